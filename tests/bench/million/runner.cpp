#include "runner.h"

#include "../median.h"

#include <numeric>

namespace batchwatch::bench {

namespace {

constexpr qsizetype firstRows = 5'000;
constexpr int manyRounds = 40;
constexpr double worstGrowth = 4.5;  ///< of a peer that gets twice the rows
constexpr double growthMargin = 1.3; ///< over the growth seen last
constexpr double roundsOfLongest = 3.0;
constexpr std::size_t fewestRounds = 3; ///< of fewer the median would be the best or the worst

} // namespace

/// From the fourth on, all rounds together take at most about three times what one round may.
bool Runner::hasTimeForOneMore(const std::vector<double> &times) const
{
    const double sum = std::accumulate(times.begin(), times.end(), 0.0);
    const auto done = double(times.size());
    if (times.empty() || int(times.size()) >= m_repeat)
        return times.empty();
    return times.size() < fewestRounds || sum * (done + 1) / done < roundsOfLongest * m_longest;
}

double Runner::median(const Round &round) const
{
    std::vector<double> times;
    while (hasTimeForOneMore(times))
        times.push_back(round());
    return bench::median(std::move(times));
}

double Runner::medianOfMany(const Round &round) const
{
    return Runner(m_repeat * manyRounds, m_longest).median(round);
}

std::pair<double, double> Runner::medians(const Round &ours, const Round &peer) const
{
    std::vector<double> oursTimes, peerTimes;
    while (hasTimeForOneMore(oursTimes) && hasTimeForOneMore(peerTimes)) {
        oursTimes.push_back(ours());
        peerTimes.push_back(peer());
    }
    return {bench::median(std::move(oursTimes)), bench::median(std::move(peerTimes))};
}

PeerTime Runner::peer(qsizetype rows, const RoundOf &round) const
{
    const qsizetype affordable = affordableRows(rows, round);
    const double ms = median([&] { return round(affordable); });
    if (affordable == rows)
        return {ms};
    return {ms * double(rows) / double(affordable), affordable};
}

qsizetype Runner::affordableRows(qsizetype rows, const RoundOf &round) const
{
    qsizetype some = std::min(rows, firstRows);
    double before = 0.0;
    while (some < rows) {
        const double ms = round(some);
        const double growth = before > 0 ? std::min(worstGrowth, growthMargin * ms / before) : worstGrowth;
        if (ms * growth >= m_longest)
            break;
        before = ms;
        some = std::min(rows, some * 2);
    }
    return some;
}

} // namespace batchwatch::bench
