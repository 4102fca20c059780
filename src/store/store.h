#pragma once

#include "core/keyrecord.h"
#include "core/textcodes.h"
#include "store/batchstore.h"

#include <QDir>

#include <memory>

namespace batchwatch::store {

/// Everything that outlives the process: one SQLite file, WAL, synchronous=FULL. A function that returns a value has made it durable.
/// Not thread-safe: opened, used and closed on one thread. Several processes may have the same file open.
class Store final : public BatchStore
{
public:
    /// "batchwatch.db" in `folder`, which is made (0700) when missing. Migrates older files in one transaction; refuses newer and damaged
    /// ones and leaves them as they are.
    [[nodiscard]] static StoreResult<std::unique_ptr<Store>> open(const QDir &folder);

    /// What the rows of the snapshots that are read share; a client that shares it too makes merging quick.
    [[nodiscard]] const ResultTextsPtr &texts() const;
    ~Store() override;

    [[nodiscard]] StoreResult<std::vector<BatchSummary>> batches() const override;
    [[nodiscard]] StoreResult<std::optional<BatchSummary>> batch(const BatchId &id) const override;
    [[nodiscard]] StoreResult<std::optional<BatchSnapshot>> snapshot(const BatchId &id) const override;
    [[nodiscard]] StoreResult<void> saveRecord(const BatchRecord &record) override;
    [[nodiscard]] StoreResult<void> saveSnapshot(const BatchRecord &record, const BatchSnapshot &snapshot) override;
    [[nodiscard]] StoreResult<void> savePoll(const BatchId &id, const PollRecord &poll) override;
    [[nodiscard]] StoreResult<std::vector<PollRecord>> polls(const BatchId &id) const override;
    [[nodiscard]] StoreResult<bool> acquireLease(const BatchId &id, const QString &holder, WallTime now, Milliseconds duration) override;
    [[nodiscard]] StoreResult<bool> isLeasedElsewhere(const BatchId &id, const QString &holder, WallTime now) const override;
    [[nodiscard]] StoreResult<void> releaseLeases(const QString &holder);

    /// Forgets batches for good: records, results, history, leases; all or none. Who polls one must have stopped before. The file keeps
    /// its size, and the room in it is used again: see compact().
    [[nodiscard]] StoreResult<void> removeBatches(const std::vector<BatchId> &ids);
    /// Batches that are not polled any more, neither now nor after a pause, and of which nothing was heard since `before`.
    [[nodiscard]] StoreResult<std::vector<BatchId>> batchesOlderThan(WallTime before) const;
    [[nodiscard]] StoreResult<std::vector<BatchId>> batchesOfKey(const KeyName &key) const; ///< also those that are polled
    /// Gives the room of what was removed back to the disk, when it is worth the while: rewrites the file, during which others wait
    /// or find it Busy. Seconds for a large store.
    [[nodiscard]] StoreResult<void> compact();

    [[nodiscard]] StoreResult<std::vector<KeyRecord>> keys() const; ///< in the order added
    /// Inserts, or replaces the one of that name. A new default takes the place of the old one.
    [[nodiscard]] StoreResult<void> saveKey(const KeyRecord &key);
    /// The key and every batch that names it, also those not watched.
    [[nodiscard]] StoreResult<void> renameKey(const KeyName &from, const KeyName &to);
    /// The batches go on naming it: a later key of that name serves them.
    [[nodiscard]] StoreResult<void> removeKey(const KeyName &name);

    /// Small things that window and command line share, by name; nullopt: never set.
    [[nodiscard]] StoreResult<std::optional<QString>> setting(QLatin1StringView name) const;
    [[nodiscard]] StoreResult<void> saveSetting(QLatin1StringView name, const QString &value);
    /// Random, made with the file: salts fingerprints, so that they tell nothing elsewhere.
    [[nodiscard]] StoreResult<QByteArray> installationSalt() const;

    [[nodiscard]] StoreResult<void> together(const std::function<StoreResult<void>()> &writes) override;
    [[nodiscard]] qint64 foreignChanges() const override;

    [[nodiscard]] QString path() const;

private:
    class Private;
    explicit Store(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::store
