#pragma once

#include "million.h"

#include <optional>

namespace batchwatch::bench {

// What others write. False, or nullopt, when it failed. None syncs.

/// A QTextStream, field by field, quoted where CSV needs it.
[[nodiscard]] bool streamCsv(const std::vector<TextRow> &rows, const QString &path);

/// The same bytes, nothing computed.
[[nodiscard]] bool writeBytes(const QByteArray &bytes, const QString &path);

/// libxlsxwriter in its constant_memory mode, cell by cell, from UTF-8 at hand.
[[nodiscard]] bool writeBareWorkbook(const Million &data, const QString &path);

/// A program of the system, its standard output in a file: milliseconds from its start to its end.
[[nodiscard]] std::optional<double> runTool(const QString &program, const QStringList &arguments, const QString &outputPath);
[[nodiscard]] bool hasTool(const QString &program);

/// What sqlite3 and jq are asked to do.
[[nodiscard]] QStringList sqliteCsvArguments(const QString &database);
[[nodiscard]] QStringList jqArguments(const QString &jsonLines);

} // namespace batchwatch::bench
