#include "core/cadence.h"

#include <algorithm>

namespace batchwatch::cadence {

namespace {

constexpr std::int64_t smallBatch = 100;
constexpr std::int64_t largeBatch = 1'000;

/// Into [0, 1]; what is no number is 0.
double unit(double value)
{
    return value > 0.0 ? std::min(value, 1.0) : 0.0;
}

Milliseconds interpolate(Milliseconds from, Milliseconds to, double share)
{
    return from + Milliseconds(static_cast<Milliseconds::rep>(double((to - from).count()) * share));
}

} // namespace

Band bandFor(std::int64_t total)
{
    using namespace std::chrono_literals;
    const double share = double(std::clamp(total, smallBatch, largeBatch) - smallBatch) / double(largeBatch - smallBatch);
    return {interpolate(5s, 30s, share), interpolate(10s, 60s, share)};
}

Milliseconds intervalFor(std::int64_t total, double slowdown)
{
    const Band band = bandFor(total);
    return std::max(floor, interpolate(band.fastest, band.slowest, unit(slowdown)));
}

Milliseconds withJitter(Milliseconds interval, double random)
{
    const double share = 0.1 * unit(random);
    return interval + Milliseconds(static_cast<Milliseconds::rep>(double(interval.count()) * share));
}

Milliseconds backoff(Milliseconds interval, int failures, double random)
{
    const int doublings = std::clamp(failures, 1, 16);
    const Milliseconds ceiling = std::min(longestBackoff, Milliseconds(interval.count() << doublings));
    return std::max(interval, interpolate(interval, std::max(interval, ceiling), unit(random)));
}

} // namespace batchwatch::cadence
