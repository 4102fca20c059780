#include "core/merge.h"
#include "monitor/monitor_p.h"

namespace batchwatch::monitor {

using store::StoreError;
using store::WatchState;

namespace {

/// How often a batch that another process polls is looked up in the store; with thousands of them so many a second.
constexpr Milliseconds followOften{2'000};
constexpr Milliseconds followEach{2};
/// Longer than any request may take (vendor::ClientLimits), so that a lease holds while one is under way.
constexpr Milliseconds requestLease{130'000};
/// An alarm so late tells that the machine slept; while all requests are under way, the alarm rings for that alone.
constexpr Milliseconds lateAlarm{5'000};
/// A wall clock that is off by so much against the monotonic one was set.
constexpr Milliseconds clockWasSet{2'000};

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
    if (!next) {
        m_ringsAt.reset();
        m_alarm->clear();
        return;
    }
    noticeClocks();
    const MonotonicTime now = m_clock.now();
    const Milliseconds wait = m_underWay < m_options.requestsAtOnce ? *m_queue.earliest() - now : lateAlarm;
    m_ringsAt = now + std::max(Milliseconds::zero(), wait);
    m_alarm->set(*m_ringsAt - now);
}

/// Whatever comes first after a sleep or a set clock: the alarm, an answer, a person.
void Monitor::Private::noticeClocks()
{
    const MonotonicTime now = m_clock.now();
    const Milliseconds ahead = wallAhead();
    if (std::chrono::abs(ahead - std::exchange(m_wallAhead, ahead)) > clockWasSet)
        m_clockSetAt = now;
    if (m_ringsAt && now - *m_ringsAt > lateAlarm) {
        m_ringsAt = now;
        spreadOverdue();
    }
}

/// After hours of sleep everything is overdue: it comes back in its order, as after a start of the program.
void Monitor::Private::spreadOverdue()
{
    const std::vector<BatchId> overdue = m_queue.overdue(m_clock.now());
    const Milliseconds most = spread(overdue.size());
    for (std::size_t i = 0; i < overdue.size(); ++i) {
        WatchedBatch &batch = *find(overdue[i]);
        apply(batch, event::Overslept{most * Milliseconds::rep(i) / Milliseconds::rep(std::max<std::size_t>(1, overdue.size() - 1))});
        announce(batch);
    }
}

void Monitor::Private::startDue()
{
    noticeClocks();
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
    recall(batch);
    const auto due = batch.poll.due;
    // On disk before it is on the wire: a restart must keep the floor. If it cannot be written, the reply would be lost as well.
    bool mayAsk = false;
    const auto written = m_store.together([&]() -> store::StoreResult<void> {
        const auto lease = mayBecomeHolder(batch) ? m_store.acquireLease(batch.record.id, m_options.holder, m_clock.wallNow(), requestLease)
                                                  : store::StoreResult<bool>(false);
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
        failed(batch, m_clock.now(), storeFault());
        return;
    }
    if (!mayAsk)
        return;
    ++m_underWay;
    const BatchId id = batch.record.id;
    const MonotonicTime sent = m_clock.now();
    batch.lag = due ? std::max(Milliseconds::zero(), sent - *due) : Milliseconds::zero();
    batch.call = m_service.fetchBatch(
        id, *key, [this, id, key = *key, sent](const vendor::BatchAnswer &answer) { answered(id, key, sent, answer); });
    announce(batch);
}

/// Nothing can be asked without a key, but another process may have one: what it stores is shown.
void Monitor::Private::waitForKey(WatchedBatch &batch)
{
    const auto leased = m_store.isLeasedElsewhere(batch.record.id, m_options.holder, m_clock.wallNow());
    setElsewhere(batch, leased && *leased);
    follow(batch);
    if (!batch.elsewhere)
        apply(batch, event::KeyMissing{});
    else if (batch.poll.watch == WatchState::Active)
        apply(batch, event::PolledElsewhere{followInterval()});
}

void Monitor::Private::answered(const BatchId &id, const ApiKey &askedWith, MonotonicTime sent, const vendor::BatchAnswer &answer)
{
    if (m_closing || (!answer && answer.error().kind == ErrorKind::Cancelled))
        return;
    WatchedBatch *batch = find(id);
    if (!batch)
        return;
    --m_underWay;
    follow(*batch); // the lease may have run out meanwhile, as on a machine that slept
    if (answer)
        replied(*batch, sent, *answer);
    else // the key may have been replaced while the request was under way
        failed(*batch, sent, {answer.error(), speaksOfTheKey(answer.error().kind) && secretOf(*batch) != askedWith});
}

/// True when this process may poll the batch now; otherwise the batch is followed in the store, or its turn has moved.
bool Monitor::Private::takeTurn(WatchedBatch &batch, bool hasLease)
{
    const bool wasElsewhere = batch.elsewhere;
    setElsewhere(batch, !hasLease);
    const bool news = follow(batch);
    // What another process planned holds on; it may have been read in an earlier look.
    const Milliseconds rest = news || wasElsewhere ? batch.waitLeft(m_clock.wallNow()) : Milliseconds::zero();
    const bool active = batch.poll.watch == WatchState::Active;
    if (active && (batch.elsewhere || rest > Milliseconds::zero()))
        apply(batch, event::PolledElsewhere{batch.elsewhere ? followInterval() : rest});
    const bool mayAsk = active && !batch.elsewhere && rest == Milliseconds::zero();
    if (!mayAsk)
        announce(batch);
    return mayAsk;
}

/// Another process' lease means little just after the wall clock was set: the holder gets one interval to say that it is there.
bool Monitor::Private::mayBecomeHolder(const WatchedBatch &batch) const
{
    const Milliseconds grace = 3 * intervalOf(batch.poll, paceOf(batch)) / 2;
    return !batch.elsewhere || !m_clockSetAt || m_clock.now() - *m_clockSetAt > grace;
}

void Monitor::Private::setElsewhere(WatchedBatch &batch, bool elsewhere)
{
    if (batch.elsewhere == elsewhere)
        return;
    batch.elsewhere = elsewhere;
    m_elsewhere += elsewhere ? 1 : -1;
}

Milliseconds Monitor::Private::followInterval() const
{
    return std::max(followOften, Milliseconds::rep(m_elsewhere) * followEach);
}

void Monitor::Private::replied(WatchedBatch &batch, MonotonicTime sent, const vendor::BatchReply &reply)
{
    const auto known = knownSnapshot(batch);
    if (!known)
        return failed(batch, sent, storeFault(reply.wait)); // told: what cannot be read must not be written over
    const auto merged = std::make_shared<const BatchSnapshot>(*known ? mergeSnapshots(**known, reply.snapshot) : reply.snapshot);
    const BatchCounts counts = countsOf(*merged);
    const WallTime wallNow = m_clock.wallNow();
    const WatchedBatch::Standing before = batch.standing();

    const Step stepped = apply(batch, event::Replied{merged->status, counts.total, reply.wait});
    batch.record.seenAt = wallNow;
    batch.record.state = batch.poll.watch;
    if (batch.poll.watch == WatchState::Finished)
        batch.record.finishedAt = wallNow;
    if (batch.counts && counts.done > batch.counts->done)
        batch.record.progressAt = wallNow;
    batch.counts = counts;
    recordDue(batch);

    // Durable before visible: what cannot be kept is not shown.
    if (const auto saved = saveAnswer(batch, merged.get(), pollRecord(batch, sent)); !saved) {
        batch.setStanding(before);
        Q_EMIT q->storeFailed(saved.error());
        failed(batch, sent, storeFault(reply.wait));
        return;
    }
    if (batch.record.key && !m_paces.isEmpty())
        m_paces.recover(*batch.record.key);
    batch.statusText = shared(merged->statusText);
    batch.measure(m_clock.now());
    batch.snapshot = isShown(batch.record.id) ? merged : SnapshotPtr();
    tellKey(batch, stepped);
    settle(batch, std::nullopt);
}

void Monitor::Private::failed(WatchedBatch &batch, MonotonicTime sent, const event::Failed &failure)
{
    const Step stepped = apply(batch, failure);
    recordDue(batch);
    if (failure.error.kind != ErrorKind::Store) {
        batch.record.state = batch.poll.watch;
        store::PollRecord poll = pollRecord(batch, sent);
        poll.error = failure.error.kind;
        if (const auto saved = saveAnswer(batch, nullptr, poll); !saved)
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
    m_paces.accept(name);
    std::vector<WatchedBatch *> concerned;
    for (const auto &[place, batch] : m_order) {
        const bool waits = batch->poll.hold != Hold::None;
        const bool goesOn = isAtHand && waits; // also one that is paused: resumed later, it does not wait any more
        const bool hasToWait = !isAtHand && !waits && batch->poll.watch == WatchState::Active;
        if (batch->record.key == name && (goesOn || hasToWait))
            concerned.push_back(batch);
    }
    const Milliseconds most = spread(concerned.size());
    for (WatchedBatch *batch : concerned) {
        if (isAtHand)
            apply(*batch, event::KeyArrived{randomWait(most)});
        else if (!batch->poll.underWay)
            waitForKey(*batch);
        announce(*batch);
    }
    reschedule();
}

Step Monitor::Private::apply(WatchedBatch &batch, const PollEvent &event, PollQueue::Lane lane)
{
    Step stepped = step(batch.poll, event, m_clock.now(), paceOf(batch), m_random());
    batch.poll = stepped.state;
    m_queue.set(batch.record.id, batch.poll.due, lane);
    return stepped;
}

/// What one batch's answer means for the others of its key.
void Monitor::Private::tellKey(const WatchedBatch &batch, const Step &stepped)
{
    if (!batch.record.key || (!stepped.holdKey && !stepped.refuseKey && !stepped.slowKey))
        return;
    const KeyName key = *batch.record.key;
    if (stepped.slowKey)
        m_paces.slowDown(key);
    // Up to a full second, so that a vendor that asks for a wait with every answer does not move thousands of batches each time.
    const MonotonicTime until = std::chrono::ceil<std::chrono::seconds>(m_clock.now() + stepped.holdKey.value_or(Milliseconds::zero()));
    const bool isLonger = stepped.holdKey && until > m_paces.heldUntil(key).value_or(m_clock.now());
    if (isLonger)
        m_paces.hold(key, until);
    if (stepped.refuseKey)
        m_paces.refuse(key);
    if (!isLonger && !stepped.refuseKey)
        return;
    for (const auto &[place, other] : m_order) {
        if (other == &batch || other->record.key != key)
            continue;
        const PollState before = other->poll;
        if (isLonger)
            apply(*other, event::KeyHeld{until});
        if (stepped.refuseKey && other->poll.watch == WatchState::Active)
            apply(*other, event::KeyRefused{});
        if (other->poll != before)
            announce(*other);
    }
}

/// One that joins the polled batches of a key waits as they do.
void Monitor::Private::holdWithKey(WatchedBatch &batch)
{
    if (!batch.record.key || m_paces.isEmpty())
        return;
    if (m_paces.isRefused(*batch.record.key) && batch.poll.watch == WatchState::Active)
        apply(batch, event::KeyRefused{});
    const auto held = m_paces.heldUntil(*batch.record.key);
    if (held && *held > m_clock.now())
        apply(batch, event::KeyHeld{*held});
}

} // namespace batchwatch::monitor
