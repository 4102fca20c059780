#pragma once

#include "core/clock.h"

#include <QList>
#include <QString>

namespace batchwatch::gui {

/// A line of the grid with what is written at its end, in the person's language.
struct PlotTick
{
    double value = 0.0;
    QString label;
};

// Pure functions. Values of time are milliseconds since 1970, UTC.

/// Round times of the local clock within a span, at most `most`. A midnight is named by its date.
[[nodiscard]] QList<PlotTick> timeTicks(WallTime from, WallTime to, int most);
/// From 0 to the first round figure that is not below `highest`.
[[nodiscard]] QList<PlotTick> amountTicks(double highest, int most);
[[nodiscard]] QList<PlotTick> percentTicks(); ///< 0 … 100

} // namespace batchwatch::gui
