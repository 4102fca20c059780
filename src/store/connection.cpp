#include "store/connection.h"

#include "store/storefile.h"

#include <QDeadlineTimer>
#include <QFile>

#include <atomic>
#include <tuple>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// Of SQLite's result codes, which are part of its file-format promise; the low byte is the primary code.
namespace code {
constexpr int perm = 3;
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int readOnly = 8;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int cannotOpen = 14;
constexpr int protocol = 15;
constexpr int format = 24;
constexpr int notADatabase = 26;
constexpr int shortRead = 10 | (2 << 8);
constexpr int failedWrite = 10 | (3 << 8);
constexpr int failedSharedMemorySize = 10 | (19 << 8);
} // namespace code

QString uniqueName()
{
    static std::atomic<quint64> count = 0;
    return u"batchwatch-store-%1"_s.arg(++count);
}

} // namespace

StoreFault faultOfCode(int extendedCode)
{
    switch (extendedCode) {
    case code::shortRead: return StoreFault::Damaged;
    // SQLite tells a full device apart, but not a reached quota or file size limit.
    case code::failedWrite:
    case code::failedSharedMemorySize: return StoreFault::Full;
    default: break;
    }
    switch (extendedCode & 0xff) {
    case code::cannotOpen: return StoreFault::CannotOpen;
    case code::corrupt:
    case code::format:
    case code::notADatabase: return StoreFault::Damaged;
    case code::full: return StoreFault::Full;
    case code::perm:
    case code::readOnly: return StoreFault::ReadOnly;
    case code::busy:
    case code::locked:
    case code::protocol: return StoreFault::Busy;
    default: return StoreFault::Failed;
    }
}

Connection::Connection(const QString &path)
    : m_path(path),
      m_name(uniqueName()),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

StoreResult<std::unique_ptr<Connection>> Connection::open(const QString &path)
{
    return openWith(path, {});
}

StoreResult<std::unique_ptr<Connection>> Connection::openReadOnly(const QString &path)
{
    return openWith(path, u";QSQLITE_OPEN_READONLY"_s);
}

StoreResult<std::unique_ptr<Connection>> Connection::openWith(const QString &path, const QString &options)
{
    std::unique_ptr<Connection> connection(new Connection(path));
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMilliseconds) + options);
    if (!connection->m_database.open())
        return Failure(connection->error(connection->m_database.lastError()));
    return connection;
}

StoreResult<void> Connection::configure()
{
    const auto mode = turnOnWal();
    if (!mode)
        return Failure(mode.error());
    // SQLite keeps the old mode without an error where it cannot share memory, as on some network drives.
    if (mode->toString() != "wal"_L1)
        return Failure(error(StoreFault::CannotOpen, u"no write-ahead log possible in this folder"_s));
    // A log that grew because somebody read for long, as a backup does, is cut again.
    const QString logLimit = u"PRAGMA journal_size_limit = %1"_s.arg(longestLog);
    for (const QString &setting : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s, logLimit}) {
        if (const auto done = run(setting); !done)
            return Failure(done.error());
    }
    return {};
}

StoreResult<QVariant> Connection::turnOnWal() const
{
    // Needs the file alone for a moment. SQLite does not wait for that, since it reads already; but for an exclusive transaction it does.
    const QDeadlineTimer deadline(busyMilliseconds);
    auto mode = value(u"PRAGMA journal_mode = WAL"_s);
    while (!mode && mode.error().fault == StoreFault::Busy && !deadline.hasExpired()) {
        if (run(u"BEGIN EXCLUSIVE"_s))
            std::ignore = run(u"ROLLBACK"_s);
        mode = value(u"PRAGMA journal_mode = WAL"_s);
    }
    return mode;
}

StoreResult<QSqlQuery> Connection::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return Failure(error(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return Failure(error(query.lastError()));
    return query;
}

StoreResult<QVariant> Connection::value(const QString &statement, const QVariantList &values) const
{
    QVariant first;
    const auto read = each(statement, values, [&](const QSqlQuery &row) -> StoreResult<void> {
        first = row.value(0);
        return {};
    });
    if (!read)
        return Failure(read.error());
    return first;
}

StoreError Connection::error(const QSqlError &error) const
{
    return this->error(faultOfCode(error.nativeErrorCode().toInt()), error.databaseText());
}

StoreError Connection::error(StoreFault fault, const QString &detail) const
{
    if (m_remembersDamage && fault == StoreFault::Damaged) {
        QFile mark(suspicionPath(m_path));
        std::ignore = mark.open(QFile::WriteOnly); // without it the damage is met again
    }
    return {fault, m_path, detail};
}

StoreResult<Transaction> Transaction::begin(const Connection &connection)
{
    if (connection.m_inTransaction)
        return Transaction(nullptr);
    // Immediate: a reader that turns into a writer half-way could not wait for another writer.
    if (const auto begun = connection.run(u"BEGIN IMMEDIATE"_s); !begun)
        return Failure(begun.error());
    connection.m_inTransaction = true;
    return Transaction(&connection);
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    m_connection->m_inTransaction = false;
    // Where SQLite rolled back by itself already, this fails and changes nothing.
    std::ignore = m_connection->run(u"ROLLBACK"_s);
}

StoreResult<void> Transaction::commit()
{
    if (!m_connection)
        return {};
    if (const auto committed = m_connection->run(u"COMMIT"_s); !committed)
        return Failure(committed.error());
    m_connection->m_inTransaction = false;
    m_connection = nullptr;
    return {};
}

} // namespace batchwatch::store
