#pragma once

#include "cli/commandline.h"

namespace batchwatch::cli {

[[nodiscard]] CommandSpec keysRemoveCommand();
[[nodiscard]] CommandSpec keysRenameCommand();
[[nodiscard]] CommandSpec keysDefaultCommand();

} // namespace batchwatch::cli
