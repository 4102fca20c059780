#include "core/batchsnapshot.h"

#include <algorithm>

namespace batchwatch {

namespace {

bool rowsDisagree(const BatchCounts &counts, BatchStatus status)
{
    const RowCounts &rows = counts.counted;
    if (rows.rows > counts.total)
        return true;
    const bool partial = rows.rows < counts.total && status != BatchStatus::Completed;
    if (partial)
        return rows.completed > counts.completed || rows.failed > counts.failed || rows.pending > counts.pending;
    return rows.completed != counts.completed || rows.failed != counts.failed || rows.pending != counts.pending;
}

} // namespace

RowCounts countRows(const BatchSnapshot &snapshot)
{
    RowCounts counts;
    for (const NumberResult &number : snapshot.results) {
        if (number.noLongerReported)
            continue;
        ++counts.rows;
        if (number.status == NumberStatus::Completed)
            ++counts.completed;
        else if (number.status == NumberStatus::Failed)
            ++counts.failed;
        else
            ++counts.pending;
    }
    return counts;
}

BatchCounts countsOf(const BatchSnapshot &snapshot)
{
    BatchCounts counts;
    counts.counted = countRows(snapshot);
    counts.completed = snapshot.completed.value_or(counts.counted.completed);
    counts.failed = snapshot.failed.value_or(counts.counted.failed);
    counts.total = std::max<qint64>(0, snapshot.total.value_or(counts.counted.rows));
    if (snapshot.pending)
        counts.pending = *snapshot.pending;
    else if (snapshot.status == BatchStatus::Completed)
        counts.pending = 0;
    else
        counts.pending = std::clamp<qint64>(counts.total - counts.completed - counts.failed, 0, counts.total);
    // Clamped before it is subtracted: the wire may hold any 64-bit number.
    counts.done = counts.total - std::clamp<qint64>(counts.pending, 0, counts.total);
    counts.disagree = rowsDisagree(counts, snapshot.status);
    return counts;
}

} // namespace batchwatch
