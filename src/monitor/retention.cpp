#include "monitor/retention.h"

namespace batchwatch::monitor {

bool isWantedFromVendor(const BatchReport &report)
{
    switch (report.phase) {
    case Phase::Finished:
    case Phase::Gone:
    case Phase::NotFound: return false;
    default: return !report.archivedAt;
    }
}

WallTime deletedBy(const BatchReport &report, const RetentionSettings &settings)
{
    return report.addedAt + settings.kept;
}

Urgency urgencyOf(const BatchReport &report, const RetentionSettings &settings, WallTime now)
{
    if (settings.kept <= std::chrono::days(0) || !isWantedFromVendor(report))
        return Urgency::None;
    const Milliseconds left = deletedBy(report, settings) - now;
    if (left <= Milliseconds(0))
        return Urgency::Past;
    return left <= settings.warning ? Urgency::Soon : Urgency::None;
}

} // namespace batchwatch::monitor
