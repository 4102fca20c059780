#pragma once

#include "cli/commandline.h"
#include "results/resultsview.h"
#include "store/store.h"

namespace batchwatch::cli {

/// A batch as the store holds it.
struct StoredBatch
{
    store::BatchSummary summary;
    SnapshotPtr snapshot; ///< null: never seen
};

/// nullopt: the store does not know the batch.
[[nodiscard]] Result<std::optional<StoredBatch>, Refusal> loadBatch(const store::Store &store, const BatchId &id);

/// The rows of the batches that the filter lets through, in their order.
[[nodiscard]] results::ResultsView selectRows(const std::vector<StoredBatch> &batches, const QString &filter);

} // namespace batchwatch::cli
