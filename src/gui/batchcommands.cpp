#include "gui/batchcommands.h"

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

/// A batch that was not found may have been submitted meanwhile; a finished one has nothing more to say.
bool canBeAsked(const BatchReport &report)
{
    switch (report.phase) {
    case Phase::KeyNeeded:
    case Phase::Elsewhere:
    case Phase::Paused:
    case Phase::Finished: return false;
    default: return true;
    }
}

} // namespace

PossibleCommands possibleFor(const QList<BatchReport> &selected)
{
    const auto any = [&selected](auto is) { return std::any_of(selected.begin(), selected.end(), is); };
    return {
        .pollNow = any(canBeAsked),
        .pause = any([](const BatchReport &report) { return !monitor::isAtRest(report.phase); }),
        .resume = any([](const BatchReport &report) { return report.phase == Phase::Paused; }),
        .stopWatching = !selected.isEmpty(),
        .exportResults = any([](const BatchReport &report) { return report.counts && report.counts->counted.rows > 0; }),
        .archive = any(canBeArchived),
        .unarchive = any([](const BatchReport &report) { return report.archivedAt.has_value(); }),
    };
}

bool canBeArchived(const BatchReport &report)
{
    return monitor::isAtRest(report.phase) && !report.archivedAt;
}

QList<BatchId> idsOf(const QList<BatchReport> &reports)
{
    QList<BatchId> ids;
    ids.reserve(reports.size());
    for (const BatchReport &report : reports)
        ids.append(report.id);
    return ids;
}

} // namespace batchwatch::gui
