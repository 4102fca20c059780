#pragma once

#include <QRect>

class QPainter;
class QStyleOptionViewItem;

namespace batchwatch::gui {

/// Where a part of an item lies: on the other side in a right-to-left window.
[[nodiscard]] QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect);

/// One line in the painter's font, in the middle of the height, shortened with "…" where there is no room. The place and the side are
/// those of a left-to-right window.
void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, Qt::Alignment side, const QString &text);

} // namespace batchwatch::gui
