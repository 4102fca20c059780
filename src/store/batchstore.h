#pragma once

#include "store/batchrecord.h"
#include "store/pollrecord.h"
#include "store/storeresult.h"

#include <functional>
#include <vector>

namespace batchwatch::store {

/// What polling needs to outlive the process. An interface, so that a week of polling can be played without a disk. A function that
/// returns a value has made it durable. Not thread-safe.
class BatchStore
{
public:
    BatchStore() = default;
    virtual ~BatchStore() = default;
    Q_DISABLE_COPY_MOVE(BatchStore)

    [[nodiscard]] virtual StoreResult<std::vector<BatchSummary>> batches() const = 0; ///< in the order added, the unwatched included
    [[nodiscard]] virtual StoreResult<std::optional<BatchSummary>> batch(const BatchId &id) const = 0;
    [[nodiscard]] virtual StoreResult<std::optional<BatchSnapshot>> snapshot(const BatchId &id) const = 0;

    /// Inserts or replaces the record; the snapshot stays.
    [[nodiscard]] virtual StoreResult<void> saveRecord(const BatchRecord &record) = 0;

    /// Record and snapshot in one transaction. The body is written only when it differs from the stored one.
    [[nodiscard]] virtual StoreResult<void> saveSnapshot(const BatchRecord &record, const BatchSnapshot &snapshot) = 0;

    /// Adds a row to the history of a known batch.
    [[nodiscard]] virtual StoreResult<void> savePoll(const BatchId &id, const PollRecord &poll) = 0;
    [[nodiscard]] virtual StoreResult<std::vector<PollRecord>> polls(const BatchId &id) const = 0; ///< oldest first

    /// One poller a batch: true when `holder` now holds the lease until `now` + `duration`; false when another holds one that has not run
    /// out. A lease that ends further ahead than `longestLease` (a clock that was set back) counts as run out.
    [[nodiscard]] virtual StoreResult<bool> acquireLease(const BatchId &id, const QString &holder, WallTime now, Milliseconds duration) = 0;
    /// True when acquireLease() would not get it. Reads only.
    [[nodiscard]] virtual StoreResult<bool> isLeasedElsewhere(const BatchId &id, const QString &holder, WallTime now) const = 0;
    static constexpr Milliseconds longestLease{900'000};

    /// Runs `writes`, calls of the functions above, as one transaction: all of them are durable or none, for the price of one.
    [[nodiscard]] virtual StoreResult<void> together(const std::function<StoreResult<void>()> &writes) = 0;

    /// Changes whenever another connection has written: cheap to ask.
    [[nodiscard]] virtual qint64 foreignChanges() const = 0;
};

} // namespace batchwatch::store
