#pragma once

class QEvent;

namespace batchwatch::gui {

/// Return or Enter pressed.
[[nodiscard]] bool isReturn(const QEvent *event);

} // namespace batchwatch::gui
