#pragma once

#include "results/facets.h"
#include "results/filterexpression.h"
#include "results/rowmatcher.h"
#include "results/rowsort.h"

#include <atomic>

namespace batchwatch::results {

/// Which rows of a table, in which order.
struct TableQuery
{
    FilterNode filter;
    std::vector<SortBy> sort; ///< none: the order of the batches
    WallTime now{};           ///< for ages

    friend bool operator==(const TableQuery &, const TableQuery &) = default;
};

/// What an earlier query over the same batches found: where the new one can only find rows among them, it looks at these alone.
struct EarlierRows
{
    TableQuery query;
    std::vector<RowRef> rows;
};

/// Whether runQuery() makes use of earlier rows, as many as `count`, that the query `before` found in batches of `totalRows`.
[[nodiscard]] bool isWorthNarrowing(const TableQuery &query, const TableQuery &before, std::size_t count, qsizetype totalRows);

/// Pure; on any thread. Nothing when `cancelled` was set meanwhile.
[[nodiscard]] std::optional<std::vector<RowRef>> runQuery(const TableBatches &batches, const TableQuery &query, SortMemory *memory,
    const EarlierRows *earlier = nullptr, const std::atomic_bool *cancelled = nullptr);

/// The two filters joined by "and".
[[nodiscard]] FilterNode both(const FilterNode &a, const FilterNode &b);
/// Rows of this state; "pending" includes states that nobody knows.
[[nodiscard]] FilterNode statusFilter(NumberStatus status);

} // namespace batchwatch::results
