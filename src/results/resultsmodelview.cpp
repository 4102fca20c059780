#include "results/resultcells.h"
#include "results/resultsmodel_p.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

/// Over this many scattered ranges one signal a range costs a view more than moving rows in bulk.
constexpr std::size_t mostRanges = 32;

/// How long replies may come in before a large view is filtered and sorted anew.
constexpr std::chrono::milliseconds renewal{250};

/// How often rows are looked at anew while their age decides.
constexpr std::chrono::seconds agesApart{30};

} // namespace

ResultsModel::Private::Private(ResultsModel *model, std::function<WallTime()> clock) : q(model), now(std::move(clock))
{
    renew.setSingleShot(true);
    renew.setInterval(renewal);
    ageing.setInterval(agesApart);
}

void ResultsModel::Private::followAges(const FilterNode &filter)
{
    if (!dependsOnTime(filter))
        ageing.stop();
    else if (!ageing.isActive())
        ageing.start();
}

/// Shows what passes now that replies came in or time passed. A query under way may answer first, else one that takes longer than replies
/// stay away would never do.
void ResultsModel::Private::renewView()
{
    if (runner.isRunning())
        return renew.start();
    isViewStale = true;
    requery();
}

/// Shows what passes now: at once, or when the answer is there.
void ResultsModel::Private::requery()
{
    renew.stop();
    const TableQuery query = table.query(now());
    followAges(query.filter);
    if (!isLarge()) {
        runner.cancel();
        const std::size_t shownRows = view.size();
        shownQuery = query;
        showView(table.view(shownQuery.now));
        forgetFacets();
        announceCounts(table.totalRows(), shownRows);
        return;
    }
    std::shared_ptr<EarlierRows> earlier;
    if (!isViewStale && isWorthNarrowing(query, shownQuery, view.size(), table.totalRows()))
        earlier = std::make_shared<EarlierRows>(EarlierRows{shownQuery, view});
    const bool sameRows = !isViewStale && query.filter == shownQuery.filter && !dependsOnTime(query.filter);
    const bool knowsFacets = sameRows && facets;
    runner.start(
        table.batches(), query, table.memory(), std::move(earlier), knowsFacets ? QueryRunner::Facets::Left : QueryRunner::Facets::Counted);
}

void ResultsModel::Private::takeAnswer(QueryAnswer &answer)
{
    const std::size_t shownRows = view.size();
    shownQuery = answer.query;
    isViewStale = renew.isActive(); // replies came in meanwhile
    replaceView(std::move(answer.rows));
    if (answer.facets) {
        facets = std::move(answer.facets);
        Q_EMIT q->facetsChanged();
    }
    announceCounts(table.totalRows(), shownRows);
}

void ResultsModel::Private::replaceView(std::vector<RowRef> after)
{
    if (after == view)
        return table.memory()->spare.give(std::move(after));
    Q_EMIT q->viewAboutToChange();
    q->beginResetModel();
    view.swap(after);
    q->endResetModel();
    Q_EMIT q->viewChanged();
    table.memory()->spare.give(std::move(after));
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
    forgetAll();
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

/// The rows that are shown get their new places in the batch, so that they are the same numbers as before.
void ResultsModel::Private::followRows(quint32 batch, const ResultTable::Replacement &replacement)
{
    if (replacement.keepsPlaces)
        return;
    for (RowRef &row : view) {
        if (row.batch == batch)
            row.row = replacement.newRowOfOld[row.row];
    }
}

void ResultsModel::Private::updateQuick(quint32 batch, const ResultTable::Replacement &replacement)
{
    runner.cancel(); // of when the table was large
    renew.stop();
    followRows(batch, replacement);
    shownQuery = table.query(now());
    showView(table.view(shownQuery.now));
    announceChanges(batch, replacement.changes);
    if (marksChanges) {
        for (const ChangedRange &range : changedRanges(inView(batch, replacement.changes), mostRanges))
            announceMarks(range.rows);
    }
    forgetFacets();
}

/// What changed in its place is repainted at once; which rows pass, and where they stand, follows a moment later and off this thread.
void ResultsModel::Private::updateLarge(quint32 batch, const ResultTable::Replacement &replacement)
{
    isViewStale = true;
    followRows(batch, replacement);
    if (!replacement.keepsPlaces)
        removeVanished(batch);
    ChangeBits bits = 0;
    for (const ChangeBits change : replacement.changes)
        bits |= change;
    if (bits != 0 && !view.empty()) {
        const ChangeScope scope = scopeOf(bits);
        Q_EMIT q->dataChanged(q->index(0, scope.firstColumn), q->index(int(view.size()) - 1, scope.lastColumn), scope.roles);
        if (marksChanges)
            announceMarks({0, int(view.size())});
    }
    if (!replacement.keepsPlaces)
        return requery(); // an answer under way has the old places
    if ((bits != 0 || !replacement.keepsRows) && !renew.isActive())
        renew.start();
}

void ResultsModel::Private::removeVanished(quint32 batch)
{
    const auto rows = quint32(table.batch(batch).rows().size());
    std::vector<RowRef> after = view;
    std::erase_if(after, [&](const RowRef &row) { return row.batch == batch && row.row >= rows; });
    replaceView(std::move(after));
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
void ResultsModel::Private::announceMarks(const RowRange &rows)
{
    Q_EMIT q->dataChanged(
        q->index(rows.first, 0), q->index(rows.first + rows.count - 1, q->columnCount() - 1), {ChangedRole, Qt::AccessibleDescriptionRole});
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

} // namespace batchwatch::results
