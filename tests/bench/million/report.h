#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace batchwatch::bench {

/// What a figure is counted in.
enum class Unit : quint8 {
    Milliseconds,
    BytesARow,
    Megabytes, ///< of 1,000,000 bytes
};

/// What is asked of our figure; all that is set must hold.
struct Goal
{
    std::optional<double> atMost = {};      ///< in the unit of the line
    std::optional<double> timesFaster = {}; ///< the peer's figure is at least so many times ours
    std::optional<double> timesPeer = {};   ///< ours is at most so many times the peer's
};

/// One row of the table: an operation against one peer.
struct Line
{
    QString operation;
    Unit unit = Unit::Milliseconds;
    std::optional<double> ours = {}; ///< nullopt, as the peer's: not measured, `note` says why
    QString peer = {};               ///< empty: the goal is an absolute one
    std::optional<double> peersOwn = {};
    qsizetype peerRows
        = 0; ///< over 0: measured with so many rows only and scaled up linearly, which flatters a peer that is worse than linear
    Goal goal = {};
    QString note = {}; ///< stands where a figure is missing
};

/// The peer's figure over ours, or, where the goal is a share of the peer's, ours over the peer's. nullopt when one of them is missing.
[[nodiscard]] std::optional<double> ratioOf(const Line &line);

/// Whether all of the goal holds; nullopt when a figure that it needs is missing, or when there is no goal.
[[nodiscard]] std::optional<bool> goalHolds(const Line &line);

/// ">= 40 times as fast, <= 6 ms"; empty when there is none.
[[nodiscard]] QString goalText(const Line &line);

/// One object without a line end: operation, ours_ms, peer, peer_ms, ratio, goal, holds, and peer_rows and note where there are any. A
/// figure that is no time stands in ours_bytes_a_row or ours_mb instead.
[[nodiscard]] QByteArray jsonLine(const Line &line);

/// A Markdown table whose columns are aligned for the eye as well.
[[nodiscard]] QString tableOf(const QList<Line> &lines);

} // namespace batchwatch::bench
