#pragma once

#include "cli/commandline.h"

namespace batchwatch::cli {

[[nodiscard]] CommandSpec keysAddCommand();

} // namespace batchwatch::cli
