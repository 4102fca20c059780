#pragma once

#include "results/comparisoncells.h"

namespace batchwatch::results {

/// Which rows of a comparison are shown, and in which order.
struct ComparisonQuery
{
    Changes changes = anyDifference; ///< rows with any of these
    QString text;                    ///< words, each in some cell as it is shown; case, accents and spaces are forgiven
    std::optional<ComparisonColumn> sortedBy;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const ComparisonQuery &, const ComparisonQuery &) = default;
};

/// Indexes into the comparison's rows. Stable; what is not known comes last in both directions.
[[nodiscard]] std::vector<quint32> rowsOf(const Comparison &comparison, const ComparisonQuery &query);

} // namespace batchwatch::results
