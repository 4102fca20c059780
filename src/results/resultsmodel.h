#pragma once

#include "results/columns.h"
#include "results/facets.h"
#include "results/filterexpression.h"
#include "results/resultsview.h"
#include "results/rowsort.h"

#include <QAbstractTableModel>

#include <functional>
#include <limits>
#include <memory>

namespace batchwatch::results {

/// The results of one or several batches, filtered and sorted: the model is its own view, without a proxy. GUI thread.
///
/// A reply changes it by row, so that selection, current cell and scroll position survive: the smallest removals, insertions and
/// dataChanged; layoutChanged only when rows change places under a sort, and when so many scattered rows come and go that a signal each
/// would be slow.
///
/// Over quickRows rows filter and sort run on a thread of their own and the view is put in its place at once, between viewAboutToChange()
/// and viewChanged(): who wants to keep a selection takes it along there. A newer request cancels the one under way; until its answer comes
/// the last view stands.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ExactTextRole = Qt::UserRole + 1, ///< QString: what a copy takes
        OutcomeRole,                      ///< int of Outcome
        NumberStatusRole,                 ///< int of NumberStatus
        NoLongerReportedRole,             ///< bool
        ChangedRole,                      ///< bool: changed since a person looked at it, see setMarksChanges()
    };

    static constexpr qsizetype quickRows = 50'000; ///< up to here a filter takes less time than a change of thread is worth

    /// `now` is for ages; the system's clock when it is not given.
    explicit ResultsModel(QObject *parent = nullptr, std::function<WallTime()> now = {});
    ~ResultsModel() override;

    /// Which batches are shown, in this order, with their facts if given. Resets the model unless they are the same ones.
    void setBatches(const std::vector<SnapshotPtr> &snapshots, const std::vector<BatchFacts> &facts = {});
    /// A newer snapshot of a shown batch; others are ignored.
    void updateBatch(const SnapshotPtr &snapshot);
    /// Its label is the text of the Batch column; the abbreviated id when there is none. Also of batches that are to be shown later.
    void setBatchFacts(const BatchId &id, const BatchFacts &facts);

    void setFilter(const FilterNode &filter);
    /// Only rows of this state, beside the filter; nullopt for all. "pending" includes unknown states.
    void setStatusFilter(std::optional<NumberStatus> status);
    /// By the first, equal rows by the next; none: the order of the batches. Stable; what is not known comes last in both directions.
    void setSort(const std::vector<SortBy> &sort);
    [[nodiscard]] const std::vector<SortBy> &sorting() const;
    [[nodiscard]] bool isQuerying() const; ///< an answer is under way
    /// Filters and sorts anew at once, where replies or the age of rows left that for a moment later.
    void renewNow();

    /// Whether rows that a reply changes are marked until they are seen. Off at first; other batches begin without marks.
    void setMarksChanges(bool marks);
    void markSeen(const std::vector<int> &modelRows);
    void markAllSeen();
    [[nodiscard]] qint64 changedCount() const; ///< of all rows, shown or not

    [[nodiscard]] qsizetype totalRows() const;
    static constexpr qsizetype everyRow = std::numeric_limits<qsizetype>::max();
    /// Rows that pass the filter in their present order, or all rows of all batches in theirs; the first of them.
    [[nodiscard]] ResultsView shownView(qsizetype most = everyRow) const;
    [[nodiscard]] ResultsView allView(qsizetype most = everyRow) const;
    [[nodiscard]] ResultsView viewOf(const std::vector<int> &modelRows) const;
    [[nodiscard]] NumberResult numberAt(int modelRow) const;
    [[nodiscard]] const BatchId &batchAt(int modelRow) const;
    [[nodiscard]] RowRef rowAt(int modelRow) const;
    /// Which shown rows have a number of this form, ascending.
    [[nodiscard]] std::vector<int> rowsOfNumber(const NumberPattern &number) const;
    /// Whether any row has it, shown or not.
    [[nodiscard]] bool hasNumber(const NumberPattern &number) const;
    /// What the Batch column shows of each batch.
    [[nodiscard]] QHash<BatchId, QString> shownLabels() const;
    /// Where rows stand now, -1 for those that do not pass. One pass over the view.
    [[nodiscard]] std::vector<int> placesOf(const std::vector<RowRef> &rows) const;
    /// How many rows of all batches have each Outcome, whatever the filter. A look at a byte a row.
    [[nodiscard]] std::array<qint64, 4> outcomeTotals() const;
    /// Counts of the rows now shown; made when they are asked for.
    [[nodiscard]] QList<FacetValue> facet(FilterField field) const;
    /// The same of all rows, whether they pass the filter or not.
    [[nodiscard]] QList<FacetValue> facetOfAll(FilterField field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// By one column; section -1 restores the order of the batches.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// After any change of totalRows() or rowCount().
    void countsChanged();
    void changedCountChanged(qint64 changed);
    /// After any change of what facet() gives.
    void facetsChanged();
    /// Around a reset that replaces the rows of the same batches by another choice or order of them.
    void viewAboutToChange();
    void viewChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::results
