#include "store/purge.h"

#include "store/storefile.h"

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// Less room than this, or than a quarter of the file, is left to the next batches.
constexpr qint64 worthPages = 1'024;
constexpr qint64 worthShare = 4;

} // namespace

StoreResult<std::vector<BatchId>> readIds(const Connection &connection, const QString &condition, const QVariantList &values)
{
    std::vector<BatchId> ids;
    const auto read = connection.each(
        u"SELECT id FROM batches WHERE %1 ORDER BY number"_s.arg(condition), values, [&](const QSqlQuery &row) -> StoreResult<void> {
            const auto id = BatchId::fromText(row.value(0).toString());
            if (!id)
                return Failure(connection.error(StoreFault::Damaged, u"a batch that cannot be read"_s));
            ids.push_back(*id);
            return {};
        });
    if (!read)
        return Failure(read.error());
    return ids;
}

StoreResult<void> removeBatchRows(const Connection &connection, const std::vector<BatchId> &ids)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return Failure(transaction.error());
    for (const BatchId &id : ids) {
        for (const QString &statement : {u"DELETE FROM snapshots WHERE batch = (SELECT number FROM batches WHERE id = ?)"_s,
                 u"DELETE FROM polls WHERE batch = (SELECT number FROM batches WHERE id = ?)"_s, u"DELETE FROM leases WHERE batch_id = ?"_s,
                 u"DELETE FROM batches WHERE id = ?"_s}) {
            if (const auto removed = connection.run(statement, {id.toString()}); !removed)
                return Failure(removed.error());
        }
    }
    return transaction->commit();
}

StoreResult<void> compactFile(const Connection &connection)
{
    const auto free = connection.value(u"PRAGMA freelist_count"_s);
    const auto pages = free ? connection.value(u"PRAGMA page_count"_s) : free;
    if (!pages)
        return Failure(pages.error());
    if (free->toLongLong() < std::max(worthPages, pages->toLongLong() / worthShare))
        return {};
    const auto rewritten = connection.run(u"VACUUM"_s);
    if (!rewritten)
        return Failure(rewritten.error());
    const auto settled = settle(connection);
    // Somebody who reads keeps the log: the next one to write shortens it.
    return settled || settled.error().fault == StoreFault::Busy ? StoreResult<void>() : settled;
}

} // namespace batchwatch::store
