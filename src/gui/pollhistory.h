#pragma once

#include "store/pollrecord.h"

#include <vector>

namespace batchwatch::gui {

struct PlotPoint
{
    WallTime at{};
    double value = 0.0;

    friend bool operator==(const PlotPoint &, const PlotPoint &) = default;
};

/// What the plot shows of the requests of a batch, each line thin enough to be drawn at once.
struct PlotHistory
{
    std::vector<PlotPoint> progress; ///< per cent that is done
    std::vector<PlotPoint> speed;    ///< numbers a minute over the last requests, measured as the time left is
    std::vector<PlotPoint> failures; ///< requests that failed, at the per cent of then

    [[nodiscard]] bool isEmpty() const { return progress.empty() && failures.empty(); }
    friend bool operator==(const PlotHistory &, const PlotHistory &) = default;
};

/// The requests of a batch in figures.
struct HistoryFigures
{
    qint64 requests = 0;
    qint64 failures = 0;
    Milliseconds medianLatency{0};
    WallTime first{}; ///< with `requests` 0 these two mean nothing
    WallTime last{};
    std::optional<double> perMinute; ///< the speed of the last requests; nullopt: no progress was seen in them
};

constexpr std::size_t mostPlotPoints = 1'000;

/// The same line with no more than about `most` points: within a run of equal values only its ends stay, which the eye cannot see; beyond
/// `most` also only the lowest and the highest of each stretch, so that a spike never vanishes. The first and the last point stay.
[[nodiscard]] std::vector<PlotPoint> thinned(const std::vector<PlotPoint> &points, std::size_t most = mostPlotPoints);

/// Oldest first, as they are stored.
[[nodiscard]] PlotHistory plotHistory(const std::vector<store::PollRecord> &polls);
[[nodiscard]] HistoryFigures historyFigures(const std::vector<store::PollRecord> &polls);

/// Of the request that is nearest in time; -1 when there is none.
[[nodiscard]] std::ptrdiff_t nearestPoll(const std::vector<store::PollRecord> &polls, WallTime time);

} // namespace batchwatch::gui
