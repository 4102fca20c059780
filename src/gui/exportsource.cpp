#include "gui/exportsource.h"

#include "gui/resultspanel.h"

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;
using results::ResultsView;

namespace {

/// In the words of the filter line, whatever language the window speaks.
QString statusWord(NumberStatus status)
{
    switch (status) {
    case NumberStatus::Completed: return u"status:completed"_s;
    case NumberStatus::Failed: return u"status:failed"_s;
    case NumberStatus::Pending:
    case NumberStatus::Unknown: break;
    }
    return u"status:pending"_s;
}

} // namespace

ExportRowCounts countsOf(ResultsPanel &panel)
{
    return {.all = panel.model().totalRows(),
        .filtered = panel.model().rowCount(),
        .selected = panel.selectedCount(),
        .filterSet = panel.filter().isSet(),
        .batches = panel.reports().size()};
}

exports::Provenance provenanceOf(const ResultsPanel &panel, ExportRows rows, WallTime now)
{
    exports::Provenance provenance{.time = now, .rows = rows, .filter = {}, .labels = {}};
    if (rows != ExportRows::All) {
        const ResultsFilterState filter = panel.filter();
        provenance.filter = filter.text.trimmed();
        if (filter.status)
            provenance.filter = QString(provenance.filter % u' ' % statusWord(*filter.status)).trimmed();
    }
    const QList<BatchReport> &reports = panel.reports();
    for (const BatchReport &report : reports) {
        if (!report.label.isEmpty())
            provenance.labels.insert(report.id, report.label);
    }
    return provenance;
}

ResultsView viewOf(ResultsPanel &panel, ExportRows rows)
{
    switch (rows) {
    case ExportRows::All: return panel.model().allView();
    case ExportRows::Filtered: return panel.model().shownView();
    case ExportRows::Selected: return panel.model().viewOf(panel.selectedRows());
    }
    Q_UNREACHABLE();
}

} // namespace batchwatch::gui
