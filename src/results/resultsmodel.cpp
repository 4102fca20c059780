#include "results/numbersearch.h"
#include "results/resultcells.h"
#include "results/resultsmodel_p.h"

#include <algorithm>

namespace batchwatch::results {

ResultsModel::ResultsModel(QObject *parent, std::function<WallTime()> now)
    : QAbstractTableModel(parent),
      d(std::make_unique<Private>(
          this, now ? std::move(now) : [] { return SystemClock().wallNow(); }))
{
    connect(&d->runner, &QueryRunner::answered, this, [this](const std::shared_ptr<QueryAnswer> &answer) { d->takeAnswer(*answer); });
    connect(&d->renew, &QTimer::timeout, this, [this] { d->renewView(); });
    connect(&d->ageing, &QTimer::timeout, this, [this] { d->renewView(); });
}

ResultsModel::~ResultsModel() = default;

void ResultsModel::setBatches(const std::vector<SnapshotPtr> &snapshots, const std::vector<BatchFacts> &facts)
{
    const auto known = d->table.batches();
    const auto sameId = [](const TableBatch &batch, const SnapshotPtr &snapshot) { return batch.snapshot->id == snapshot->id; };
    const bool same = std::equal(known->begin(), known->end(), snapshots.begin(), snapshots.end(), sameId);
    if (same) {
        for (std::size_t i = 0; i < facts.size(); ++i)
            setBatchFacts(snapshots[i]->id, facts[i]);
        for (quint32 batch = 0; batch < snapshots.size(); ++batch)
            d->updateBatch(batch, snapshots[batch]);
        return;
    }
    const qsizetype total = d->table.totalRows();
    const std::size_t shownRows = d->view.size();
    d->runner.cancel();
    const qint64 marked = d->changed.count();
    beginResetModel();
    d->changed.clear();
    d->table.setBatches({});
    for (std::size_t i = 0; i < facts.size(); ++i)
        d->table.setFacts(snapshots[i]->id, facts[i]);
    d->table.setBatches(snapshots);
    d->forgetAll();
    d->facets.reset();
    d->view.clear();
    d->shownQuery = d->table.query(d->now());
    d->followAges(d->shownQuery.filter);
    const bool isAll = d->shownQuery.filter.kind == FilterNode::Kind::Everything && d->shownQuery.sort.empty();
    d->isViewStale = d->isLarge() && !isAll;
    if (d->isViewStale)
        d->requery(); // before anybody asks why there are no rows
    else
        d->view = d->table.view(d->shownQuery.now);
    endResetModel();
    d->forgetFacets();
    d->announceCounts(total, shownRows);
    d->announceMarkCount(marked);
}

void ResultsModel::updateBatch(const SnapshotPtr &snapshot)
{
    if (const auto batch = d->table.indexOf(snapshot->id))
        d->updateBatch(*batch, snapshot);
}

void ResultsModel::setBatchFacts(const BatchId &id, const BatchFacts &facts)
{
    if (!d->table.setFacts(id, facts))
        return;
    const auto batch = d->table.indexOf(id);
    if (!batch)
        return;
    d->isViewStale = true;
    d->requery();
    if (!d->isLarge())
        d->announceChanges(*batch, std::vector<ChangeBits>(std::size_t(d->table.batch(*batch).rows().size()), changeBit(Column::Batch)));
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, int(Column::Batch)), index(rowCount() - 1, int(Column::Batch)));
}

void ResultsModel::setFilter(const FilterNode &filter)
{
    if (d->table.setFilter(filter))
        d->requery();
}

void ResultsModel::setStatusFilter(std::optional<NumberStatus> status)
{
    if (d->table.setStatusFilter(status))
        d->requery();
}

void ResultsModel::setSort(const std::vector<SortBy> &sort)
{
    if (d->table.setSort(sort))
        d->requery();
}

const std::vector<SortBy> &ResultsModel::sorting() const
{
    return d->table.sort();
}

bool ResultsModel::isQuerying() const
{
    return d->runner.isRunning();
}

void ResultsModel::renewNow()
{
    if (d->renew.isActive() || d->ageing.isActive())
        d->renewView();
}

void ResultsModel::setMarksChanges(bool marks)
{
    d->marksChanges = marks;
    if (!marks)
        markAllSeen();
}

void ResultsModel::markSeen(const std::vector<int> &modelRows)
{
    const qint64 marked = d->changed.count();
    std::vector<int> seen;
    for (const int row : modelRows) {
        if (d->changed.unmark(rowAt(row)))
            seen.push_back(row);
    }
    if (seen.empty())
        return;
    const auto [first, last] = std::minmax_element(seen.begin(), seen.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, columnCount() - 1), {ChangedRole, Qt::AccessibleDescriptionRole});
    d->announceMarkCount(marked);
}

void ResultsModel::markAllSeen()
{
    const qint64 marked = d->changed.count();
    if (marked == 0)
        return;
    d->changed.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {ChangedRole, Qt::AccessibleDescriptionRole});
    d->announceMarkCount(marked);
}

qint64 ResultsModel::changedCount() const
{
    return d->changed.count();
}

qsizetype ResultsModel::totalRows() const
{
    return d->table.totalRows();
}

ResultsView ResultsModel::shownView(qsizetype most) const
{
    const auto count = std::min(qsizetype(d->view.size()), most);
    return {d->table.snapshots(), {d->view.begin(), d->view.begin() + count}};
}

ResultsView ResultsModel::allView(qsizetype most) const
{
    return {d->table.snapshots(), d->table.allRows(most)};
}

ResultsView ResultsModel::viewOf(const std::vector<int> &modelRows) const
{
    ResultsView out{d->table.snapshots(), {}};
    out.rows.reserve(modelRows.size());
    for (const int row : modelRows)
        out.rows.push_back(d->view[std::size_t(row)]);
    return out;
}

NumberResult ResultsModel::numberAt(int modelRow) const
{
    return d->table.at(rowAt(modelRow));
}

const BatchId &ResultsModel::batchAt(int modelRow) const
{
    return d->table.batch(rowAt(modelRow).batch).snapshot->id;
}

RowRef ResultsModel::rowAt(int modelRow) const
{
    return d->view[std::size_t(modelRow)];
}

std::vector<int> ResultsModel::rowsOfNumber(const NumberPattern &number) const
{
    return placesOfNumber(*d->table.batches(), d->view, number);
}

bool ResultsModel::hasNumber(const NumberPattern &number) const
{
    return results::hasNumber(*d->table.batches(), number);
}

QHash<BatchId, QString> ResultsModel::shownLabels() const
{
    QHash<BatchId, QString> labels;
    for (const TableBatch &batch : *d->table.batches())
        labels.insert(batch.snapshot->id, batch.shownLabel);
    return labels;
}

std::vector<int> ResultsModel::placesOf(const std::vector<RowRef> &rows) const
{
    return newPlaces(rows, d->view);
}

std::array<qint64, 4> ResultsModel::outcomeTotals() const
{
    if (d->outcomes)
        return *d->outcomes;
    std::array<qint64, 256> ofStates{};
    for (const TableBatch &batch : *d->table.batches()) {
        for (const NumberStates states : batch.rows().states())
            ++ofStates[states];
    }
    std::array<qint64, 4> totals{};
    for (std::size_t states = 0; states < ofStates.size(); ++states)
        totals[std::size_t(outcomeIn(NumberStates(states)))] += ofStates[states];
    d->outcomes = totals;
    return totals;
}

QList<FacetValue> ResultsModel::facet(FilterField field) const
{
    const auto batches = d->table.batches();
    if (!d->facets)
        d->facets = FacetCounts(*batches, d->view);
    return d->facets->values(field, *batches);
}

QList<FacetValue> ResultsModel::facetOfAll(FilterField field) const
{
    if (qsizetype(d->view.size()) == d->table.totalRows())
        return facet(field);
    const auto batches = d->table.batches();
    if (!d->allFacets)
        d->allFacets = FacetCounts(*batches);
    return d->allFacets->values(field, *batches);
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->view.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(allColumns().size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowRef row = rowAt(index.row());
    const TableBatch &batch = d->table.batch(row.batch);
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return shownCell(d->table.at(row), batch, column);
    case Qt::ToolTipRole: return cellToolTip(d->table.at(row), batch, column);
    case Qt::TextAlignmentRole: return int(alignmentOf(column));
    case Qt::AccessibleTextRole: return accessibleCell(d->table.at(row), batch, column);
    case ExactTextRole: return exactCell(d->table.at(row), batch, column);
    case OutcomeRole: return int(outcomeOf(d->table.at(row)));
    case NumberStatusRole: return int(d->table.at(row).status);
    case NoLongerReportedRole: return d->table.at(row).noLongerReported;
    case ChangedRole: return d->changed.contains(row);
    case Qt::AccessibleDescriptionRole: return d->changed.contains(row) ? tr("changed since last looked at") : QVariant();
    default: return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole: return headerText(Column(section));
    case Qt::TextAlignmentRole: return int(alignmentOf(Column(section)));
    case Qt::InitialSortOrderRole: return int(Qt::AscendingOrder);
    default: return {};
    }
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < columnCount();
    setSort(known ? std::vector<SortBy>{{Column(column), order}} : std::vector<SortBy>());
}

} // namespace batchwatch::results
