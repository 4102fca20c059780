#include "results/resultsmodel.h"

#include "results/changedrows.h"
#include "results/numbersearch.h"
#include "results/queryrunner.h"
#include "results/resultcells.h"
#include "results/resulttable.h"

#include <QTimer>

#include <algorithm>

namespace batchwatch::results {

namespace {

/// Over this many scattered ranges one signal a range costs a view more than moving rows in bulk.
constexpr std::size_t mostRanges = 32;

/// How long replies may come in before a large view is filtered and sorted anew.
constexpr std::chrono::milliseconds renewal{250};

} // namespace

class ResultsModel::Private
{
public:
    Private(ResultsModel *model, std::function<WallTime()> clock) : q(model), now(std::move(clock))
    {
        renew.setSingleShot(true);
        renew.setInterval(renewal);
    }

    [[nodiscard]] bool isLarge() const { return table.totalRows() > quickRows; }
    void requery();
    void takeAnswer(QueryAnswer &answer);
    void replaceView(std::vector<RowRef> after);
    void updateBatch(quint32 batch, const SnapshotPtr &snapshot);
    [[nodiscard]] std::vector<ChangeBits> inView(quint32 batch, const std::vector<ChangeBits> &changes) const;
    void announceChanges(quint32 batch, const std::vector<ChangeBits> &changes);
    void announceMarks(const std::vector<ChangeBits> &ofView);
    void announceMarkCount(qint64 before);
    void announceCounts(qsizetype totalBefore, std::size_t shownBefore);
    void showView(std::vector<RowRef> after);
    void forgetFacets()
    {
        facets.reset();
        Q_EMIT q->facetsChanged();
    }

    ResultsModel *const q;
    const std::function<WallTime()> now;
    ResultTable table;
    std::vector<RowRef> view;
    bool marksChanges = false;
    ChangedRows changed;
    QueryRunner runner;
    QTimer renew;
    TableQuery shownQuery; ///< that `view` answers
    bool isViewStale = false; ///< the rows of a large table changed since: others may pass now
    mutable std::optional<FacetCounts> facets;
    mutable std::optional<FacetCounts> allFacets; ///< needed only while a filter hides rows

private:
    void updateQuick(quint32 batch, const ResultTable::Replacement &replacement);
    void updateLarge(quint32 batch, const ResultTable::Replacement &replacement);
    void showByRange(const ViewChange &change, const std::vector<RowRef> &after);
    void showInBulk(const std::vector<RowRef> &after);
    void remove(const RowRange &range);
    void insert(int at, std::span<const RowRef> rows);
    void permute(const std::vector<RowRef> &after);
};

/// Shows what passes now: at once, or when the answer is there.
void ResultsModel::Private::requery()
{
    renew.stop();
    if (!isLarge()) {
        runner.cancel();
        const std::size_t shownRows = view.size();
        shownQuery = table.query(now());
        showView(table.view(shownQuery.now));
        forgetFacets();
        announceCounts(table.totalRows(), shownRows);
        return;
    }
    const TableQuery query = table.query(now());
    std::shared_ptr<EarlierRows> earlier;
    if (!isViewStale && isNarrower(query.filter, shownQuery.filter) && query.sort == shownQuery.sort && !view.empty())
        earlier = std::make_shared<EarlierRows>(EarlierRows{shownQuery, view});
    runner.start(table.batches(), query, table.ranks(), std::move(earlier));
}

void ResultsModel::Private::takeAnswer(QueryAnswer &answer)
{
    const std::size_t shownRows = view.size();
    shownQuery = answer.query;
    isViewStale = renew.isActive(); // replies came in meanwhile
    replaceView(std::move(answer.rows));
    facets = std::move(answer.facets);
    Q_EMIT q->facetsChanged();
    announceCounts(table.totalRows(), shownRows);
}

void ResultsModel::Private::replaceView(std::vector<RowRef> after)
{
    if (after == view)
        return;
    Q_EMIT q->viewAboutToChange();
    q->beginResetModel();
    view = std::move(after);
    q->endResetModel();
    Q_EMIT q->viewChanged();
}

void ResultsModel::Private::showView(std::vector<RowRef> after)
{
    if (after == view)
        return;
    const ViewChange change = diffViews(view, after);
    if (change.removals.size() + change.insertions.size() > mostRanges)
        showInBulk(after);
    else
        showByRange(change, after);
}

void ResultsModel::Private::showByRange(const ViewChange &change, const std::vector<RowRef> &after)
{
    const std::vector<RowRef> remaining = change.reordered ? rowsAlsoIn(after, view) : std::vector<RowRef>();
    for (auto range = change.removals.rbegin(); range != change.removals.rend(); ++range)
        remove(*range);
    if (change.reordered)
        permute(remaining);
    for (const RowRange &range : change.insertions)
        insert(range.first, std::span(after).subspan(std::size_t(range.first), std::size_t(range.count)));
}

/// The rows that leave go to the end and are removed at once; those that come are appended at once and go to their places. Four signals
/// however scattered the rows are, and unlike a reset they keep selection and current cell.
void ResultsModel::Private::showInBulk(const std::vector<RowRef> &after)
{
    const std::vector<RowRef> leaving = rowsNotIn(view, after);
    const std::vector<RowRef> arriving = rowsNotIn(after, view);
    std::vector<RowRef> order = rowsAlsoIn(after, view);
    const int remaining = int(order.size());
    order.insert(order.end(), leaving.begin(), leaving.end());
    permute(order);
    if (!leaving.empty())
        remove({remaining, int(leaving.size())});
    if (!arriving.empty())
        insert(remaining, arriving);
    permute(after);
}

void ResultsModel::Private::remove(const RowRange &range)
{
    q->beginRemoveRows({}, range.first, range.first + range.count - 1);
    view.erase(view.begin() + range.first, view.begin() + range.first + range.count);
    q->endRemoveRows();
}

void ResultsModel::Private::insert(int at, std::span<const RowRef> rows)
{
    q->beginInsertRows({}, at, at + int(rows.size()) - 1);
    view.insert(view.begin() + at, rows.begin(), rows.end());
    q->endInsertRows();
}

void ResultsModel::Private::permute(const std::vector<RowRef> &after)
{
    if (after == view)
        return;
    Q_EMIT q->layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> places = newPlaces(view, after);
    view = after;
    const QModelIndexList from = q->persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(q->index(places[std::size_t(index.row())], index.column()));
    q->changePersistentIndexList(from, to);
    Q_EMIT q->layoutChanged({}, VerticalSortHint);
}

void ResultsModel::Private::updateBatch(quint32 batch, const SnapshotPtr &snapshot)
{
    if (table.batch(batch).snapshot == snapshot)
        return;
    const qsizetype total = table.totalRows();
    const std::size_t shownRows = view.size();
    const ResultTable::Replacement replacement = table.replace(batch, snapshot);
    allFacets.reset();
    const qint64 marked = changed.count();
    if (marksChanges)
        changed.take(batch, replacement);
    if (isLarge())
        updateLarge(batch, replacement);
    else
        updateQuick(batch, replacement);
    table.forgetVanished();
    announceMarkCount(marked);
    announceCounts(total, shownRows);
}

void ResultsModel::Private::updateQuick(quint32 batch, const ResultTable::Replacement &replacement)
{
    for (RowRef &row : view) {
        if (row.batch == batch)
            row.row = replacement.newRowOfOld[row.row];
    }
    shownQuery = table.query(now());
    showView(table.view(shownQuery.now));
    announceChanges(batch, replacement.changes);
    if (marksChanges)
        announceMarks(inView(batch, replacement.changes));
    forgetFacets();
}

/// What changed in its place is repainted at once; which rows pass, and where they stand, follows a moment later and off this thread.
void ResultsModel::Private::updateLarge(quint32 batch, const ResultTable::Replacement &replacement)
{
    const bool anyChange = std::any_of(replacement.changes.begin(), replacement.changes.end(), [](ChangeBits bits) { return bits != 0; });
    isViewStale = true;
    if (!replacement.keepsRows) {
        const auto newRows = quint32(table.batch(batch).rows().size());
        std::vector<RowRef> after;
        after.reserve(view.size());
        for (RowRef row : view) {
            if (row.batch == batch)
                row.row = replacement.newRowOfOld[row.row];
            if (row.batch != batch || row.row < newRows)
                after.push_back(row);
        }
        replaceView(std::move(after));
        return requery();
    }
    if (!anyChange)
        return;
    ChangeBits bits = 0;
    for (const ChangeBits change : replacement.changes)
        bits |= change;
    if (!view.empty()) {
        const ChangeScope scope = scopeOf(bits);
        Q_EMIT q->dataChanged(q->index(0, scope.firstColumn), q->index(int(view.size()) - 1, scope.lastColumn), scope.roles);
        if (marksChanges)
            announceMarks(std::vector<ChangeBits>(view.size(), 1));
    }
    if (!renew.isActive())
        renew.start();
}

std::vector<ChangeBits> ResultsModel::Private::inView(quint32 batch, const std::vector<ChangeBits> &changes) const
{
    std::vector<ChangeBits> ofView(view.size(), 0);
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (view[i].batch == batch)
            ofView[i] = changes[view[i].row];
    }
    return ofView;
}

void ResultsModel::Private::announceChanges(quint32 batch, const std::vector<ChangeBits> &changes)
{
    if (std::none_of(changes.begin(), changes.end(), [](ChangeBits bits) { return bits != 0; }))
        return;
    for (const ChangedRange &range : changedRanges(inView(batch, changes), mostRanges)) {
        const ChangeScope scope = scopeOf(range.bits);
        const int last = range.rows.first + range.rows.count - 1;
        Q_EMIT q->dataChanged(q->index(range.rows.first, scope.firstColumn), q->index(last, scope.lastColumn), scope.roles);
    }
}

/// A mark stands at the edge of its row, whichever column is there.
void ResultsModel::Private::announceMarks(const std::vector<ChangeBits> &ofView)
{
    const int lastColumn = q->columnCount() - 1;
    for (const ChangedRange &range : changedRanges(ofView, mostRanges)) {
        const int last = range.rows.first + range.rows.count - 1;
        Q_EMIT q->dataChanged(q->index(range.rows.first, 0), q->index(last, lastColumn), {ChangedRole, Qt::AccessibleDescriptionRole});
    }
}

void ResultsModel::Private::announceMarkCount(qint64 before)
{
    if (changed.count() != before)
        Q_EMIT q->changedCountChanged(changed.count());
}

void ResultsModel::Private::announceCounts(qsizetype totalBefore, std::size_t shownBefore)
{
    if (table.totalRows() != totalBefore || view.size() != shownBefore)
        Q_EMIT q->countsChanged();
}

ResultsModel::ResultsModel(QObject *parent, std::function<WallTime()> now)
    : QAbstractTableModel(parent),
      d(std::make_unique<Private>(
          this, now ? std::move(now) : [] { return SystemClock().wallNow(); }))
{
    connect(&d->runner, &QueryRunner::answered, this, [this](const std::shared_ptr<QueryAnswer> &answer) { d->takeAnswer(*answer); });
    connect(&d->renew, &QTimer::timeout, this, [this] { d->requery(); });
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
    d->allFacets.reset();
    d->view.clear();
    d->shownQuery = d->table.query(d->now());
    d->isViewStale = false;
    const bool isAll = d->shownQuery.filter.kind == FilterNode::Kind::Everything && d->shownQuery.sort.empty();
    if (!d->isLarge() || isAll)
        d->view = d->table.view(d->shownQuery.now);
    endResetModel();
    if (d->isLarge() && !isAll)
        d->requery();
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
    if (d->renew.isActive())
        d->requery();
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

ResultsView ResultsModel::shownView() const
{
    return {d->table.snapshots(), d->view};
}

ResultsView ResultsModel::allView() const
{
    return {d->table.snapshots(), d->table.allRows()};
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
    std::array<qint64, 256> ofStates{};
    for (const TableBatch &batch : *d->table.batches()) {
        for (const NumberStates states : batch.rows().states())
            ++ofStates[states];
    }
    std::array<qint64, 4> totals{};
    for (std::size_t states = 0; states < ofStates.size(); ++states)
        totals[std::size_t(outcomeIn(NumberStates(states)))] += ofStates[states];
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
