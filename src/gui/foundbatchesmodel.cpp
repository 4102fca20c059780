#include "gui/foundbatchesmodel.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace batchwatch::gui {

FoundBatchesModel::FoundBatchesModel(QObject *parent) : QAbstractTableModel(parent) {}

void FoundBatchesModel::setKnown(const QList<KnownId> &batches)
{
    m_known.clear();
    m_known.reserve(batches.size());
    for (const KnownId &batch : batches)
        m_known.insert(batch.id, batch);
    m_counts.reset();
    allChanged();
}

/// A text is typed or pasted at one place: what differs is one range.
void FoundBatchesModel::setFound(const QList<FoundBatch> &batches)
{
    m_counts.reset();
    const auto sameId = [](const FoundBatch &a, const FoundBatch &b) { return a.id == b.id; };
    const auto before = std::mismatch(m_rows.begin(), m_rows.end(), batches.begin(), batches.end(), sameId);
    const int first = int(before.first - m_rows.begin());
    const auto longest = std::min(m_rows.size(), batches.size()) - first;
    int behind = 0;
    while (behind < longest && sameId(m_rows.at(m_rows.size() - 1 - behind), batches.at(batches.size() - 1 - behind)))
        ++behind;
    if (const int end = int(m_rows.size()) - behind; end > first) {
        beginRemoveRows({}, first, end - 1);
        m_rows.remove(first, end - first);
        endRemoveRows();
    }
    if (const int end = int(batches.size()) - behind; end > first) {
        beginInsertRows({}, first, end - 1);
        m_rows = m_rows.first(first) + batches.sliced(first, end - first) + m_rows.sliced(first);
        endInsertRows();
    }
    if (m_rows != batches) { // labels
        m_rows = batches;
        allChanged();
    }
}

void FoundBatchesModel::setUsualKey(const QString &name)
{
    if (name == m_usualKey)
        return;
    m_usualKey = name;
    allChanged();
}

void FoundBatchesModel::setChosen(const QList<int> &rows, bool chosen)
{
    for (const int row : rows)
        m_choices[idAt(row)].chosen = chosen;
    rowsChanged(rows);
}

void FoundBatchesModel::setKey(const QList<int> &rows, const std::optional<KeyName> &key)
{
    for (const int row : rows)
        m_choices[idAt(row)].key = key;
    rowsChanged(rows);
}

const KnownId *FoundBatchesModel::known(int row) const
{
    const auto found = m_known.constFind(idAt(row));
    return found == m_known.cend() ? nullptr : &*found;
}

bool FoundBatchesModel::isOffered(int row) const
{
    const KnownId *batch = known(row);
    return batch == nullptr || batch->state == KnownId::State::Kept;
}

bool FoundBatchesModel::isChosen(int row) const
{
    return m_choices.value(idAt(row)).chosen.value_or(isOffered(row));
}

std::optional<KeyName> FoundBatchesModel::keyOf(int row) const
{
    return m_choices.value(idAt(row)).key;
}

bool FoundBatchesModel::isLabelOfPerson(int row) const
{
    return m_choices.value(idAt(row)).label.has_value();
}

/// What the person calls it here, or calls it already, or what stood beside it.
QString FoundBatchesModel::labelOf(int row) const
{
    if (const Choice choice = m_choices.value(idAt(row)); choice.label)
        return *choice.label;
    const KnownId *batch = known(row);
    return batch != nullptr && !batch->name.isEmpty() ? batch->name : m_rows.at(row).label;
}

const FoundBatchesModel::Counts &FoundBatchesModel::counts() const
{
    if (m_counts)
        return *m_counts;
    Counts counts{.found = m_rows.size()};
    for (const FoundBatch &row : m_rows) {
        const auto batch = m_known.constFind(row.id);
        const bool isKnown = batch != m_known.cend();
        const bool isOffered = !isKnown || batch->state == KnownId::State::Kept;
        const auto choice = m_choices.constFind(row.id);
        const bool isChosen = choice == m_choices.cend() ? isOffered : choice->chosen.value_or(isOffered);
        counts.watched += isKnown && batch->state == KnownId::State::Watched ? 1 : 0;
        counts.chosen += isChosen ? 1 : 0;
        counts.isAsOffered = counts.isAsOffered && isChosen == isOffered;
    }
    m_counts = counts;
    return *m_counts;
}

QList<monitor::WatchRequest> FoundBatchesModel::requests(const std::optional<KeyName> &usualKey) const
{
    QList<monitor::WatchRequest> requests;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!isChosen(row))
            continue;
        const KnownId *batch = known(row);
        const bool keepsName = batch != nullptr && !batch->name.isEmpty() && !isLabelOfPerson(row);
        const auto key = keyOf(row);
        requests.append({idAt(row), keepsName ? QString() : labelOf(row), key ? key : usualKey});
    }
    return requests;
}

FoundBatchesModel::StateLook FoundBatchesModel::lookOf(const KnownId *batch)
{
    if (batch == nullptr)
        return {tr("new"), {}};
    switch (batch->state) {
    case KnownId::State::Watched: return {tr("already watched"), Icon::Watch};
    case KnownId::State::Archived: return {tr("in the archive"), Icon::Info};
    case KnownId::State::Kept: return {tr("kept, not watched"), Icon::StopWatching};
    }
    Q_UNREACHABLE();
}

QStringList FoundBatchesModel::stateTexts()
{
    return {tr("new"), tr("already watched"), tr("in the archive"), tr("kept, not watched")};
}

int FoundBatchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FoundBatchesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FoundBatchesModel::textOf(int row, int column) const
{
    switch (column) {
    case IdColumn: return idAt(row).toString();
    case LabelColumn: return labelOf(row);
    case KeyColumn: {
        const auto key = keyOf(row);
        return key ? key->toString() : m_usualKey;
    }
    case StateColumn: return lookOf(known(row)).text;
    default: return {};
    }
}

QVariant FoundBatchesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return textOf(row, column);
    case Qt::ToolTipRole: return textOf(row, column).toHtmlEscaped();
    case Qt::CheckStateRole:
        if (column == IdColumn)
            return isChosen(row) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::DecorationRole:
        if (const auto look = lookOf(known(row)); column == StateColumn && look.icon)
            return icon(*look.icon, Meaning::Quiet);
        return {};
    case Qt::FontRole: return column == IdColumn ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont)) : QVariant();
    case Qt::ForegroundRole: {
        const bool isUsual = column == KeyColumn && !keyOf(row);
        const bool isTheirs = column == LabelColumn && known(row) != nullptr && !isLabelOfPerson(row);
        if (isUsual || isTheirs || !isChosen(row) || (column == StateColumn && known(row) != nullptr))
            return QBrush(meaningColor(Meaning::Quiet, QGuiApplication::palette()));
        return {};
    }
    default: return {};
    }
}

QVariant FoundBatchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn: return tr("Batch");
    case LabelColumn: return tr("Label");
    case KeyColumn: return tr("Key");
    case StateColumn: return tr("State");
    default: return {};
    }
}

Qt::ItemFlags FoundBatchesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == IdColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == LabelColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool FoundBatchesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const int row = index.row();
    if (role == Qt::CheckStateRole && index.column() == IdColumn) {
        setChosen({row}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != LabelColumn)
        return false;
    if (const QString label = value.toString().simplified().left(longestLabel); label != labelOf(row)) {
        m_choices[idAt(row)].label = label;
        m_choices[idAt(row)].chosen = true; // who names it wants it
        rowsChanged({row});
    }
    return true;
}

void FoundBatchesModel::rowsChanged(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    m_counts.reset();
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

void FoundBatchesModel::allChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace batchwatch::gui
