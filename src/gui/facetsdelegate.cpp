#include "gui/facetsdelegate.h"

#include "gui/facetsmodel.h"
#include "gui/itempainting.h"
#include "gui/meaningcolors.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace batchwatch::gui {

using results::ValueChoice;

namespace {

constexpr int facetMargin = 8;
constexpr int markSide = 12;
constexpr int textLeft = facetMargin + markSide + 6;
constexpr int shareHeight = 3;
constexpr int facetPadding = 3;

QColor washOf(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

/// A check or a minus: shapes, so that no colour has to tell them apart.
void paintMark(QPainter &painter, const QRect &rect, ValueChoice choice)
{
    const QRectF box = QRectF(rect).adjusted(1, 1, -1, -1);
    const auto point = [&box](qreal x, qreal y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(painter.pen().color(), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (choice == ValueChoice::Included)
        painter.drawPolyline(QPolygonF{point(0.05, 0.55), point(0.38, 0.88), point(0.95, 0.15)});
    else
        painter.drawLine(point(0.05, 0.5), point(0.95, 0.5));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, ValueChoice choice)
{
    if (choice == ValueChoice::Included)
        painter.fillRect(option.rect, washOf(option.palette.color(QPalette::Highlight), 0.18F));
    if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, washOf(option.palette.color(QPalette::Text), isDark(option.palette) ? 0.09F : 0.05F));
}

} // namespace

void FacetsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = FacetItem::Kind(index.data(FacetsModel::KindRole).toInt());
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // a name reads as its script does
    painter->setFont(option.font);
    paintGround(*painter, option, ValueChoice(index.data(FacetsModel::ChoiceRole).toInt()));
    switch (kind) {
    case FacetItem::Kind::Heading: paintHeading(*painter, option, index); break;
    case FacetItem::Kind::Value: paintValue(*painter, option, index); break;
    case FacetItem::Kind::More: paintMore(*painter, option, index); break;
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        // Nothing else tells the current line; a style's frame may be filled, like what is included.
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize FacetsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, option.fontMetrics.height() + 2 * facetPadding + shareHeight + 2}; // the list gives each line its whole width
}

void FacetsDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect &line = option.rect;
    QStyleOption arrow;
    arrow.palette = option.palette;
    arrow.direction = option.direction;
    arrow.state = QStyle::State_Enabled | QStyle::State_Children
        | (index.data(FacetsModel::OpenRole).toBool() ? QStyle::State_Open : QStyle::State_None);
    arrow.rect = mirrored(option, QRect(line.left() + facetMargin, line.top() + (line.height() - markSide) / 2, markSide, markSide));
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorBranch, &arrow, &painter, option.widget);
    painter.setPen(meaningColor(Meaning::Quiet, option.palette));
    paintText(painter, option, line.adjusted(textLeft, 0, -facetMargin, 0), Qt::AlignLeft, index.data().toString());
}

void FacetsDelegate::paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto choice = ValueChoice(index.data(FacetsModel::ChoiceRole).toInt());
    const qint64 count = index.data(FacetsModel::CountRole).toLongLong();
    const QColor quiet = meaningColor(Meaning::Quiet, option.palette);
    const QRect place = option.rect.adjusted(textLeft, facetPadding, -facetMargin, -facetPadding);
    QRect text(place.left(), place.top(), place.width(), option.fontMetrics.height());
    const bool isQuiet = choice == ValueChoice::Excluded || (count == 0 && choice == ValueChoice::None);
    painter.setPen(isQuiet ? quiet : option.palette.color(QPalette::Text));
    if (choice != ValueChoice::None) {
        const QRect mark(option.rect.left() + facetMargin, text.top() + (text.height() - markSide) / 2, markSide, markSide);
        paintMark(painter, mirrored(option, mark), choice);
        painter.setPen(isQuiet ? quiet : option.palette.color(QPalette::Text));
    }
    const QString counted = QLocale().toString(count);
    paintText(painter, option, text, Qt::AlignRight, counted);
    text.setWidth(text.width() - option.fontMetrics.horizontalAdvance(counted) - facetMargin);
    QFont font = option.font;
    font.setStrikeOut(choice == ValueChoice::Excluded);
    painter.setFont(font);
    paintText(painter, option, text, Qt::AlignLeft, index.data().toString());

    QRect bar(place.left(), place.bottom() + 1 - shareHeight, place.width(), shareHeight);
    painter.fillRect(mirrored(option, bar), washOf(option.palette.color(QPalette::Text), 0.1F));
    if (count == 0)
        return;
    bar.setWidth(std::max(1, int(bar.width() * index.data(FacetsModel::FractionRole).toDouble())));
    painter.fillRect(mirrored(option, bar), option.palette.color(QPalette::Highlight));
}

void FacetsDelegate::paintMore(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter.setPen(option.palette.color(QPalette::Link));
    paintText(painter, option, option.rect.adjusted(textLeft, 0, -facetMargin, 0), Qt::AlignLeft, index.data().toString());
}

} // namespace batchwatch::gui
