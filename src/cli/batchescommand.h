#pragma once

#include "cli/session.h"
#include "cli/watchoutput.h"

namespace batchwatch::cli {

struct BatchesOptions
{
    CommonOptions common;
    OutputFormat format = OutputFormat::Text;
};

[[nodiscard]] Result<BatchesOptions, Refusal> batchesOptions(const ParsedLine &line);

/// Lists what the store knows, in the order added.
[[nodiscard]] Result<ExitCode, Refusal> listBatches(const BatchesOptions &options, Streams &streams, Services &services);

[[nodiscard]] CommandSpec batchesCommand();

} // namespace batchwatch::cli
