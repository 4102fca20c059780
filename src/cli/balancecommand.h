#pragma once

#include "cli/session.h"
#include "cli/watchoutput.h"

namespace batchwatch::cli {

struct BalanceOptions
{
    CommonOptions common;
    OutputFormat format = OutputFormat::Text;
};

[[nodiscard]] Result<BalanceOptions, Refusal> balanceOptions(const ParsedLine &line);

/// Asks the vendor for the credits of a key: also the way to test one.
[[nodiscard]] Result<ExitCode, Refusal> showBalance(const BalanceOptions &options, Streams &streams, Services &services);

[[nodiscard]] CommandSpec balanceCommand();

} // namespace batchwatch::cli
