#include "sqltable.h"

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(std::size_t field)
{
    return QString::fromLatin1(fieldNames[field]);
}

/// The columns' names, each put into `pattern`, with `separator` between.
QString eachField(const QString &pattern, const QString &separator)
{
    QStringList parts;
    for (std::size_t field = 0; field < fieldCount; ++field)
        parts.append(QString(pattern).replace(u'%', nameOf(field)));
    return parts.join(separator);
}

QString sortKey(Field field)
{
    const QString name = nameOf(std::size_t(field));
    return field == Field::Number ? u"CAST(%1 AS INTEGER)"_s.arg(name) : name;
}

} // namespace

SqlTable::SqlTable(Place place, const QString &path)
    : m_connection(u"peer %1"_s.arg(quintptr(this))),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(place == Place::Memory ? u":memory:"_s : path);
    m_database.open();
    if (place == Place::File)
        static_cast<void>(run(u"PRAGMA journal_mode = WAL"_s) && run(u"PRAGMA synchronous = FULL"_s));
    static_cast<void>(run(u"CREATE TABLE IF NOT EXISTS results ("_s + eachField(u"% TEXT"_s, u", "_s) + u')'));
    m_insert = std::make_unique<QSqlQuery>(m_database);
    m_insert->prepare(u"INSERT INTO results VALUES ("_s + eachField(u"?"_s, u", "_s) + u')');
}

SqlTable::~SqlTable()
{
    m_insert.reset();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

bool SqlTable::run(const QString &statement)
{
    return QSqlQuery(m_database).exec(statement);
}

bool SqlTable::insert(std::span<const TextRow> rows)
{
    if (!m_database.transaction())
        return false;
    for (const TextRow &row : rows) {
        for (std::size_t field = 0; field < fieldCount; ++field)
            m_insert->bindValue(int(field), row[field].isNull() ? u""_s : row[field]);
        if (!m_insert->exec())
            return false;
    }
    return m_database.commit();
}

bool SqlTable::insertAll(const Million &data)
{
    std::vector<TextRow> rows;
    bool isWhole = true;
    for (qsizetype batch = 0; batch < data.batches() && isWhole; ++batch) {
        rows.clear();
        for (qsizetype row = 0; row < data.rowsOf(batch); ++row)
            rows.push_back(data.texts(batch * Million::batchRows + row));
        isWhole = insert(rows);
    }
    return isWhole;
}

qsizetype SqlTable::countLike(const QString &text)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT count(*) FROM results WHERE "_s + eachField(u"% LIKE ?"_s, u" OR "_s));
    for (std::size_t field = 0; field < fieldCount; ++field)
        query.bindValue(int(field), QString(u'%' + text + u'%'));
    return query.exec() && query.next() ? query.value(0).toLongLong() : -1;
}

FacetCounts SqlTable::facets(Field field, const QString &text)
{
    FacetCounts counts;
    for (const Field facet : facetFields) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(
            u"SELECT %1, count(*) FROM results WHERE %2 = ? GROUP BY %1"_s.arg(nameOf(std::size_t(facet)), nameOf(std::size_t(field))));
        query.bindValue(0, text);
        query.exec();
        while (query.next())
            counts[std::size_t(facet)].insert(query.value(0).toString(), query.value(1).toLongLong());
    }
    return counts;
}

std::vector<qsizetype> SqlTable::order(Field field)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.exec(u"SELECT rowid FROM results ORDER BY "_s + sortKey(field));
    std::vector<qsizetype> order;
    while (query.next())
        order.push_back(query.value(0).toLongLong() - 1);
    return order;
}

qsizetype SqlTable::stepInOrder(Field field)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.exec(u"SELECT * FROM results ORDER BY "_s + sortKey(field));
    qsizetype rows = 0;
    while (query.next())
        ++rows;
    return rows;
}

std::vector<TextRow> SqlTable::readAll()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.exec(u"SELECT * FROM results"_s);
    std::vector<TextRow> rows;
    while (query.next()) {
        TextRow &row = rows.emplace_back();
        for (std::size_t field = 0; field < fieldCount; ++field)
            row[field] = query.value(int(field)).toString();
    }
    return rows;
}

bool SqlTable::copyTo(const QString &path)
{
    QSqlQuery query(m_database);
    query.prepare(u"VACUUM INTO ?"_s);
    query.bindValue(0, path);
    return query.exec();
}

} // namespace batchwatch::bench
