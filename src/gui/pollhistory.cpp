#include "gui/pollhistory.h"

#include "monitor/speedometer.h"

#include <algorithm>
#include <iterator>

namespace batchwatch::gui {

using store::PollRecord;

namespace {

/// What is measured between requests of several runs has no other time line than the wall's.
MonotonicTime onOneLine(WallTime time)
{
    return MonotonicTime(time.time_since_epoch());
}

double percentOf(const PollRecord &poll)
{
    return poll.total > 0 ? 100.0 * double(std::clamp<qint64>(poll.done, 0, poll.total)) / double(poll.total) : 0.0;
}

/// In a run of equal values the ones between its first and its last.
std::vector<PlotPoint> withoutInnerRuns(const std::vector<PlotPoint> &points)
{
    std::vector<PlotPoint> kept;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool isInner
            = i > 0 && i + 1 < points.size() && points[i - 1].value == points[i].value && points[i + 1].value == points[i].value;
        if (!isInner)
            kept.push_back(points[i]);
    }
    return kept;
}

bool isLower(const PlotPoint &a, const PlotPoint &b)
{
    return a.value < b.value;
}

/// Marks do not join to a line: of too many, evenly chosen ones stay.
std::vector<PlotPoint> sparse(const std::vector<PlotPoint> &points, std::size_t most)
{
    if (points.size() <= most)
        return points;
    std::vector<PlotPoint> kept;
    for (std::size_t i = 0; i < most; ++i)
        kept.push_back(points[i * (points.size() - 1) / (most - 1)]);
    return kept;
}

} // namespace

std::vector<PlotPoint> thinned(const std::vector<PlotPoint> &points, std::size_t most)
{
    std::vector<PlotPoint> kept = withoutInnerRuns(points);
    if (kept.size() <= most || most < 4)
        return kept;
    const std::size_t inner = kept.size() - 2;
    const std::size_t stretches = (most - 2) / 2;
    std::vector<PlotPoint> extremes{kept.front()};
    for (std::size_t i = 0; i < stretches; ++i) {
        const auto begin = kept.cbegin() + 1 + std::ptrdiff_t(i * inner / stretches);
        const auto end = kept.cbegin() + 1 + std::ptrdiff_t((i + 1) * inner / stretches);
        const auto [lowest, highest] = std::minmax_element(begin, end, isLower);
        extremes.push_back(*std::min(lowest, highest));
        if (lowest != highest)
            extremes.push_back(*std::max(lowest, highest));
    }
    extremes.push_back(kept.back());
    return extremes;
}

PlotHistory plotHistory(const std::vector<PollRecord> &polls)
{
    PlotHistory history;
    monitor::Speedometer speed;
    bool hasSpeed = false;
    for (const PollRecord &poll : polls) {
        if (poll.error) {
            history.failures.push_back({poll.at, percentOf(poll)});
            continue;
        }
        history.progress.push_back({poll.at, percentOf(poll)});
        speed.add(onOneLine(poll.at), poll.done, poll.total);
        if (hasSpeed) // one request alone has none
            history.speed.push_back({poll.at, speed.perSecond().value_or(0.0) * 60.0});
        hasSpeed = true;
    }
    history.progress = thinned(history.progress);
    history.speed = thinned(history.speed);
    history.failures = sparse(history.failures, mostPlotPoints);
    return history;
}

HistoryFigures historyFigures(const std::vector<PollRecord> &polls)
{
    HistoryFigures figures{.requests = qint64(polls.size())};
    if (polls.empty())
        return figures;
    figures.first = polls.front().at;
    figures.last = polls.back().at;
    std::vector<Milliseconds> latencies;
    latencies.reserve(polls.size());
    monitor::Speedometer speed;
    for (const PollRecord &poll : polls) {
        latencies.push_back(poll.latency);
        if (poll.error)
            ++figures.failures;
        else
            speed.add(onOneLine(poll.at), poll.done, poll.total);
    }
    const auto middle = latencies.begin() + std::ptrdiff_t(latencies.size() / 2);
    std::nth_element(latencies.begin(), middle, latencies.end());
    figures.medianLatency = *middle;
    if (const auto perSecond = speed.perSecond())
        figures.perMinute = *perSecond * 60.0;
    return figures;
}

std::ptrdiff_t nearestPoll(const std::vector<PollRecord> &polls, WallTime time)
{
    if (polls.empty())
        return -1;
    const auto after = std::partition_point(polls.begin(), polls.end(), [time](const PollRecord &poll) { return poll.at < time; });
    if (after == polls.begin())
        return 0;
    const auto before = std::prev(after);
    const bool isBefore = after == polls.end() || time - before->at <= after->at - time;
    return (isBefore ? before : after) - polls.begin();
}

} // namespace batchwatch::gui
