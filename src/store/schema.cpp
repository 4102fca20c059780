#include "store/schema.h"

#include <array>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// "BWdb", in the header of every file of ours.
constexpr int applicationId = 0x42576462;

constexpr std::array version1 = {
    "PRAGMA application_id = 1113023586"_L1,
    // What is watched, with the figures of the snapshot, so that a list needs no snapshot. Times are milliseconds since 1970, UTC.
    "CREATE TABLE batches ("
    " number INTEGER PRIMARY KEY," // in the order added
    " id TEXT NOT NULL UNIQUE,"
    " label TEXT NOT NULL,"
    " key_name TEXT,"
    " state INTEGER NOT NULL,"
    " added_at INTEGER NOT NULL,"
    " seen_at INTEGER,"
    " polled_at INTEGER,"
    " due_at INTEGER,"
    " finished_at INTEGER,"
    " status INTEGER,"
    " status_text TEXT,"
    " total INTEGER,"
    " completed INTEGER,"
    " failed INTEGER,"
    " pending INTEGER,"
    " done INTEGER,"
    " disagree INTEGER,"
    " counted_completed INTEGER,"
    " counted_failed INTEGER,"
    " counted_pending INTEGER,"
    " counted_rows INTEGER"
    ") STRICT"_L1,
    // The batch in the vendor's JSON, compressed by zstd; the hash is of the JSON.
    "CREATE TABLE snapshots ("
    " batch INTEGER PRIMARY KEY REFERENCES batches (number),"
    " hash INTEGER NOT NULL,"
    " body BLOB NOT NULL"
    ") STRICT"_L1,
    "CREATE TABLE leases ("
    " batch_id TEXT PRIMARY KEY,"
    " holder TEXT NOT NULL,"
    " until INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID"_L1,
};
static_assert(applicationId == 1113023586);

constexpr std::array version2 = {
    // API keys by name; their secrets are in the OS keychain. The fingerprint is salted with the setting "installation".
    "CREATE TABLE keys ("
    " number INTEGER PRIMARY KEY," // in the order added
    " name TEXT NOT NULL UNIQUE,"
    " color INTEGER NOT NULL,"
    " home INTEGER NOT NULL,"
    " created_at INTEGER NOT NULL,"
    " fingerprint TEXT NOT NULL,"
    " is_default INTEGER NOT NULL"
    ") STRICT"_L1,
    "CREATE TABLE settings ("
    " name TEXT PRIMARY KEY,"
    " value TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID"_L1,
    "INSERT INTO settings (name, value) VALUES ('installation', hex(randomblob(32)))"_L1,
};

constexpr std::array version3 = {
    "ALTER TABLE batches ADD COLUMN progress_at INTEGER"_L1,
    "ALTER TABLE batches ADD COLUMN archived_at INTEGER"_L1,
    "ALTER TABLE batches ADD COLUMN note TEXT NOT NULL DEFAULT ''"_L1,
    "ALTER TABLE batches ADD COLUMN tags TEXT NOT NULL DEFAULT ''"_L1, // separated by commas
    // One row an answered request. `error` is the ErrorKind, null after a good reply.
    "CREATE TABLE polls ("
    " batch INTEGER NOT NULL REFERENCES batches (number),"
    " at INTEGER NOT NULL,"
    " latency INTEGER NOT NULL,"
    " error INTEGER,"
    " total INTEGER NOT NULL,"
    " done INTEGER NOT NULL,"
    " failed INTEGER NOT NULL,"
    " PRIMARY KEY (batch, at)"
    ") STRICT, WITHOUT ROWID"_L1,
};

constexpr std::array<Migration, 3> allMigrations = {Migration(version1), Migration(version2), Migration(version3)};

/// How many of the steps the file has behind it.
StoreResult<std::size_t> stepsDone(const Connection &connection, std::span<const Migration> steps)
{
    const auto read = connection.value(u"PRAGMA user_version"_s);
    if (!read)
        return Failure(read.error());
    const qint64 version = read->toLongLong();
    if (version < 0)
        return Failure(connection.error(StoreFault::Damaged, u"version %1"_s.arg(version)));
    if (version > qint64(steps.size()))
        return Failure(connection.error(StoreFault::Newer, u"version %1"_s.arg(version)));
    return std::size_t(version);
}

StoreResult<void> runSteps(const Connection &connection, std::span<const Migration> steps)
{
    for (const Migration step : steps) {
        for (const QLatin1StringView statement : step) {
            if (const auto done = connection.run(statement); !done)
                return Failure(done.error());
        }
    }
    return {};
}

} // namespace

std::span<const Migration> migrations()
{
    return allMigrations;
}

StoreResult<void> checkVersion(const Connection &connection, std::span<const Migration> steps)
{
    const auto done = stepsDone(connection, steps);
    return done ? StoreResult<void>() : Failure(done.error());
}

StoreResult<void> migrate(const Connection &connection, std::span<const Migration> steps)
{
    const auto before = stepsDone(connection, steps);
    if (!before)
        return Failure(before.error());
    if (*before == steps.size())
        return {};
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Failure(transaction.error());
    const auto done = stepsDone(connection, steps); // again: another process may have been faster
    if (!done)
        return Failure(done.error());
    if (const auto ran = runSteps(connection, steps.subspan(*done)); !ran)
        return ran;
    if (const auto set = connection.run(u"PRAGMA user_version = %1"_s.arg(steps.size())); !set)
        return Failure(set.error());
    return transaction->commit();
}

StoreResult<void> checkOwner(const Connection &connection)
{
    // One statement, so that it sees a file that another process is making before or after, not in between.
    const auto isOurs = connection.value(u"SELECT application_id = ? OR (application_id = 0 AND (SELECT count(*) FROM sqlite_schema) = 0) "
                                         "FROM pragma_application_id"_s,
        {applicationId});
    if (!isOurs)
        return Failure(isOurs.error());
    return isOurs->toBool() ? StoreResult<void>() : Failure(connection.error(StoreFault::Foreign, u"another program's database"_s));
}

} // namespace batchwatch::store
