#pragma once

#include "results/resultsview.h"
#include "results/rowdiff.h"
#include "results/tablequery.h"

#include <QHash>

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

/// The batches whose results are shown, and what is asked of them. Knows no model; ResultsModel tells the views what changed.
class ResultTable
{
public:
    void setBatches(const std::vector<SnapshotPtr> &snapshots);
    /// As they stand now; they stay so while the table goes on.
    [[nodiscard]] std::shared_ptr<const TableBatches> batches() const { return m_batches; }
    [[nodiscard]] const TableBatch &batch(quint32 index) const { return (*m_batches)[index]; }
    [[nodiscard]] std::vector<SnapshotPtr> snapshots() const;
    [[nodiscard]] std::optional<quint32> indexOf(const BatchId &id) const;
    [[nodiscard]] qsizetype totalRows() const { return m_totalRows; }

    struct Replacement
    {
        std::vector<quint32> newRowOfOld; ///< a row that vanished gets one past the new ones, which at() knows until forgetVanished()
        std::vector<ChangeBits> changes;  ///< of each new row; 0 for one that was not there before
        bool keepsRows = false;           ///< the same numbers in the same places
        bool keepsPlaces = false;         ///< every old row where it was, whatever came behind them
    };
    [[nodiscard]] Replacement replace(quint32 batch, const SnapshotPtr &snapshot);
    void forgetVanished() { m_vanished.reset(); }

    [[nodiscard]] NumberResult at(const RowRef &row) const;
    /// False when nothing changes.
    bool setFacts(const BatchId &id, const BatchFacts &facts);

    /// False when nothing changes.
    bool setFilter(const FilterNode &filter);
    bool setStatusFilter(std::optional<NumberStatus> status);
    bool setSort(const std::vector<SortBy> &sort);
    [[nodiscard]] const std::vector<SortBy> &sort() const { return m_sort; }
    [[nodiscard]] TableQuery query(WallTime now) const;

    /// The rows that pass, in their order. Stable: equal rows keep the order of the batches.
    [[nodiscard]] std::vector<RowRef> view(WallTime now);
    [[nodiscard]] std::vector<RowRef> allRows(qsizetype most) const;
    [[nodiscard]] const std::shared_ptr<SortMemory> &memory() const { return m_memory; }

private:
    [[nodiscard]] TableBatches &changing();

    std::shared_ptr<TableBatches> m_batches = std::make_shared<TableBatches>();
    qsizetype m_totalRows = 0;
    SnapshotPtr m_vanished; ///< the snapshot just replaced
    QHash<BatchId, quint32> m_indexes;
    QHash<BatchId, BatchFacts> m_facts; ///< also of batches that are not shown

    FilterNode m_filter;
    std::optional<NumberStatus> m_status;
    std::vector<SortBy> m_sort;
    std::shared_ptr<SortMemory> m_memory = std::make_shared<SortMemory>();
};

} // namespace batchwatch::results
