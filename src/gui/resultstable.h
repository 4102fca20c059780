#pragma once

#include "results/columns.h"

#include <QTableView>

namespace batchwatch::gui {

class GridHeader;
class ResultsDelegate;

/// The grid: rows of one line without lines between them, selected by row, sorted by clicks on the header (see GridHeader). Sections are
/// the columns of results::allColumns(), in that order.
class ResultsTable : public QTableView
{
    Q_OBJECT

public:
    explicit ResultsTable(QWidget *parent = nullptr);
    ~ResultsTable() override;

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] GridHeader &header() { return *m_header; }
    [[nodiscard]] const GridHeader &header() const { return *m_header; }

    /// Order, widths and sorting as in a grid that nobody has set up yet. Which columns are hidden is the panel's.
    void resetColumns();
    /// A screen reader asks for the current cell whenever the grid has the focus: there is one as long as there are rows.
    void ensureCurrent();
    /// Selects the row of the current cell. QTableView::selectRow() finds no row in a right-to-left layout (Qt 6.4).
    void selectCurrentRow();

Q_SIGNALS:
    /// `index` is invalid when no cell is meant.
    void contextMenuRequested(const QPoint &globalPosition, const QModelIndex &index);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setHoveredRow(int row);
    void updateRow(int row);
    void applyRowHeight();
    [[nodiscard]] int widthOf(const results::ColumnInfo &info) const;

    ResultsDelegate *m_delegate;
    GridHeader *m_header;
    int m_hoveredRow = -1;
};

} // namespace batchwatch::gui
