#include "results/comparisonmodel.h"

#include "results/columns.h"

#include <QHash>

#include <algorithm>

namespace batchwatch::results {

namespace {

ComparisonColumn columnOf(const QModelIndex &index)
{
    return ComparisonColumn(index.column());
}

bool sameBatches(const std::vector<SnapshotPtr> &a, const std::vector<SnapshotPtr> &b)
{
    const auto sameId = [](const SnapshotPtr &x, const SnapshotPtr &y) { return x->id == y->id; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameId);
}

/// Where a row's number stands, before or else after: the same when the batches are compared anew.
using Place = std::pair<bool, quint64>;

Place placeOf(const ComparedRow &row)
{
    const RowRef &ref = row.before ? *row.before : *row.after;
    return {row.before.has_value(), quint64(ref.batch) << 32 | ref.row};
}

QString numberAt(const Comparison &comparison, const ComparedRow &row)
{
    return row.before ? comparison.rowsBefore(row).phoneNumber(row.before->row) : comparison.rowsAfter(row).phoneNumber(row.after->row);
}

/// The side that a column shows alone; nullopt where there is no number, and in other columns.
std::optional<NumberResult> sideOf(const Comparison &comparison, const ComparedRow &row, ComparisonColumn column)
{
    switch (column) {
    case ComparisonColumn::OutcomeBefore:
    case ComparisonColumn::StatusBefore: return comparison.numberBefore(row);
    case ComparisonColumn::OutcomeAfter:
    case ComparisonColumn::StatusAfter: return comparison.numberAfter(row);
    default: return {};
    }
}

Qt::Alignment alignmentOf(ComparisonColumn column)
{
    const bool isNumber = column == ComparisonColumn::Number;
    return (isNumber && columnInfo(Column::Number).rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

void ComparisonModel::setComparison(ComparisonPtr comparison)
{
    if (comparison == m_comparison)
        return;
    std::vector<quint32> rows = comparison ? rowsOf(*comparison, m_query) : std::vector<quint32>();
    const bool isTheSame = comparison && m_comparison && sameBatches(comparison->before, m_comparison->before)
        && sameBatches(comparison->after, m_comparison->after);
    if (isTheSame)
        return showRows(std::move(comparison), std::move(rows));
    beginResetModel();
    m_comparison = std::move(comparison);
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT shownChanged();
}

void ComparisonModel::setChanges(Changes changes)
{
    ComparisonQuery wanted = m_query;
    wanted.changes = changes;
    query(wanted);
}

void ComparisonModel::setFilterText(const QString &text)
{
    ComparisonQuery wanted = m_query;
    wanted.text = text;
    query(wanted);
}

void ComparisonModel::sort(int column, Qt::SortOrder order)
{
    ComparisonQuery wanted = m_query;
    wanted.sortedBy = column < 0 || column >= comparisonColumnCount ? std::nullopt : std::optional(ComparisonColumn(column));
    wanted.order = order;
    query(wanted);
}

void ComparisonModel::query(const ComparisonQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (m_comparison)
        showRows(m_comparison, rowsOf(*m_comparison, m_query));
}

void ComparisonModel::showRows(ComparisonPtr comparison, std::vector<quint32> rows)
{
    if (comparison == m_comparison && rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged();
    m_comparison.swap(comparison);
    m_rows.swap(rows);
    movePersistent(*comparison, rows);
    Q_EMIT layoutChanged();
    Q_EMIT shownChanged();
}

/// To where their numbers stand now; those whose number is not shown any more become invalid.
void ComparisonModel::movePersistent(const Comparison &before, const std::vector<quint32> &rowsBefore)
{
    const QModelIndexList from = persistentIndexList();
    if (from.isEmpty())
        return;
    QHash<Place, int> places;
    for (int row = 0; row < int(m_rows.size()); ++row)
        places.insert(placeOf(m_comparison->rows[m_rows[std::size_t(row)]]), row);
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        const ComparedRow &row = before.rows[rowsBefore[std::size_t(old.row())]];
        const int now = places.value(placeOf(row), -1);
        const bool isThere = now >= 0 && numberAt(*m_comparison, m_comparison->rows[m_rows[std::size_t(now)]]) == numberAt(before, row);
        to.append(isThere ? index(now, old.column()) : QModelIndex());
    }
    changePersistentIndexList(from, to);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : comparisonColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedRow &row = m_comparison->rows[m_rows[std::size_t(index.row())]];
    const ComparisonColumn column = columnOf(index);
    switch (role) {
    case Qt::DisplayRole: return shownCell(*m_comparison, row, column);
    case Qt::TextAlignmentRole: return int(alignmentOf(column));
    case Qt::AccessibleTextRole: // a number without spaces
        return column == ComparisonColumn::Number ? exactCell(*m_comparison, row, column) : shownCell(*m_comparison, row, column);
    case ExactTextRole: return exactCell(*m_comparison, row, column);
    case ChangesRole: return int(row.changes.toInt());
    default: break;
    }
    if (role != OutcomeRole && role != NumberStatusRole)
        return {};
    const auto side = sideOf(*m_comparison, row, column);
    if (!side)
        return {};
    return role == OutcomeRole ? int(outcomeOf(*side)) : int(side->status);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= comparisonColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole: return ChangeWords::header(ComparisonColumn(section));
    case Qt::TextAlignmentRole: return int(alignmentOf(ComparisonColumn(section)));
    case Qt::InitialSortOrderRole: return int(Qt::AscendingOrder);
    default: return {};
    }
}

} // namespace batchwatch::results
