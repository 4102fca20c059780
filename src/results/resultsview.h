#pragma once

#include "core/batchsnapshot.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace batchwatch::results {

struct RowRef
{
    quint32 batch = 0; ///< index into ResultsView::batches
    quint32 row = 0;   ///< index into its results
    friend bool operator==(const RowRef &, const RowRef &) = default;
};

/// Immutable rows in an order: what an export or a copy works on, on any thread, without copying the results.
struct ResultsView
{
    std::vector<SnapshotPtr> batches;
    std::vector<RowRef> rows;

    [[nodiscard]] NumberResult at(std::size_t i) const { return batches[rows[i].batch]->results[rows[i].row]; }
    [[nodiscard]] const BatchId &batchOf(std::size_t i) const { return batches[rows[i].batch]->id; }
};

/// The rows of all batches in their order, or the first of them. `sizeOf` tells how many a batch has.
template<typename Batches, typename SizeOf>
void appendAllRows(
    std::vector<RowRef> *out, const Batches &batches, const SizeOf &sizeOf, std::size_t most = std::numeric_limits<std::size_t>::max())
{
    std::size_t count = 0;
    for (const auto &batch : batches)
        count += std::size_t(sizeOf(batch));
    std::size_t next = out->size();
    out->resize(next + std::min(count, most));
    for (quint32 batch = 0; next < out->size(); ++batch) {
        const auto size = quint32(std::min(std::size_t(sizeOf(batches[batch])), out->size() - next));
        for (quint32 row = 0; row < size; ++row)
            (*out)[next++] = {batch, row};
    }
}

template<typename Batches, typename SizeOf>
[[nodiscard]] std::vector<RowRef> allRows(
    const Batches &batches, const SizeOf &sizeOf, std::size_t most = std::numeric_limits<std::size_t>::max())
{
    std::vector<RowRef> rows;
    appendAllRows(&rows, batches, sizeOf, most);
    return rows;
}

} // namespace batchwatch::results
