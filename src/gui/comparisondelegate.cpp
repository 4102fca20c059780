#include "gui/comparisondelegate.h"

#include "gui/resultsdelegate.h"
#include "results/comparisonmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::ComparisonColumn;
using results::ComparisonModel;

namespace {

constexpr int iconSide = 16;

} // namespace

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
    option->decorationSize = QSize(iconSide, iconSide);
    option->icon = icon(look.icon, look.meaning);
    option->palette.setColor(QPalette::Text, meaningColor(look.meaning, option->palette));
}

bool ComparisonDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isCut = sizeHint(option, index).width() > view->visualRect(index).width();
    const QString text = isCut ? "<qt>"_L1 % index.data().toString().toHtmlEscaped() % "</qt>"_L1 : QString();
    QToolTip::showText(event->globalPos(), text, view->viewport(), view->visualRect(index));
    return true;
}

} // namespace batchwatch::gui
