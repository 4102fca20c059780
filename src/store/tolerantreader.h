#pragma once

#include "store/connection.h"

#include <QStringList>

#include <functional>

namespace batchwatch::store {

/// Reads the rows of a damaged table that can be read: from both ends, and what lies between one by one, since a damaged page hides only
/// its own rows from a search by number.
class TolerantReader
{
public:
    /// Gets a row; true: go on. False ends the whole.
    using Use = std::function<bool(const QVariantList &)>;

    explicit TolerantReader(const Connection &connection) : m_connection(connection) {}

    /// Of `wanted`, those that the table has: an older one has fewer. None when not even that can be read.
    [[nodiscard]] QStringList columns(const QString &table, const QStringList &wanted) const;

    /// The rows of a table by its ascending integer key, the first of `columns`; of those between two damaged pages none beyond `likely`
    /// and a few. False when `use` ended it.
    bool read(const QString &table, const QStringList &columns, qint64 likely, const Use &use) const;

    /// The rows that match, by the column `order`, from both ends only. Rows may come twice.
    bool readEnds(const QString &table, const QStringList &columns, const QString &order, const QString &where, const QVariantList &values,
        const Use &use) const;

private:
    const Connection &m_connection;
};

} // namespace batchwatch::store
