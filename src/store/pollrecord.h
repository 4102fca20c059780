#pragma once

#include "core/apierror.h"
#include "core/clock.h"

namespace batchwatch::store {

/// One answered request of a batch, kept as a small row: when, how long it took, what came of it, and the figures after it.
struct PollRecord
{
    WallTime at{};
    Milliseconds latency{0};
    std::optional<ErrorKind> error; ///< nullopt: a good reply
    qint64 total = 0;               ///< the figures are those shown after the answer; 0 while never seen
    qint64 done = 0;
    qint64 failed = 0;

    friend bool operator==(const PollRecord &, const PollRecord &) = default;
};

} // namespace batchwatch::store
