#pragma once

#include "cli/commandline.h"

namespace batchwatch::cli {

[[nodiscard]] CommandSpec keysTestCommand();

} // namespace batchwatch::cli
