#pragma once

#include "keys/keyring.h"
#include "monitor/keypaces.h"
#include "monitor/monitor.h"
#include "monitor/pollqueue.h"
#include "monitor/watchedbatch.h"

#include <QSet>

#include <map>
#include <vector>

namespace batchwatch::monitor {

/// What Monitor's two halves share: monitor.cpp does what a person asks for, pollloop.cpp what the clock and the vendor say.
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
          m_alarm(alarms())
    {
        connect(m_alarm.get(), &Alarm::rang, q, [this] { startDue(); });
        connect(&m_keys, &keys::KeyRing::changed, q, [this](const KeyName &name) { keyChanged(name); });
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
    void stopWatching(WatchedBatch &batch);
    void release(WatchedBatch &batch);
    void setLabel(const BatchId &id, const QString &label);
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

    [[nodiscard]] Milliseconds spread(qsizetype batches) const;
    /// Any wait up to `most`, so that those that come back together do not ask together.
    [[nodiscard]] Milliseconds randomWait(Milliseconds most) const
    {
        return Milliseconds(Milliseconds::rep(double(most.count()) * m_random()));
    }

    // The loop.
    void reschedule();
    void startDue();
    void start(WatchedBatch &batch);
    void waitForKey(WatchedBatch &batch);
    bool takeTurn(WatchedBatch &batch, bool hasLease);
    bool follow(WatchedBatch &batch);
    void answered(const BatchId &id, const ApiKey &askedWith, const vendor::BatchAnswer &answer);
    void replied(WatchedBatch &batch, const vendor::BatchReply &reply);
    void failed(WatchedBatch &batch, const event::Failed &failure);
    void settle(WatchedBatch &batch, const std::optional<ApiError> &error);
    void keyChanged(const KeyName &name);

    // Parts of the above.
    Step apply(WatchedBatch &batch, const PollEvent &event);
    void tellKey(const WatchedBatch &batch, const Step &step);
    [[nodiscard]] std::unique_ptr<WatchedBatch> takeUp(const BatchId &id);
    void holdWithKey(WatchedBatch &batch);
    void adopt(std::unique_ptr<WatchedBatch> batch, Milliseconds delay);
    [[nodiscard]] SnapshotPtr storedSnapshot(const BatchId &id);
    [[nodiscard]] store::StoreResult<SnapshotPtr> knownSnapshot(const WatchedBatch &batch);
    store::StoreResult<void> save(WatchedBatch &batch);
    store::StoreResult<void> saveAnswer(const WatchedBatch &batch, const BatchSnapshot *snapshot);
    store::StoreResult<void> holdLease(const WatchedBatch &batch);
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
        return {m_options.slowdown, batch.record.key ? m_paces.factor(*batch.record.key) : 1.0};
    }

    Monitor *q;
    vendor::Service &m_service;
    store::BatchStore &m_store;
    keys::KeyRing &m_keys;
    const Clock &m_clock;
    RandomSource m_random;
    MonitorOptions m_options;
    std::unique_ptr<Alarm> m_alarm;

    std::vector<BatchId> m_order; ///< in which batches were added
    std::map<BatchId, std::unique_ptr<WatchedBatch>> m_batches;
    std::optional<QSet<BatchId>> m_shown; ///< nullopt: all
    PollQueue m_queue;
    KeyPaces m_paces;
    int m_underWay = 0;
    bool m_closing = false;
};

} // namespace batchwatch::monitor
