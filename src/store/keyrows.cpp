#include "store/keyrows.h"

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// What a later version of the file may have added is shown as nothing special.
template<typename Enum> Enum enumOf(const QVariant &value, Enum last)
{
    const int number = value.toInt();
    return number >= 0 && number <= int(last) ? Enum(number) : Enum{};
}

} // namespace

StoreResult<std::vector<KeyRecord>> readKeys(const Connection &connection)
{
    std::vector<KeyRecord> keys;
    const auto read = connection.each(u"SELECT name, color, home, created_at, fingerprint, is_default FROM keys ORDER BY number"_s, {},
        [&](const QSqlQuery &row) -> StoreResult<void> {
            const auto name = KeyName::fromText(row.value(0).toString());
            if (!name)
                return Failure(connection.error(StoreFault::Damaged, u"a key that cannot be read"_s));
            keys.push_back({
                .name = *name,
                .color = enumOf(row.value(1), KeyColor::Violet),
                .home = enumOf(row.value(2), KeyHome::RunOnly),
                .createdAt = WallTime(Milliseconds(row.value(3).toLongLong())),
                .fingerprint = row.value(4).toString(),
                .isDefault = row.value(5).toBool(),
            });
            return {};
        });
    if (!read)
        return Failure(read.error());
    return keys;
}

StoreResult<void> writeKey(const Connection &connection, const KeyRecord &key)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Failure(transaction.error());
    if (key.isDefault) {
        if (const auto cleared = connection.run(u"UPDATE keys SET is_default = 0 WHERE is_default != 0"_s); !cleared)
            return Failure(cleared.error());
    }
    const auto written
        = connection.run(u"INSERT INTO keys (name, color, home, created_at, fingerprint, is_default) VALUES (?, ?, ?, ?, ?, ?) "
                         "ON CONFLICT (name) DO UPDATE SET color = excluded.color, home = excluded.home, "
                         "created_at = excluded.created_at, fingerprint = excluded.fingerprint, "
                         "is_default = excluded.is_default"_s,
            {key.name.toString(), int(key.color), int(key.home), qint64(key.createdAt.time_since_epoch().count()), key.fingerprint,
                int(key.isDefault)});
    return written ? transaction->commit() : Failure(written.error());
}

StoreResult<void> renameKeyRows(const Connection &connection, const KeyName &from, const KeyName &to)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Failure(transaction.error());
    for (const QString &statement :
        {u"UPDATE keys SET name = ? WHERE name = ?"_s, u"UPDATE batches SET key_name = ? WHERE key_name = ?"_s}) {
        if (const auto renamed = connection.run(statement, {to.toString(), from.toString()}); !renamed)
            return Failure(renamed.error());
    }
    return transaction->commit();
}

} // namespace batchwatch::store
