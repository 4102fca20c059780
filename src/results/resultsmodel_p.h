#pragma once

#include "results/changedrows.h"
#include "results/queryrunner.h"
#include "results/resultsmodel.h"
#include "results/resulttable.h"

#include <QTimer>

namespace batchwatch::results {

/// How what is shown becomes what is to be shown, by signals that views can follow.
class ResultsModel::Private
{
public:
    Private(ResultsModel *model, std::function<WallTime()> clock);

    [[nodiscard]] bool isLarge() const { return table.totalRows() > quickRows; }
    void requery();
    void renewView();
    void followAges(const FilterNode &filter);
    void takeAnswer(QueryAnswer &answer);
    void replaceView(std::vector<RowRef> after);
    void updateBatch(quint32 batch, const SnapshotPtr &snapshot);
    [[nodiscard]] std::vector<ChangeBits> inView(quint32 batch, const std::vector<ChangeBits> &changes) const;
    void announceChanges(quint32 batch, const std::vector<ChangeBits> &changes);
    void announceMarks(const RowRange &rows);
    void announceMarkCount(qint64 before);
    void announceCounts(qsizetype totalBefore, std::size_t shownBefore);
    void showView(std::vector<RowRef> after);
    void forgetAll() ///< that is of all rows
    {
        allFacets.reset();
        outcomes.reset();
    }
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
    QTimer renew;             ///< of a large view, after replies
    QTimer ageing;            ///< while a filter depends on the time
    TableQuery shownQuery;    ///< that `view` answers
    bool isViewStale = false; ///< the rows of a large table changed since: others may pass now
    mutable std::optional<FacetCounts> facets;
    mutable std::optional<FacetCounts> allFacets;          ///< needed only while a filter hides rows
    mutable std::optional<std::array<qint64, 4>> outcomes; ///< of all rows

private:
    void updateQuick(quint32 batch, const ResultTable::Replacement &replacement);
    void updateLarge(quint32 batch, const ResultTable::Replacement &replacement);
    void followRows(quint32 batch, const ResultTable::Replacement &replacement);
    void removeVanished(quint32 batch);
    void showByRange(const ViewChange &change, const std::vector<RowRef> &after);
    void showInBulk(const std::vector<RowRef> &after);
    void remove(const RowRange &range);
    void insert(int at, std::span<const RowRef> rows);
    void permute(const std::vector<RowRef> &after);
};

} // namespace batchwatch::results
