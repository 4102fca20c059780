#pragma once

#include "gui/printmodule.h"

namespace batchwatch::gui {

/// Where the module that prints lies: see chartsFile().
[[nodiscard]] QString printingFile();

/// Asks how to print, and prints. False when the module is missing or another version's. It is loaded when first needed: it brings
/// libraries of which a start of the program has no use.
[[nodiscard]] bool print(const PrintOrder &order, QWidget *parent, const QString &file = printingFile());

} // namespace batchwatch::gui
