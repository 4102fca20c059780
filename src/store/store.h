#pragma once

#include "core/keyrecord.h"
#include "store/batchrecord.h"
#include "store/storeresult.h"

#include <QDir>

#include <functional>
#include <memory>
#include <vector>

namespace batchwatch::store {

/// Everything that outlives the process: one SQLite file, WAL, synchronous=FULL. A function that returns a value has made it durable.
/// Not thread-safe: opened, used and closed on one thread. Several processes may have the same file open.
class Store
{
public:
    /// "batchwatch.db" in `folder`, which is made (0700) when missing. Migrates older files in one transaction; refuses newer and damaged
    /// ones and leaves them as they are.
    [[nodiscard]] static StoreResult<std::unique_ptr<Store>> open(const QDir &folder);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    [[nodiscard]] StoreResult<std::vector<BatchSummary>> batches() const; ///< in the order added, the unwatched included
    [[nodiscard]] StoreResult<std::optional<BatchSummary>> batch(const BatchId &id) const;
    [[nodiscard]] StoreResult<std::optional<BatchSnapshot>> snapshot(const BatchId &id) const;

    /// Inserts or replaces the record; the snapshot stays.
    [[nodiscard]] StoreResult<void> saveRecord(const BatchRecord &record);

    /// Record and snapshot in one transaction. The body is written only when it differs from the stored one.
    [[nodiscard]] StoreResult<void> saveSnapshot(const BatchRecord &record, const BatchSnapshot &snapshot);

    /// One poller a batch: true when `holder` now holds the lease until `now` + `duration`; false when another holds one that has not run
    /// out. A lease that ends further ahead than `longest` (a clock that was set back) counts as run out.
    [[nodiscard]] StoreResult<bool> acquireLease(const BatchId &id, const QString &holder, WallTime now, Milliseconds duration);
    /// True when acquireLease() would not get it. Reads only.
    [[nodiscard]] StoreResult<bool> isLeasedElsewhere(const BatchId &id, const QString &holder, WallTime now) const;
    [[nodiscard]] StoreResult<void> releaseLeases(const QString &holder);
    static constexpr Milliseconds longestLease{900'000};

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

    /// Runs `writes`, calls of the functions above, as one transaction: all of them are durable or none, for the price of one.
    [[nodiscard]] StoreResult<void> together(const std::function<StoreResult<void>()> &writes);

    /// Changes whenever another connection has written: cheap to ask.
    [[nodiscard]] qint64 foreignChanges() const;

    [[nodiscard]] QString path() const;

private:
    class Private;
    explicit Store(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::store
