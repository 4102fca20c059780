#pragma once

#include "cli/session.h"

namespace batchwatch::cli {

enum class DemoFaults : quint8 { None, Some };

struct DemoOptions
{
    quint16 port = 0; ///< 0: any free one
    DemoFaults faults = DemoFaults::None;
    bool log = false; ///< tell every request on standard error
};

[[nodiscard]] Result<DemoOptions, Refusal> demoOptions(const ParsedLine &line);

/// Runs the demo vendor until interrupted and says how to talk to it.
[[nodiscard]] Result<ExitCode, Refusal> runDemo(const DemoOptions &options, Streams &streams, Services &services);

[[nodiscard]] CommandSpec demoCommand();

} // namespace batchwatch::cli
