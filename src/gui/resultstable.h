#pragma once

#include "results/columns.h"

#include <QTableView>

#include <optional>

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
    /// Whether the first shown column stays in its place while the others are scrolled sideways. It is painted over them; clicks, hover,
    /// tool tips and keys find it there.
    void setFirstColumnFrozen(bool frozen);
    [[nodiscard]] bool isFirstColumnFrozen() const { return m_freezes; }
    /// Where the frozen column stands over others at the moment.
    [[nodiscard]] std::optional<int> columnOnTop() const;

    [[nodiscard]] QModelIndex indexAt(const QPoint &position) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

    /// Scrolls so that the row's upper edge stands where `top` is in the viewport, as near as whole rows allow.
    void placeRow(int row, int top);

    /// Selects the row of the current cell. QTableView::selectRow() finds no row in a right-to-left layout (Qt 6.4).
    void selectCurrentRow();

Q_SIGNALS:
    /// `index` is invalid when no cell is meant.
    void contextMenuRequested(const QPoint &globalPosition, const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int firstColumn() const;
    [[nodiscard]] QRect rectOnTop() const; ///< in the viewport; empty when no column stands over others
    void paintCellOnTop(QPainter &painter, int row, int column, const QRect &rect) const;
    void setHoveredRow(int row);
    void updateRow(int row);
    void applyRowHeight();
    [[nodiscard]] int widthOf(const results::ColumnInfo &info) const;

    ResultsDelegate *m_delegate;
    GridHeader *m_header;
    int m_hoveredRow = -1;
    bool m_freezes = false;
};

} // namespace batchwatch::gui
