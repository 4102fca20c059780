#pragma once

#include "keys/keyring.h"
#include "monitor/keypaces.h"
#include "monitor/monitor.h"
#include "monitor/pollqueue.h"
#include "monitor/watchedbatch.h"

#include <QSet>

#include <map>
#include <unordered_map>

namespace batchwatch::monitor {

/// What Monitor's parts share: watchlist.cpp does what a person asks for, pollloop.cpp what the clock and the vendor say, and
/// monitorstore.cpp keeps it.
class Monitor::Private
{
public:
    Private(Monitor *monitor, vendor::Service &service, store::BatchStore &store, keys::KeyRing &keys, const Clock &clock,
        const AlarmFactory &alarms, RandomSource random, MonitorOptions options)
        : q(monitor),
          m_service(service),
          m_store(store),
          m_keys(keys),
          m_clock(clock),
          m_random(std::move(random)),
          m_options(std::move(options)),
          m_alarm(alarms()),
          m_wallAhead(wallAhead())
    {
        connect(m_alarm.get(), &Alarm::rang, q, [this] { startDue(); });
        connect(&m_keys, &keys::KeyRing::changed, q, [this](const KeyName &name) { keyChanged(name); });
    }

    ~Private()
    {
        m_closing = true; // the answers of the calls that end now mean nothing
        m_batches.clear();
    }
    Q_DISABLE_COPY_MOVE(Private)

    // What a person or another part of the program asks for.
    store::StoreResult<void> restore();
    void watch(const QList<WatchRequest> &requests);
    template<typename Event> void tell(const QList<BatchId> &ids);
    void stopWatching(const QList<BatchId> &ids);
    void release(const QList<BatchId> &ids);
    store::StoreResult<void> takeBack(const QList<BatchId> &ids);
    void alter(const QList<BatchId> &ids, const std::function<void(store::BatchRecord &)> &change);
    void renameKey(const KeyName &from, const KeyName &to);
    void wake();
    void show(const QList<BatchId> &ids);
    void loadShown(WatchedBatch &batch);
    [[nodiscard]] bool isShown(const BatchId &id) const { return !m_shown || m_shown->contains(id); }

    [[nodiscard]] WatchedBatch *find(const BatchId &id)
    {
        const auto found = m_batches.find(id);
        return found == m_batches.end() ? nullptr : found->second.get();
    }
    [[nodiscard]] BatchReport reportOf(const WatchedBatch &batch) const
    {
        return batch.report(m_clock.now(), intervalOf(batch.poll, paceOf(batch)));
    }

    /// Over how long so many batches that come back together are spread.
    [[nodiscard]] Milliseconds spread(std::size_t batches) const;
    /// Any wait up to `most`, so that those that come back together do not ask together.
    [[nodiscard]] Milliseconds randomWait(Milliseconds most) const
    {
        return Milliseconds(Milliseconds::rep(double(most.count()) * m_random()));
    }

    // The loop.
    void reschedule();
    void noticeClocks();
    void spreadOverdue();
    void startDue();
    void start(WatchedBatch &batch);
    void waitForKey(WatchedBatch &batch);
    bool takeTurn(WatchedBatch &batch, bool hasLease);
    void answered(const BatchId &id, const ApiKey &askedWith, MonotonicTime sent, const vendor::BatchAnswer &answer);
    void replied(WatchedBatch &batch, MonotonicTime sent, const vendor::BatchReply &reply);
    void failed(WatchedBatch &batch, MonotonicTime sent, const event::Failed &failure);
    void settle(WatchedBatch &batch, const std::optional<ApiError> &error);
    void keyChanged(const KeyName &name);

    // Parts of the above.
    Step apply(WatchedBatch &batch, const PollEvent &event, PollQueue::Lane lane = PollQueue::Lane::Usual);
    void tellKey(const WatchedBatch &batch, const Step &step);
    [[nodiscard]] bool mayBecomeHolder(const WatchedBatch &batch) const;
    void setElsewhere(WatchedBatch &batch, bool elsewhere);
    [[nodiscard]] Milliseconds followInterval() const;
    [[nodiscard]] std::unique_ptr<WatchedBatch> takeUp(const BatchId &id);
    void take(WatchedBatch &batch, const WatchRequest &request);
    void holdWithKey(WatchedBatch &batch);
    std::vector<WatchedBatch *> takeUpStored(std::vector<store::BatchSummary> *summaries);
    WatchedBatch &adopt(std::unique_ptr<WatchedBatch> batch);
    void begin(WatchedBatch &batch, Milliseconds delay);
    void letGo(const BatchId &id);
    [[nodiscard]] QString shared(const QString &text);

    // What is kept.
    bool follow(WatchedBatch &batch);
    void recall(WatchedBatch &batch);
    [[nodiscard]] SnapshotPtr storedSnapshot(const BatchId &id);
    [[nodiscard]] store::StoreResult<SnapshotPtr> knownSnapshot(const WatchedBatch &batch);
    store::StoreResult<void> save(const std::vector<WatchedBatch *> &batches);
    store::StoreResult<void> saveAnswer(const WatchedBatch &batch, const BatchSnapshot *snapshot, const store::PollRecord &poll);
    store::StoreResult<void> holdLease(const WatchedBatch &batch);
    [[nodiscard]] store::PollRecord pollRecord(const WatchedBatch &batch, MonotonicTime sent) const;
    [[nodiscard]] std::optional<ApiKey> secretOf(const WatchedBatch &batch) const
    {
        return batch.record.key ? m_keys.find(*batch.record.key) : std::nullopt;
    }
    /// Until the next request; nullopt when none is planned.
    [[nodiscard]] std::optional<Milliseconds> untilDue(const WatchedBatch &batch) const
    {
        return batch.poll.due ? std::optional(*batch.poll.due - m_clock.now()) : std::nullopt;
    }
    /// What was planned, as it is stored.
    void recordDue(WatchedBatch &batch) const
    {
        const auto until = untilDue(batch);
        batch.record.dueAt = until ? std::optional(m_clock.wallNow() + *until) : std::nullopt;
    }
    void announce(const WatchedBatch &batch) { Q_EMIT q->changed(reportOf(batch)); }
    [[nodiscard]] Pace paceOf(const WatchedBatch &batch) const
    {
        return {m_options.slowdown, batch.record.key && !m_paces.isEmpty() ? m_paces.factor(*batch.record.key) : 1.0};
    }

    [[nodiscard]] Milliseconds wallAhead() const { return m_clock.wallNow().time_since_epoch() - m_clock.now().time_since_epoch(); }

    Monitor *q;
    vendor::Service &m_service;
    store::BatchStore &m_store;
    keys::KeyRing &m_keys;
    const Clock &m_clock;
    RandomSource m_random;
    MonitorOptions m_options;
    std::unique_ptr<Alarm> m_alarm;

    struct Hash
    {
        std::size_t operator()(const BatchId &id) const { return qHash(id); }
    };
    std::unordered_map<BatchId, std::unique_ptr<WatchedBatch>, Hash> m_batches;
    std::map<quint64, WatchedBatch *> m_order; ///< in which batches were added
    quint64 m_lastPlace = 0;
    QSet<KeyName> m_names;                ///< one copy for the thousands of batches that have it in common
    QSet<QString> m_texts;                ///< likewise, of the vendor's words for the state
    std::optional<QSet<BatchId>> m_shown; ///< nullopt: all
    PollQueue m_queue;
    KeyPaces m_paces;
    int m_underWay = 0;
    std::size_t m_elsewhere = 0; ///< batches that other processes poll
    bool m_closing = false;

    std::optional<MonotonicTime> m_ringsAt;    ///< the alarm
    Milliseconds m_wallAhead{};                ///< of the monotonic time line
    std::optional<MonotonicTime> m_clockSetAt; ///< the wall clock jumped then: leases mean little for a while
};

} // namespace batchwatch::monitor
