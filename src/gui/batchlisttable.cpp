#include "gui/batchlisttable.h"

#include "gui/accessiblecells.h"
#include "gui/batchlistdelegate.h"
#include "gui/batchlistmodel.h"
#include "gui/tablepainting.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <optional>

namespace batchwatch::gui {

BatchListTable::BatchListTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new BatchListDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    paintOnlyWhatShows(this);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applySizes();
}

BatchListTable::~BatchListTable()
{
    forgetAccessibleCells(*this);
}

void BatchListTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(BatchListModel::NameColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(BatchListModel::StateColumn, QHeaderView::Fixed);
    applySizes();
}

void BatchListTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const QVariant folded = index.data(BatchListModel::FoldedRole);
    if (!folded.isValid() || event->button() != Qt::LeftButton)
        return QTableView::mousePressEvent(event);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    Q_EMIT foldRequested(index.row(), !folded.toBool());
}

void BatchListTable::keyPressEvent(QKeyEvent *event)
{
    const QVariant folded = currentIndex().data(BatchListModel::FoldedRole);
    std::optional<bool> wanted;
    if (folded.isValid()) {
        const int foldKey = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
        const int unfoldKey = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
            wanted = !folded.toBool();
        else if (event->key() == foldKey || event->key() == unfoldKey)
            wanted = event->key() == foldKey;
    }
    if (!wanted)
        return QTableView::keyPressEvent(event);
    if (*wanted != folded.toBool())
        Q_EMIT foldRequested(currentIndex().row(), *wanted);
}

QItemSelectionModel::SelectionFlags BatchListTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const bool isHeading = index.data(BatchListModel::FoldedRole).isValid();
    return isHeading ? QItemSelectionModel::NoUpdate : QTableView::selectionCommand(index, event);
}

void BatchListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applySizes();
}

void BatchListTable::focusInEvent(QFocusEvent *event)
{
    // A screen reader asks for the current cell whenever the table has the focus: without one Qt 6.4 crashes.
    if (model() != nullptr && model()->rowCount() > 0 && !currentIndex().isValid())
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    QTableView::focusInEvent(event);
}

void BatchListTable::applySizes()
{
    verticalHeader()->setDefaultSectionSize(BatchListDelegate::rowHeight(font()));
    if (model() != nullptr)
        horizontalHeader()->resizeSection(BatchListModel::StateColumn, BatchListDelegate::stateWidth(fontMetrics()));
}

} // namespace batchwatch::gui
