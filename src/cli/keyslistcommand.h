#pragma once

#include "cli/commandline.h"

namespace batchwatch::cli {

[[nodiscard]] CommandSpec keysListCommand();

} // namespace batchwatch::cli
