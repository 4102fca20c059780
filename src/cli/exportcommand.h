#pragma once

#include "cli/rowselection.h"
#include "cli/session.h"
#include "exports/exporter.h"

namespace batchwatch::store {
class Store;
}

namespace batchwatch::cli {

enum class PathTo : quint8 { Out, Err };

struct ExportOptions
{
    CommonOptions common;
    QList<BatchId> ids;
    QString path;
    RowFilter filter;
    exports::ExportOptions file;
    exports::Files files = exports::Files::One;
    bool sidecar = false;
    PathTo pathTo = PathTo::Out;
};

[[nodiscard]] Result<ExportOptions, Refusal> exportOptions(const ParsedLine &line);
/// The format of the file that --`option` names, which must be fit for so many batches.
[[nodiscard]] Result<exports::Format, Refusal> formatFrom(QLatin1StringView option, const QString &path, qsizetype batches);

/// Writes what the store holds of batches to one file, or to one for each outcome.
[[nodiscard]] Result<ExitCode, Refusal> exportResults(const ExportOptions &options, Streams &streams, Services &services);
[[nodiscard]] Result<ExitCode, Refusal> exportFromStore(
    const ExportOptions &options, const store::Store &store, Streams &streams, Services &services);

[[nodiscard]] CommandSpec exportCommand();

} // namespace batchwatch::cli
