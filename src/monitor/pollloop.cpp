#include "core/merge.h"
#include "monitor/monitor_p.h"

namespace batchwatch::monitor {

using store::StoreError;
using store::WatchState;

namespace {

/// How often a batch that another process polls is looked up in the store.
constexpr Milliseconds followInterval{2'000};
/// Longer than any request may take (vendor::ClientLimits), so that a lease holds while one is under way.
constexpr Milliseconds requestLease{130'000};

event::Failed storeFault(std::optional<Milliseconds> serversWait = {})
{
    return {ApiError{.kind = ErrorKind::Store, .retryAfter = serversWait}};
}

/// Whether the answer would be another one with another key.
bool speaksOfTheKey(ErrorKind kind)
{
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::NoCredits || kind == ErrorKind::NotFound;
}

} // namespace

void Monitor::Private::reschedule()
{
    const auto next = m_queue.earliest();
    if (!next || m_underWay >= m_options.requestsAtOnce)
        m_alarm->clear();
    else
        m_alarm->set(std::max(Milliseconds::zero(), *next - m_clock.now()));
}

void Monitor::Private::startDue()
{
    while (m_underWay < m_options.requestsAtOnce) {
        const auto id = m_queue.takeDue(m_clock.now());
        if (!id)
            break;
        if (WatchedBatch *batch = find(*id))
            start(*batch);
    }
    reschedule();
}

void Monitor::Private::start(WatchedBatch &batch)
{
    const auto key = secretOf(batch);
    if (!key) {
        waitForKey(batch);
        announce(batch);
        return;
    }
    // On disk before it is on the wire: a restart must keep the floor. If it cannot be written, the reply would be lost as well.
    bool mayAsk = false;
    const auto written = m_store.together([&]() -> store::StoreResult<void> {
        const auto lease = m_store.acquireLease(batch.record.id, m_options.holder, m_clock.wallNow(), requestLease);
        if (!lease)
            return Failure<StoreError>(lease.error());
        mayAsk = takeTurn(batch, *lease);
        if (!mayAsk)
            return {};
        apply(batch, event::Sent{});
        batch.record.polledAt = m_clock.wallNow();
        return m_store.saveRecord(batch.record);
    });
    if (!written) {
        Q_EMIT q->storeFailed(written.error());
        failed(batch, storeFault());
        return;
    }
    if (!mayAsk)
        return;
    ++m_underWay;
    const BatchId id = batch.record.id;
    batch.call = m_service.fetchBatch(id, *key, [this, id, key = *key](const vendor::BatchAnswer &answer) { answered(id, key, answer); });
    announce(batch);
}

/// Nothing can be asked without a key, but another process may have one: what it stores is shown.
void Monitor::Private::waitForKey(WatchedBatch &batch)
{
    const auto leased = m_store.isLeasedElsewhere(batch.record.id, m_options.holder, m_clock.wallNow());
    batch.elsewhere = leased && *leased;
    follow(batch);
    if (!batch.elsewhere)
        apply(batch, event::KeyMissing{});
    else if (batch.poll.watch == WatchState::Active)
        apply(batch, event::PolledElsewhere{followInterval});
}

void Monitor::Private::answered(const BatchId &id, const ApiKey &askedWith, const vendor::BatchAnswer &answer)
{
    if (m_closing || (!answer && answer.error().kind == ErrorKind::Cancelled))
        return;
    WatchedBatch *batch = find(id);
    if (!batch)
        return;
    --m_underWay;
    follow(*batch); // the lease may have run out meanwhile, as on a machine that slept
    if (answer)
        replied(*batch, *answer);
    else // the key may have been replaced while the request was under way
        failed(*batch, {answer.error(), speaksOfTheKey(answer.error().kind) && secretOf(*batch) != askedWith});
}

/// True when this process may poll the batch now; otherwise the batch is followed in the store, or its turn has moved.
bool Monitor::Private::takeTurn(WatchedBatch &batch, bool hasLease)
{
    const bool wasElsewhere = std::exchange(batch.elsewhere, !hasLease);
    const bool news = follow(batch);
    // What another process planned holds on; it may have been read in an earlier look.
    const Milliseconds rest = news || wasElsewhere ? batch.waitLeft(m_clock.wallNow()) : Milliseconds::zero();
    const bool active = batch.poll.watch == WatchState::Active;
    if (active && (batch.elsewhere || rest > Milliseconds::zero()))
        apply(batch, event::PolledElsewhere{batch.elsewhere ? followInterval : rest});
    const bool mayAsk = active && !batch.elsewhere && rest == Milliseconds::zero();
    if (!mayAsk)
        announce(batch);
    return mayAsk;
}

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
    if (newer) {
        batch.poll.error.reset();
        if (const auto snapshot = storedSnapshot(batch.record.id)) {
            batch.measure(*snapshot, m_clock.now(), m_clock.wallNow());
            batch.snapshot = isShown(batch.record.id) ? snapshot : SnapshotPtr();
        }
    }
    return true;
}

void Monitor::Private::replied(WatchedBatch &batch, const vendor::BatchReply &reply)
{
    const auto known = knownSnapshot(batch);
    if (!known)
        return failed(batch, storeFault(reply.wait)); // told: what cannot be read must not be written over
    const auto merged = std::make_shared<const BatchSnapshot>(*known ? mergeSnapshots(**known, reply.snapshot) : reply.snapshot);
    const WallTime wallNow = m_clock.wallNow();
    const PollState pollBefore = batch.poll;
    const store::BatchRecord recordBefore = batch.record;

    const Step stepped = apply(batch, event::Replied{merged->status, countsOf(*merged).total, reply.wait});
    batch.record.seenAt = wallNow;
    batch.record.state = batch.poll.watch;
    if (batch.poll.watch == WatchState::Finished)
        batch.record.finishedAt = wallNow;
    recordDue(batch);

    // Durable before visible: what cannot be kept is not shown.
    if (const auto saved = saveAnswer(batch, merged.get()); !saved) {
        batch.poll = pollBefore;
        batch.record = recordBefore;
        Q_EMIT q->storeFailed(saved.error());
        failed(batch, storeFault(reply.wait));
        return;
    }
    if (batch.record.key)
        m_paces.recover(*batch.record.key);
    batch.measure(*merged, m_clock.now(), wallNow);
    batch.snapshot = isShown(batch.record.id) ? merged : SnapshotPtr();
    tellKey(batch, stepped);
    settle(batch, std::nullopt);
}

void Monitor::Private::failed(WatchedBatch &batch, const event::Failed &failure)
{
    const Step stepped = apply(batch, failure);
    recordDue(batch);
    if (failure.error.kind != ErrorKind::Store) {
        batch.record.state = batch.poll.watch;
        if (const auto saved = saveAnswer(batch, nullptr); !saved)
            Q_EMIT q->storeFailed(saved.error());
    }
    if (!failure.ofFormerKey)
        tellKey(batch, stepped);
    settle(batch, failure.error);
}

/// After an answer: tells everybody who listens.
void Monitor::Private::settle(WatchedBatch &batch, const std::optional<ApiError> &error)
{
    const BatchReport report = reportOf(batch);
    const std::optional<Milliseconds> next = untilDue(batch);
    const auto ended = std::move(batch.call); // a listener may stop the watch: `batch` is not touched after the signals
    Q_EMIT q->changed(report);
    Q_EMIT q->answered(PollAnswer{report, error, next});
    reschedule();
}

/// A key came, was replaced or went: who waited for it goes on at once, spread out; who needs it now waits.
void Monitor::Private::keyChanged(const KeyName &name)
{
    const bool isAtHand = m_keys.find(name).has_value();
    std::vector<WatchedBatch *> concerned;
    for (const auto &[id, batch] : m_batches) {
        const bool waits = batch->poll.hold != Hold::None;
        const bool goesOn = isAtHand && waits; // also one that is paused: resumed later, it does not wait any more
        const bool hasToWait = !isAtHand && !waits && batch->poll.watch == WatchState::Active;
        if (batch->record.key == name && (goesOn || hasToWait))
            concerned.push_back(batch.get());
    }
    const Milliseconds most = spread(qsizetype(concerned.size()));
    for (WatchedBatch *batch : concerned) {
        if (isAtHand)
            apply(*batch, event::KeyArrived{randomWait(most)});
        else if (!batch->poll.underWay)
            waitForKey(*batch);
        announce(*batch);
    }
    reschedule();
}

Step Monitor::Private::apply(WatchedBatch &batch, const PollEvent &event)
{
    Step stepped = step(batch.poll, event, m_clock.now(), paceOf(batch), m_random());
    batch.poll = stepped.state;
    m_queue.set(batch.record.id, batch.poll.due);
    return stepped;
}

/// What one batch's answer means for the others of its key.
void Monitor::Private::tellKey(const WatchedBatch &batch, const Step &stepped)
{
    if (!batch.record.key)
        return;
    const KeyName key = *batch.record.key;
    if (stepped.slowKey)
        m_paces.slowDown(key);
    const MonotonicTime until = m_clock.now() + stepped.holdKey.value_or(Milliseconds::zero());
    if (stepped.holdKey)
        m_paces.hold(key, until);
    if (!stepped.holdKey && !stepped.refuseKey)
        return;
    for (const auto &[id, other] : m_batches) {
        if (other.get() == &batch || other->record.key != key)
            continue;
        const PollState before = other->poll;
        if (stepped.holdKey)
            apply(*other, event::KeyHeld{until});
        if (stepped.refuseKey && other->poll.watch == WatchState::Active)
            apply(*other, event::KeyRefused{});
        if (other->poll != before)
            announce(*other);
    }
}

void Monitor::Private::adopt(std::unique_ptr<WatchedBatch> fresh, Milliseconds delay)
{
    WatchedBatch &batch = *fresh;
    const BatchId id = batch.record.id;
    batch.storeVersion = m_store.foreignChanges();
    m_order.push_back(id);
    m_batches.emplace(id, std::move(fresh));
    if (batch.poll.watch != WatchState::Active)
        return;
    if (!secretOf(batch))
        return waitForKey(batch);
    apply(batch, event::Begin{delay});
    holdWithKey(batch);
}

/// One that joins a key waits as the others do.
void Monitor::Private::holdWithKey(WatchedBatch &batch)
{
    const auto held = batch.record.key ? m_paces.heldUntil(*batch.record.key) : std::nullopt;
    if (held)
        apply(batch, event::KeyHeld{*held});
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

store::StoreResult<void> Monitor::Private::save(WatchedBatch &batch)
{
    batch.record.state = batch.poll.watch;
    auto saved = m_store.saveRecord(batch.record);
    if (!saved)
        Q_EMIT q->storeFailed(saved.error());
    return saved;
}

/// The record, the snapshot when there is a new one, and the lease.
store::StoreResult<void> Monitor::Private::saveAnswer(const WatchedBatch &batch, const BatchSnapshot *snapshot)
{
    return m_store.together([&]() -> store::StoreResult<void> {
        const auto saved = snapshot ? m_store.saveSnapshot(batch.record, *snapshot) : m_store.saveRecord(batch.record);
        return saved ? holdLease(batch) : saved;
    });
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
