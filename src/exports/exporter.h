#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "results/columns.h"
#include "results/resultsview.h"

#include <QHash>
#include <QList>

#include <functional>

namespace batchwatch::exports {

enum class Format : quint8 {
    Csv,
    Tsv,
    Xlsx,
    JsonLines,
    VendorJson, ///< one whole batch, whatever rows are asked for: see vendorjson.h
};
inline constexpr Format allFormats[] = {Format::Csv, Format::Tsv, Format::Xlsx, Format::JsonLines, Format::VendorJson};

enum class Safety : quint8 {
    Defused, ///< a cell that a spreadsheet would run gets a leading apostrophe; a number in E.164 stays exact
    Exact,   ///< every byte as the vendor sent it
};

struct ExportOptions
{
    Format format = Format::Csv;
    QList<results::Column> columns; ///< in this order; empty: all. Formats of JSON always hold every field.
    Safety safety = Safety::Defused;
    char separator = ',';       ///< CSV: ',', ';' or '\t'; TSV always has tabs
    bool byteOrderMark = false; ///< CSV and TSV
};

/// How many files the rows are written to.
enum class Files : quint8 {
    One,
    ByOutcome, ///< one for each outcome that has rows, or an older file to replace, named by it: see byoutcome.h
};

/// Which rows of the batches were asked for.
enum class RowChoice : quint8 { All, Filtered, Selected };

/// What a sidecar file says besides what the export itself knows.
struct Provenance
{
    WallTime time{}; ///< of the rows
    RowChoice rows = RowChoice::All;
    QString filter;                 ///< that the rows passed; empty: none
    QHash<BatchId, QString> labels; ///< those that have one
};

/// A whole export, as a person asks for it.
struct ExportOrder
{
    results::ResultsView view;
    ExportOptions options;
    QString path;
    Files files = Files::One;
    std::optional<Provenance> sidecar; ///< a file beside each that says where it comes from: see sidecar.h
};

enum class ExportFault : quint8 { Cancelled, CannotOpen, Full, WriteFailed };

struct ExportError
{
    ExportFault fault = ExportFault::WriteFailed;
    QString path;
    QString detail; ///< the system's words
    friend bool operator==(const ExportError &, const ExportError &) = default;
};

struct ExportedFile
{
    QString path;
    qint64 rows = 0;
    qint64 size = 0;
    QByteArray sha256; ///< in hexadecimal; empty without a sidecar
    friend bool operator==(const ExportedFile &, const ExportedFile &) = default;
};

struct ExportReport
{
    QString path;    ///< of the first file
    qint64 rows = 0; ///< of all files
    qint64 defusedCells = 0;
    QList<ExportedFile> files;                 ///< none when an export by outcome had no rows
    std::optional<ExportError> sidecarFailure; ///< of the first sidecar that could not be written; the export is whole all the same
    friend bool operator==(const ExportReport &, const ExportReport &) = default;
};

using ExportResult = Result<ExportReport, ExportError>;

/// Told now and then with the rows written; false cancels.
using ExportProgress = std::function<bool(qint64 rowsDone)>;

/// By suffix, in any case: csv, tsv or tab, xlsx, jsonl, json.
[[nodiscard]] std::optional<Format> formatForPath(const QString &path);

/// Writes an order, each file through a QSaveFile, row by row: old files stay as they were until all new ones are written, then each is
/// replaced whole. A pipe or a device is written to as it is. Sidecars come last. Blocks; on any thread. A workbook cannot be cancelled
/// while the library packs it at the end.
[[nodiscard]] ExportResult exportFiles(const ExportOrder &order, const ExportProgress &progress = {});

/// The same for one file and no sidecar.
[[nodiscard]] ExportResult exportToFile(
    results::ResultsView view, const ExportOptions &options, const QString &path, const ExportProgress &progress = {});

/// The rows that progress counts up to.
[[nodiscard]] qint64 rowsOf(const ExportOrder &order);

/// Every file that the order may write, its sidecars included.
[[nodiscard]] QStringList pathsOf(const ExportOrder &order);

} // namespace batchwatch::exports
