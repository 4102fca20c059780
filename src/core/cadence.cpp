#include "core/cadence.h"

#include <algorithm>

namespace batchwatch::cadence {

namespace {

constexpr std::int64_t smallBatch = 100;
constexpr std::int64_t largeBatch = 1'000;

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
    return std::max(floor, interpolate(band.fastest, band.slowest, std::clamp(slowdown, 0.0, 1.0)));
}

Milliseconds withJitter(Milliseconds interval, double random)
{
    const double share = 0.1 * std::clamp(random, 0.0, 1.0);
    return interval + Milliseconds(static_cast<Milliseconds::rep>(double(interval.count()) * share));
}

Milliseconds backoff(Milliseconds interval, int failures, double random)
{
    const int doublings = std::clamp(failures, 1, 16);
    const Milliseconds ceiling = std::min(longestBackoff, Milliseconds(interval.count() << doublings));
    return std::max(interval, interpolate(interval, std::max(interval, ceiling), std::clamp(random, 0.0, 1.0)));
}

} // namespace batchwatch::cadence
