#include "store/store.h"

#include "store/batchrows.h"
#include "store/connection.h"
#include "store/keyrows.h"
#include "store/pollrows.h"
#include "store/purge.h"
#include "store/snapshotcodec.h"
#include "store/storefile.h"
#include "wire/batchparser.h"
#include "wire/snapshotwriter.h"

#include <algorithm>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

class Store::Private
{
public:
    Private(std::unique_ptr<Connection> open, FileLock lock) : use(std::move(lock)), connection(std::move(open)) {}

    [[nodiscard]] StoreResult<std::vector<BatchSummary>> summaries(const QString &rest, const QVariantList &values = {}) const
    {
        std::vector<BatchSummary> found;
        const auto read = connection->each(
            "SELECT "_L1 + summaryColumns() + " FROM batches "_L1 + rest, values, [&](const QSqlQuery &row) -> StoreResult<void> {
                auto summary = summaryOf(row);
                if (!summary)
                    return Failure(connection->error(StoreFault::Damaged, u"a batch that cannot be read"_s));
                found.push_back(*std::move(summary));
                return {};
            });
        if (!read)
            return Failure(read.error());
        return found;
    }

    /// The body in its table, unless it is there already.
    [[nodiscard]] StoreResult<void> writeBody(const BatchId &id, const QByteArray &body)
    {
        const qint64 hash = bodyHash(body);
        const auto batch = connection->value(u"SELECT number FROM batches WHERE id = ?"_s, {id.toString()});
        const auto known = batch ? connection->value(u"SELECT hash FROM snapshots WHERE batch = ?"_s, {*batch}) : batch;
        if (!known)
            return Failure(known.error());
        if (!known->isNull() && known->toLongLong() == hash)
            return {};
        const auto bytes = codec.compressed(body);
        if (!bytes)
            return Failure(connection->error(StoreFault::Failed, u"out of memory"_s));
        const auto written = connection->run(u"INSERT INTO snapshots (batch, hash, body) VALUES (?, ?, ?) "
                                             "ON CONFLICT (batch) DO UPDATE SET hash = excluded.hash, body = excluded.body"_s,
            {*batch, hash, *bytes});
        return written ? StoreResult<void>() : Failure(written.error());
    }

    FileLock use; ///< let go after the connection
    std::unique_ptr<Connection> connection;
    SnapshotCodec codec;
    const ResultTextsPtr texts = std::make_shared<ResultTexts>();
    wire::BatchParser parser{texts};
};

Store::Store(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Store::~Store() = default;

StoreResult<std::unique_ptr<Store>> Store::open(const QDir &folder)
{
    if (const auto made = makeFolder(folder); !made)
        return Failure(made.error());
    const FileLock gate = waitForGate(folder, FileLock::Mode::Shared);
    auto connection = openReady(storePath(folder));
    if (!connection)
        return Failure(connection.error());
    auto use = tryUse(folder, FileLock::Mode::Shared);
    if (!use) // only for a moment: nobody replaces a store without the gate
        return Failure((*connection)->error(StoreFault::Busy, u"being replaced"_s));
    (*connection)->rememberDamage();
    return std::unique_ptr<Store>(new Store(std::make_unique<Private>(*std::move(connection), *std::move(use))));
}

const ResultTextsPtr &Store::texts() const
{
    return d->texts;
}

StoreResult<std::vector<BatchSummary>> Store::batches() const
{
    return d->summaries(u"ORDER BY number"_s);
}

StoreResult<std::optional<BatchSummary>> Store::batch(const BatchId &id) const
{
    auto found = d->summaries(u"WHERE id = ?"_s, {id.toString()});
    if (!found)
        return Failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

StoreResult<std::optional<BatchSnapshot>> Store::snapshot(const BatchId &id) const
{
    const auto bytes = d->connection->value(
        u"SELECT body FROM snapshots JOIN batches ON batches.number = snapshots.batch WHERE batches.id = ?"_s, {id.toString()});
    if (!bytes)
        return Failure(bytes.error());
    if (bytes->isNull())
        return std::nullopt;
    const auto body = d->codec.expanded(bytes->toByteArray(), wire::maxBody);
    auto parsed = body ? d->parser.parse(*body, id) : Failure(wire::ParseFault::NotJson);
    if (!parsed)
        return Failure(d->connection->error(StoreFault::Damaged, u"results that cannot be read"_s));
    return std::move(parsed->snapshot);
}

StoreResult<void> Store::saveRecord(const BatchRecord &record)
{
    const auto saved = d->connection->run(upsertRecord(), recordValues(record));
    return saved ? StoreResult<void>() : Failure(saved.error());
}

StoreResult<void> Store::saveSnapshot(const BatchRecord &record, const BatchSnapshot &snapshot)
{
    const QByteArray body = wire::writeSnapshot(snapshot);
    if (record.id != snapshot.id)
        return Failure(d->connection->error(StoreFault::Failed, u"results of another batch"_s));
    // What could not be read back is not taken.
    if (body.size() > wire::maxBody || snapshot.results.size() > wire::maxRows)
        return Failure(d->connection->error(StoreFault::Failed, u"more results than can be kept"_s));
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return Failure(transaction.error());
    return saveRecord(record)
        .and_then([&]() -> StoreResult<void> {
            const auto saved = d->connection->run(updateFigures(), figureValues(snapshot));
            return saved ? StoreResult<void>() : Failure(saved.error());
        })
        .and_then([&] { return d->writeBody(record.id, body); })
        .and_then([&] { return transaction->commit(); });
}

StoreResult<void> Store::savePoll(const BatchId &id, const PollRecord &poll)
{
    return writePoll(*d->connection, id, poll);
}

StoreResult<std::vector<PollRecord>> Store::polls(const BatchId &id) const
{
    return readPolls(*d->connection, id);
}

StoreResult<bool> Store::acquireLease(const BatchId &id, const QString &holder, WallTime now, Milliseconds duration)
{
    const qint64 present = now.time_since_epoch().count();
    const qint64 until = present + std::min(duration, longestLease).count();
    // One statement, so that of two processes only one can find the lease free.
    const auto taken = d->connection->run(u"INSERT INTO leases (batch_id, holder, until) VALUES (?, ?, ?) ON CONFLICT (batch_id) DO UPDATE "
                                          "SET holder = excluded.holder, until = excluded.until "
                                          "WHERE holder = excluded.holder OR until <= ? OR until > ?"_s,
        {id.toString(), holder, until, present, present + longestLease.count()});
    if (!taken)
        return Failure(taken.error());
    return taken->numRowsAffected() > 0;
}

StoreResult<bool> Store::isLeasedElsewhere(const BatchId &id, const QString &holder, WallTime now) const
{
    const qint64 present = now.time_since_epoch().count();
    const auto found
        = d->connection->value(u"SELECT count(*) FROM leases WHERE batch_id = ? AND holder != ? AND until > ? AND until <= ?"_s,
            {id.toString(), holder, present, present + longestLease.count()});
    if (!found)
        return Failure(found.error());
    return found->toInt() > 0;
}

StoreResult<void> Store::releaseLeases(const QString &holder)
{
    const auto released = d->connection->run(u"DELETE FROM leases WHERE holder = ?"_s, {holder});
    return released ? StoreResult<void>() : Failure(released.error());
}

StoreResult<void> Store::removeBatches(const std::vector<BatchId> &ids)
{
    return removeBatchRows(*d->connection, ids);
}

StoreResult<std::vector<BatchId>> Store::batchesOlderThan(WallTime before) const
{
    return readIds(*d->connection, u"state NOT IN (?, ?) AND coalesce(finished_at, seen_at, polled_at, added_at) < ?"_s,
        {int(WatchState::Active), int(WatchState::Paused), qint64(before.time_since_epoch().count())});
}

StoreResult<std::vector<BatchId>> Store::batchesOfKey(const KeyName &key) const
{
    return readIds(*d->connection, u"key_name = ?"_s, {key.toString()});
}

StoreResult<void> Store::compact()
{
    return compactFile(*d->connection);
}

StoreResult<std::vector<KeyRecord>> Store::keys() const
{
    return readKeys(*d->connection);
}

StoreResult<void> Store::saveKey(const KeyRecord &key)
{
    return writeKey(*d->connection, key);
}

StoreResult<void> Store::renameKey(const KeyName &from, const KeyName &to)
{
    return renameKeyRows(*d->connection, from, to);
}

StoreResult<void> Store::removeKey(const KeyName &name)
{
    const auto removed = d->connection->run(u"DELETE FROM keys WHERE name = ?"_s, {name.toString()});
    return removed ? StoreResult<void>() : Failure(removed.error());
}

StoreResult<std::optional<QString>> Store::setting(QLatin1StringView name) const
{
    const auto value = d->connection->value(u"SELECT value FROM settings WHERE name = ?"_s, {QString(name)});
    if (!value)
        return Failure(value.error());
    return value->isNull() ? std::nullopt : std::optional(value->toString());
}

StoreResult<void> Store::saveSetting(QLatin1StringView name, const QString &value)
{
    const auto saved
        = d->connection->run(u"INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
            {QString(name), value});
    return saved ? StoreResult<void>() : Failure(saved.error());
}

StoreResult<QByteArray> Store::installationSalt() const
{
    const auto value = setting("installation"_L1);
    if (!value)
        return Failure(value.error());
    QByteArray salt = QByteArray::fromHex(value->value_or(QString()).toLatin1());
    if (salt.size() < 16)
        return Failure(d->connection->error(StoreFault::Damaged, u"no salt"_s));
    return salt;
}

StoreResult<void> Store::together(const std::function<StoreResult<void>()> &writes)
{
    auto transaction = Transaction::begin(*d->connection);
    if (!transaction)
        return Failure(transaction.error());
    return writes().and_then([&] { return transaction->commit(); });
}

qint64 Store::foreignChanges() const
{
    const auto version = d->connection->value(u"PRAGMA data_version"_s);
    return version ? version->toLongLong() : -1;
}

QString Store::path() const
{
    return d->connection->path();
}

} // namespace batchwatch::store
