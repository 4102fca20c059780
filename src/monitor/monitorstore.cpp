#include "monitor/monitor_p.h"

namespace batchwatch::monitor {

using store::StoreError;
using store::WatchState;

/// Takes over what another process stored of the batch since it was read last; true when there was any. Before anything is written, so that
/// it is not lost by that.
bool Monitor::Private::follow(WatchedBatch &batch)
{
    const qint64 version = m_store.foreignChanges();
    if (std::exchange(batch.storeVersion, version) == version)
        return false;
    const auto stored = m_store.batch(batch.record.id);
    if (!stored || !*stored)
        return false;
    store::BatchSummary summary = **stored;
    if (summary.record.state == WatchState::Unwatched)
        summary.record.state = batch.record.state; // taken off the other's list, not off this one
    if (summary.record.key && !m_keys.find(*summary.record.key))
        summary.record.key = batch.record.key; // the other's run has a key of that name, this one has not
    if (summary.record == batch.record)
        return false;
    const bool newer = summary.record.seenAt != batch.record.seenAt;
    batch.restore(summary, m_clock.now(), m_clock.wallNow());
    batch.statusText = shared(batch.statusText);
    if (newer) {
        batch.poll.error.reset();
        batch.measure(m_clock.now());
        batch.snapshot = isShown(batch.record.id) ? storedSnapshot(batch.record.id) : SnapshotPtr();
    }
    return true;
}

/// What is known of a batch's results, from memory or the store; null when it was never seen.
store::StoreResult<SnapshotPtr> Monitor::Private::knownSnapshot(const WatchedBatch &batch)
{
    if (batch.snapshot || !batch.poll.seen)
        return batch.snapshot;
    auto stored = m_store.snapshot(batch.record.id);
    if (!stored) {
        Q_EMIT q->storeFailed(stored.error());
        if (stored.error().fault == store::StoreFault::Damaged)
            return SnapshotPtr(); // lost already: the vendor's answer takes its place
        return Failure<StoreError>(stored.error());
    }
    return *stored ? std::make_shared<const BatchSnapshot>(std::move(**stored)) : SnapshotPtr();
}

/// Null when there is none, or none that can be read.
SnapshotPtr Monitor::Private::storedSnapshot(const BatchId &id)
{
    auto stored = m_store.snapshot(id);
    if (!stored) {
        Q_EMIT q->storeFailed(stored.error());
        return {};
    }
    return *stored ? std::make_shared<const BatchSnapshot>(std::move(**stored)) : SnapshotPtr();
}

/// In one transaction, that many cost no more than one.
store::StoreResult<void> Monitor::Private::save(const std::vector<WatchedBatch *> &batches)
{
    if (batches.empty())
        return {};
    auto saved = m_store.together([&]() -> store::StoreResult<void> {
        for (WatchedBatch *batch : batches) {
            batch->record.state = batch->poll.watch;
            if (const auto written = m_store.saveRecord(batch->record); !written)
                return written;
        }
        return {};
    });
    if (!saved)
        Q_EMIT q->storeFailed(saved.error());
    return saved;
}

/// The record, the snapshot when there is a new one, the row for the history, and the lease.
store::StoreResult<void> Monitor::Private::saveAnswer(
    const WatchedBatch &batch, const BatchSnapshot *snapshot, const store::PollRecord &poll)
{
    return m_store.together([&]() -> store::StoreResult<void> {
        const auto saved = snapshot ? m_store.saveSnapshot(batch.record, *snapshot) : m_store.saveRecord(batch.record);
        if (!saved)
            return saved;
        const auto noted = m_store.savePoll(batch.record.id, poll);
        return noted ? holdLease(batch) : noted;
    });
}

/// Of a request that was answered now.
store::PollRecord Monitor::Private::pollRecord(const WatchedBatch &batch, MonotonicTime sent) const
{
    store::PollRecord poll{.at = m_clock.wallNow(), .latency = m_clock.now() - sent};
    if (batch.counts) {
        poll.total = batch.counts->total;
        poll.done = batch.counts->done;
        poll.failed = batch.counts->failed;
    }
    return poll;
}

/// The speed that earlier runs saw, read when it is needed: at a start of the program it would be thousands of histories.
void Monitor::Private::recall(WatchedBatch &batch)
{
    if (batch.isRecalled || batch.poll.watch != WatchState::Active)
        return;
    batch.isRecalled = true;
    const auto polls = m_store.polls(batch.record.id);
    if (polls)
        batch.recall(*polls, m_clock.now(), m_clock.wallNow());
    else
        Q_EMIT q->storeFailed(polls.error());
}

/// Until one interval after the next request, so that a holder that died is replaced soon; given back when there is none.
store::StoreResult<void> Monitor::Private::holdLease(const WatchedBatch &batch)
{
    const auto until = untilDue(batch);
    const Milliseconds span = until ? *until + intervalOf(batch.poll, paceOf(batch)) : Milliseconds::zero();
    const auto held = m_store.acquireLease(batch.record.id, m_options.holder, m_clock.wallNow(), span);
    return held ? store::StoreResult<void>() : Failure<StoreError>(held.error());
}

} // namespace batchwatch::monitor
