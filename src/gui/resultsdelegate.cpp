#include "gui/resultsdelegate.h"

#include "results/resultsmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;
using results::ResultsModel;

namespace {

constexpr int styleMargin = 4; // what a style leaves beside a text
constexpr int markWidth = 3;
constexpr int markInset = 2; // marks of neighbouring rows stay apart

Column columnOf(const QModelIndex &index)
{
    return results::allColumns()[std::size_t(index.column())].id;
}

/// A phone number reads from the left in every script.
QString leftToRight(const QString &text)
{
    return QChar(0x2066) % text % QChar(0x2069);
}

/// A text whose own direction orders it: in a right-to-left window "Inc." keeps its full stop at the end.
QString isolated(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2068) % text % QChar(0x2069);
}

/// Of the first column that is shown, whichever that is.
bool isAtEdge(const QStyleOptionViewItem &item, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(item.widget);
    return table && table->horizontalHeader()->sectionPosition(index.column()) == 0;
}

QColor hoverWash(const QPalette &palette)
{
    QColor wash = palette.color(QPalette::Text);
    wash.setAlpha(isDark(palette) ? 22 : 12);
    return wash;
}

} // namespace

OutcomeLook lookOf(Outcome outcome, NumberStatus status)
{
    switch (outcome) {
    case Outcome::OnWhatsApp: return {Icon::OnWhatsApp, Meaning::Good};
    case Outcome::Business: return {Icon::Business, Meaning::Good};
    case Outcome::NotOnWhatsApp: return {Icon::NotOnWhatsApp, Meaning::Quiet};
    case Outcome::NotChecked: break;
    }
    return status == NumberStatus::Failed ? OutcomeLook{Icon::Warning, Meaning::Attention} : OutcomeLook{Icon::NotChecked, Meaning::Quiet};
}

QFont fontWithEqualDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), width)) {
            QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            fixed.setPointSizeF(font.pointSizeF());
            fixed.setItalic(font.italic());
            return fixed;
        }
    }
    return font;
}

void ResultsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_MouseOver, false);
    const Column column = columnOf(index);
    if (column == Column::Number || column == Column::FormattedNumber) {
        if (!m_digitFontKnown || m_digitFontFor != option->font) {
            m_digitFontFor = option->font;
            m_digitFont = fontWithEqualDigits(option->font);
            m_digitFontKnown = true;
        }
        option->font = m_digitFont;
        if (!option->text.isEmpty())
            option->text = leftToRight(option->text);
    } else if (option->direction == Qt::RightToLeft) {
        option->text = isolated(option->text);
    }
    if (column == Column::Outcome) {
        decorateOutcome(option, index);
    } else if (column == Column::Status) {
        const auto status = NumberStatus(index.data(ResultsModel::NumberStatusRole).toInt());
        if (status == NumberStatus::Failed)
            option->palette.setColor(QPalette::Text, meaningColor(Meaning::Attention, option->palette));
        else if (status != NumberStatus::Completed)
            option->palette.setColor(QPalette::Text, meaningColor(Meaning::Quiet, option->palette));
    }
    if (index.data(ResultsModel::NoLongerReportedRole).toBool()) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, meaningColor(Meaning::Quiet, option->palette));
    }
}

void ResultsDelegate::decorateOutcome(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    const OutcomeLook look
        = lookOf(Outcome(index.data(ResultsModel::OutcomeRole).toInt()), NumberStatus(index.data(ResultsModel::NumberStatusRole).toInt()));
    const QColor color = meaningColor(look.meaning, option->palette);
    const bool selected = option->state.testFlag(QStyle::State_Selected);
    const QColor iconColor = selected ? option->palette.color(QPalette::HighlightedText) : color;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : qApp->devicePixelRatio();
    option->palette.setColor(QPalette::Text, color);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(outcomeIconSide, outcomeIconSide);
    option->icon = cachedIcon(look.icon, iconColor, ratio);
}

QIcon ResultsDelegate::cachedIcon(Icon icon, const QColor &color, qreal devicePixelRatio) const
{
    QIcon &cached = m_icons[{icon, color.rgba(), devicePixelRatio}];
    if (cached.isNull()) {
        const QPixmap pixmap = iconPixmap(icon, color, outcomeIconSide, devicePixelRatio);
        cached.addPixmap(pixmap);
        cached.addPixmap(pixmap, QIcon::Selected); // as it is: a style would tint it
    }
    return cached;
}

void ResultsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    if (index.row() == m_hoveredRow && !selected)
        painter->fillRect(item.rect, hoverWash(option.palette));
    if (isAtEdge(item, index) && index.data(ResultsModel::ChangedRole).toBool())
        drawMark(*painter, item);
    // The ground fills the cell, the content keeps a distance from its neighbours: two steps, for a style knows one margin only.
    item.rect.adjust(cellPadding, 0, -cellPadding, 0);
    if (selected) {
        item.state.setFlag(QStyle::State_Selected, false);
        item.palette.setColor(QPalette::Text, item.palette.color(QPalette::HighlightedText));
    }
    drawContent(*painter, item, *style);
}

/// A thin bar at the edge where the row begins: it changed since it was looked at.
void ResultsDelegate::drawMark(QPainter &painter, const QStyleOptionViewItem &item) const
{
    const QRect bar
        = QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignVCenter, {markWidth, item.rect.height() - 2 * markInset}, item.rect);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    painter.fillRect(bar, selected ? item.palette.color(QPalette::HighlightedText) : meaningColor(Meaning::Attention, item.palette));
}

/// Icon and text where a style puts them. A style would lay each text out some seven times, which shows at a start and while scrolling.
void ResultsDelegate::drawContent(QPainter &painter, const QStyleOptionViewItem &item, const QStyle &style) const
{
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    QRect rect = item.rect.adjusted(margin, 0, -margin, 0);
    if (item.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        item.icon.paint(&painter, QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignVCenter, item.decorationSize, rect));
        const int taken = item.decorationSize.width() + 2 * margin;
        rect.adjust(item.direction == Qt::LeftToRight ? taken : 0, 0, item.direction == Qt::LeftToRight ? 0 : -taken, 0);
    }
    if (!item.text.isEmpty()) {
        painter.setFont(item.font);
        painter.setPen(item.palette.color(QPalette::Text));
        const Qt::Alignment alignment = QStyle::visualAlignment(item.direction, item.displayAlignment);
        painter.drawText(
            rect, int(alignment) | Qt::TextSingleLine, QFontMetrics(item.font).elidedText(item.text, item.textElideMode, rect.width()));
    }
    if (item.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect frame;
        frame.QStyleOption::operator=(item);
        style.drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, item.widget);
    }
}

bool ResultsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString(); // the model's is escaped already
    if (text.isEmpty() && isCut(*view, option, index))
        text = "<qt>"_L1 % index.data(Qt::DisplayRole).toString().toHtmlEscaped() % "</qt>"_L1;
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), text, view->viewport(), view->visualRect(index));
    return true;
}

bool ResultsDelegate::isCut(const QAbstractItemView &view, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int icon = item.icon.isNull() ? 0 : outcomeIconSide + styleMargin;
    return item.fontMetrics.horizontalAdvance(item.text) > view.visualRect(index).width() - 2 * (cellPadding + styleMargin) - icon;
}

} // namespace batchwatch::gui
