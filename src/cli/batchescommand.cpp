#include "cli/batchescommand.h"

#include "app/errortext.h"
#include "cli/table.h"
#include "cli/terminaltext.h"
#include "cli/workspace.h"

#include <QDateTime>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr const char *headers[] = {"batch_id", "label", "key", "state", "status", "done", "total", "failed", "seen_at"};

QStringList cellsOf(const store::BatchSummary &summary)
{
    const BatchFigures batch = figuresOf(summary);
    const auto figure = [&batch](qint64 BatchCounts::*count) { return batch.counts ? QString::number((*batch.counts).*count) : QString(); };
    const auto seenAt = summary.record.seenAt;
    return {
        batch.id.toString(),
        batch.label,
        summary.record.key ? summary.record.key->toString() : QString(),
        QString(wireName(summary.record.state)),
        batch.status,
        figure(&BatchCounts::done),
        figure(&BatchCounts::total),
        figure(&BatchCounts::failed),
        seenAt ? utcTime(*seenAt).toString(Qt::ISODate) : QString(),
    };
}

void writeText(const std::vector<store::BatchSummary> &batches, Sink &out)
{
    QList<QStringList> rows(1);
    for (const char *header : headers)
        rows[0].append(QString::fromUtf8(header));
    for (const store::BatchSummary &summary : batches)
        rows.append(cellsOf(summary));
    writeTable(rows, out);
}

} // namespace

Result<BatchesOptions, Refusal> batchesOptions(const ParsedLine &line)
{
    if (const auto none = noOperands(line.operands); !none)
        return Failure<Refusal>(none.error());
    return BatchesOptions{commonOptions(line), line.has("json"_L1) ? OutputFormat::Json : OutputFormat::Text};
}

Result<ExitCode, Refusal> listBatches(const BatchesOptions &options, Streams &streams, Services &services)
{
    const auto work = openWorkspace(options.common, services);
    if (!work)
        return Failure<Refusal>(work.error());
    const auto batches = work->store->batches();
    if (!batches)
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(batches.error()).toString()});
    if (options.format == OutputFormat::Text) {
        writeText(*batches, streams.out);
        return ExitCode::AllDone;
    }
    for (const store::BatchSummary &summary : *batches) {
        const QByteArray line = batchLine(summary);
        streams.out.write(streams.out.isTerminal() ? escapedJson(line) : line);
    }
    return ExitCode::AllDone;
}

CommandSpec batchesCommand()
{
    return {
        .name = "batches"_L1,
        .operands = "",
        .summary = QT_TRANSLATE_NOOP("Cli", "list the batches that are known"),
        .notes = nullptr,
        .options = QList<OptionSpec>{{"json"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "write each batch as a line of JSON")}} + storeOptions(),
        .run = [](const ParsedLine &line, Streams &streams, Services &services) -> Result<ExitCode, Refusal> {
            const auto parsed = batchesOptions(line);
            return parsed ? listBatches(*parsed, streams, services) : Failure<Refusal>(parsed.error());
        },
    };
}

} // namespace batchwatch::cli
