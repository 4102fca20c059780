#include "gui/resultstable.h"

#include "gui/accessiblecells.h"
#include "gui/gridheader.h"
#include "gui/resultsdelegate.h"
#include "gui/tablepainting.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>

namespace batchwatch::gui {

using results::ColumnInfo;

ResultsTable::ResultsTable(QWidget *parent) : QTableView(parent), m_delegate(new ResultsDelegate(this)), m_header(new GridHeader(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    paintOnlyWhatShows(this);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    viewport()->setMouseTracking(true);

    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyRowHeight();
}

ResultsTable::~ResultsTable()
{
    forgetAccessibleCells(*this);
}

void ResultsTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    resetColumns();
}

int ResultsTable::widthOf(const ColumnInfo &info) const
{
    const QFontMetrics metrics(font());
    const int icon = info.id == results::Column::Outcome ? 24 : 0;
    const int content = std::max(metrics.averageCharWidth(), metrics.horizontalAdvance(u'0')) * info.width + icon + 2 * cellPadding + 8;
    const int sortMark = 24;
    int widest = metrics.horizontalAdvance(results::headerText(info.id)) + sortMark;
    if (info.id == results::Column::Status) { // "failed" is longer in other languages
        for (const auto status : {NumberStatus::Pending, NumberStatus::Completed, NumberStatus::Failed})
            widest = std::max(widest, metrics.horizontalAdvance(results::shownText(NumberResult{.status = status}, info.id)));
    }
    return std::max(content, widest + 2 * cellPadding + 8);
}

void ResultsTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    int section = 0;
    for (const ColumnInfo &info : results::allColumns()) {
        header->moveSection(header->visualIndex(section), section);
        header->resizeSection(section, widthOf(info));
        ++section;
    }
    m_header->setSorting({});
}

void ResultsTable::ensureCurrent()
{
    if (!model() || currentIndex().isValid() || model()->rowCount() == 0)
        return;
    const QModelIndex first = model()->index(std::max(0, rowAt(0)), firstColumn());
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

int ResultsTable::firstColumn() const
{
    int column = 0;
    while (column < m_header->count() && isColumnHidden(m_header->logicalIndex(column)))
        ++column;
    return m_header->logicalIndex(column);
}

void ResultsTable::setFirstColumnFrozen(bool frozen)
{
    m_freezes = frozen;
    m_header->setFirstFrozen(frozen);
    viewport()->update();
}

std::optional<int> ResultsTable::columnOnTop() const
{
    return m_header->sectionOnTop();
}

QRect ResultsTable::rectOnTop() const
{
    const QRect ofHeader = m_header->rectOnTop();
    return ofHeader.isEmpty() ? QRect() : QRect(ofHeader.left(), 0, ofHeader.width(), viewport()->height());
}

QModelIndex ResultsTable::indexAt(const QPoint &position) const
{
    const QModelIndex index = QTableView::indexAt(position);
    return index.isValid() && rectOnTop().contains(position) ? index.siblingAtColumn(*columnOnTop()) : index;
}

QRect ResultsTable::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (index.isValid() && index.column() == columnOnTop())
        rect.moveLeft(rectOnTop().left());
    return rect;
}

/// The frozen column is in sight already, and the others must not end under it.
void ResultsTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar &bar = *horizontalScrollBar();
    const int before = bar.value();
    const bool isOnTop = index.isValid() && index.column() == columnOnTop();
    QTableView::scrollTo(index, hint);
    if (isOnTop)
        return bar.setValue(before);
    const QRect top = rectOnTop();
    const QRect cell = visualRect(index);
    if (!index.isValid() || top.isEmpty() || !cell.intersects(top))
        return;
    const int under = layoutDirection() == Qt::LeftToRight ? top.right() + 1 - cell.left() : cell.right() + 1 - top.left();
    bar.setValue(bar.value() - under);
}

/// Scrolled to its end the grid may begin with a part of a row: rounded down, `top` names the place of that row.
void ResultsTable::placeRow(int row, int top)
{
    executeDelayedItemsLayout(); // after a reset the scroll bar has the range of the rows before
    const int height = std::max(1, rowHeight(row));
    const bool byRow = verticalScrollMode() == ScrollPerItem;
    verticalScrollBar()->setValue(byRow ? row - qFloor(double(top) / height) : row * height - top);
}

void ResultsTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_freezes && dx != 0) {
        viewport()->update();
        m_header->viewport()->update();
    }
}

void ResultsTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const QRect top = rectOnTop();
    if (!model() || !event->region().intersects(top))
        return;
    QPainter painter(viewport());
    painter.setClipRegion(event->region() & top);
    painter.fillRect(top, palette().color(QPalette::Base));
    const int first = std::max(0, rowAt(event->rect().top()));
    for (int row = first; row < model()->rowCount() && rowViewportPosition(row) <= event->rect().bottom(); ++row)
        paintCellOnTop(painter, row, *columnOnTop(), {top.left(), rowViewportPosition(row), top.width(), rowHeight(row)});
    painter.setPen(palette().color(QPalette::Mid));
    const int edge = layoutDirection() == Qt::LeftToRight ? top.right() : top.left();
    painter.drawLine(edge, 0, edge, top.bottom());
}

void ResultsTable::paintCellOnTop(QPainter &painter, int row, int column, const QRect &rect) const
{
    const QModelIndex index = model()->index(row, column);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = rect;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    m_delegate->paint(&painter, option, index);
}

void ResultsTable::selectCurrentRow()
{
    ensureCurrent();
    selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// Rows that leave together from the end are scattered rows that the model gathered there: the current one among them has no neighbour, and
/// Qt would go to the last row that stays and scroll there.
void ResultsTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const QModelIndex current = currentIndex();
    const bool leavesInBulk = end > start && start > 0 && end == model()->rowCount() - 1 && current.row() >= start;
    const int column = current.column();
    if (leavesInBulk)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    QTableView::rowsAboutToBeRemoved(parent, start, end);
    if (leavesInBulk && hasFocus())
        selectionModel()->setCurrentIndex(model()->index(std::clamp(rowAt(0), 0, start - 1), column), QItemSelectionModel::NoUpdate);
}

void ResultsTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        Q_EMIT contextMenuRequested(event->globalPos(), indexAt(viewport()->mapFromGlobal(event->globalPos())));
    } else {
        const QRect cell = visualRect(currentIndex());
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(cell.isValid() ? cell.center() : QPoint(0, 0)), currentIndex());
    }
    event->accept();
}

void ResultsTable::focusInEvent(QFocusEvent *event)
{
    ensureCurrent();
    QTableView::focusInEvent(event);
}

bool ResultsTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove: setHoveredRow(rowAt(int(static_cast<QMouseEvent *>(event)->position().y()))); break;
    case QEvent::Wheel:
    case QEvent::Leave: setHoveredRow(-1); break;
    default: break;
    }
    return QTableView::viewportEvent(event);
}

void ResultsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void ResultsTable::applyRowHeight()
{
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->setDefaultSectionSize(std::max(24, fontMetrics().height() + 10));
}

void ResultsTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
    updateRow(row);
}

void ResultsTable::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

} // namespace batchwatch::gui
