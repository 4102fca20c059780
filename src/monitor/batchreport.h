#pragma once

#include "core/apierror.h"
#include "core/batchsnapshot.h"
#include "core/clock.h"
#include "core/keyname.h"
#include "monitor/timerange.h"

#include <QMetaType>
#include <QStringList>

namespace batchwatch::monitor {

/// Where a watched batch stands, for icon and words.
enum class Phase : quint8 {
    Queued,      ///< watched, no reply yet
    Running,     ///< the vendor is working on it
    Stalled,     ///< no progress for longer than its own speed explains
    Retrying,    ///< the last request failed; the next is planned
    RateLimited, ///< waiting as the vendor asked
    KeyNeeded,   ///< no key of its name in this run, or the key was refused
    Elsewhere,   ///< another window or command line polls it; its results are shown here
    Paused,
    Finished,
    Gone,     ///< seen before, the vendor no longer has it
    NotFound, ///< never seen: no such batch, or submitted with another key
};

/// True when nothing more will come by itself.
[[nodiscard]] bool isAtRest(Phase phase);

/// Everything a window or a terminal tells of a batch: an immutable value, handed over threads.
struct BatchReport
{
    BatchId id;
    QString label;
    std::optional<KeyName> key;
    Phase phase = Phase::Queued;
    SnapshotPtr snapshot;               ///< null: never seen, or not among those shown (Monitor::show)
    std::optional<BatchStatus> status;  ///< nullopt: never seen
    QString statusText;                 ///< as the vendor sent it
    std::optional<BatchCounts> counts;  ///< nullopt: never seen
    std::optional<WallTime> seenAt;     ///< last good reply
    std::optional<WallTime> progressAt; ///< last time that `done` grew, also in an earlier run
    std::optional<WallTime> finishedAt;
    WallTime addedAt{};
    std::optional<WallTime> archivedAt; ///< put away: out of the list, not out of the store. Only batches at rest are.
    QString note;
    QStringList tags;                      ///< each once, sorted
    std::optional<ApiError> error;         ///< of the last request; a success resets it
    std::optional<MonotonicTime> nextPoll; ///< nullopt: none planned
    bool requestUnderWay = false;
    Milliseconds cadence{0}; ///< the planned interval
    std::optional<Milliseconds>
        effectiveInterval;                  ///< the real one, when too many batches wait for their turn; nullopt: the cadence is kept
    std::optional<Milliseconds> timeLeft;   ///< from the speed of the last polls
    std::optional<TimeRange> timeLeftRange; ///< with `timeLeft`: between which two it will most likely be

    /// The name that a person knows it by: its label, else the abbreviated id.
    [[nodiscard]] QString displayName() const;
    friend bool operator==(const BatchReport &, const BatchReport &) = default;
};

} // namespace batchwatch::monitor

Q_DECLARE_METATYPE(batchwatch::monitor::BatchReport)
