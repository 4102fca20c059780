#pragma once

#include "cli/commandline.h"
#include "results/filterexpression.h"
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

/// Which rows: as it was typed, and what it means.
struct RowFilter
{
    QString text;
    results::FilterNode rows;
};

/// The value of --filter, in the language of docs/filter.md. What is wrong is told with its place, and may repeat that part: a key in the
/// wrong place is a plain word, which is never wrong.
[[nodiscard]] Result<RowFilter, Refusal> filterFrom(const ParsedLine &line);

/// The rows of the batches that the filter lets through, in their order. `now`: for ages.
[[nodiscard]] results::ResultsView selectRows(const std::vector<StoredBatch> &batches, const results::FilterNode &filter, WallTime now);

} // namespace batchwatch::cli
