#include "gui/resultstable.h"

#include "gui/accessiblecells.h"
#include "gui/gridheader.h"
#include "gui/resultsdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMouseEvent>

#include <algorithm>

namespace batchwatch::gui {

using results::ColumnInfo;

ResultsTable::ResultsTable(QWidget *parent) : QTableView(parent), m_delegate(new ResultsDelegate(this)), m_header(new GridHeader(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
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
    int column = 0;
    while (column < model()->columnCount() && isColumnHidden(horizontalHeader()->logicalIndex(column)))
        ++column;
    const QModelIndex first = model()->index(std::max(0, rowAt(0)), horizontalHeader()->logicalIndex(column));
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
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
