#pragma once

#include <QColor>

class QPalette;

class QWidget;

namespace batchwatch::gui {

/// The four meanings that have a colour (DESIGN "The look"). An icon or a word always stands beside it.
enum class Meaning : quint8 {
    Good,      ///< on WhatsApp, done
    Attention, ///< stalled, key needed, counts disagree
    Bad,       ///< refused, failed
    Quiet,     ///< pending, not on WhatsApp, unknown
};

inline constexpr Meaning allMeanings[] = {Meaning::Good, Meaning::Attention, Meaning::Bad, Meaning::Quiet};

/// WCAG 2 contrast of two opaque colours, 1 … 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// For texts and icons upon `background`: the light or the dark variant, moved towards black or white as far as a contrast of 4.5 needs.
[[nodiscard]] QColor meaningColor(Meaning meaning, const QColor &background);

/// Upon the palette's Base.
[[nodiscard]] QColor meaningColor(Meaning meaning, const QPalette &palette);

/// A wash of the meaning's colour over the background, for the ground of a message.
[[nodiscard]] QColor meaningWash(Meaning meaning, const QColor &background);

/// Writes a label in a meaning's colour, as it reads upon the Window of `ground`: the palette of what the label stands on.
void setTextMeaning(QWidget &label, Meaning meaning, const QPalette &ground);

[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace batchwatch::gui
