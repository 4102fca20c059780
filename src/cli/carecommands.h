#pragma once

#include "cli/commandline.h"

namespace batchwatch::cli {

// The store as a whole: a copy of it, a copy put in its place, and what is not wanted any more.

[[nodiscard]] CommandSpec backupCommand();
[[nodiscard]] CommandSpec restoreCommand();
[[nodiscard]] CommandSpec purgeCommand();

} // namespace batchwatch::cli
