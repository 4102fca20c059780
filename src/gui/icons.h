#pragma once

#include "gui/meaningcolors.h"

#include <QIcon>

#include <optional>

namespace batchwatch::gui {

/// The icons in use, from one set (Lucide, see resources/icons/lucide).
enum class Icon : quint8 {
    Watch,
    StopWatching,
    PollNow,
    Pause,
    Resume,
    Export,
    Queued,
    Running,
    Stalled,
    Retrying,
    Waiting,
    Key,
    Elsewhere,
    Paused,
    Done,
    Gone,
    NotFound,
    Info,
    Warning,
    Failed,
    Close,
    Copy,
    Search,
    Columns,
    Business,
    OnWhatsApp,
    NotOnWhatsApp,
    NotChecked,
    NoLongerReported,
    Demo,
    Credits,
    Rename,
    Details,
    Quit,
    More,
    Saved,
    Facets,
    Last = Facets
};

/// Drawn when first needed, at the screen's resolution, in the palette's text colour of the moment or in that of a meaning:
/// follows a palette change by itself.
[[nodiscard]] QIcon icon(Icon icon, std::optional<Meaning> meaning = {});

/// The same in a given colour, for delegates: cached, with the device pixel ratio set.
[[nodiscard]] QPixmap iconPixmap(Icon icon, const QColor &color, int side, qreal devicePixelRatio);

/// The application's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace batchwatch::gui
