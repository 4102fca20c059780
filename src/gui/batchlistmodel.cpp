#include "gui/batchlistmodel.h"

#include "gui/batchwords.h"
#include "results/rowdiff.h"

#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;

namespace {

/// Over this many scattered ranges one signal a range costs a view more than moving rows in bulk.
constexpr std::size_t mostBatchRanges = 16;

QString describe(const BatchReport &report)
{
    QStringList lines{report.displayName(), BatchWords::state(report), report.id.toString(), BatchWords::key(report),
        BatchWords::tags(report), report.note};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString spoken(const BatchReport &report)
{
    QStringList parts{BatchWords::state(report), BatchWords::key(report), BatchWords::tags(report), BatchWords::timeLeft(report)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

BatchListModel::BatchListModel(QObject *parent) : QAbstractTableModel(parent) {}

void BatchListModel::setReports(const QList<BatchReport> &reports)
{
    beginResetModel();
    m_rows.setReports(reports);
    m_view = m_rows.rows();
    findPlaces();
    endResetModel();
}

void BatchListModel::update(const QList<BatchReport> &reports)
{
    const bool showedKeys = showsKeys();
    const std::vector<quint32> changed = m_rows.put(reports);
    showRows();
    tellChanged(changed);
    if (showedKeys != showsKeys())
        tellAllChanged();
}

void BatchListModel::remove(const BatchId &id)
{
    const bool showedKeys = showsKeys();
    if (!m_rows.remove(id))
        return;
    showRows();
    tellChanged({});
    if (showedKeys != showsKeys())
        tellAllChanged();
}

void BatchListModel::setKeys(const QList<app::KeyEntry> &keys)
{
    m_rows.setKeys(keys);
    showRows();
    tellAllChanged();
}

void BatchListModel::arrange(const BatchArrangement &arrangement)
{
    if (arrangement.grouping != this->arrangement().grouping) {
        // The old headings mean nothing any more, and the new ones may have their numbers.
        BatchArrangement flat = this->arrangement();
        flat.grouping = BatchGrouping::None;
        m_rows.arrange(flat);
        showRows();
    }
    m_rows.arrange(arrangement);
    showRows();
    tellChanged({});
}

void BatchListModel::setFilterText(const QString &text)
{
    BatchArrangement filtered = arrangement();
    filtered.filter = text;
    arrange(filtered);
}

void BatchListModel::setFolded(int row, bool folded)
{
    if (!isHeading(row))
        return;
    m_rows.setCollapsed(m_view[std::size_t(row)].row, folded);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    showRows();
}

QList<BatchReport> BatchListModel::all() const
{
    QList<BatchReport> reports;
    reports.reserve(size());
    for (const quint32 slot : m_rows.inOrderAdded())
        reports.append(m_rows.at(slot));
    return reports;
}

QList<BatchId> BatchListModel::ids() const
{
    QList<BatchId> ids;
    ids.reserve(size());
    for (const quint32 slot : m_rows.inOrderAdded())
        ids.append(m_rows.at(slot).id);
    return ids;
}

QList<BatchReport> BatchListModel::reportsOf(const QSet<BatchId> &ids) const
{
    QList<BatchReport> reports;
    reports.reserve(ids.size());
    for (const quint32 slot : m_rows.inOrderAdded(ids))
        reports.append(m_rows.at(slot));
    return reports;
}

const BatchReport *BatchListModel::find(const BatchId &id) const
{
    const auto slot = m_rows.slotOf(id);
    return slot ? &m_rows.at(*slot) : nullptr;
}

const BatchReport &BatchListModel::at(int row) const
{
    return m_rows.at(m_view[std::size_t(row)].row);
}

int BatchListModel::rowOf(const BatchId &id) const
{
    const auto slot = m_rows.slotOf(id);
    return slot && *slot < m_places.size() ? m_places[*slot] : -1;
}

bool BatchListModel::isFiltered() const
{
    return arrangement().share != BatchShare::All || !arrangement().filter.trimmed().isEmpty();
}

int BatchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_view.size());
}

int BatchListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == NameColumn ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignTrailing | Qt::AlignVCenter);
    const quint32 slot = m_view[std::size_t(index.row())].row;
    if (isHeading(index.row()))
        return headingData(slot, index.column(), role);
    const BatchReport &report = m_rows.at(slot);
    const auto phase = m_rows.phaseOf(slot);
    switch (role) {
    case Qt::DisplayRole: return index.column() == NameColumn ? report.displayName() : BatchWords::shortState(shown(slot));
    case Qt::EditRole: return index.column() == NameColumn ? QVariant(report.label) : QVariant();
    case Qt::ToolTipRole: return describe(shown(slot)).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    case Qt::AccessibleDescriptionRole: return spoken(shown(slot));
    case StateTextRole: return BatchWords::state(shown(slot));
    case TimeLeftRole: return BatchWords::timeLeft(shown(slot));
    case PhaseRole: return int(phase);
    case KeyRole: return showsKeys() && report.key ? QVariant(report.key->toString()) : QVariant();
    case KeyColorRole: return int(keyColorOf(report, m_rows.keys()));
    case FractionRole: return report.counts ? QVariant(report.counts->fraction()) : QVariant();
    default: return {};
    }
}

QVariant BatchListModel::headingData(quint32 group, int column, int role) const
{
    const int count = m_rows.groupCount(group);
    switch (role) {
    case Qt::DisplayRole: return column == NameColumn ? m_rows.groupName(group) : QLocale().toString(count);
    case Qt::AccessibleDescriptionRole:
        return m_rows.isCollapsed(group) ? tr("%n batch(es), folded", nullptr, count) : tr("%n batch(es)", nullptr, count);
    case FoldedRole: return m_rows.isCollapsed(group);
    default: return {};
    }
}

QVariant BatchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Batch") : tr("State");
}

Qt::ItemFlags BatchListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags heading = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (isHeading(index.row()))
        return heading;
    const Qt::ItemFlags batch = heading | Qt::ItemIsSelectable;
    return index.column() == NameColumn ? batch | Qt::ItemIsEditable : batch;
}

/// The name is changed by who stores it; the row follows.
bool BatchListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const BatchReport &report = at(index.row());
    const QString label = value.toString().simplified();
    if (label != report.label)
        Q_EMIT labelEdited(report.id, label);
    return true;
}

BatchReport BatchListModel::shown(quint32 slot) const
{
    BatchReport report = m_rows.at(slot);
    report.phase = m_rows.phaseOf(slot);
    return report;
}

/// From the rows shown to those that there are now, by the fewest signals; few ranges keep their own, many scattered ones go in bulk: those
/// that leave to the end and away at once, those that come to the end at once and to their places. Never a reset.
void BatchListModel::showRows()
{
    const Rows after = m_rows.rows();
    if (after == m_view)
        return m_places.resize(m_rows.slotCount(), -1); // a new batch that is not listed
    const results::ViewChange change = results::diffViews(m_view, after);
    if (change.removals.size() + change.insertions.size() <= mostBatchRanges) {
        const Rows staying = change.reordered ? results::rowsAlsoIn(after, m_view) : Rows();
        for (auto range = change.removals.rbegin(); range != change.removals.rend(); ++range)
            removeRange(range->first, range->count);
        if (change.reordered)
            permute(staying);
        for (const results::RowRange &range : change.insertions)
            insertRange(range.first, std::span(after).subspan(std::size_t(range.first), std::size_t(range.count)));
    } else {
        const Rows leaving = results::rowsNotIn(m_view, after);
        const Rows arriving = results::rowsNotIn(after, m_view);
        Rows order = results::rowsAlsoIn(after, m_view);
        const int staying = int(order.size());
        order.insert(order.end(), leaving.begin(), leaving.end());
        permute(order);
        removeRange(staying, int(leaving.size()));
        insertRange(staying, arriving);
        permute(after);
    }
    findPlaces();
}

void BatchListModel::removeRange(int first, int count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, first, first + count - 1);
    m_view.erase(m_view.begin() + first, m_view.begin() + first + count);
    endRemoveRows();
}

void BatchListModel::insertRange(int first, std::span<const BatchRows::Row> rows)
{
    if (rows.empty())
        return;
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_view.insert(m_view.begin() + first, rows.begin(), rows.end());
    endInsertRows();
}

void BatchListModel::permute(const Rows &after)
{
    if (after == m_view)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> places = results::newPlaces(m_view, after);
    m_view = after;
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &persistent : from)
        to.append(index(places[std::size_t(persistent.row())], persistent.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void BatchListModel::findPlaces()
{
    m_places.assign(m_rows.slotCount(), -1);
    for (std::size_t row = 0; row < m_view.size(); ++row) {
        if (m_view[row].batch == BatchRows::BatchRow)
            m_places[m_view[row].row] = int(row);
    }
}

/// Those batches, and all headings: their counts follow.
void BatchListModel::tellChanged(const std::vector<quint32> &changed)
{
    std::vector<results::ChangeBits> bits(m_view.size(), 0);
    for (const quint32 slot : changed) {
        if (m_places[slot] >= 0)
            bits[std::size_t(m_places[slot])] = 1;
    }
    for (std::size_t row = 0; row < m_view.size() && arrangement().grouping != BatchGrouping::None; ++row)
        bits[row] |= isHeading(int(row)) ? 1 : 0;
    for (const results::ChangedRange &range : results::changedRanges(bits, mostBatchRanges))
        Q_EMIT dataChanged(index(range.rows.first, 0), index(range.rows.first + range.rows.count - 1, ColumnCount - 1));
}

void BatchListModel::tellAllChanged()
{
    if (!m_view.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace batchwatch::gui
