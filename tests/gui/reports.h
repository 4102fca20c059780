#pragma once

#include "monitor/batchreport.h"
#include "support/builders.h"

namespace batchwatch::test {

/// A report as the monitor would give it, of `total` numbers of which `done` are finished.
[[nodiscard]] inline monitor::BatchReport report(int n, int total, int done, monitor::Phase phase = monitor::Phase::Running)
{
    const BatchSnapshot known = snapshot(total, done, batchId(n));
    monitor::BatchReport report{.id = batchId(n), .label = QStringLiteral("Batch %1").arg(n), .key = KeyName::fromText(u"main")};
    report.phase = phase;
    report.snapshot = std::make_shared<const BatchSnapshot>(known);
    report.status = known.status;
    report.statusText = known.statusText;
    report.counts = countsOf(known);
    return report;
}

/// A report of these results and of nothing else.
[[nodiscard]] inline monitor::BatchReport reportOf(const BatchSnapshot &results)
{
    monitor::BatchReport report{.id = results.id};
    report.snapshot = std::make_shared<const BatchSnapshot>(results);
    return report;
}

/// A batch that never answered.
[[nodiscard]] inline monitor::BatchReport unseenReport(int n, monitor::Phase phase = monitor::Phase::Queued)
{
    return {.id = batchId(n), .label = QStringLiteral("Batch %1").arg(n), .key = KeyName::fromText(u"main"), .phase = phase};
}

} // namespace batchwatch::test
