#pragma once

#include "core/batchsnapshot.h"
#include "core/clock.h"
#include "core/keyname.h"

#include <QStringList>

namespace batchwatch::store {

/// What is remembered of a watched batch besides its results. The order is part of the file format: append only.
enum class WatchState : quint8 {
    Active,    ///< polled until done
    Paused,    ///< by the person
    Finished,  ///< the vendor said completed
    Gone,      ///< seen before, now 404: results kept
    NotFound,  ///< never seen, 404: no such batch, or another key's
    Unwatched, ///< taken off the watch list: results kept
};

struct BatchRecord
{
    BatchId id;
    QString label;
    std::optional<KeyName> key; ///< name only
    WatchState state = WatchState::Active;
    WallTime addedAt{};
    std::optional<WallTime> seenAt;   ///< last good reply
    std::optional<WallTime> polledAt; ///< last request, good or not
    std::optional<WallTime> dueAt;    ///< next request, as planned
    std::optional<WallTime> finishedAt;
    std::optional<WallTime> progressAt; ///< last time that `done` grew
    std::optional<WallTime> archivedAt; ///< put away by the person: out of the list, not out of the store
    QString note;
    QStringList tags; ///< each once, sorted; no empty one, no comma

    friend bool operator==(const BatchRecord &, const BatchRecord &) = default;
};

/// A record with the figures of its snapshot: enough for a list, without reading the results.
struct BatchSummary
{
    BatchRecord record;
    BatchStatus status = BatchStatus::Unknown;
    QString statusText;
    std::optional<BatchCounts> counts; ///< nullopt: never seen
};

} // namespace batchwatch::store
