#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace batchwatch::bench {

/// Of an even number of values the middle between the two in the middle; 0 of none.
[[nodiscard]] inline double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::sort(values.begin(), values.end());
    const std::size_t upper = values.size() / 2;
    return values.size() % 2 ? values[upper] : (values[upper - 1] + values[upper]) / 2;
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
