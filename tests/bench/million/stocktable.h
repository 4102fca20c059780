#pragma once

#include "million.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace batchwatch::bench {

/// A body read with QJsonDocument, as most programs would. False when it is no batch.
[[nodiscard]] bool appendStockRows(const QByteArray &body, std::vector<TextRow> *rows);

/// The rows as eight QStrings each, read from the same bodies.
[[nodiscard]] std::vector<TextRow> stockRows(const Million &data);

/// The smallest model that shows them.
class StockTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What to sort by: numbers by value, as Batchwatch does.
    static constexpr int SortRole = Qt::UserRole;

    /// The first `rowCount` of `rows`, which outlive the model.
    StockTable(std::vector<TextRow> &rows, qsizetype rowCount);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void replace(qsizetype row, const TextRow &texts) { m_rows[std::size_t(row)] = texts; } ///< tells nobody
    void tellChanged(qsizetype first, qsizetype last);

private:
    std::vector<TextRow> &m_rows;
    int m_rowCount;
};

/// QSortFilterProxyModel set to search all columns, in any case.
class StockProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    StockProxy();
};

} // namespace batchwatch::bench
