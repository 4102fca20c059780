#pragma once

#include "core/keyrecord.h"

#include <QColor>
#include <QCoreApplication>
#include <QIcon>

namespace batchwatch::gui {

inline constexpr KeyColor allKeyColors[]
    = {KeyColor::None, KeyColor::Red, KeyColor::Orange, KeyColor::Green, KeyColor::Teal, KeyColor::Blue, KeyColor::Violet};

/// The colours by which keys are told apart. They carry no meaning, and a name always stands beside them.
class KeyColors
{
    Q_DECLARE_TR_FUNCTIONS(KeyColors)

public:
    [[nodiscard]] static QString name(KeyColor color);
    /// Seen upon light and dark grounds alike (contrast of 3 at least); invalid for None.
    [[nodiscard]] static QColor color(KeyColor color);
    /// A square of that colour, with an edge where it would be lost on a selection; an empty square for None.
    [[nodiscard]] static QIcon swatch(KeyColor color);
};

} // namespace batchwatch::gui
