#pragma once

#include "app/keymanager.h"
#include "gui/activity.h"
#include "monitor/batchreport.h"

#include <QList>

#include <vector>

namespace batchwatch::gui {

/// What the log remembers of a batch to see what has changed.
struct KnownBatch
{
    monitor::BatchReport report;          ///< without its results: they would stay in memory
    std::optional<WallTime> stalledSince; ///< told; requests that fail meanwhile do not end it
};

[[nodiscard]] KnownBatch knownFrom(monitor::BatchReport report);

/// Both times of the moment at which a report came.
struct Moment
{
    WallTime wall{};
    MonotonicTime now{};
};

/// What happened to a batch between the report that is known and a later one, in the order in which it is told. `known` becomes the later.
[[nodiscard]] std::vector<Activity> activitiesOf(KnownBatch &known, const monitor::BatchReport &after, Moment moment);

/// What happened to the keys. `name` of each is set.
[[nodiscard]] std::vector<Activity> activitiesOf(const QList<app::KeyEntry> &before, const QList<app::KeyEntry> &after, WallTime at);

} // namespace batchwatch::gui
