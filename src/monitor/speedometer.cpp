#include "monitor/speedometer.h"

#include <cmath>

namespace batchwatch::monitor {

namespace {

/// Beyond a month an estimate says nothing.
constexpr double longestLeft = 30.0 * 24 * 3600;

double seconds(Milliseconds span)
{
    return std::chrono::duration<double>(span).count();
}

} // namespace

void Speedometer::add(MonotonicTime time, std::int64_t done, std::int64_t total)
{
    const bool progressed = !m_samples.empty() && done > m_samples.back().done;
    if (m_samples.size() == window)
        m_samples.erase(m_samples.begin());
    m_samples.push_back({time, done});
    m_total = total;
    if (!m_first)
        m_first = time;
    if (progressed) {
        m_lastProgress = time;
        m_speedAtProgress = perSecond();
    }
}

std::optional<double> Speedometer::perSecond() const
{
    if (m_samples.size() < 2)
        return std::nullopt;
    const double span = seconds(m_samples.back().time - m_samples.front().time);
    const auto gained = m_samples.back().done - m_samples.front().done;
    if (span <= 0.0 || gained <= 0)
        return std::nullopt;
    return double(gained) / span;
}

std::optional<Milliseconds> Speedometer::timeLeft(MonotonicTime now) const
{
    const auto speed = perSecond();
    return speed ? std::optional(leftAt(*speed, now)) : std::nullopt;
}

std::optional<TimeRange> Speedometer::timeLeftRange(MonotonicTime now) const
{
    const auto speed = perSecond();
    if (!speed)
        return std::nullopt;
    const double error = errorOf(*speed);
    return TimeRange{leftAt(*speed + 2.0 * error, now), leftAt(std::max(*speed - 2.0 * error, *speed / 10.0), now)};
}

/// How far the speed may be off: the standard error of the speeds between one poll and the next, weighted by the time between them. One
/// pair of polls says nothing of that: a quarter, then.
double Speedometer::errorOf(double speed) const
{
    const std::size_t spans = m_samples.size() - 1;
    if (spans < 2)
        return speed / 4.0;
    double squares = 0.0;
    for (std::size_t i = 1; i < m_samples.size(); ++i) {
        const double span = seconds(m_samples[i].time - m_samples[i - 1].time);
        if (span <= 0.0)
            continue;
        const double apart = double(m_samples[i].done - m_samples[i - 1].done) / span - speed;
        squares += span * apart * apart;
    }
    const double variance = squares / seconds(m_samples.back().time - m_samples.front().time);
    return std::sqrt(variance / double(spans - 1));
}

Milliseconds Speedometer::leftAt(double speed, MonotonicTime now) const
{
    const auto open = std::max<std::int64_t>(0, m_total - m_samples.back().done);
    const double left = std::min(longestLeft, double(open) / speed) - seconds(now - m_samples.back().time);
    return Milliseconds(Milliseconds::rep(std::clamp(left, 0.0, longestLeft) * 1000.0));
}

bool Speedometer::stalled(Milliseconds interval) const
{
    using namespace std::chrono_literals;
    if (m_samples.empty() || (m_samples.back().done >= m_total && m_total > 0))
        return false;
    const MonotonicTime seen = m_samples.back().time;
    if (!m_lastProgress || !m_speedAtProgress)
        return seen - *m_first > std::max<Milliseconds>(10 * interval, 5min);
    constexpr double unlikely = 9.2; // exp(-9.2) is one in ten thousand
    const Milliseconds expected(Milliseconds::rep(std::min(unlikely / *m_speedAtProgress, 24.0 * 3600) * 1000.0));
    return seen - *m_lastProgress >= std::max(expected, 3 * interval);
}

} // namespace batchwatch::monitor
