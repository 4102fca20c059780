#include "results/tablebatch.h"

#include "results/columns.h"
#include "results/folding.h"

#include <numeric>

namespace batchwatch::results {

TableBatch makeTableBatch(const SnapshotPtr &snapshot, const BatchFacts &facts, bool labelIsSearched)
{
    TableBatch batch{
        .snapshot = snapshot,
        .facts = facts,
        .shownLabel = facts.label.isEmpty() ? snapshot->id.abbreviated() : visibleText(facts.label),
        .foldedLabel = folded(facts.label),
        .foldedTags = {},
        .labelIsSearched = labelIsSearched,
    };
    for (const QString &tag : facts.tags)
        batch.foldedTags += folded(tag);
    return batch;
}

qsizetype totalRows(const TableBatches &batches)
{
    return std::accumulate(
        batches.begin(), batches.end(), qsizetype(0), [](qsizetype sum, const TableBatch &batch) { return sum + batch.rows().size(); });
}

} // namespace batchwatch::results
