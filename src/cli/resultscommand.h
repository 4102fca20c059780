#pragma once

#include "cli/rowselection.h"
#include "cli/session.h"
#include "cli/watchoutput.h"

namespace batchwatch::cli {

struct ResultsOptions
{
    CommonOptions common;
    QList<BatchId> ids;
    OutputFormat format = OutputFormat::Text;
    RowFilter filter;
};

[[nodiscard]] Result<ResultsOptions, Refusal> resultsOptions(const ParsedLine &line);

/// Writes what the store holds of batches: a table for the eye on a terminal, tab-separated text elsewhere, or a JSON object a row.
[[nodiscard]] Result<ExitCode, Refusal> showResults(const ResultsOptions &options, Streams &streams, Services &services);

[[nodiscard]] CommandSpec resultsCommand();

} // namespace batchwatch::cli
