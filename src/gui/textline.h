#pragma once

class QLabel;
class QWidget;

namespace batchwatch::gui {

/// A label for a sentence of plain text that wraps and can be selected with the mouse.
[[nodiscard]] QLabel *makeTextLine(QWidget *parent);

} // namespace batchwatch::gui
