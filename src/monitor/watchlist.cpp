#include "monitor/monitor_p.h"

namespace batchwatch::monitor {

using store::StoreError;
using store::WatchState;

namespace {

/// Batches that come back together are spread over so much each, at most over one interval of a large batch.
constexpr Milliseconds spreadEach{200};
constexpr Milliseconds spreadMost{30'000};
/// With more that have no key at the start, who else polls them is looked up in their turn.
constexpr std::size_t mostLookups = 50;

} // namespace

Milliseconds Monitor::Private::spread(std::size_t batches) const
{
    const auto atOnce = std::size_t(m_options.requestsAtOnce);
    return std::min<Milliseconds>(spreadMost, spreadEach * (batches > atOnce ? batches - atOnce : 0));
}

store::StoreResult<void> Monitor::Private::restore()
{
    auto summaries = m_store.batches();
    if (!summaries)
        return Failure<StoreError>(summaries.error());
    takeUpStored(&*summaries);
    return {};
}

store::StoreResult<void> Monitor::Private::takeBack(const QList<BatchId> &ids)
{
    std::vector<store::BatchSummary> summaries;
    for (const BatchId &id : ids) {
        auto stored = m_store.batch(id);
        if (!stored)
            return Failure<StoreError>(stored.error());
        if (*stored)
            summaries.push_back(std::move(**stored));
    }
    for (const WatchedBatch *batch : takeUpStored(&summaries))
        announce(*batch);
    return {};
}

/// Those that are on the watch list there and not here yet, in their order.
std::vector<WatchedBatch *> Monitor::Private::takeUpStored(std::vector<store::BatchSummary> *summaries)
{
    const qint64 version = m_store.foreignChanges();
    std::vector<WatchedBatch *> takenUp;
    std::vector<WatchedBatch *> active;
    for (store::BatchSummary &summary : *summaries) {
        if (summary.record.state == WatchState::Unwatched || find(summary.record.id))
            continue;
        auto batch = std::make_unique<WatchedBatch>(WatchedBatch{.record = {.id = summary.record.id}, .storeVersion = version});
        batch->restore(summary, m_clock.now(), m_clock.wallNow());
        loadShown(*batch);
        takenUp.push_back(&adopt(std::move(batch)));
        if (takenUp.back()->poll.watch == WatchState::Active)
            active.push_back(takenUp.back());
    }
    const Milliseconds most = spread(active.size());
    for (WatchedBatch *batch : active) {
        const Milliseconds delay = std::max(batch->waitLeft(m_clock.wallNow()), randomWait(most));
        if (active.size() > mostLookups && !secretOf(*batch)) {
            apply(*batch, event::KeyMissing{});
            apply(*batch, event::PolledElsewhere{delay});
        } else {
            begin(*batch, delay);
        }
    }
    reschedule();
    return takenUp;
}

/// All of them in one transaction: thousands may be pasted at once. A batch that cannot be remembered is not watched.
void Monitor::Private::watch(const QList<WatchRequest> &requests)
{
    struct Taken
    {
        WatchedBatch *batch = nullptr;
        std::unique_ptr<WatchedBatch> fresh; ///< null: it is watched already
    };
    std::map<BatchId, Taken> taken;
    std::vector<WatchedBatch *> inOrder;
    for (const WatchRequest &request : requests) {
        Taken &entry = taken[request.id];
        if (!entry.batch) {
            entry.batch = find(request.id);
            if (entry.batch)
                follow(*entry.batch);
            else if ((entry.fresh = takeUp(request.id)))
                entry.batch = entry.fresh.get();
            else
                continue;
            inOrder.push_back(entry.batch);
        }
        take(*entry.batch, request);
    }
    const bool isKept = save(inOrder).has_value(); // otherwise told by storeFailed
    const Milliseconds most = spread(inOrder.size());
    for (std::size_t i = 0; i < inOrder.size(); ++i) {
        WatchedBatch &batch = *inOrder[i];
        const Milliseconds delay = most * Milliseconds::rep(i) / Milliseconds::rep(std::max<std::size_t>(1, inOrder.size() - 1));
        if (auto &fresh = taken[batch.record.id].fresh) {
            if (!isKept)
                continue;
            begin(adopt(std::move(fresh)), std::max(delay, batch.waitLeft(m_clock.wallNow())));
        } else {
            apply(batch, event::Resume{delay});
            holdWithKey(batch);
        }
        announce(batch);
    }
    reschedule();
}

/// As the person wishes: what is not said stays as it is known.
void Monitor::Private::take(WatchedBatch &batch, const WatchRequest &request)
{
    if (!request.label.isEmpty())
        batch.record.label = request.label;
    const auto keyBefore = batch.record.key;
    if (request.key)
        batch.record.key = request.key;
    else if (!batch.record.key)
        batch.record.key = m_keys.defaultName();
    if (batch.record.key != keyBefore)
        batch.poll.hold = Hold::None;
    batch.poll.watch = batch.record.finishedAt ? WatchState::Finished : WatchState::Active;
    batch.record.archivedAt.reset();
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
    batch->storeVersion = m_store.foreignChanges();
    batch->isRecalled = !*stored;
    if (*stored) {
        batch->restore(**stored, m_clock.now(), m_clock.wallNow());
        loadShown(*batch);
    }
    return batch;
}

WatchedBatch &Monitor::Private::adopt(std::unique_ptr<WatchedBatch> fresh)
{
    WatchedBatch &batch = *fresh;
    batch.place = ++m_lastPlace;
    if (batch.record.key)
        batch.record.key = *m_names.insert(*batch.record.key);
    batch.statusText = shared(batch.statusText);
    m_order.emplace(batch.place, &batch);
    m_batches.emplace(batch.record.id, std::move(fresh));
    return batch;
}

void Monitor::Private::begin(WatchedBatch &batch, Milliseconds delay)
{
    if (batch.poll.watch != WatchState::Active)
        return;
    if (!secretOf(batch))
        return waitForKey(batch);
    apply(batch, event::Begin{delay});
    holdWithKey(batch);
}

/// One event for many batches, spread out where it can be.
template<typename Event> void Monitor::Private::tell(const QList<BatchId> &ids)
{
    constexpr bool isSpread = !std::is_same_v<Event, event::Pause>;
    constexpr auto lane = std::is_same_v<Event, event::PollNow> ? PollQueue::Lane::Urgent : PollQueue::Lane::Usual;
    const Milliseconds most = spread(std::size_t(ids.size()));
    std::vector<WatchedBatch *> told;
    std::vector<WatchedBatch *> altered;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        WatchedBatch *batch = find(ids[i]);
        if (!batch)
            continue;
        const PollState before = batch->poll;
        const bool news = follow(*batch);
        const WatchState watchBefore = batch->poll.watch;
        const bool wasElsewhere = batch->elsewhere;
        setElsewhere(*batch, false);
        Event event;
        if constexpr (isSpread)
            event.delay = most * i / std::max<qsizetype>(1, ids.size() - 1);
        apply(*batch, event, lane);
        holdWithKey(*batch);
        if (batch->poll.watch == WatchState::Active)
            batch->record.archivedAt.reset();
        if (batch->poll.watch != watchBefore)
            altered.push_back(batch);
        if (batch->poll != before || wasElsewhere || news)
            told.push_back(batch);
    }
    static_cast<void>(save(altered));
    for (const WatchedBatch *batch : told)
        announce(*batch);
    reschedule();
}

template void Monitor::Private::tell<event::PollNow>(const QList<BatchId> &ids);
template void Monitor::Private::tell<event::Pause>(const QList<BatchId> &ids);
template void Monitor::Private::tell<event::Resume>(const QList<BatchId> &ids);

void Monitor::Private::stopWatching(const QList<BatchId> &ids)
{
    std::vector<WatchedBatch *> batches;
    std::vector<WatchState> before;
    for (const BatchId &id : ids) {
        WatchedBatch *batch = find(id);
        if (!batch || batch->poll.watch == WatchState::Unwatched)
            continue;
        follow(*batch);
        batches.push_back(batch);
        before.push_back(std::exchange(batch->poll.watch, WatchState::Unwatched));
    }
    if (save(batches))
        return release(ids);
    for (std::size_t i = 0; i < batches.size(); ++i)
        batches[i]->poll.watch = before[i];
}

/// Leases are given back in one transaction.
void Monitor::Private::release(const QList<BatchId> &ids)
{
    std::vector<WatchedBatch *> batches;
    for (const BatchId &id : ids) {
        WatchedBatch *batch = find(id);
        if (!batch)
            continue;
        m_queue.set(id, std::nullopt);
        batch->poll.due.reset();
        batches.push_back(batch);
    }
    static_cast<void>(m_store.together([&]() -> store::StoreResult<void> {
        for (const WatchedBatch *batch : batches) {
            if (const auto given = holdLease(*batch); !given) // for nobody: there is no next request
                return given;
        }
        return {};
    }));
    QList<BatchId> released;
    for (WatchedBatch *batch : batches)
        released.append(batch->record.id);
    for (const BatchId &id : released)
        letGo(id);
    reschedule();
}

void Monitor::Private::letGo(const BatchId &id)
{
    const auto gone = m_batches.extract(id); // out of the map before its call is cancelled: that answer finds nobody
    if (gone.empty())
        return;
    WatchedBatch &batch = *gone.mapped();
    m_order.erase(batch.place);
    setElsewhere(batch, false);
    if (batch.poll.underWay)
        --m_underWay;
    Q_EMIT q->removed(id);
}

/// What a person may write of batches; nothing of polling.
void Monitor::Private::alter(const QList<BatchId> &ids, const std::function<void(store::BatchRecord &)> &change)
{
    std::vector<WatchedBatch *> altered;
    std::vector<store::BatchRecord> before;
    for (const BatchId &id : ids) {
        WatchedBatch *batch = find(id);
        if (!batch)
            continue;
        follow(*batch);
        before.push_back(batch->record);
        change(batch->record);
        altered.push_back(batch);
    }
    if (!save(altered)) {
        for (std::size_t i = 0; i < altered.size(); ++i)
            altered[i]->record = before[i];
    }
    for (const WatchedBatch *batch : altered)
        announce(*batch);
}

void Monitor::Private::renameKey(const KeyName &from, const KeyName &to)
{
    m_paces.rename(from, to);
    for (const auto &[place, batch] : m_order) {
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
        const BatchReport was = reportOf(batch);
        loadShown(batch);
        if (const BatchReport is = reportOf(batch); is != was)
            Q_EMIT q->changed(is);
    };
    if (!before) {
        for (const auto &[place, batch] : m_order)
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
    if (!isShown(batch.record.id)) {
        batch.snapshot.reset();
        return;
    }
    if (!batch.snapshot)
        batch.snapshot = storedSnapshot(batch.record.id);
    recall(batch);
}

void Monitor::Private::wake()
{
    noticeClocks();
    const Milliseconds most = spread(m_order.size());
    for (const auto &[place, batch] : m_order) {
        const PollState before = batch->poll;
        apply(*batch, event::Wake{randomWait(most)});
        if (batch->poll != before)
            announce(*batch);
    }
    reschedule();
}

QString Monitor::Private::shared(const QString &text)
{
    return text.isEmpty() ? QString() : *m_texts.insert(text);
}

} // namespace batchwatch::monitor
