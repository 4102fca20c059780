#include "gui/batchlistmodel.h"

#include "gui/batchwords.h"

#include <algorithm>
#include <numeric>

namespace batchwatch::gui {

using monitor::BatchReport;

namespace {

QString describe(const BatchReport &report)
{
    return QStringList{report.displayName(), BatchWords::state(report), report.id.toString(), BatchWords::key(report)}.join(
        QLatin1Char('\n'));
}

} // namespace

BatchListModel::BatchListModel(QObject *parent) : QAbstractTableModel(parent) {}

void BatchListModel::setReports(const QList<BatchReport> &reports)
{
    beginResetModel();
    m_reports = reports;
    m_positions.clear();
    rebuildPositions(0);
    m_keyUses.clear();
    for (const BatchReport &report : reports)
        countKey(report.key, 1);
    m_shown.clear();
    for (qsizetype position = 0; position < m_reports.size(); ++position) {
        if (passes(m_reports.at(position)))
            m_shown.push_back(position);
    }
    endResetModel();
}

void BatchListModel::update(const BatchReport &report)
{
    const auto known = m_positions.constFind(report.id);
    if (known == m_positions.cend()) {
        m_reports.append(report);
        m_positions.insert(report.id, m_reports.size() - 1);
        countKey(report.key, 1);
        setShown(m_reports.size() - 1, passes(report));
        return;
    }
    countKey(m_reports.at(*known).key, -1);
    countKey(report.key, 1);
    m_reports[*known] = report;
    const int row = rowOf(report.id);
    if (passes(report) != (row >= 0))
        setShown(*known, row < 0);
    else if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void BatchListModel::remove(const BatchId &id)
{
    const qsizetype position = m_positions.value(id, -1);
    if (position < 0)
        return;
    setShown(position, false);
    countKey(m_reports.at(position).key, -1);
    m_reports.removeAt(position);
    m_positions.remove(id);
    rebuildPositions(position);
    for (qsizetype &shown : m_shown) {
        if (shown > position)
            --shown;
    }
}

void BatchListModel::setKeys(const QList<app::KeyEntry> &keys)
{
    m_keys = keys;
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void BatchListModel::countKey(const std::optional<KeyName> &key, int change)
{
    if (key && (m_keyUses[*key] += change) == 0)
        m_keyUses.remove(*key);
}

void BatchListModel::setFilterText(const QString &text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype position = 0; position < m_reports.size(); ++position) {
        const bool isShown = std::binary_search(m_shown.begin(), m_shown.end(), position);
        if (passes(m_reports.at(position)) != isShown)
            setShown(position, !isShown);
    }
}

const BatchReport *BatchListModel::find(const BatchId &id) const
{
    const auto known = m_positions.constFind(id);
    return known != m_positions.cend() ? &m_reports.at(*known) : nullptr;
}

const BatchReport &BatchListModel::at(int row) const
{
    return m_reports.at(m_shown.at(std::size_t(row)));
}

int BatchListModel::rowOf(const BatchId &id) const
{
    const auto known = m_positions.constFind(id);
    if (known == m_positions.cend())
        return -1;
    const int row = shownPosition(*known);
    return std::size_t(row) < m_shown.size() && m_shown.at(std::size_t(row)) == *known ? row : -1;
}

int BatchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int BatchListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BatchReport report = asShown(at(index.row()), m_keys);
    switch (role) {
    case Qt::DisplayRole: return index.column() == NameColumn ? report.displayName() : BatchWords::shortState(report);
    case Qt::ToolTipRole: return describe(report).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    case Qt::AccessibleDescriptionRole: return QStringList{BatchWords::state(report), BatchWords::key(report)}.join(QStringLiteral(", "));
    case Qt::TextAlignmentRole:
        return int(index.column() == NameColumn ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignTrailing | Qt::AlignVCenter);
    case PhaseRole: return int(report.phase);
    case KeyRole: return showsKeys() && report.key ? QVariant(report.key->toString()) : QVariant();
    case KeyColorRole: return int(keyColorOf(report, m_keys));
    case FractionRole: return report.counts ? QVariant(report.counts->fraction()) : QVariant();
    default: return {};
    }
}

QVariant BatchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Batch") : tr("State");
}

bool BatchListModel::passes(const BatchReport &report) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&report](const QString &word) {
        return report.label.contains(word, Qt::CaseInsensitive) || report.id.toString().contains(word, Qt::CaseInsensitive)
            || (report.key && report.key->toString().contains(word, Qt::CaseInsensitive));
    });
}

int BatchListModel::shownPosition(qsizetype position) const
{
    return int(std::lower_bound(m_shown.begin(), m_shown.end(), position) - m_shown.begin());
}

void BatchListModel::setShown(qsizetype position, bool shown)
{
    const int row = shownPosition(position);
    const bool isShown = std::size_t(row) < m_shown.size() && m_shown.at(std::size_t(row)) == position;
    if (shown == isShown)
        return;
    if (shown) {
        beginInsertRows({}, row, row);
        m_shown.insert(m_shown.begin() + row, position);
        endInsertRows();
    } else {
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    }
}

void BatchListModel::rebuildPositions(qsizetype from)
{
    for (qsizetype position = from; position < m_reports.size(); ++position)
        m_positions.insert(m_reports.at(position).id, position);
}

} // namespace batchwatch::gui
