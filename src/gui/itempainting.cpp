#include "gui/itempainting.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace batchwatch::gui {

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, Qt::Alignment side, const QString &text)
{
    const QString elided = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter);
    painter.drawText(mirrored(option, rect), int(alignment) | Qt::TextSingleLine, elided);
}

} // namespace batchwatch::gui
