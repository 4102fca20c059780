#include "gui/facetsview.h"

#include "gui/accessiblecells.h"
#include "gui/facetsdelegate.h"
#include "gui/facetsmodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace batchwatch::gui {

using results::ValueChoice;

namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(FacetsModel::KindRole).toInt() == int(FacetItem::Kind::Heading);
}

ValueChoice choiceBy(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::AltModifier) ? ValueChoice::Excluded : ValueChoice::Included;
}

} // namespace

FacetsView::FacetsView(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new FacetsDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true); // lines under the pointer are marked
}

FacetsView::~FacetsView()
{
    forgetAccessibleCells(*this);
}

void FacetsView::setFacets(FacetsModel *model)
{
    setModel(model);
    connect(model, &FacetsModel::aboutToChange, this, &FacetsView::rememberPlace);
    connect(model, &FacetsModel::changed, this, &FacetsView::restorePlace);
}

void FacetsView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
}

void FacetsView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex pressed = std::exchange(m_pressed, {});
    if (event->button() == Qt::LeftButton && pressed.isValid() && pressed == indexAt(event->position().toPoint()))
        Q_EMIT chosen(pressed, choiceBy(event->modifiers()));
}

/// The second click of two quick ones counts as any other.
void FacetsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void FacetsView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (currentIndex().isValid() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        return Q_EMIT chosen(currentIndex(), choiceBy(event->modifiers()));
    if (event->matches(QKeySequence::Copy))
        return Q_EMIT copyRequested(currentIndex());
    if (!foldKeyPressed(key))
        QListView::keyPressEvent(event);
}

/// Towards the heading and into the section, as in a tree.
bool FacetsView::foldKeyPressed(int key)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || (key != Qt::Key_Left && key != Qt::Key_Right))
        return false;
    const bool outwards = (key == Qt::Key_Left) != isRightToLeft();
    if (!isHeading(current)) {
        if (outwards)
            setCurrentIndex(headingOf(current));
        return true;
    }
    const bool isOpen = current.data(FacetsModel::OpenRole).toBool();
    if (outwards == isOpen)
        Q_EMIT foldRequested(current, outwards);
    else if (!outwards && current.row() + 1 < model()->rowCount())
        setCurrentIndex(model()->index(current.row() + 1, 0));
    return true;
}

void FacetsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid())
        Q_EMIT menuRequested(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()), index);
    event->accept();
}

void FacetsView::focusInEvent(QFocusEvent *event)
{
    // A screen reader asks for the current line whenever the list has the focus: without one Qt 6.4 crashes.
    if (model() != nullptr && model()->rowCount() > 0 && !currentIndex().isValid())
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
    QListView::focusInEvent(event);
}

/// A value's place changes with its count, that of a heading hardly ever: the list keeps to the current line while that is in use and in
/// sight, else to the section at its top.
void FacetsView::rememberPlace()
{
    m_anchors.clear();
    const QModelIndex current = currentIndex();
    if (hasFocus() && current.isValid() && viewport()->rect().intersects(visualRect(current)))
        m_anchors.append(anchorAt(current));
    if (const QModelIndex top = headingOf(indexAt({viewport()->width() / 2, 0})); top.isValid())
        m_anchors.append(anchorAt(top));
}

void FacetsView::restorePlace()
{
    executeDelayedItemsLayout();
    const auto anchor = std::ranges::find_if(m_anchors, [](const Anchor &known) { return known.index.isValid(); });
    if (anchor != m_anchors.end())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor->index).top() - anchor->top);
    m_anchors.clear();
}

FacetsView::Anchor FacetsView::anchorAt(const QModelIndex &index) const
{
    return {index, visualRect(index).top()};
}

QModelIndex FacetsView::headingOf(const QModelIndex &index) const
{
    QModelIndex heading = index;
    while (heading.isValid() && !isHeading(heading))
        heading = heading.row() > 0 ? heading.siblingAtRow(heading.row() - 1) : QModelIndex();
    return heading;
}

} // namespace batchwatch::gui
