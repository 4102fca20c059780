#pragma once

#include <QFontMetrics>
#include <QString>

#include <algorithm>

namespace batchwatch::gui {

/// About `width` pixels of spaces, at least one. In a small font, or one without that character, a hair space may be no pixel wide.
[[nodiscard]] inline QString hairSpaces(const QFontMetrics &metrics, int width)
{
    constexpr QChar hairSpace{0x200a};
    const int one = std::max(1, metrics.horizontalAdvance(hairSpace));
    return QString(std::max(1, width / one), hairSpace);
}

} // namespace batchwatch::gui
