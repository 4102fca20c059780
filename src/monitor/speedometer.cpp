#include "monitor/speedometer.h"

#include <algorithm>

namespace batchwatch::monitor {

namespace {

double seconds(Milliseconds span)
{
    return std::chrono::duration<double>(span).count();
}

} // namespace

void Speedometer::add(MonotonicTime time, std::int64_t done, std::int64_t total)
{
    const bool progressed = !m_samples.empty() && done > m_samples.back().done;
    m_samples.push_back({time, done});
    if (m_samples.size() > window)
        m_samples.pop_front();
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
    if (!speed)
        return std::nullopt;
    const auto open = std::max<std::int64_t>(0, m_total - m_samples.back().done);
    constexpr double longest = 30.0 * 24 * 3600; // beyond a month an estimate says nothing
    const double left = std::min(longest, double(open) / *speed) - seconds(now - m_samples.back().time);
    return Milliseconds(Milliseconds::rep(std::max(0.0, left) * 1000.0));
}

bool Speedometer::stalled(MonotonicTime now, Milliseconds interval) const
{
    using namespace std::chrono_literals;
    if (!m_first || (!m_samples.empty() && m_samples.back().done >= m_total && m_total > 0))
        return false;
    if (!m_lastProgress || !m_speedAtProgress)
        return now - *m_first > std::max<Milliseconds>(10 * interval, 5min);
    constexpr double unlikely = 9.2; // exp(-9.2) is one in ten thousand
    const Milliseconds expected(Milliseconds::rep(std::min(unlikely / *m_speedAtProgress, 24.0 * 3600) * 1000.0));
    return now - *m_lastProgress > std::max(expected, 3 * interval + interval / 2);
}

} // namespace batchwatch::monitor
