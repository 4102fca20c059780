#pragma once

#include "exports/exporter.h"
#include "results/comparison.h"

namespace batchwatch::exports {

/// Formats that hold a comparison.
inline constexpr Format comparisonFormats[] = {Format::Csv, Format::Tsv, Format::JsonLines};

/// Rows of a comparison for a file.
struct ComparisonOrder
{
    results::ComparisonPtr comparison; ///< not null
    std::vector<quint32> rows;         ///< of the comparison's, in this order
    ExportOptions options;             ///< one of comparisonFormats; the columns are always the same
    QString path;
};

/// CSV and TSV: phone_number, change, then outcome, status, carrier, country and batch of either side ("carrier_before", "carrier_after").
/// JSON Lines: "phone_number", "changes", and each side's row as `results --json` gives it ("before", "after"; null where there is none).
///
/// Written as exportToFile() does: the old file stays until the new one is whole. Blocks; on any thread.
[[nodiscard]] ExportResult exportComparison(const ComparisonOrder &order, const ExportProgress &progress = {});

} // namespace batchwatch::exports
