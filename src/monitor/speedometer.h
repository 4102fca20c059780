#pragma once

#include "monitor/timerange.h"

#include <optional>
#include <vector>

namespace batchwatch::monitor {

/// How fast a batch moves, from the `done` figures of its polls. A value; pure but for what it was told. Takes no memory on the heap until
/// it was told something.
class Speedometer
{
public:
    void add(MonotonicTime time, std::int64_t done, std::int64_t total);
    [[nodiscard]] bool isEmpty() const { return m_samples.empty(); }

    /// Numbers a second over the last polls; nullopt until progress was seen.
    [[nodiscard]] std::optional<double> perSecond() const;

    /// From the speed of the last polls, less what has passed since the last one; never negative.
    [[nodiscard]] std::optional<Milliseconds> timeLeft(MonotonicTime now) const;

    /// The same, between two standard errors above that speed and two below it: close together when the polls agree, far apart when the
    /// batch moves in bursts, stood still, or was seen moving only once.
    [[nodiscard]] std::optional<TimeRange> timeLeftRange(MonotonicTime now) const;

    /// No progress for so long that the batch's own speed makes it unlikely: numbers that end independently at the speed seen leave a gap
    /// that long less than once in ten thousand times, and at least three polls fit into it. Before any progress: ten polls and five
    /// minutes. Judged at the last poll: a time in which nobody looked, asleep or offline, is no standstill.
    [[nodiscard]] bool stalled(Milliseconds interval) const;

    [[nodiscard]] std::optional<MonotonicTime> lastProgress() const { return m_lastProgress; }

    /// How many polls the speed is taken from.
    static constexpr std::size_t window = 12;

private:
    struct Sample
    {
        MonotonicTime time;
        std::int64_t done;
    };
    [[nodiscard]] double errorOf(double speed) const;
    [[nodiscard]] Milliseconds leftAt(double speed, MonotonicTime now) const;

    std::vector<Sample> m_samples; ///< oldest first
    std::int64_t m_total = 0;
    std::optional<MonotonicTime> m_first;
    std::optional<MonotonicTime> m_lastProgress;
    std::optional<double> m_speedAtProgress; ///< what `stalled` measures against: a standstill must not dilute it
};

} // namespace batchwatch::monitor
