#pragma once

#include "core/batchsnapshot.h"

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

} // namespace batchwatch::results
