#include "gui/resultsemptystate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

class EmptyStateTexts
{
    Q_DECLARE_TR_FUNCTIONS(ResultsEmptyState)

public:
    static ResultsEmptyState noBatch() { return {tr("No batch selected"), tr("Select one or several batches to see their results."), {}}; }

    static ResultsEmptyState nothingYet(const QList<BatchReport> &selected)
    {
        const auto all = [&](Phase phase) {
            return std::all_of(selected.begin(), selected.end(), [&](const BatchReport &report) { return report.phase == phase; });
        };
        if (all(Phase::Finished))
            return {tr("No results"), tr("The vendor finished this batch without any results."), {}};
        if (all(Phase::NotFound))
            return {tr("No results"), tr("The vendor knows no such batch, or it was submitted with another key."), {}};
        if (all(Phase::KeyNeeded))
            return {tr("No results yet"), tr("They appear here once the batch can be asked for with its key."), {}};
        return {tr("No results yet"), tr("The vendor has not sent results yet; they appear here as they come."), {}};
    }

    static ResultsEmptyState noMatch(const ResultsFilterState &filter)
    {
        const QString text = filter.text.trimmed();
        if (!filter.status)
            return {tr("Nothing matches “%1”").arg(text), tr("The filter looks into every column of every row."), true};
        const QString status = statusFilterText(*filter.status);
        if (text.isEmpty())
            return {tr("No %1 numbers").arg(status), tr("Other numbers are hidden by the filter."), true};
        return {tr("Nothing matches “%1” among %2 numbers").arg(text, status), tr("Other numbers are hidden by the filter."), true};
    }

    static ResultsEmptyState loading() { return {tr("Loading…"), {}, {}}; }

    static ResultsEmptyState tooMany(qint64 most)
    {
        return {tr("Too many numbers to list"),
            tr("Up to %1 are listed. Select fewer batches to see theirs.").arg(QLocale().toString(most)), {}};
    }

    static QString status(NumberStatus status)
    {
        switch (status) {
        case NumberStatus::Completed: return tr("completed");
        case NumberStatus::Failed: return tr("failed");
        case NumberStatus::Pending:
        case NumberStatus::Unknown: break;
        }
        return tr("pending");
    }
};

} // namespace

std::optional<ResultsEmptyState> emptyStateOf(
    const QList<BatchReport> &selected, qint64 total, qint64 shown, const ResultsFilterState &filter)
{
    if (shown > 0)
        return {};
    if (selected.isEmpty())
        return EmptyStateTexts::noBatch();
    if (total == 0)
        return EmptyStateTexts::nothingYet(selected);
    return EmptyStateTexts::noMatch(filter);
}

ResultsEmptyState loadingState()
{
    return EmptyStateTexts::loading();
}

ResultsEmptyState tooManyState(qint64 most)
{
    return EmptyStateTexts::tooMany(most);
}

QString statusFilterText(NumberStatus status)
{
    return EmptyStateTexts::status(status);
}

} // namespace batchwatch::gui
