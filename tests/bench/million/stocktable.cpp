#include "stocktable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace batchwatch::bench {

bool appendStockRows(const QByteArray &body, std::vector<TextRow> *rows)
{
    static const std::array<QString, fieldCount> names = [] {
        std::array<QString, fieldCount> texts;
        std::transform(fieldNames.begin(), fieldNames.end(), texts.begin(), [](const char *name) { return QString::fromLatin1(name); });
        return texts;
    }();
    const QJsonObject batch = QJsonDocument::fromJson(body).object();
    const QJsonArray results = batch.value(QLatin1StringView("results")).toArray();
    for (const auto &value : results) {
        const QJsonObject object = value.toObject();
        TextRow &row = rows->emplace_back();
        for (std::size_t field = 0; field < fieldCount; ++field) {
            const QJsonValue text = object.value(names[field]);
            row[field] = text.isBool() ? (text.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : text.toString();
        }
    }
    return !batch.isEmpty();
}

std::vector<TextRow> stockRows(const Million &data)
{
    std::vector<TextRow> rows;
    rows.reserve(std::size_t(data.rows()));
    for (qsizetype batch = 0; batch < data.batches(); ++batch) {
        if (!appendStockRows(data.body(batch), &rows))
            return {};
    }
    return rows;
}

StockTable::StockTable(std::vector<TextRow> &rows, qsizetype rowCount)
    : m_rows(rows),
      m_rowCount(int(std::min(rowCount, qsizetype(rows.size()))))
{}

int StockTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int StockTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(fieldCount);
}

QVariant StockTable::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const QString &text = m_rows[std::size_t(index.row())][std::size_t(index.column())];
    if (role == SortRole && Field(index.column()) == Field::Number)
        return QStringView(text).sliced(1).toULongLong();
    return text;
}

void StockTable::tellChanged(qsizetype first, qsizetype last)
{
    Q_EMIT dataChanged(index(int(first), 0), index(int(last), int(fieldCount) - 1), {Qt::DisplayRole, SortRole});
}

StockProxy::StockProxy()
{
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(StockTable::SortRole);
}

} // namespace batchwatch::bench
