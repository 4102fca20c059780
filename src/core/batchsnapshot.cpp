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

void add(RowCounts *counts, NumberStatus status)
{
    ++counts->rows;
    if (status == NumberStatus::Completed)
        ++counts->completed;
    else if (status == NumberStatus::Failed)
        ++counts->failed;
    else
        ++counts->pending;
}

RowCounts countAllKnown(const BatchSnapshot &snapshot)
{
    RowCounts counts;
    for (const NumberStates states : snapshot.results.states())
        add(&counts, statusIn(states));
    return counts;
}

/// What may be calculated with: the wire may hold any 64-bit number.
qint64 bounded(qint64 figure)
{
    return std::clamp<qint64>(figure, 0, 1'000'000'000'000'000);
}

/// The figures that were not sent, from the others where they allow it: total - pending = completed + failed.
void deriveFrom(const BatchSnapshot &sent, BatchCounts *counts)
{
    const RowCounts known = countAllKnown(sent);
    const auto rest = [&](const std::optional<qint64> &part, qint64 fallback) {
        return sent.total && sent.pending && part ? bounded(bounded(*sent.total) - bounded(*sent.pending) - bounded(*part)) : fallback;
    };
    counts->completed = sent.completed.value_or(rest(sent.failed, known.completed));
    counts->failed = sent.failed.value_or(rest(sent.completed, known.failed));
    const qint64 checked = bounded(counts->completed) + bounded(counts->failed);
    counts->total = std::max<qint64>(0, sent.total.value_or(std::max(known.rows, checked + bounded(sent.pending.value_or(0)))));
    if (sent.pending)
        counts->pending = *sent.pending;
    else if (sent.status != BatchStatus::Completed)
        counts->pending = std::max<qint64>(0, counts->total - checked);
}

} // namespace

RowCounts countRows(const BatchSnapshot &snapshot)
{
    RowCounts counts;
    for (qsizetype row = 0; row < snapshot.results.size(); ++row) {
        if (!snapshot.results.noLongerReported(row))
            add(&counts, statusIn(snapshot.results.states()[std::size_t(row)]));
    }
    return counts;
}

BatchCounts countsOf(const BatchSnapshot &snapshot)
{
    BatchCounts counts;
    counts.counted = countRows(snapshot);
    deriveFrom(snapshot, &counts);
    counts.done = counts.total - std::clamp<qint64>(counts.pending, 0, counts.total);
    counts.disagree = rowsDisagree(counts, snapshot.status);
    return counts;
}

} // namespace batchwatch
