#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace batchwatch::bench {

[[nodiscard]] inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values[values.size() / 2];
}

/// Milliseconds of one call.
template<typename Work> [[nodiscard]] double milliseconds(Work work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

/// Median over `rounds` calls; the round number is passed on.
template<typename Work> [[nodiscard]] double medianOf(int rounds, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(milliseconds([&] { work(round); }));
    return median(std::move(times));
}

} // namespace batchwatch::bench
