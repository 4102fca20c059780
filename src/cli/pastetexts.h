#pragma once

#include "keys/keypaste.h"

#include <QString>

namespace batchwatch::cli {

/// What was done to get the key out of what was given.
[[nodiscard]] QString pasteNoteText(keys::PasteNote note);
/// Why what was given is no key; never repeats it.
[[nodiscard]] QString pasteFaultText(keys::PasteFault fault);

} // namespace batchwatch::cli
