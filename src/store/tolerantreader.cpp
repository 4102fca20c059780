#include "store/tolerantreader.h"

#include <algorithm>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// How far beyond the last row that was seen others are looked for, and how many numbers are tried at all.
constexpr qint64 beyond = 1'000;
constexpr qint64 mostTries = 100'000;

QVariantList valuesOf(const QSqlQuery &row, qsizetype count)
{
    QVariantList values;
    for (int i = 0; i < count; ++i)
        values.append(row.value(i));
    return values;
}

/// Rows until an error, or until the keys go the wrong way, as they only do in a damaged file.
class Scan
{
public:
    Scan(const TolerantReader::Use &use, qsizetype columns, int direction) : m_use(use), m_columns(columns), m_direction(direction) {}

    bool isEnded = false;       ///< by the user of the rows
    std::optional<qint64> last; ///< key of the last row

    [[nodiscard]] bool take(const QSqlQuery &row)
    {
        const qint64 key = row.value(0).toLongLong();
        if (last && (m_direction > 0 ? key <= *last : key >= *last))
            return false;
        last = key;
        isEnded = !m_use(valuesOf(row, m_columns));
        return !isEnded;
    }

private:
    const TolerantReader::Use &m_use;
    qsizetype m_columns;
    int m_direction;
};

} // namespace

QStringList TolerantReader::columns(const QString &table, const QStringList &wanted) const
{
    QStringList found;
    const auto read
        = m_connection.each(u"SELECT name FROM pragma_table_info(?)"_s, {table}, [&found](const QSqlQuery &row) -> StoreResult<void> {
              found.append(row.value(0).toString());
              return {};
          });
    QStringList both;
    for (const QString &column : wanted) {
        if (read && found.contains(column))
            both.append(column);
    }
    return both;
}

bool TolerantReader::read(const QString &table, const QStringList &columns, qint64 likely, const Use &use) const
{
    const QString select = u"SELECT %1 FROM %2 "_s.arg(columns.join(", "_L1), table);
    const auto scan = [&](const QString &rest, const QVariantList &values, Scan &progress) {
        return m_connection.each(select + rest, values, [&](const QSqlQuery &row) -> StoreResult<void> {
            return progress.take(row) ? StoreResult<void>() : Failure(m_connection.error(StoreFault::Damaged, u"order"_s));
        });
    };
    Scan up(use, columns.size(), 1);
    if (scan("ORDER BY "_L1 + columns.first(), {}, up))
        return true;
    Scan down(use, columns.size(), -1);
    if (!up.isEnded)
        static_cast<void>(scan("ORDER BY "_L1 + columns.first() + " DESC"_L1, {}, down));
    if (up.isEnded || down.isEnded)
        return false;
    const qint64 from = up.last.value_or(0) + 1;
    const qint64 end = std::min(down.last.value_or(std::max(likely, from) + beyond), from + mostTries);
    for (qint64 key = from; key < end; ++key) {
        Scan one(use, columns.size(), 1);
        static_cast<void>(scan("WHERE "_L1 + columns.first() + " = ?"_L1, {key}, one));
        if (one.isEnded)
            return false;
    }
    return true;
}

bool TolerantReader::readEnds(const QString &table, const QStringList &columns, const QString &order, const QString &where,
    const QVariantList &values, const Use &use) const
{
    bool isEnded = false;
    const auto take = [&](const QSqlQuery &row) -> StoreResult<void> {
        isEnded = !use(valuesOf(row, columns.size()));
        return isEnded ? Failure(m_connection.error(StoreFault::Failed, u"ended"_s)) : StoreResult<void>();
    };
    const QString select = u"SELECT %1 FROM %2 %3 ORDER BY %4"_s.arg(columns.join(", "_L1), table, where, order);
    if (!m_connection.each(select, values, take) && !isEnded)
        static_cast<void>(m_connection.each(select + " DESC"_L1, values, take));
    return !isEnded;
}

} // namespace batchwatch::store
