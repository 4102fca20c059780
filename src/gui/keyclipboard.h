#pragma once

#include "core/apikey.h"

namespace batchwatch::gui {

/// The system's clipboard, and the selection where there is one that the middle button pastes. What a manager of clipboards has kept
/// aside is out of reach.
class KeyClipboard
{
public:
    [[nodiscard]] static bool holds(const ApiKey &key);
    /// Only if it still holds the key, alone or within the text that it was taken out of: what was copied since is left alone.
    static void clear(const ApiKey &key);
};

} // namespace batchwatch::gui
