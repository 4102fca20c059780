#include "gui/comparisondelegate.h"

#include "gui/resultsdelegate.h"
#include "results/comparisonmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::ComparisonColumn;
using results::ComparisonModel;

void ComparisonDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->text.isEmpty())
        return;
    const bool isNumber = index.column() == int(ComparisonColumn::Number);
    if (isNumber)
        option->font = fontWithEqualDigits(option->font);
    // A phone number reads from the left in every script; any other text as its own direction says.
    if (isNumber || option->direction == Qt::RightToLeft)
        option->text = QChar(isNumber ? 0x2066 : 0x2068) % option->text % QChar(0x2069);
    const QVariant outcome = index.data(ComparisonModel::OutcomeRole);
    const bool showsOutcome
        = index.column() == int(ComparisonColumn::OutcomeBefore) || index.column() == int(ComparisonColumn::OutcomeAfter);
    if (!showsOutcome || !outcome.isValid())
        return;
    const OutcomeLook look = lookOf(Outcome(outcome.toInt()), NumberStatus(index.data(ComparisonModel::NumberStatusRole).toInt()));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(outcomeIconSide, outcomeIconSide);
    const QColor color = meaningColor(look.meaning, option->palette);
    const bool isSelected = option->state.testFlag(QStyle::State_Selected);
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : qApp->devicePixelRatio();
    option->icon = iconPixmap(look.icon, isSelected ? option->palette.color(QPalette::HighlightedText) : color, outcomeIconSide, ratio);
    option->palette.setColor(QPalette::Text, color);
}

/// The ground fills the cell, the content keeps a distance from its neighbours: two steps, for a style knows one margin only.
void ComparisonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    item.rect.adjust(cellPadding, 0, -cellPadding, 0);
    if (item.state.testFlag(QStyle::State_Selected))
        item.palette.setColor(QPalette::Text, item.palette.color(QPalette::HighlightedText));
    item.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
}

bool ComparisonDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isCut = sizeHint(option, index).width() + 2 * cellPadding > view->visualRect(index).width();
    const QString text = isCut ? "<qt>"_L1 % index.data().toString().toHtmlEscaped() % "</qt>"_L1 : QString();
    QToolTip::showText(event->globalPos(), text, view->viewport(), view->visualRect(index));
    return true;
}

} // namespace batchwatch::gui
