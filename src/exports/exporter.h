#pragma once

#include "core/result.h"
#include "results/columns.h"
#include "results/resultsview.h"

#include <QList>

#include <atomic>
#include <functional>

namespace batchwatch::exports {

enum class Format : quint8 { Csv, Tsv, Xlsx, JsonLines };
inline constexpr Format allFormats[] = {Format::Csv, Format::Tsv, Format::Xlsx, Format::JsonLines};

enum class Safety : quint8 {
    Defused, ///< a cell that a spreadsheet would run gets a leading apostrophe; a number in E.164 stays exact
    Exact,   ///< every byte as the vendor sent it
};

struct ExportOptions
{
    Format format = Format::Csv;
    QList<results::Column> columns; ///< in this order; empty: all. JSON Lines always holds every field.
    Safety safety = Safety::Defused;
    char separator = ',';       ///< CSV: ',', ';' or '\t'; TSV always has tabs
    bool byteOrderMark = false; ///< CSV and TSV
};

enum class ExportFault : quint8 { Cancelled, CannotOpen, Full, WriteFailed };

struct ExportError
{
    ExportFault fault = ExportFault::WriteFailed;
    QString path;
    QString detail; ///< the system's words
    friend bool operator==(const ExportError &, const ExportError &) = default;
};

struct ExportReport
{
    QString path;
    qint64 rows = 0;
    qint64 defusedCells = 0;
    friend bool operator==(const ExportReport &, const ExportReport &) = default;
};

using ExportResult = Result<ExportReport, ExportError>;

/// Told now and then with the rows written; false cancels.
using ExportProgress = std::function<bool(qint64 rowsDone)>;

/// By suffix, in any case: csv, tsv or tab, xlsx, jsonl.
[[nodiscard]] std::optional<Format> formatForPath(const QString &path);

/// Writes the view to `path` through a QSaveFile, row by row: the old file stays as it was until all is written and synced. A pipe or a
/// device is written to as it is. Blocks; on any thread. XLSX cannot be cancelled while the library packs the file at the end.
[[nodiscard]] ExportResult exportToFile(
    const results::ResultsView &view, const ExportOptions &options, const QString &path, const ExportProgress &progress = {});

} // namespace batchwatch::exports
