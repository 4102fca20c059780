#pragma once

#include "ours.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <span>

namespace batchwatch::bench {

/// The rows as eight text columns of one SQLite table, through Qt Sql.
class SqlTable
{
public:
    enum class Place : quint8 {
        Memory,
        File, ///< WAL and synchronous=FULL, as a store needs it
    };

    /// `path` is of a file that need not be there yet; not looked at when it is Memory.
    explicit SqlTable(Place place, const QString &path = {});
    ~SqlTable();
    Q_DISABLE_COPY_MOVE(SqlTable)

    /// In one transaction.
    [[nodiscard]] bool insert(std::span<const TextRow> rows);
    [[nodiscard]] bool insertAll(const Million &data);

    /// How many rows have `text` in some column, whatever its case.
    [[nodiscard]] qsizetype countLike(const QString &text);
    [[nodiscard]] FacetCounts facets(Field field, const QString &text);
    /// Places of the rows, from 0, in the order of a field; numbers by value.
    [[nodiscard]] std::vector<qsizetype> order(Field field);
    /// Steps through whole rows in that order, and returns how many there were.
    [[nodiscard]] qsizetype stepInOrder(Field field);
    [[nodiscard]] std::vector<TextRow> readAll();

    /// A copy in one file, for the command line tool.
    [[nodiscard]] bool copyTo(const QString &path);

private:
    [[nodiscard]] bool run(const QString &statement);

    QString m_connection;
    QSqlDatabase m_database;
    std::unique_ptr<QSqlQuery> m_insert;
};

} // namespace batchwatch::bench
