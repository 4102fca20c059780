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
    SnapshotPtr snapshot;
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

    /// Puts in place what was stored before this run looked: too old to measure a speed by.
    void keep(SnapshotPtr stored);

    /// Puts a newer snapshot in place and measures its progress.
    void show(SnapshotPtr newer, MonotonicTime now, WallTime wallNow);

    [[nodiscard]] Phase phase(MonotonicTime now, Milliseconds interval) const;
    [[nodiscard]] BatchReport report(MonotonicTime now, Milliseconds interval) const;
};

} // namespace batchwatch::monitor
