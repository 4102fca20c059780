#include "cli/exportcommand.h"

#include "app/errortext.h"
#include "cli/batchlines.h"
#include "cli/interrupts.h"
#include "cli/rowselection.h"
#include "cli/terminaltext.h"
#include "cli/workspace.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

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

void tellUnfinished(const std::vector<StoredBatch> &batches, Streams &streams)
{
    for (const StoredBatch &batch : batches) {
        if (batch.summary.status != BatchStatus::Completed || !batch.snapshot)
            say(streams.err, QCoreApplication::translate("Cli", "Not finished: %1").arg(summaryText(figuresOf(batch.summary))));
    }
}

} // namespace

QString unknownSuffixText(QLatin1StringView option)
{
    return QCoreApplication::translate("Cli", "The file of --%1 must end in .csv, .tsv, .xlsx or .jsonl.").arg(option);
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
    const auto format = exports::formatForPath(options.path);
    if (!format)
        return wrongUsage(unknownSuffixText("out"_L1));
    options.file.format = *format;
    options.filter = line.value("filter"_L1);
    const auto columns = columnsFrom(line.value("columns"_L1));
    if (!columns)
        return Failure<Refusal>(columns.error());
    options.file.columns = *columns;
    options.file.safety = line.has("exact"_L1) ? exports::Safety::Exact : exports::Safety::Defused;
    options.file.byteOrderMark = line.has("bom"_L1);
    if (line.has("separator"_L1)) {
        const auto separator = separatorFrom(line.value("separator"_L1));
        if (!separator)
            return wrongUsage(QCoreApplication::translate("Cli", "--separator is one of: comma, semicolon, tab."));
        options.file.separator = *separator;
    }
    return options;
}

Result<ExitCode, Refusal> exportFromStore(const ExportOptions &options, const store::Store &store, Streams &streams, Services &services)
{
    const auto batches = loadAll(options.ids, store);
    if (!batches)
        return Failure<Refusal>(batches.error());
    tellUnfinished(*batches, streams);
    const auto report = exports::exportToFile(
        selectRows(*batches, options.filter), options.file, options.path, [&services](qint64) { return !services.interrupts.pending(); });
    if (!report) {
        if (report.error().fault == exports::ExportFault::Cancelled)
            return ExitCode::Interrupted;
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(report.error()).toString()});
    }
    say(streams.err,
        QCoreApplication::translate("Cli", "Rows written: %1, cells defused: %2")
            .arg(groupedNumber(report->rows), groupedNumber(report->defusedCells)));
    tell(options.pathTo == PathTo::Out ? streams.out : streams.err, options.path);
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
        {"out"_L1, "FILE", QT_TRANSLATE_NOOP("Cli", "the file to write: .csv, .tsv, .xlsx or .jsonl")},
        {"columns"_L1, "A,B", QT_TRANSLATE_NOOP("Cli", "only these columns, in this order (a .jsonl file always holds every field)")},
        {"filter"_L1, "EXPR", QT_TRANSLATE_NOOP("Cli", "only the rows that match")},
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
            "Of an unfinished batch, what is known is exported, and that is said."),
        .options = options + storeOptions(),
        .run = [](const ParsedLine &line, Streams &streams, Services &services) -> Result<ExitCode, Refusal> {
            const auto parsed = exportOptions(line);
            return parsed ? exportResults(*parsed, streams, services) : Failure<Refusal>(parsed.error());
        },
    };
}

} // namespace batchwatch::cli
