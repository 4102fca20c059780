#pragma once

#include "core/batchsnapshot.h"
#include "results/batchfacts.h"

#include <vector>

namespace batchwatch::results {

/// One batch of a table of results: its rows, shared and immutable, and what is prepared of its facts.
struct TableBatch
{
    SnapshotPtr snapshot;
    BatchFacts facts;
    QString shownLabel; ///< what the Batch column shows
    QString foldedLabel;
    QStringList foldedTags;
    bool labelIsSearched = false; ///< by plain words: one batch alone is no way to tell rows apart

    [[nodiscard]] const ResultRows &rows() const { return snapshot->results; }
};

/// Immutable, so that it can be worked on while the table goes on.
using TableBatches = std::vector<TableBatch>;

[[nodiscard]] TableBatch makeTableBatch(const SnapshotPtr &snapshot, const BatchFacts &facts, bool labelIsSearched);
[[nodiscard]] qsizetype totalRows(const TableBatches &batches);

} // namespace batchwatch::results
