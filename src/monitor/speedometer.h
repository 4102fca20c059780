#pragma once

#include "core/clock.h"

#include <deque>
#include <optional>

namespace batchwatch::monitor {

/// How fast a batch moves, from the `done` figures of its polls. A value; pure but for what it was told.
class Speedometer
{
public:
    void add(MonotonicTime time, std::int64_t done, std::int64_t total);

    /// Numbers a second over the last polls; nullopt until progress was seen.
    [[nodiscard]] std::optional<double> perSecond() const;

    /// From the speed of the last polls, less what has passed since the last one; never negative.
    [[nodiscard]] std::optional<Milliseconds> timeLeft(MonotonicTime now) const;

    /// No progress for so long that the batch's own speed makes it unlikely: numbers that end independently at the speed seen leave a gap
    /// that long less than once in ten thousand times, and at least three polls saw it. Before any progress: ten polls and five minutes.
    [[nodiscard]] bool stalled(MonotonicTime now, Milliseconds interval) const;

    [[nodiscard]] std::optional<MonotonicTime> lastProgress() const { return m_lastProgress; }

private:
    struct Sample
    {
        MonotonicTime time;
        std::int64_t done;
    };
    static constexpr std::size_t window = 12;

    std::deque<Sample> m_samples;
    std::int64_t m_total = 0;
    std::optional<MonotonicTime> m_first;
    std::optional<MonotonicTime> m_lastProgress;
    std::optional<double> m_speedAtProgress; ///< what `stalled` measures against: a standstill must not dilute it
};

} // namespace batchwatch::monitor
