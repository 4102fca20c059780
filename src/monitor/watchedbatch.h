#pragma once

#include "monitor/batchreport.h"
#include "monitor/pollmachine.h"
#include "monitor/speedometer.h"
#include "store/pollrecord.h"
#include "vendor/service.h"

#include <memory>
#include <tuple>
#include <vector>

namespace batchwatch::monitor {

/// One batch on the watch list: its record, where polling stands, its results, and the request under way. A part of Monitor. There may be
/// ten thousand, most of them finished: those take little (tst_monitorscale).
struct WatchedBatch
{
    store::BatchRecord record;
    PollState poll;
    Speedometer speed;
    SnapshotPtr snapshot; ///< only of those that are shown: the others' results are in the store
    QString statusText;
    std::optional<BatchCounts> counts;
    std::unique_ptr<vendor::Call> call;
    Milliseconds lag{0};     ///< how long after its due time it was asked last, for others had their turn
    quint64 place = 0;       ///< in the order added
    qint64 storeVersion = 0; ///< of Store::foreignChanges() when this batch was read last
    bool elsewhere = false;  ///< another process holds the lease
    bool isRecalled = false; ///< its stored polls were measured, or there are none

    /// Takes the stored state of a batch.
    void restore(const store::BatchSummary &summary, MonotonicTime now, WallTime wallNow);

    /// Measures the speed from what earlier runs stored of the polls.
    void recall(const std::vector<store::PollRecord> &polls, MonotonicTime now, WallTime wallNow);

    /// What is left of the wait that was planned when the record was stored, and of the floor, so that a restart, or another process that
    /// takes over, keeps the rhythm. The wall clock may have been set meanwhile: no wait is longer than the planned one.
    [[nodiscard]] Milliseconds waitLeft(WallTime wallNow) const;

    /// Measures the progress after a reply that has changed the figures.
    void measure(MonotonicTime now);

    /// What a reply changes, to take it back when the reply cannot be kept.
    struct Standing
    {
        store::BatchRecord record;
        PollState poll;
        std::optional<BatchCounts> counts;
    };
    [[nodiscard]] Standing standing() const { return {record, poll, counts}; }
    void setStanding(const Standing &standing)
    {
        std::tie(record, poll, counts) = std::tie(standing.record, standing.poll, standing.counts);
    }

    [[nodiscard]] Phase phase(MonotonicTime now, Milliseconds interval) const;
    [[nodiscard]] BatchReport report(MonotonicTime now, Milliseconds interval) const;

private:
    void measureFromRecord(MonotonicTime now, WallTime wallNow);
};

} // namespace batchwatch::monitor
