#pragma once

#include "monitor/batchreport.h"
#include "monitor/pollmachine.h"
#include "monitor/speedometer.h"
#include "vendor/service.h"

#include <memory>

namespace batchwatch::monitor {

/// One batch on the watch list: its record, where polling stands, its results, and the request under way. A part of Monitor.
struct WatchedBatch
{
    store::BatchRecord record;
    PollState poll;
    Speedometer speed;
    SnapshotPtr snapshot; ///< only of those that are shown: the others' results are in the store
    QString statusText;
    std::optional<BatchCounts> counts;
    std::optional<WallTime> progressAt;
    std::unique_ptr<vendor::Call> call;
    bool elsewhere = false;  ///< another process holds the lease
    qint64 storeVersion = 0; ///< of Store::foreignChanges() when this batch was read last

    /// Takes the stored state of a batch.
    void restore(const store::BatchSummary &summary, MonotonicTime now, WallTime wallNow);

    /// What is left of the wait that was planned when the record was stored, and of the floor, so that a restart, or another process that
    /// takes over, keeps the rhythm. The wall clock may have been set meanwhile: no wait is longer than the planned one.
    [[nodiscard]] Milliseconds waitLeft(WallTime wallNow) const;

    /// Takes over the figures of a newer snapshot and measures its progress.
    void measure(const BatchSnapshot &newer, MonotonicTime now, WallTime wallNow);

    [[nodiscard]] Phase phase(MonotonicTime now, Milliseconds interval) const;
    [[nodiscard]] BatchReport report(MonotonicTime now, Milliseconds interval) const;
};

} // namespace batchwatch::monitor
