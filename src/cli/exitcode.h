#pragma once

#include "core/apierror.h"

#include <algorithm>

namespace batchwatch::cli {

/// What the program says to a script. The numbers are part of the interface; with several batches the largest applies.
enum class ExitCode : int {
    AllDone = 0,
    Unexpected = 1,
    Usage = 2,
    KeyRefused = 3,
    NoSuchBatch = 4,
    NoCredits = 5,
    GaveUp = 6,    ///< time-out, unreachable, --once and not done
    FileError = 7, ///< store, keychain, export or output
    Interrupted = 130,
    OutputClosed = 141, ///< nobody reads standard output any more: 128 + SIGPIPE, as a shell reports it
    Terminated = 143,   ///< `demo` ended by SIGTERM
};

[[nodiscard]] constexpr ExitCode worse(ExitCode a, ExitCode b)
{
    return std::max(a, b);
}

/// For a request after which no further one is planned.
[[nodiscard]] ExitCode exitCodeFor(ErrorKind kind);

} // namespace batchwatch::cli
