#pragma once

#include "results/columns.h"
#include "results/filter.h"
#include "results/resultsview.h"

#include <QAbstractTableModel>

#include <memory>

namespace batchwatch::results {

/// The results of one or several batches, filtered and sorted: the model is its own view, without a proxy. A reply changes it by row, so
/// that selection, current cell and scroll position survive: the smallest removals, insertions and dataChanged; layoutChanged only when
/// rows change places under a sort, and when so many scattered rows come and go that a signal each would be slow: even then the model is
/// not reset. GUI thread.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ExactTextRole = Qt::UserRole + 1, ///< QString: what a copy takes
        OutcomeRole,                      ///< int of Outcome
        NumberStatusRole,                 ///< int of NumberStatus
        NoLongerReportedRole,             ///< bool
    };

    explicit ResultsModel(QObject *parent = nullptr);
    ~ResultsModel() override;

    /// Which batches are shown, in this order. Resets the model unless they are the same ones.
    void setBatches(const std::vector<SnapshotPtr> &snapshots);
    /// A newer snapshot of a shown batch; others are ignored.
    void updateBatch(const SnapshotPtr &snapshot);
    /// Text of the Batch column and its tool tip; the abbreviated id when there is none.
    void setBatchLabel(const BatchId &id, const QString &label);

    void setFilterText(const QString &text);
    /// Only rows of this state, beside the text; nullopt for all. "pending" includes unknown states.
    void setStatusFilter(std::optional<NumberStatus> status);

    [[nodiscard]] qsizetype totalRows() const;
    /// Rows that pass the filter in their present order, or all rows of all batches in theirs.
    [[nodiscard]] ResultsView shownView() const;
    [[nodiscard]] ResultsView allView() const;
    [[nodiscard]] ResultsView viewOf(const std::vector<int> &modelRows) const;
    [[nodiscard]] NumberResult numberAt(int modelRow) const;
    [[nodiscard]] const BatchId &batchAt(int modelRow) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Section -1 restores the order of the batches. Stable; what is not known comes last in both directions.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// After any change of totalRows() or rowCount().
    void countsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::results
