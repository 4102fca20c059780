#include "store/salvage.h"

#include "store/batchrows.h"
#include "store/snapshotcodec.h"
#include "store/tolerantreader.h"
#include "wire/batchparser.h"

#include <QStringList>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// How much of a body is searched for the id of its batch.
constexpr qsizetype headOfBody = 200;

bool isSalt(const QString &setting)
{
    return QByteArray::fromHex(setting.toLatin1()).size() >= 16;
}

/// Bodies to results.
class Bodies
{
public:
    /// Nothing when the bytes are damaged. The id is the expected one, or else the one that the body names.
    [[nodiscard]] std::optional<BatchSnapshot> read(const QByteArray &bytes, const std::optional<BatchId> &expected)
    {
        const auto body = m_codec.expanded(bytes, wire::maxBody);
        if (!body)
            return std::nullopt;
        auto parsed = expected ? m_parser.parse(*body, *expected) : Failure(wire::ParseFault::WrongBatch);
        if (!parsed && parsed.error() == wire::ParseFault::WrongBatch) {
            const QList<BatchId> named = BatchId::findAll(QString::fromUtf8(body->first(std::min(headOfBody, body->size()))));
            if (!named.isEmpty())
                parsed = m_parser.parse(*body, named.first());
        }
        return parsed ? std::optional(std::move(parsed->snapshot)) : std::nullopt;
    }

    [[nodiscard]] std::optional<qint64> hashOf(const QByteArray &bytes)
    {
        const auto body = m_codec.expanded(bytes, wire::maxBody);
        return body ? std::optional(bodyHash(*body)) : std::nullopt;
    }

private:
    SnapshotCodec m_codec;
    wire::BatchParser m_parser;
};

class Salvage
{
public:
    Salvage(const Connection &damaged, const Connection &fresh, WallTime now)
        : m_reader(damaged),
          m_fresh(fresh),
          m_now(now.time_since_epoch().count())
    {}

    [[nodiscard]] StoreResult<RecoveryReport> run();

private:
    /// False when the new store cannot be written: that ends everything. A row that it refuses is a damaged one.
    bool write(const QString &statement, const QVariantList &values);
    bool insert(const QString &table, const QStringList &columns, const QVariantList &values, QLatin1StringView clash = "IGNORE"_L1);
    [[nodiscard]] QVariant value(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] QList<qint64> numbers();

    bool copyRows(const QString &table, const QStringList &wanted, qint64 likely);
    bool dropUnreadableBatches();
    bool copySnapshots();
    bool keepSnapshot(qint64 number, const QByteArray &bytes);
    bool copyPolls();
    bool dateTheRebuilt();
    bool copySettings();
    bool dropUnreadableKeys();
    bool askAgainForTheLost();

    TolerantReader m_reader;
    const Connection &m_fresh;
    qint64 m_now;
    Bodies m_bodies;
    std::optional<StoreError> m_failure;
    RecoveryReport m_report;
};

bool Salvage::write(const QString &statement, const QVariantList &values)
{
    const auto written = m_fresh.run(statement, values);
    if (!written && written.error().fault != StoreFault::Failed)
        m_failure = written.error();
    return !m_failure;
}

bool Salvage::insert(const QString &table, const QStringList &columns, const QVariantList &values, QLatin1StringView clash)
{
    const QStringList marks(columns.size(), u"?"_s);
    return write(u"INSERT OR %1 INTO %2 (%3) VALUES (%4)"_s.arg(clash, table, columns.join(", "_L1), marks.join(", "_L1)), values);
}

QVariant Salvage::value(const QString &statement, const QVariantList &values)
{
    return m_fresh.value(statement, values).value_or(QVariant());
}

QList<qint64> Salvage::numbers()
{
    QList<qint64> found;
    static_cast<void>(
        m_fresh.each(u"SELECT number FROM batches ORDER BY number"_s, {}, [&found](const QSqlQuery &row) -> StoreResult<void> {
            found.append(row.value(0).toLongLong());
            return {};
        }));
    return found;
}

bool Salvage::copyRows(const QString &table, const QStringList &wanted, qint64 likely)
{
    const QStringList columns = m_reader.columns(table, wanted);
    return columns.value(0) != wanted.first()
        || m_reader.read(table, columns, likely, [&](const QVariantList &row) { return insert(table, columns, row); });
}

bool Salvage::dropUnreadableBatches()
{
    QVariantList unreadable;
    static_cast<void>(
        m_fresh.each("SELECT "_L1 + summaryColumns() + ", number FROM batches"_L1, {}, [&](const QSqlQuery &row) -> StoreResult<void> {
            if (!summaryOf(row))
                unreadable.append(row.value(u"number"_s));
            return {};
        }));
    for (const QVariant &number : std::as_const(unreadable)) {
        if (!write(u"DELETE FROM batches WHERE number = ?"_s, {number}))
            return false;
    }
    // When a batch is due next is planned anew: a damaged time must not keep it waiting for years.
    return write(u"UPDATE batches SET due_at = NULL"_s, {});
}

bool Salvage::copySnapshots()
{
    const QStringList wanted{u"batch"_s, u"body"_s};
    const QStringList columns = m_reader.columns(u"snapshots"_s, wanted);
    const qint64 likely = value(u"SELECT max(number) FROM batches"_s).toLongLong();
    return columns != wanted || m_reader.read(u"snapshots"_s, columns, likely, [&](const QVariantList &row) {
        return keepSnapshot(row[0].toLongLong(), row[1].toByteArray());
    });
}

bool Salvage::keepSnapshot(qint64 number, const QByteArray &bytes)
{
    const auto expected = BatchId::fromText(value(u"SELECT id FROM batches WHERE number = ?"_s, {number}).toString());
    const auto snapshot = m_bodies.read(bytes, expected);
    const auto hash = snapshot ? m_bodies.hashOf(bytes) : std::nullopt;
    if (!hash)
        return true;
    const QString id = snapshot->id.toString();
    QVariant owner = value(u"SELECT number FROM batches WHERE id = ?"_s, {id});
    if (owner.isNull()) {
        // Its row is lost, its results are not. It gets its number back, under which its history is.
        const WatchState state = snapshot->status == BatchStatus::Completed ? WatchState::Finished : WatchState::Active;
        if (!insert(u"batches"_s, {u"number"_s, u"id"_s, u"label"_s, u"state"_s, u"added_at"_s, u"seen_at"_s},
                {expected ? QVariant() : number, id, u""_s, int(state), 0, 0}))
            return false;
        owner = value(u"SELECT number FROM batches WHERE id = ?"_s, {id});
    }
    return write(updateFigures(), figureValues(*snapshot))
        && insert(u"snapshots"_s, {u"batch"_s, u"hash"_s, u"body"_s}, {owner, *hash, bytes});
}

bool Salvage::copyPolls()
{
    const QString table = u"polls"_s;
    const QStringList wanted{u"batch"_s, u"at"_s, u"latency"_s, u"error"_s, u"total"_s, u"done"_s, u"failed"_s};
    if (m_reader.columns(table, wanted) != wanted)
        return true;
    const QList<qint64> batches = numbers();
    for (const qint64 number : batches) {
        const bool went = m_reader.readEnds(
            table, wanted, u"at"_s, u"WHERE batch = ?"_s, {number}, [&](const QVariantList &row) { return insert(table, wanted, row); });
        if (!went)
            return false;
    }
    return true;
}

/// When a batch whose row was lost was added and seen is what its history says.
bool Salvage::dateTheRebuilt()
{
    return write(u"UPDATE batches SET added_at = coalesce((SELECT min(at) FROM polls WHERE batch = number), ?), seen_at = "
                 "coalesce((SELECT max(at) FROM polls WHERE batch = number AND error IS NULL), ?) WHERE added_at = 0"_s,
               {m_now, m_now})
        && write(u"UPDATE batches SET finished_at = seen_at WHERE state = ? AND finished_at IS NULL"_s, {int(WatchState::Finished)});
}

bool Salvage::copySettings()
{
    const QString table = u"settings"_s;
    const QStringList wanted{u"name"_s, u"value"_s};
    return m_reader.columns(table, wanted) != wanted || m_reader.readEnds(table, wanted, u"name"_s, {}, {}, [&](const QVariantList &row) {
        // A damaged salt would be no salt: the new store's stays.
        const bool isUsable = row[0].toString() != "installation"_L1 || isSalt(row[1].toString());
        return !isUsable || insert(table, wanted, row, "REPLACE"_L1);
    });
}

bool Salvage::dropUnreadableKeys()
{
    QVariantList unreadable;
    static_cast<void>(m_fresh.each(u"SELECT number, name FROM keys"_s, {}, [&](const QSqlQuery &row) -> StoreResult<void> {
        if (!KeyName::fromText(row.value(1).toString()))
            unreadable.append(row.value(0));
        return {};
    }));
    for (const QVariant &number : std::as_const(unreadable)) {
        if (!write(u"DELETE FROM keys WHERE number = ?"_s, {number}))
            return false;
    }
    return true;
}

bool Salvage::askAgainForTheLost()
{
    const QString lost = u"seen_at IS NOT NULL AND number NOT IN (SELECT batch FROM snapshots)"_s;
    m_report.resultsLost = value(u"SELECT count(*) FROM batches WHERE "_s + lost).toInt();
    // Without figures it does not look finished to anybody.
    return write(u"UPDATE batches SET state = ?, finished_at = NULL, status = NULL WHERE state = ? AND "_s + lost,
        {int(WatchState::Active), int(WatchState::Finished)});
}

StoreResult<RecoveryReport> Salvage::run()
{
    auto transaction = Transaction::begin(m_fresh);
    if (!transaction)
        return Failure(transaction.error());
    const QStringList batchColumns = QStringList{u"number"_s} + summaryColumns().split(u", "_s);
    const QStringList keyColumns{u"number"_s, u"name"_s, u"color"_s, u"home"_s, u"created_at"_s, u"fingerprint"_s, u"is_default"_s};
    const bool isDone = copyRows(u"batches"_s, batchColumns, 0) && dropUnreadableBatches() && copySnapshots() && copyPolls()
        && dateTheRebuilt() && copyRows(u"keys"_s, keyColumns, 0) && dropUnreadableKeys() && copySettings() && askAgainForTheLost();
    if (!isDone)
        return Failure(*m_failure);
    m_report.batches = value(u"SELECT count(*) FROM batches"_s).toInt();
    if (const auto committed = transaction->commit(); !committed)
        return Failure(committed.error());
    return m_report;
}

} // namespace

StoreResult<RecoveryReport> salvage(const Connection &damaged, const Connection &fresh, WallTime now)
{
    return Salvage(damaged, fresh, now).run();
}

bool isSound(const Connection &connection)
{
    const auto fault = [&connection] { return Failure(connection.error(StoreFault::Damaged, u"a row that cannot be read"_s)); };
    const auto verdict = [&fault](bool isFine) { return isFine ? StoreResult<void>() : fault(); };
    const auto checked = connection.value(u"PRAGMA integrity_check(1)"_s);
    const auto salt = connection.value(u"SELECT value FROM settings WHERE name = 'installation'"_s);
    if (!checked || checked->toString() != "ok"_L1 || !salt || !isSalt(salt->toString()))
        return false;
    Bodies bodies;
    const auto isBatch = [&](const QSqlQuery &row) { return verdict(summaryOf(row).has_value()); };
    const auto isKey = [&](const QSqlQuery &row) { return verdict(KeyName::fromText(row.value(0).toString()).has_value()); };
    const auto isBody = [&](const QSqlQuery &row) {
        const auto id = BatchId::fromText(row.value(1).toString());
        const auto snapshot = bodies.read(row.value(0).toByteArray(), id);
        return verdict(id && snapshot && snapshot->id == *id);
    };
    return connection.each("SELECT "_L1 + summaryColumns() + " FROM batches"_L1, {}, isBatch)
        .and_then([&] { return connection.each(u"SELECT name FROM keys"_s, {}, isKey); })
        .and_then([&] { return connection.each(u"SELECT body, id FROM snapshots LEFT JOIN batches ON number = batch"_s, {}, isBody); })
        .has_value();
}

} // namespace batchwatch::store
