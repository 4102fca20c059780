#pragma once

#include "core/clock.h"

#include <algorithm>

namespace batchwatch::monitor {

/// Between which two spans something will most likely take.
struct TimeRange
{
    Milliseconds shortest{0};
    Milliseconds longest{0};

    /// So wide apart that one figure for both would promise too much.
    [[nodiscard]] bool isUncertain() const
    {
        constexpr Milliseconds negligible{10'000};
        return longest - shortest > std::max<Milliseconds>(negligible, shortest / 2);
    }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace batchwatch::monitor
