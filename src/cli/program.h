#pragma once

#include "cli/session.h"

namespace batchwatch::cli {

/// The whole program but for its process: finds the command, runs it, puts refusals into words. `arguments` without the program's name.
[[nodiscard]] ExitCode runProgram(const QStringList &arguments, Streams &streams, Services &services);

} // namespace batchwatch::cli
