#pragma once

#include "results/filter.h"
#include "results/resultrow.h"
#include "results/resultsview.h"
#include "results/rowdiff.h"

#include <optional>
#include <vector>

namespace batchwatch::results {

/// Bits of ChangeBits: one a Column, and what has no column of its own.
[[nodiscard]] constexpr ChangeBits changeBit(Column column)
{
    return ChangeBits(1u << unsigned(column));
}
inline constexpr ChangeBits noLongerReportedChanged = 1u << 9;
inline constexpr ChangeBits otherFieldsChanged = 1u << 10;

/// Rows of batches with what is prepared of them, and which of them pass the filter in which order. Knows no model; ResultsModel tells the
/// views what changed. Texts and keys are prepared only while a filter or a sort needs them, and then only of rows that changed.
class ResultTable
{
public:
    void setBatches(const std::vector<SnapshotPtr> &snapshots);
    [[nodiscard]] const std::vector<SnapshotPtr> &snapshots() const { return m_snapshots; }
    [[nodiscard]] std::optional<quint32> indexOf(const BatchId &id) const;
    [[nodiscard]] qsizetype totalRows() const;

    struct Replacement
    {
        std::vector<quint32> newRowOfOld; ///< a row that vanished gets one past the new ones, which at() knows until forgetVanished()
        std::vector<ChangeBits> changes;  ///< of each new row; 0 for one that was not there before
    };
    [[nodiscard]] Replacement replace(quint32 batch, const SnapshotPtr &snapshot);
    void forgetVanished() { m_vanished.reset(); }

    [[nodiscard]] NumberResult at(const RowRef &row) const;
    [[nodiscard]] const QString &labelOf(quint32 batch) const { return m_batches[batch].label; } ///< what the Batch column shows
    /// False when nothing changes.
    bool setLabel(const BatchId &id, const QString &label);

    bool setFilter(const Filter &filter);
    bool setStatusFilter(std::optional<NumberStatus> status);
    bool setSort(std::optional<Column> column, Qt::SortOrder order);

    /// The rows that pass, in their order. Stable: equal rows keep the order of the batches.
    [[nodiscard]] std::vector<RowRef> view();
    [[nodiscard]] std::vector<RowRef> allRows() const;

private:
    using Rows = std::vector<ResultRow>;
    struct Batch
    {
        Rows rows;     ///< as its snapshot's results
        QString label; ///< what the Batch column shows
        QString searchedLabel;
    };

    void nameBatch(quint32 batch);
    void prepareRow(quint32 batch, quint32 row);
    void prepareMatch(quint32 batch, quint32 row);
    void prepareSortKey(quint32 batch, quint32 row);
    template<typename Step> void forEachRow(quint32 batch, Step step);
    template<typename Step> void forEachRow(Step step);
    [[nodiscard]] bool statusPasses(NumberStatus status) const;
    [[nodiscard]] std::vector<RowRef> sorted(const std::vector<RowRef> &rows);

    std::vector<SnapshotPtr> m_snapshots;
    std::vector<Batch> m_batches; ///< as m_snapshots
    SnapshotPtr m_vanished;       ///< the snapshot just replaced
    QHash<BatchId, QString> m_labels;

    Filter m_filter;
    std::optional<NumberStatus> m_status;
    std::optional<Column> m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    SearchText m_searchText;
    TextOrder m_texts;
};

} // namespace batchwatch::results
