#include "monitor/monitor_p.h"

namespace batchwatch::monitor {

using store::StoreError;
using store::WatchState;

namespace {

/// Batches that come back together are spread over so much each.
constexpr Milliseconds spreadEach{200};
constexpr Milliseconds spreadMost{10'000};

} // namespace

Milliseconds Monitor::Private::spread(qsizetype batches) const
{
    return std::min<Milliseconds>(spreadMost, spreadEach * std::max<qsizetype>(0, batches - m_options.requestsAtOnce));
}

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
        batch->restore(summary, m_clock.now(), m_clock.wallNow());
        loadShown(*batch);
        const Milliseconds rest = batch->waitLeft(m_clock.wallNow());
        adopt(std::move(batch), std::max(rest, randomWait(most)));
    }
    reschedule();
    return {};
}

void Monitor::Private::watch(const WatchRequest &request, Milliseconds delay)
{
    WatchedBatch *known = find(request.id);
    auto fresh = known ? nullptr : takeUp(request.id);
    if (!known && !fresh)
        return;
    WatchedBatch &batch = known ? *known : *fresh;
    if (known)
        follow(batch);
    const auto keyBefore = batch.record.key;
    if (!request.label.isEmpty())
        batch.record.label = request.label;
    if (request.key)
        batch.record.key = request.key;
    else if (!batch.record.key)
        batch.record.key = m_keys.defaultName();
    batch.poll.watch = batch.record.finishedAt ? WatchState::Finished : WatchState::Active;
    if (const auto saved = save(batch); !saved && fresh)
        return; // told by storeFailed: a batch that cannot be remembered is not watched
    if (fresh) {
        adopt(std::move(fresh), std::max(delay, batch.waitLeft(m_clock.wallNow())));
    } else {
        if (batch.record.key != keyBefore)
            batch.poll.hold = Hold::None;
        apply(batch, event::Resume{});
        holdWithKey(batch);
    }
    announce(batch);
}

/// A batch that is not watched, with what is stored of it. Null when that cannot be read: what is there must not be written over.
std::unique_ptr<WatchedBatch> Monitor::Private::takeUp(const BatchId &id)
{
    const auto stored = m_store.batch(id);
    if (!stored) {
        Q_EMIT q->storeFailed(stored.error());
        return {};
    }
    auto batch = std::make_unique<WatchedBatch>(WatchedBatch{.record = {.id = id, .addedAt = m_clock.wallNow()}});
    if (*stored) {
        batch->restore(**stored, m_clock.now(), m_clock.wallNow());
        loadShown(*batch);
    }
    return batch;
}

void Monitor::Private::tell(const QList<BatchId> &ids, const PollEvent &event)
{
    for (const BatchId &id : ids) {
        WatchedBatch *batch = find(id);
        if (!batch)
            continue;
        const PollState before = batch->poll;
        const bool news = follow(*batch);
        const WatchState watchBefore = batch->poll.watch;
        const bool wasElsewhere = std::exchange(batch->elsewhere, false);
        apply(*batch, event);
        if (batch->poll.watch != watchBefore)
            static_cast<void>(save(*batch));
        if (batch->poll != before || wasElsewhere || news)
            announce(*batch);
    }
    reschedule();
}

void Monitor::Private::stopWatching(WatchedBatch &batch)
{
    follow(batch);
    const WatchState before = std::exchange(batch.poll.watch, WatchState::Unwatched);
    if (save(batch))
        release(batch);
    else
        batch.poll.watch = before;
}

void Monitor::Private::release(WatchedBatch &batch)
{
    const BatchId id = batch.record.id;
    m_queue.set(id, std::nullopt);
    batch.poll.due.reset();
    static_cast<void>(holdLease(batch));     // for nobody: there is no next request
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
    follow(*batch);
    const QString before = std::exchange(batch->record.label, label);
    if (!save(*batch))
        batch->record.label = before;
    announce(*batch);
}

void Monitor::Private::renameKey(const KeyName &from, const KeyName &to)
{
    m_paces.rename(from, to);
    for (const BatchId &id : m_order) {
        WatchedBatch *batch = find(id);
        if (batch->record.key != from)
            continue;
        batch->record.key = to;
        announce(*batch);
    }
}

void Monitor::Private::show(const QList<BatchId> &ids)
{
    const auto before = std::exchange(m_shown, QSet<BatchId>(ids.begin(), ids.end()));
    const auto settle = [this](WatchedBatch &batch) {
        const SnapshotPtr was = batch.snapshot;
        loadShown(batch);
        if (batch.snapshot != was)
            announce(batch);
    };
    if (!before) {
        for (const auto &[id, batch] : m_batches)
            settle(*batch);
        return;
    }
    for (const BatchId &id : *before + *m_shown) {
        if (WatchedBatch *batch = find(id))
            settle(*batch);
    }
}

/// Has the results of a batch in memory exactly when they are shown.
void Monitor::Private::loadShown(WatchedBatch &batch)
{
    if (!isShown(batch.record.id))
        batch.snapshot.reset();
    else if (!batch.snapshot)
        batch.snapshot = storedSnapshot(batch.record.id);
}

void Monitor::Private::wake()
{
    const Milliseconds most = spread(qsizetype(m_batches.size()));
    for (const auto &[id, batch] : m_batches) {
        const PollState before = batch->poll;
        apply(*batch, event::Wake{randomWait(most)});
        if (batch->poll != before)
            announce(*batch);
    }
    reschedule();
}

Monitor::Monitor(vendor::Service &service, store::BatchStore &store, keys::KeyRing &keys, const Clock &clock, const AlarmFactory &alarms,
    RandomSource random, MonitorOptions options, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, service, store, keys, clock, alarms, std::move(random), std::move(options)))
{}

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
        d->watch(requests[i], most * i / std::max<qsizetype>(1, requests.size() - 1));
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
    for (const BatchId &id : ids) {
        if (WatchedBatch *batch = d->find(id))
            d->stopWatching(*batch);
    }
    d->reschedule();
}

void Monitor::release(const QList<BatchId> &ids)
{
    for (const BatchId &id : ids) {
        if (WatchedBatch *batch = d->find(id))
            d->release(*batch);
    }
    d->reschedule();
}

void Monitor::setLabel(const BatchId &id, const QString &label)
{
    d->setLabel(id, label);
}

void Monitor::renameKey(const KeyName &from, const KeyName &to)
{
    d->renameKey(from, to);
}

void Monitor::show(const QList<BatchId> &ids)
{
    d->show(ids);
}

void Monitor::setSlowdown(double slowdown)
{
    d->m_options.slowdown = slowdown;
}

void Monitor::wake()
{
    d->wake();
}

} // namespace batchwatch::monitor
