#pragma once

#include "monitor/batchreport.h"

#include <QList>

namespace batchwatch::gui {

/// What can be done with the selected batches.
struct PossibleCommands
{
    bool pollNow = false;
    bool pause = false;
    bool resume = false;
    bool stopWatching = false;
    bool exportResults = false;
    bool archive = false;
    bool unarchive = false;

    friend bool operator==(const PossibleCommands &, const PossibleCommands &) = default;
};
[[nodiscard]] PossibleCommands possibleFor(const QList<monitor::BatchReport> &selected);

/// At rest, and not archived yet.
[[nodiscard]] bool canBeArchived(const monitor::BatchReport &report);

[[nodiscard]] QList<BatchId> idsOf(const QList<monitor::BatchReport> &reports);

} // namespace batchwatch::gui
