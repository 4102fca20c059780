#pragma once

#include <QtGlobal>

#include <functional>
#include <utility>
#include <vector>

namespace batchwatch::bench {

/// One round; returns the milliseconds of what is measured, so that a round may prepare and clear away untimed.
using Round = std::function<double()>;
/// The same with the first `rows` rows only.
using RoundOf = std::function<double(qsizetype rows)>;

struct PeerTime
{
    double ms = 0.0;         ///< scaled up linearly when not all rows were measured
    qsizetype fewerRows = 0; ///< how many were; 0: all
};

/// Takes medians of `repeat` rounds. What takes long gets fewer, but three unless `repeat` is less; and a peer for which one round would be
/// longer than `longest` milliseconds gets fewer rows.
class Runner
{
public:
    Runner(int repeat, double longest) : m_repeat(repeat), m_longest(longest) {}

    [[nodiscard]] double median(const Round &round) const;
    /// For work of less than a few milliseconds: many more rounds.
    [[nodiscard]] double medianOfMany(const Round &round) const;
    /// Of two that are alike, turn and turn about, so that both see the same machine.
    [[nodiscard]] std::pair<double, double> medians(const Round &ours, const Round &peer) const;
    [[nodiscard]] PeerTime peer(qsizetype rows, const RoundOf &round) const;
    /// As many of `rows` as one round has time for, by how the time grows with them.
    [[nodiscard]] qsizetype affordableRows(qsizetype rows, const RoundOf &round) const;

private:
    [[nodiscard]] bool hasTimeForOneMore(const std::vector<double> &times) const;

    int m_repeat;
    double m_longest;
};

} // namespace batchwatch::bench
