#include "gui/exportsource.h"

#include "core/redactor.h"
#include "gui/resultspanel.h"
#include "results/filterexpression.h"
#include "results/filtervalues.h"
#include "results/filterwriting.h"
#include "results/tablequery.h"

#include <algorithm>

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
    return u"status:pending,unknown"_s;
}

/// Both conditions in one text: what the line holds may be alternatives, a list of numbers, or end in the middle of something.
QString withStatus(const QString &text, NumberStatus status)
{
    const QString word = statusWord(status);
    const auto numbers = results::numberList(text);
    const QString base = numbers ? results::numberFilter(*numbers) : text;
    const auto filter = results::parseFilter(base);
    if (!filter || base.isEmpty())
        return word;
    const results::FilterNode meant = results::both(*filter, *results::parseFilter(word));
    for (const QString &joined : {QString(base % u' ' % word), QString(u'(' % base % u") " % word)}) {
        if (results::parseFilter(joined) == meant)
            return joined;
    }
    return word % u' ' % base;
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

exports::Provenance provenanceOf(const ResultsPanel &panel, ExportRows rows, const Redactor &redactor, WallTime now)
{
    exports::Provenance provenance{.time = now, .rows = rows, .filter = {}, .labels = {}};
    if (rows != ExportRows::All) {
        const ResultsFilterState filter = panel.filter();
        const QString text = redactor.redacted(filter.text.trimmed()); // a key may have been pasted there
        provenance.filter = filter.status ? withStatus(text, *filter.status) : text;
    }
    const QList<BatchReport> &reports = panel.reports();
    for (const BatchReport &report : reports) {
        if (!report.label.isEmpty())
            provenance.labels.insert(report.id, report.label);
    }
    return provenance;
}

ResultsView viewOf(ResultsPanel &panel, ExportRows rows, qsizetype most)
{
    switch (rows) {
    case ExportRows::All: return panel.model().allView(most);
    case ExportRows::Filtered: return panel.model().shownView(most);
    case ExportRows::Selected: {
        std::vector<int> selected = panel.selectedRows();
        selected.resize(std::size_t(std::min(qsizetype(selected.size()), most)));
        return panel.model().viewOf(selected);
    }
    }
    Q_UNREACHABLE();
}

} // namespace batchwatch::gui
