#include "gui/batchlisttable.h"

#include "gui/batchlistdelegate.h"
#include "gui/batchlistmodel.h"

#include <QAccessible>
#include <QEvent>
#include <QHeaderView>

namespace batchwatch::gui {

BatchListTable::BatchListTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new BatchListDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
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
    // Accessible cells hold model indexes; they must not outlive the model (Qt 6.4).
    if (QAccessible::isActive()) {
        if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(this))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(accessible));
    }
}

void BatchListTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(BatchListModel::NameColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(BatchListModel::StateColumn, QHeaderView::Fixed);
    applySizes();
}

void BatchListTable::setShowsKeys(bool shows)
{
    if (std::exchange(m_showsKeys, shows) != shows)
        applySizes();
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
    verticalHeader()->setDefaultSectionSize(BatchListDelegate::rowHeight(font(), m_showsKeys));
    if (model() != nullptr)
        horizontalHeader()->resizeSection(BatchListModel::StateColumn, BatchListDelegate::stateWidth(fontMetrics()));
}

} // namespace batchwatch::gui
