#include "cli/exportcommand.h"

#include "app/errortext.h"
#include "cli/batchlines.h"
#include "cli/interrupts.h"
#include "cli/rowselection.h"
#include "cli/terminaltext.h"
#include "cli/workspace.h"
#include "core/redactor.h"
#include "exports/preset.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;
using exports::Format;

QString columnNames()
{
    QStringList names;
    for (const results::ColumnInfo &column : results::allColumns())
        names.append(QString::fromUtf8(column.exportName));
    return names.join(u", "_s);
}

Result<QList<results::Column>, Refusal> columnsFrom(const QString &text)
{
    QList<results::Column> columns;
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto column = results::columnByExportName(name.trimmed());
        if (!column)
            return wrongUsage(QCoreApplication::translate("Cli", "--columns knows these names: %1.").arg(columnNames()));
        if (!columns.contains(*column))
            columns.append(*column);
    }
    return columns;
}

std::optional<char> separatorFrom(const QString &text)
{
    if (text == ","_L1 || text.compare("comma"_L1, Qt::CaseInsensitive) == 0)
        return ',';
    if (text == ";"_L1 || text.compare("semicolon"_L1, Qt::CaseInsensitive) == 0)
        return ';';
    if (text == "\t"_L1 || text == "\\t"_L1 || text.compare("tab"_L1, Qt::CaseInsensitive) == 0)
        return '\t';
    return std::nullopt;
}

Result<std::vector<StoredBatch>, Refusal> loadAll(const QList<BatchId> &ids, const store::Store &store)
{
    std::vector<StoredBatch> batches;
    for (const BatchId &id : ids) {
        auto batch = loadBatch(store, id);
        if (!batch)
            return Failure<Refusal>(batch.error());
        if (!*batch) {
            return Failure<Refusal>({ExitCode::NoSuchBatch,
                QCoreApplication::translate("Cli", "Nothing is stored of batch %1; nothing was written.").arg(id.toString())});
        }
        batches.push_back(std::move(**batch));
    }
    return batches;
}

/// What the preset says, and what was said besides.
Result<exports::ExportOptions, Refusal> fileOptions(const ParsedLine &line, Format format)
{
    exports::ExportOptions file{.format = format, .columns = {}};
    if (line.has("preset"_L1)) {
        const auto preset = exports::presetFromWord(line.value("preset"_L1));
        if (!preset)
            return wrongUsage(QCoreApplication::translate("Cli", "--preset is one of: excel, import, exact."));
        file = exports::presetOptions(*preset, format, QLocale::system());
    }
    const auto columns = columnsFrom(line.value("columns"_L1));
    if (!columns)
        return Failure<Refusal>(columns.error());
    file.columns = *columns;
    if (line.has("exact"_L1))
        file.safety = exports::Safety::Exact;
    if (line.has("bom"_L1))
        file.byteOrderMark = true;
    if (line.has("separator"_L1)) {
        const auto separator = separatorFrom(line.value("separator"_L1));
        if (!separator)
            return wrongUsage(QCoreApplication::translate("Cli", "--separator is one of: comma, semicolon, tab."));
        file.separator = *separator;
    }
    return file;
}

exports::Provenance provenanceOf(
    const ExportOptions &options, const std::vector<StoredBatch> &batches, const Redactor &redactor, WallTime now)
{
    exports::Provenance provenance{.time = now, .rows = exports::RowChoice::All, .filter = {}, .labels = {}};
    if (options.file.format != Format::VendorJson && !options.filter.text.trimmed().isEmpty()) {
        provenance.rows = exports::RowChoice::Filtered;
        provenance.filter = redactor.redacted(options.filter.text);
    }
    for (const StoredBatch &batch : batches) {
        if (!batch.summary.record.label.isEmpty())
            provenance.labels.insert(batch.summary.record.id, batch.summary.record.label);
    }
    return provenance;
}

exports::ExportOrder orderOf(const ExportOptions &options, const std::vector<StoredBatch> &batches, const Redactor &redactor, WallTime now)
{
    exports::ExportOrder order{.view = selectRows(batches, options.filter.rows, now),
        .options = options.file,
        .path = options.path,
        .files = options.files,
        .sidecar = {}};
    if (options.sidecar)
        order.sidecar = provenanceOf(options, batches, redactor, now);
    return order;
}

/// The vendor's JSON is that of a batch which was seen, and it is never a part.
Result<void, Refusal> checkWholeBatch(const ExportOptions &options, const std::vector<StoredBatch> &batches, Streams &streams)
{
    if (options.file.format != Format::VendorJson)
        return {};
    if (!batches.front().snapshot) {
        return Failure<Refusal>({ExitCode::NoSuchBatch,
            QCoreApplication::translate("Cli", "Nothing is stored of batch %1; nothing was written.").arg(options.ids.first().toString())});
    }
    if (!options.filter.text.isEmpty() || !options.file.columns.isEmpty())
        say(streams.err, QCoreApplication::translate("Cli", "A .json file holds the whole batch: --filter and --columns were ignored."));
    return {};
}

void tellUnfinished(const std::vector<StoredBatch> &batches, Streams &streams)
{
    for (const StoredBatch &batch : batches) {
        if (batch.summary.status != BatchStatus::Completed || !batch.snapshot)
            say(streams.err, QCoreApplication::translate("Cli", "Not finished: %1").arg(summaryText(figuresOf(batch.summary))));
    }
}

} // namespace

Result<Format, Refusal> formatFrom(QLatin1StringView option, const QString &path, qsizetype batches)
{
    const auto format = exports::formatForPath(path);
    if (!format)
        return wrongUsage(
            QCoreApplication::translate("Cli", "The file of --%1 must end in .csv, .tsv, .xlsx, .jsonl or .json.").arg(option));
    if (format == Format::VendorJson && batches != 1)
        return wrongUsage(
            QCoreApplication::translate("Cli", "A .json file holds the vendor's JSON of one batch: give one id, or write .jsonl."));
    return *format;
}

Result<ExportOptions, Refusal> exportOptions(const ParsedLine &line)
{
    ExportOptions options;
    options.common = commonOptions(line);
    const auto ids = batchIdsFrom(line.operands);
    if (!ids)
        return Failure<Refusal>(ids.error());
    options.ids = *ids;
    options.path = line.value("out"_L1);
    if (options.path.isEmpty())
        return wrongUsage(QCoreApplication::translate("Cli", "Where to? Give --out FILE."));
    const auto format = formatFrom("out"_L1, options.path, options.ids.size());
    if (!format)
        return Failure<Refusal>(format.error());
    const auto file = fileOptions(line, *format);
    if (!file)
        return Failure<Refusal>(file.error());
    options.file = *file;
    auto filter = filterFrom(line);
    if (!filter)
        return Failure<Refusal>(filter.error());
    options.filter = *std::move(filter);
    options.sidecar = line.has("sidecar"_L1);
    options.files = line.has("by-outcome"_L1) ? exports::Files::ByOutcome : exports::Files::One;
    if (options.files == exports::Files::ByOutcome && *format == Format::VendorJson)
        return wrongUsage(QCoreApplication::translate("Cli", "A .json file holds a whole batch: it cannot be parted by outcome."));
    return options;
}

Result<ExitCode, Refusal> exportFromStore(const ExportOptions &options, const store::Store &store, Streams &streams, Services &services)
{
    const auto batches = loadAll(options.ids, store);
    if (!batches)
        return Failure<Refusal>(batches.error());
    tellUnfinished(*batches, streams);
    if (const auto whole = checkWholeBatch(options, *batches, streams); !whole)
        return Failure<Refusal>(whole.error());
    const auto report = exports::exportFiles(orderOf(options, *batches, services.redactor, services.clock.wallNow()),
        [&services](qint64) { return !services.interrupts.pending(); });
    if (!report) {
        if (report.error().fault == exports::ExportFault::Cancelled)
            return ExitCode::Interrupted;
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(report.error()).toString()});
    }
    say(streams.err,
        QCoreApplication::translate("Cli", "Rows written: %1, cells defused: %2")
            .arg(groupedNumber(report->rows), groupedNumber(report->defusedCells)));
    for (const exports::ExportedFile &file : report->files)
        tell(options.pathTo == PathTo::Out ? streams.out : streams.err, file.path);
    if (report->sidecarFailure)
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(*report->sidecarFailure).toString()});
    return ExitCode::AllDone;
}

Result<ExitCode, Refusal> exportResults(const ExportOptions &options, Streams &streams, Services &services)
{
    const auto work = openWorkspace(options.common, services);
    if (!work)
        return Failure<Refusal>(work.error());
    return exportFromStore(options, *work->store, streams, services);
}

CommandSpec exportCommand()
{
    QList<OptionSpec> options{
        {"out"_L1, "FILE",
            QT_TRANSLATE_NOOP("Cli", "the file to write: .csv, .tsv, .xlsx, .jsonl, or .json for the vendor's JSON of one whole batch")},
        {"preset"_L1, "WORD", QT_TRANSLATE_NOOP("Cli", "what the file is for: excel, import or exact; other options come on top")},
        {"columns"_L1, "A,B",
            QT_TRANSLATE_NOOP("Cli", "only these columns, in this order (.jsonl and .json files always hold every field)")},
        {"filter"_L1, "EXPR", QT_TRANSLATE_NOOP("Cli", "only the rows that match")},
        {"by-outcome"_L1, nullptr,
            QT_TRANSLATE_NOOP("Cli", "a file for each outcome: NAME_on-whatsapp, NAME_not-on-whatsapp, NAME_not-checked")},
        {"sidecar"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "also write FILE.json: batches, filter, counts, time, SHA-256")},
        {"exact"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "texts as sent, also those that a spreadsheet would run as formulas")},
        {"separator"_L1, "WORD", QT_TRANSLATE_NOOP("Cli", "of a .csv file: comma, semicolon or tab")},
        {"bom"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "begin a .csv or .tsv file with a byte order mark")},
    };
    return {
        .name = "export"_L1,
        .operands = "ID…",
        .summary = QT_TRANSLATE_NOOP("Cli", "write stored results to a file"),
        .notes = QT_TRANSLATE_NOOP("Cli",
            "The path is written on standard output when the file is complete; an old file stays as it was until then.\n"
            "--preset excel: texts defused, in .csv and .tsv a byte order mark and, in .csv, the separator of this system's region;\n"
            "import and exact: texts as sent, no byte order mark, commas. Such a file is not for a spreadsheet.\n"
            "With --by-outcome businesses are on WhatsApp, and an outcome without rows makes no file.\n"
            "Of an unfinished batch, what is known is exported, and that is said."),
        .options = options + storeOptions(),
        .run = [](const ParsedLine &line, Streams &streams, Services &services) -> Result<ExitCode, Refusal> {
            const auto parsed = exportOptions(line);
            return parsed ? exportResults(*parsed, streams, services) : Failure<Refusal>(parsed.error());
        },
    };
}

} // namespace batchwatch::cli
