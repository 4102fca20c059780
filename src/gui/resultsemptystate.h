#pragma once

#include "monitor/batchreport.h"

#include <QList>

namespace batchwatch::gui {

/// What stands in the grid's place when it has no rows: what that means and what to do next.
struct ResultsEmptyState
{
    QString title;
    QString text;
    bool offersClearFilter = false;

    friend bool operator==(const ResultsEmptyState &, const ResultsEmptyState &) = default;
};

struct ResultsFilterState
{
    QString text;
    std::optional<NumberStatus> status;

    [[nodiscard]] bool isSet() const { return status.has_value() || !text.trimmed().isEmpty(); }
};

/// nullopt: there are rows to show. `total` counts the rows before the filter, `shown` after it.
[[nodiscard]] std::optional<ResultsEmptyState> emptyStateOf(
    const QList<monitor::BatchReport> &selected, qint64 total, qint64 shown, const ResultsFilterState &filter);

/// While the results of what was selected are read from the store.
[[nodiscard]] ResultsEmptyState loadingState();
/// More is selected than is listed; `most` numbers are.
[[nodiscard]] ResultsEmptyState tooManyState(qint64 most);

/// "failed", "pending" …, as the filter's name.
[[nodiscard]] QString statusFilterText(NumberStatus status);

} // namespace batchwatch::gui
