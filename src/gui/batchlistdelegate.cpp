#include "gui/batchlistdelegate.h"

#include "gui/batchlistmodel.h"
#include "gui/batchwords.h"
#include "gui/keymenu.h"

#include <QApplication>
#include <QPainter>

namespace batchwatch::gui {

namespace {

constexpr int margin = 8;
constexpr int iconSide = 16;
constexpr int lineHeight = 3;
constexpr double keyScale = 0.88;

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

QColor groundOf(const QStyleOptionViewItem &option)
{
    return option.palette.color(groupOf(option), isSelected(option) ? QPalette::Highlight : QPalette::Base);
}

QColor textOf(const QStyleOptionViewItem &option)
{
    return option.palette.color(groupOf(option), isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

QColor colorOf(Meaning meaning, const QStyleOptionViewItem &option)
{
    return isSelected(option) ? textOf(option) : meaningColor(meaning, groundOf(option));
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QFont keyFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * keyScale);
    return font;
}

int keyHeight(const QFont &font)
{
    return QFontMetrics(keyFont(font)).height();
}

void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, double fraction, Meaning meaning)
{
    QColor track = textOf(option);
    track.setAlphaF(0.15F);
    QRect done = line;
    done.setWidth(int(line.width() * fraction));
    painter.fillRect(mirrored(option, line), track);
    painter.fillRect(mirrored(option, done), colorOf(meaning, option));
}

} // namespace

void BatchListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    if (isSelected(ground))
        ground.state &= ~QStyle::State_HasFocus; // the selection tells; a frame would cut the row in two
    const QStyle *style = ground.widget != nullptr ? ground.widget->style() : QApplication::style();
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // by the text itself: "62 %" stays as it is
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    if (index.column() == BatchListModel::NameColumn)
        paintName(*painter, ground, index);
    else
        paintState(*painter, ground, index);
    painter->restore();
}

QSize BatchListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int name = option.fontMetrics.horizontalAdvance(index.data().toString()) + 3 * margin + iconSide;
    const bool isName = index.column() == BatchListModel::NameColumn;
    return {isName ? name : stateWidth(option.fontMetrics), rowHeight(option.font, index.data(BatchListModel::KeyRole).isValid())};
}

int BatchListDelegate::rowHeight(const QFont &font, bool showsKey)
{
    return QFontMetrics(font).height() + 2 * margin + lineHeight + (showsKey ? keyHeight(font) : 0);
}

int BatchListDelegate::stateWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &text : BatchWords::shortStates())
        width = std::max(width, metrics.horizontalAdvance(text));
    return width + 2 * margin;
}

void BatchListDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PhaseLook look = lookOf(monitor::Phase(index.data(BatchListModel::PhaseRole).toInt()));
    const QRect &cell = option.rect;
    const QRect iconRect(cell.left() + margin, cell.top() + (cell.height() - iconSide) / 2, iconSide, iconSide);
    painter.drawPixmap(
        mirrored(option, iconRect), iconPixmap(look.icon, colorOf(look.meaning, option), iconSide, painter.device()->devicePixelRatioF()));

    const int left = iconRect.right() + 1 + margin;
    const int textHeight = option.fontMetrics.height();
    const bool showsKey = index.data(BatchListModel::KeyRole).isValid();
    const QVariant fraction = index.data(BatchListModel::FractionRole);
    const int blockHeight = textHeight + (showsKey ? keyHeight(option.font) : 0) + (fraction.isValid() ? 2 + lineHeight : 0);
    const QRect nameRect(left, cell.top() + (cell.height() - blockHeight) / 2, cell.right() + 1 - left, textHeight);
    painter.setPen(textOf(option));
    const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameRect.width());
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(mirrored(option, nameRect), int(alignment) | Qt::TextSingleLine, name);
    if (fraction.isValid()) {
        const QRect line(left, nameRect.top() + blockHeight - lineHeight, nameRect.width(), lineHeight);
        paintLine(painter, option, line, fraction.toDouble(), look.meaning == Meaning::Quiet ? Meaning::Good : look.meaning);
    }
    if (showsKey)
        paintKey(painter, option, index, QRect(left, nameRect.bottom() + 1, nameRect.width(), keyHeight(option.font)));
}

void BatchListDelegate::paintKey(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &line) const
{
    const int side = option.fontMetrics.ascent() * 4 / 5;
    const QRect swatch(line.left(), line.top() + (line.height() - side) / 2, side, side);
    const QIcon icon = keyIcon(KeyColor(index.data(BatchListModel::KeyColorRole).toInt()));
    icon.paint(&painter, mirrored(option, swatch), Qt::AlignCenter, isSelected(option) ? QIcon::Selected : QIcon::Normal);
    const QFont font = keyFont(option.font);
    const int left = swatch.right() + 1 + margin / 2;
    const QRect text(left, line.top(), line.right() + 1 - left, line.height());
    painter.setFont(font);
    painter.setPen(colorOf(Meaning::Quiet, option));
    const QString name = QFontMetrics(font).elidedText(index.data(BatchListModel::KeyRole).toString(), Qt::ElideRight, text.width());
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(mirrored(option, text), int(alignment) | Qt::TextSingleLine, name);
}

void BatchListDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PhaseLook look = lookOf(monitor::Phase(index.data(BatchListModel::PhaseRole).toInt()));
    const bool isWarning = look.meaning == Meaning::Attention || look.meaning == Meaning::Bad;
    painter.setPen(isWarning ? colorOf(look.meaning, option) : textOf(option));
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
    painter.drawText(option.rect.adjusted(margin, 0, -margin, 0), int(alignment) | Qt::TextSingleLine, index.data().toString());
}

} // namespace batchwatch::gui
