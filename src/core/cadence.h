#pragma once

#include "core/clock.h"

#include <cstdint>

namespace batchwatch {

/// When to ask next, by DESIGN "Polling" and CONTRACT "Cadence". Pure functions.
namespace cadence {

/// Never two requests for one batch closer than this, whatever the person does.
inline constexpr Milliseconds floor{2'000};
/// Back-off never waits longer.
inline constexpr Milliseconds longestBackoff{300'000};
/// For a batch of unknown status or size: the slowest rate of the vendor's advice.
inline constexpr Milliseconds slowest{60'000};

/// The vendor's advice for a batch of `total` numbers: 5 to 10 s up to 100, linear to 30 to 60 s at 1,000 and beyond.
struct Band
{
    Milliseconds fastest;
    Milliseconds slowest;
};
[[nodiscard]] Band bandFor(std::int64_t total);

/// The interval inside the band: `slowdown` 0 is the fastest, 1 the slowest; other values are clamped.
[[nodiscard]] Milliseconds intervalFor(std::int64_t total, double slowdown = 0.0);

/// Up to 10 % later, never earlier. `random` in [0, 1).
[[nodiscard]] Milliseconds withJitter(Milliseconds interval, double random);

/// Exponential back-off with full jitter: between the interval and interval * 2^failures, at most `longestBackoff`
/// and never less than the interval. `failures` counts from 1.
[[nodiscard]] Milliseconds backoff(Milliseconds interval, int failures, double random);

} // namespace cadence

} // namespace batchwatch
