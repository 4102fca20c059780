#pragma once

#include "core/numberresult.h"

#include <QColor>

namespace batchwatch::gui {

/// The area of an outcome in a chart upon `background`. Shades that are told apart without colour; a word always stands beside.
[[nodiscard]] QColor outcomeColor(Outcome outcome, const QColor &background);

/// What is not on WhatsApp, or nobody knows, in a bar of numbers: outcomeColor() of OnWhatsApp stands before it.
[[nodiscard]] QColor otherNumbersColor(const QColor &background);

/// `share` of `color` over the background.
[[nodiscard]] QColor tinted(const QColor &color, const QColor &background, double share);

} // namespace batchwatch::gui
