#pragma once

#include "cli/rowselection.h"
#include "cli/session.h"
#include "cli/watchtask.h"

namespace batchwatch::cli {

struct WatchOptions
{
    CommonOptions common;
    QList<BatchId> ids;
    OutputFormat format = OutputFormat::Text;
    WatchLimits limits;
    QString exportPath; ///< empty: no export
    RowFilter filter;
    bool progress = false; ///< the bar, also where standard error is no terminal
};

[[nodiscard]] Result<WatchOptions, Refusal> watchOptions(const ParsedLine &line);

/// Polls batches until they are done.
[[nodiscard]] Result<ExitCode, Refusal> watch(const WatchOptions &options, Streams &streams, Services &services);

[[nodiscard]] CommandSpec watchCommand();

} // namespace batchwatch::cli
