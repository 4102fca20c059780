#pragma once

#include "monitor/batchreport.h"
#include "store/batchstore.h"
#include "vendor/service.h"

#include <QList>
#include <QObject>

#include <memory>

namespace batchwatch::keys {
class KeyRing;
}

namespace batchwatch::monitor {

struct WatchRequest
{
    BatchId id;
    QString label;              ///< empty: keep the one known
    std::optional<KeyName> key; ///< nullopt: keep the one known, else the default
};

struct MonitorOptions
{
    double slowdown = 0.0; ///< 0: the fastest the vendor advises, 1: the slowest
    int requestsAtOnce = 6;
    QString holder; ///< names this process in the leases
};

/// Tags as they are stored: trimmed, parted at commas, each once whatever its case, sorted.
[[nodiscard]] QStringList cleanTags(const QStringList &tags);

/// One answered request, for those who tell events rather than states.
struct PollAnswer
{
    BatchReport report;               ///< after the answer
    std::optional<ApiError> error;    ///< nullopt: a good reply, stored
    std::optional<Milliseconds> next; ///< nullopt: no further request is planned
};

/// The poll loop: one alarm over a queue of due times carries out what the pure PollMachine of each batch decides (DESIGN "Polling").
/// A snapshot is in the store before `changed` tells of it. Engine thread.
class Monitor : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the monitor and lives on its thread (the key ring is thread-safe).
    Monitor(vendor::Service &service, store::BatchStore &store, keys::KeyRing &keys, const Clock &clock, const AlarmFactory &alarms,
        RandomSource random, MonitorOptions options, QObject *parent = nullptr);
    ~Monitor() override;

    /// Takes up what the store says was watched. Emits `changed` for nothing; read reports() afterwards.
    [[nodiscard]] store::StoreResult<void> restore();

    /// Whose results the reports carry from now on; `changed` tells of those that get or lose theirs. Until this is called all carry them.
    /// What is not shown is not in memory: thousands of batches may be watched.
    void show(const QList<BatchId> &ids);

    [[nodiscard]] QList<BatchReport> reports() const; ///< in the order added
    [[nodiscard]] std::optional<BatchReport> report(const BatchId &id) const;

    /// Adds or takes up again; a batch that is known shows its stored results at once.
    void watch(const QList<WatchRequest> &requests);
    void pollNow(const QList<BatchId> &ids); ///< waits for the floor
    void pause(const QList<BatchId> &ids);
    void resume(const QList<BatchId> &ids);
    void stopWatching(const QList<BatchId> &ids); ///< the results stay in the store
    void release(const QList<BatchId> &ids);      ///< leaves them to other processes and later runs: the store keeps them on the watch list
    /// Takes up some that the store has on the watch list and this monitor has not, such as released ones. `changed` tells of each.
    [[nodiscard]] store::StoreResult<void> takeBack(const QList<BatchId> &ids);
    void setLabel(const BatchId &id, const QString &label);
    void setNote(const BatchId &id, const QString &note);
    void setTags(const QList<BatchId> &ids, const QStringList &tags); ///< replaces theirs; see cleanTags()
    /// Puts away those that are at rest; one that is polled is passed over. What is taken up again comes back by itself.
    void archive(const QList<BatchId> &ids);
    void unarchive(const QList<BatchId> &ids);
    void renameKey(const KeyName &from, const KeyName &to); ///< the store has it already
    void setSlowdown(double slowdown);
    /// The network is back or the machine woke: batches in back-off are tried soon, spread out, never under the floor. That the machine
    /// slept or the wall clock was set is noticed without being told.
    void wake();

    // One event may change several batches: a listener on this thread that alters the watch list because of `changed` does so from the
    // event loop. Of `answered` and `removed` it may do so at once.
Q_SIGNALS:
    void changed(const batchwatch::monitor::BatchReport &report);
    void removed(const batchwatch::BatchId &id);
    void answered(const batchwatch::monitor::PollAnswer &answer);
    void storeFailed(const batchwatch::store::StoreError &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::monitor
