#include "monitor/monitor.h"

#include "core/merge.h"
#include "keys/keyring.h"
#include "monitor/keypaces.h"
#include "monitor/pollqueue.h"
#include "monitor/watchedbatch.h"

#include <map>
#include <vector>

namespace batchwatch::monitor {

using store::StoreError;
using store::WatchState;

namespace {

/// How often a batch that another process polls is looked up in the store.
constexpr Milliseconds followInterval{2'000};
/// Longer than any request may take (vendor::ClientLimits), so that a lease holds while one is under way.
constexpr Milliseconds requestLease{130'000};
/// Batches that come back together are spread over so much each.
constexpr Milliseconds spreadEach{200};
constexpr Milliseconds spreadMost{10'000};

ApiError storeFault()
{
    return ApiError{.kind = ErrorKind::Store};
}

} // namespace

class Monitor::Private
{
public:
    Private(Monitor *monitor, vendor::Service &service, store::Store &store, keys::KeyRing &keys, const Clock &clock,
        const AlarmFactory &alarms, RandomSource random, MonitorOptions options)
        : q(monitor)
        , m_service(service)
        , m_store(store)
        , m_keys(keys)
        , m_clock(clock)
        , m_random(std::move(random))
        , m_options(std::move(options))
        , m_alarm(alarms())
    {
        connect(m_alarm.get(), &Alarm::rang, q, [this] { startDue(); });
        connect(&m_keys, &keys::KeyRing::changed, q, [this](const KeyName &name) { keyArrived(name); });
    }

    ~Private()
    {
        m_closing = true; // the answers of the calls that end now mean nothing
        m_batches.clear();
    }

    // What a person or another part of the program asks for.
    store::StoreResult<void> restore();
    void watch(const WatchRequest &request, Milliseconds delay);
    void tell(const QList<BatchId> &ids, const PollEvent &event);
    void stopWatching(const BatchId &id);
    void setLabel(const BatchId &id, const QString &label);
    void wake();

    [[nodiscard]] WatchedBatch *find(const BatchId &id)
    {
        const auto found = m_batches.find(id);
        return found == m_batches.end() ? nullptr : found->second.get();
    }
    [[nodiscard]] BatchReport reportOf(const WatchedBatch &batch) const
    {
        return batch.report(m_clock.now(), intervalOf(batch.poll, paceOf(batch)));
    }

    std::vector<BatchId> m_order;
    MonitorOptions &options() { return m_options; }
    void reschedule();
    Milliseconds spread(qsizetype batches) const;

private:
    // The loop.
    void startDue();
    void start(WatchedBatch &batch);
    bool takeLease(WatchedBatch &batch);
    Milliseconds follow(WatchedBatch &batch);
    void replied(const BatchId &id, const vendor::BatchReply &reply);
    void failed(WatchedBatch &batch, const ApiError &error);
    void settle(WatchedBatch &batch, const std::optional<ApiError> &error);
    void keyArrived(const KeyName &name);

    // Parts of the above.
    Step apply(WatchedBatch &batch, const PollEvent &event);
    void tellKey(const WatchedBatch &batch, const Step &step);
    void adopt(std::unique_ptr<WatchedBatch> batch, Milliseconds delay);
    void loadSnapshot(WatchedBatch &batch);
    store::StoreResult<void> save(WatchedBatch &batch);
    void holdLease(const WatchedBatch &batch);
    void announce(const WatchedBatch &batch) { Q_EMIT q->changed(reportOf(batch)); }
    [[nodiscard]] Pace paceOf(const WatchedBatch &batch) const
    {
        return {m_options.slowdown, batch.record.key ? m_paces.factor(*batch.record.key) : 1.0};
    }

    Monitor *q;
    vendor::Service &m_service;
    store::Store &m_store;
    keys::KeyRing &m_keys;
    const Clock &m_clock;
    RandomSource m_random;
    MonitorOptions m_options;
    std::unique_ptr<Alarm> m_alarm;

    std::map<BatchId, std::unique_ptr<WatchedBatch>> m_batches;
    PollQueue m_queue;
    KeyPaces m_paces;
    int m_underWay = 0;
    bool m_closing = false;
};

// --- What is asked for ---------------------------------------------------------------------------------------------

store::StoreResult<void> Monitor::Private::restore()
{
    const auto summaries = m_store.batches();
    if (!summaries)
        return Failure<StoreError>(summaries.error());
    const Milliseconds most = spread(qsizetype(summaries->size()));
    for (const store::BatchSummary &summary : *summaries) {
        if (summary.record.state == WatchState::Unwatched || find(summary.record.id))
            continue;
        auto batch = std::make_unique<WatchedBatch>(WatchedBatch{.record = summary.record});
        const Milliseconds rest = batch->restore(summary, m_clock.now(), m_clock.wallNow());
        loadSnapshot(*batch);
        adopt(std::move(batch), std::max(rest, Milliseconds(Milliseconds::rep(double(most.count()) * m_random()))));
    }
    reschedule();
    return {};
}

void Monitor::Private::watch(const WatchRequest &request, Milliseconds delay)
{
    WatchedBatch *known = find(request.id);
    std::unique_ptr<WatchedBatch> fresh;
    if (!known) {
        fresh = std::make_unique<WatchedBatch>(WatchedBatch{.record = {.id = request.id, .addedAt = m_clock.wallNow()}});
        const auto stored = m_store.batch(request.id);
        if (stored && *stored) {
            delay = std::max(delay, fresh->restore(**stored, m_clock.now(), m_clock.wallNow()));
            loadSnapshot(*fresh);
        }
        known = fresh.get();
    }
    if (!request.label.isEmpty())
        known->record.label = request.label;
    const auto keyBefore = known->record.key;
    if (request.key)
        known->record.key = request.key;
    else if (!known->record.key)
        known->record.key = m_keys.defaultName();
    if (known->poll.watch != WatchState::Finished)
        known->poll.watch = WatchState::Active;
    if (const auto saved = save(*known); !saved && fresh)
        return; // told by storeFailed: a batch that cannot be remembered is not watched
    if (fresh) {
        adopt(std::move(fresh), delay);
    } else {
        if (known->record.key != keyBefore)
            known->poll.hold = Hold::None;
        apply(*known, event::Resume{});
    }
    announce(*find(request.id));
}

void Monitor::Private::tell(const QList<BatchId> &ids, const PollEvent &event)
{
    for (const BatchId &id : ids) {
        WatchedBatch *batch = find(id);
        if (!batch)
            continue;
        const PollState before = batch->poll;
        const bool wasElsewhere = std::exchange(batch->elsewhere, false);
        apply(*batch, event);
        if (batch->poll.watch != before.watch)
            static_cast<void>(save(*batch));
        if (batch->poll != before || wasElsewhere)
            announce(*batch);
    }
    reschedule();
}

void Monitor::Private::stopWatching(const BatchId &id)
{
    WatchedBatch *batch = find(id);
    if (!batch)
        return;
    const WatchState before = std::exchange(batch->poll.watch, WatchState::Unwatched);
    if (!save(*batch)) {
        batch->poll.watch = before;
        return;
    }
    m_queue.set(id, std::nullopt);
    const auto gone = m_batches.extract(id); // out of the map before its call is cancelled: that answer finds nobody
    if (gone.mapped()->poll.underWay)
        --m_underWay;
    std::erase(m_order, id);
    Q_EMIT q->removed(id);
}

void Monitor::Private::setLabel(const BatchId &id, const QString &label)
{
    WatchedBatch *batch = find(id);
    if (!batch)
        return;
    const QString before = std::exchange(batch->record.label, label);
    if (!save(*batch))
        batch->record.label = before;
    announce(*batch);
}

void Monitor::Private::wake()
{
    const Milliseconds most = spread(qsizetype(m_batches.size()));
    for (const auto &[id, batch] : m_batches) {
        const PollState before = batch->poll;
        apply(*batch, event::Wake{Milliseconds(Milliseconds::rep(double(most.count()) * m_random()))});
        if (batch->poll != before)
            announce(*batch);
    }
    reschedule();
}

// --- The loop ------------------------------------------------------------------------------------------------------

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
    const auto key = batch.record.key ? m_keys.find(*batch.record.key) : std::nullopt;
    if (!key) {
        apply(batch, event::KeyMissing{});
        announce(batch);
        return;
    }
    if (!takeLease(batch))
        return;
    apply(batch, event::Sent{});
    batch.record.polledAt = m_clock.wallNow();
    // On disk before it is on the wire: a restart must keep the floor. If it cannot be written, the reply would be lost as well.
    if (!save(batch)) {
        failed(batch, storeFault());
        return;
    }
    ++m_underWay;
    const BatchId id = batch.record.id;
    announce(batch);
    batch.call = m_service.fetchBatch(id, *key, [this, id](const vendor::BatchAnswer &answer) {
        if (m_closing || (!answer && answer.error().kind == ErrorKind::Cancelled))
            return;
        WatchedBatch *asked = find(id);
        if (!asked)
            return;
        --m_underWay;
        if (answer)
            replied(id, *answer);
        else
            failed(*asked, answer.error());
    });
}

/// True when this process may poll the batch now; otherwise the batch is followed in the store, or its turn has moved.
bool Monitor::Private::takeLease(WatchedBatch &batch)
{
    const auto lease = m_store.acquireLease(batch.record.id, m_options.holder, m_clock.wallNow(), requestLease);
    if (!lease) {
        Q_EMIT q->storeFailed(lease.error());
        failed(batch, storeFault());
        return false;
    }
    batch.elsewhere = !*lease;
    const Milliseconds rest = follow(batch);
    const bool active = batch.poll.watch == WatchState::Active;
    if (active && (batch.elsewhere || rest > Milliseconds::zero()))
        apply(batch, event::PolledElsewhere{batch.elsewhere ? followInterval : rest});
    if (!active || batch.elsewhere)
        announce(batch);
    return active && !batch.elsewhere && rest == Milliseconds::zero();
}

/// Takes over what another process stored of the batch since it was read last, and what is left of the wait that it planned.
Milliseconds Monitor::Private::follow(WatchedBatch &batch)
{
    const qint64 version = m_store.foreignChanges();
    if (std::exchange(batch.storeVersion, version) == version)
        return Milliseconds::zero();
    const auto stored = m_store.batch(batch.record.id);
    if (!stored || !*stored || (*stored)->record.polledAt == batch.record.polledAt)
        return Milliseconds::zero();
    store::BatchSummary summary = **stored;
    if (summary.record.state == WatchState::Unwatched)
        summary.record.state = WatchState::Active; // taken off the other's list, not off this one
    const bool newer = summary.record.seenAt != batch.record.seenAt;
    const Milliseconds rest = batch.restore(summary, m_clock.now(), m_clock.wallNow());
    if (newer) {
        batch.poll.error.reset();
        loadSnapshot(batch);
    }
    return rest;
}

void Monitor::Private::replied(const BatchId &id, const vendor::BatchReply &reply)
{
    WatchedBatch &batch = *find(id);
    auto merged = std::make_shared<const BatchSnapshot>(
        batch.snapshot ? mergeSnapshots(*batch.snapshot, reply.snapshot) : reply.snapshot);
    const WallTime wallNow = m_clock.wallNow();
    const PollState pollBefore = batch.poll;
    const store::BatchRecord recordBefore = batch.record;

    const Step stepped = apply(batch, event::Replied{merged->status, countsOf(*merged).total, reply.wait});
    batch.record.seenAt = wallNow;
    batch.record.state = batch.poll.watch;
    if (batch.poll.watch == WatchState::Finished)
        batch.record.finishedAt = wallNow;
    batch.record.dueAt = batch.poll.due ? std::optional(wallNow + (*batch.poll.due - m_clock.now())) : std::nullopt;

    // Durable before visible: what cannot be kept is not shown.
    if (const auto saved = m_store.saveSnapshot(batch.record, *merged); !saved) {
        batch.poll = pollBefore;
        batch.record = recordBefore;
        Q_EMIT q->storeFailed(saved.error());
        failed(batch, storeFault());
        return;
    }
    if (batch.record.key)
        m_paces.recover(*batch.record.key);
    batch.show(std::move(merged), m_clock.now(), wallNow);
    tellKey(batch, stepped);
    settle(batch, std::nullopt);
}

void Monitor::Private::failed(WatchedBatch &batch, const ApiError &error)
{
    const Step stepped = apply(batch, event::Failed{error});
    batch.record.dueAt
        = batch.poll.due ? std::optional(m_clock.wallNow() + (*batch.poll.due - m_clock.now())) : std::nullopt;
    if (error.kind != ErrorKind::Store)
        static_cast<void>(save(batch));
    tellKey(batch, stepped);
    settle(batch, error);
}

/// After an answer: the lease until the next request, and everybody who listens.
void Monitor::Private::settle(WatchedBatch &batch, const std::optional<ApiError> &error)
{
    holdLease(batch);
    const BatchReport report = reportOf(batch);
    const std::optional<Milliseconds> next
        = batch.poll.due ? std::optional(*batch.poll.due - m_clock.now()) : std::nullopt;
    const auto ended = std::move(batch.call); // a listener may stop the watch: `batch` is not touched after the signals
    Q_EMIT q->changed(report);
    Q_EMIT q->answered(PollAnswer{report, error, next});
    reschedule();
}

void Monitor::Private::keyArrived(const KeyName &name)
{
    std::vector<WatchedBatch *> waiting;
    for (const auto &[id, batch] : m_batches) {
        if (batch->record.key == name && batch->poll.hold != Hold::None)
            waiting.push_back(batch.get());
    }
    const Milliseconds most = spread(qsizetype(waiting.size()));
    for (WatchedBatch *batch : waiting) {
        apply(*batch, event::KeyArrived{Milliseconds(Milliseconds::rep(double(most.count()) * m_random()))});
        announce(*batch);
    }
    reschedule();
}

// --- Parts ---------------------------------------------------------------------------------------------------------

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
    if (!batch.record.key || !m_keys.find(*batch.record.key)) {
        apply(batch, event::KeyMissing{});
        return;
    }
    apply(batch, event::Begin{delay});
    if (const auto held = m_paces.heldUntil(*batch.record.key))
        apply(batch, event::KeyHeld{*held});
}

void Monitor::Private::loadSnapshot(WatchedBatch &batch)
{
    const auto stored = m_store.snapshot(batch.record.id);
    if (!stored) {
        Q_EMIT q->storeFailed(stored.error());
        return;
    }
    if (*stored)
        batch.show(std::make_shared<const BatchSnapshot>(std::move(**stored)), m_clock.now(), m_clock.wallNow());
}

store::StoreResult<void> Monitor::Private::save(WatchedBatch &batch)
{
    batch.record.state = batch.poll.watch;
    auto saved = m_store.saveRecord(batch.record);
    if (!saved)
        Q_EMIT q->storeFailed(saved.error());
    return saved;
}

/// Until one interval after the next request, so that a holder that died is replaced soon; at once when there is none.
void Monitor::Private::holdLease(const WatchedBatch &batch)
{
    const Milliseconds span = batch.poll.due
        ? *batch.poll.due - m_clock.now() + intervalOf(batch.poll, paceOf(batch))
        : Milliseconds::zero();
    static_cast<void>(m_store.acquireLease(batch.record.id, m_options.holder, m_clock.wallNow(), span));
}

Milliseconds Monitor::Private::spread(qsizetype batches) const
{
    return std::min(spreadMost, spreadEach * std::max<qsizetype>(0, batches - m_options.requestsAtOnce));
}

// --- Monitor -------------------------------------------------------------------------------------------------------

Monitor::Monitor(vendor::Service &service, store::Store &store, keys::KeyRing &keys, const Clock &clock, const AlarmFactory &alarms,
    RandomSource random, MonitorOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, service, store, keys, clock, alarms, std::move(random), std::move(options)))
{
}

Monitor::~Monitor() = default;

store::StoreResult<void> Monitor::restore()
{
    return d->restore();
}

QList<BatchReport> Monitor::reports() const
{
    QList<BatchReport> reports;
    for (const BatchId &id : d->m_order)
        reports.append(d->reportOf(*d->find(id)));
    return reports;
}

std::optional<BatchReport> Monitor::report(const BatchId &id) const
{
    const WatchedBatch *batch = d->find(id);
    return batch ? std::optional(d->reportOf(*batch)) : std::nullopt;
}

void Monitor::watch(const QList<WatchRequest> &requests)
{
    const Milliseconds most = d->spread(requests.size());
    for (qsizetype i = 0; i < requests.size(); ++i)
        d->watch(requests[i], requests.size() > 1 ? most * i / (requests.size() - 1) : Milliseconds::zero());
    d->reschedule();
}

void Monitor::pollNow(const QList<BatchId> &ids)
{
    d->tell(ids, event::PollNow{});
}

void Monitor::pause(const QList<BatchId> &ids)
{
    d->tell(ids, event::Pause{});
}

void Monitor::resume(const QList<BatchId> &ids)
{
    d->tell(ids, event::Resume{});
}

void Monitor::stopWatching(const QList<BatchId> &ids)
{
    for (const BatchId &id : ids)
        d->stopWatching(id);
    d->reschedule();
}

void Monitor::setLabel(const BatchId &id, const QString &label)
{
    d->setLabel(id, label);
}

void Monitor::setSlowdown(double slowdown)
{
    d->options().slowdown = slowdown;
}

void Monitor::wake()
{
    d->wake();
}

} // namespace batchwatch::monitor
