#pragma once

#include "results/comparisonorder.h"

#include <QAbstractTableModel>

namespace batchwatch::results {

/// The rows of a comparison, filtered and sorted: the model is its own view, without a proxy. Selection and current cell stay with their
/// numbers through every filter and sorting, and when the same batches are compared anew. Filtering and sorting happen at once: meant for
/// some ten thousand rows. GUI thread.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ExactTextRole = Qt::UserRole, ///< QString: what a copy takes
        ChangesRole,                  ///< int of Changes
        OutcomeRole,                  ///< int of Outcome, of the columns of outcomes; invalid where there is no number
        NumberStatusRole,             ///< int of NumberStatus, of the columns of outcomes and of states
    };

    explicit ComparisonModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setComparison(ComparisonPtr comparison); ///< null: none
    void setChanges(Changes changes);             ///< rows with any of these are shown
    void setFilterText(const QString &text);

    [[nodiscard]] const ComparisonPtr &comparison() const { return m_comparison; }
    [[nodiscard]] const ComparisonQuery &query() const { return m_query; }
    /// What is shown, as indexes into the comparison's rows.
    [[nodiscard]] const std::vector<quint32> &shownRows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1 restores the order of the comparison.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void shownChanged(); ///< other rows, or another order

private:
    void query(const ComparisonQuery &query);
    void showRows(ComparisonPtr comparison, std::vector<quint32> rows);
    void movePersistent(const Comparison &before, const std::vector<quint32> &rowsBefore);

    ComparisonPtr m_comparison;
    ComparisonQuery m_query;
    std::vector<quint32> m_rows;
};

} // namespace batchwatch::results
