#pragma once

#include "app/batchcare.h"
#include "app/keydesk.h"
#include "app/proxydesk.h"
#include "store/backup.h"

#include <QThread>
#include <QThreadPool>

namespace batchwatch::app {

/// Credits of one key, or why they are not known.
struct BalanceReport
{
    KeyName key;
    Result<wire::Balance, ApiError> answer;
};

/// The window's side of the engine thread: commands go there, values come back. GUI thread; nothing here waits.
class Engine : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the engine.
    Engine(EngineConfig config, keys::KeyRing &ring, keys::SecretStore &secrets, Redactor &redactor, QObject *parent = nullptr);
    ~Engine() override; ///< ends the thread: cancels requests, releases leases, closes the store

    void start(); ///< answered by `opened` or `storeFailed`, never before the event loop runs
    [[nodiscard]] const EngineConfig &config() const { return m_config; }
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }
    [[nodiscard]] keys::KeyRing &ring() { return m_ring; }
    [[nodiscard]] KeyDesk &keys() { return m_keys; }
    [[nodiscard]] ProxyDesk &proxy() { return m_proxy; }

    void watch(const QList<monitor::WatchRequest> &requests);
    void pollNow(const QList<BatchId> &ids);
    void pause(const QList<BatchId> &ids);
    void resume(const QList<BatchId> &ids);
    void stopWatching(const QList<BatchId> &ids);
    void setLabel(const BatchId &id, const QString &label);
    void setNote(const BatchId &id, const QString &note);
    void setTags(const QList<BatchId> &ids, const QStringList &tags);
    void archive(const QList<BatchId> &ids); ///< those at rest
    void unarchive(const QList<BatchId> &ids);
    /// Brings back batches that are not watched any more, each as it was when it was reported so.
    void watchAgain(const QList<monitor::BatchReport> &stopped);
    /// Off the list, and nothing is polled, while the store keeps all: takeBack() undoes it, remove() makes it true. A run that ends in
    /// between, however it ends, has changed nothing: the next one watches them again.
    void setAside(const QList<BatchId> &ids);
    void takeBack(const QList<BatchId> &ids);
    /// Off the watch list and, with results and history, out of the store. Ids that are not watched are fine.
    void remove(const QList<BatchId> &ids);
    /// What a purge would remove now. A failure is told by storeFailed, too.
    void planPurge(const PurgeChoice &choice, QObject *context, std::function<void(const store::StoreResult<PurgePlan> &)> done);
    /// Removes these for good, except those that are polled again by now, then gives their room back to the disk. Answers with how many
    /// were removed; a failure is told by storeFailed, too.
    void purge(const QList<BatchId> &ids, QObject *context, std::function<void(const store::StoreResult<int> &)> done);
    /// The stored requests of a batch, oldest first; none when they cannot be read (storeFailed). Dropped when `context` is gone.
    void polls(const BatchId &id, QObject *context, std::function<void(const std::vector<store::PollRecord> &)> done);
    /// The stored results of any batch, whether they are shown or not; null when there are none or they cannot be read (storeFailed).
    /// Dropped when `context` is gone.
    void results(const BatchId &id, QObject *context, std::function<void(const SnapshotPtr &)> done);
    /// Whose results the reports carry from now on, answered by `shown`; until the first call all of them do. Called before start() it
    /// holds for `opened` already.
    void show(const QList<BatchId> &ids);
    void setSlowdown(double slowdown);
    /// A copy of the store in one file, made beside the polling. Both answers are dropped when `context` is gone.
    void backUp(const QString &file, QObject *context, std::function<void(const store::StoreResult<void> &)> done);
    /// Puts a copy of that file in the store's place. `opened` or `storeFailed` follows, as after start(): what was watched is not any
    /// more.
    void restore(const QString &file, QObject *context, std::function<void(const store::StoreResult<store::RestoreReport> &)> done);
    void setAutoExport(const exports::AutoExportSettings &settings); ///< a failure is told by storeFailed
    void exportAgain(const BatchId &id);                             ///< by these settings; answered by autoExportEnded
    void wake();                                                     ///< the network is back or the machine woke
    /// Credits of a key, free of charge: also the way to test it. A newer request for the same key replaces one under way. Not answered
    /// when the key is not at hand.
    void refreshBalance(const KeyName &name);
    /// The same with a key that has no name yet. The answer is dropped when `context` is gone or asks again.
    void tryKey(const ApiKey &key, QObject *context, std::function<void(const vendor::BalanceAnswer &)> answer);

Q_SIGNALS:
    void opened(const QList<batchwatch::monitor::BatchReport> &reports);
    void batchChanged(const batchwatch::monitor::BatchReport &report);
    void batchRemoved(const batchwatch::BatchId &id);
    /// What can be read of these has been told by `batchChanged`.
    void shown(const QList<batchwatch::BatchId> &ids);
    void autoExportChanged(const batchwatch::exports::AutoExportSettings &settings); ///< once after `opened`, then with each change
    void autoExportEnded(const batchwatch::app::AutoExportOutcome &outcome);
    void balanceAnswered(const batchwatch::app::BalanceReport &report);
    /// Could not be opened (no `opened` follows), or a write failed later (nothing that is shown was lost).
    void storeFailed(const batchwatch::store::StoreError &error);
    /// Before `opened`: the store was damaged and this is what was recovered. Also when it is found damaged in use, once in a run: a second
    /// `opened` follows then.
    void storeRecovered(const batchwatch::store::RecoveryReport &report);

private:
    template<typename Command> void post(Command command); ///< dropped when the store is not open
    void postAnyway(std::function<void(EngineCore *)> command);
    void open(const EngineConfig &config, const std::optional<QList<BatchId>> &shown);
    void close();
    void reopen();
    void openAnew(const EngineConfig &config, const std::optional<QList<BatchId>> &shown);
    void failed(const store::StoreError &error);

    EngineConfig m_config;
    std::optional<QList<BatchId>> m_shown; ///< nullopt: all
    bool m_hasReopened = false;            ///< since start()
    keys::KeyRing &m_ring;
    keys::SecretStore &m_secrets;
    KeyDesk m_keys;
    ProxyDesk m_proxy;
    Redactor &m_redactor;
    QThread m_thread;
    QObject m_anchor; ///< lives on m_thread: the context of what runs there
    // Touched on m_thread only.
    std::unique_ptr<EngineCore> m_core;
    std::map<KeyName, std::unique_ptr<vendor::Call>> m_balanceCalls;
    std::unique_ptr<vendor::Call> m_trial;
    QThreadPool m_copies; ///< the last member: what it runs ends before anything else does
};

} // namespace batchwatch::app

Q_DECLARE_METATYPE(batchwatch::app::BalanceReport)
Q_DECLARE_METATYPE(batchwatch::store::RecoveryReport)
