#pragma once

#include "gui/copyrows.h"
#include "results/filterfields.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <optional>

class QMenu;

namespace batchwatch::results {
class ResultsModel;
} // namespace batchwatch::results

namespace batchwatch::gui {

class GridColumns;
class ResultsTable;
class RowCopier;

/// What can be done with the selected rows and the cell under the pointer: copy, and filter by a value. Also the grid's context menu.
class GridActions : public QObject
{
    Q_OBJECT

public:
    /// What is passed in outlives this.
    GridActions(ResultsTable &table, results::ResultsModel &model, const GridColumns &columns, QObject *parent = nullptr);

    /// Copy, Copy numbers, Copy with header, and the menu Copy as.
    [[nodiscard]] QList<QAction *> copyActions() const { return m_copyActions; }
    [[nodiscard]] RowCopier &copier() { return *m_copier; }
    [[nodiscard]] std::vector<int> selectedRows() const; ///< ascending
    [[nodiscard]] qint64 selectedCount() const;          ///< without making the list

Q_SIGNALS:
    /// Only rows with this value of this field, as the filter language writes it without quotes.
    void filterRequested(batchwatch::results::FilterField field, const QString &value);

private:
    struct CellValue
    {
        results::FilterField field = results::FilterField::Any;
        QString value;
    };

    QAction *addCopyAction(const QString &text, CopyFormat format, CopyHeader header);
    void addCopyMenu();
    void copy(CopyFormat format, CopyHeader header);
    void addSortEntries(QMenu &menu, const QModelIndex &index);
    void showMenu(const QPoint &globalPosition, const QModelIndex &index);
    void addFilterEntry(QMenu &menu, const QModelIndex &index);
    [[nodiscard]] std::optional<CellValue> valueAt(const QModelIndex &index) const; ///< none: it is no use in a filter
    [[nodiscard]] QString batchValue(const QModelIndex &index) const;

    ResultsTable &m_table;
    results::ResultsModel &m_model;
    const GridColumns &m_columns;
    RowCopier *m_copier;
    QList<QAction *> m_copyActions;
};

} // namespace batchwatch::gui
