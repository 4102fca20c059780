#include "cli/resultscommand.h"

#include "cli/interrupts.h"
#include "cli/rowselection.h"
#include "cli/terminaltext.h"
#include "cli/workspace.h"
#include "exports/rowwriter.h"
#include "results/columns.h"
#include "wire/snapshotwriter.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;
using results::Column;
using results::ColumnInfo;
using results::ResultsView;

constexpr qsizetype chunk = 64 * 1024;

/// Collects lines and writes them in pieces; says when to stop.
class LineWriter
{
public:
    LineWriter(Sink &sink, const Interrupts &interrupts) : m_sink(sink), m_interrupts(interrupts) {}

    QByteArray &pending() { return m_pending; }

    /// False: interrupted, or nobody takes the output.
    [[nodiscard]] bool lineDone() { return m_pending.size() < chunk || flush(); }
    [[nodiscard]] bool flush()
    {
        m_sink.write(m_pending);
        m_pending.clear();
        return m_sink.state() == Sink::State::Open && !m_interrupts.pending();
    }

private:
    Sink &m_sink;
    const Interrupts &m_interrupts;
    QByteArray m_pending;
};

void writeJson(const ResultsView &view, bool terminal, LineWriter &writer)
{
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        if (terminal)
            writer.pending() += escapedJson(wire::writeResult(view.batchOf(i), view.at(i)));
        else
            wire::appendResult(&writer.pending(), view.batchOf(i), view.at(i));
        writer.pending() += '\n';
        if (!writer.lineDone())
            return;
    }
}

void writeTabSeparated(const ResultsView &view, LineWriter &writer)
{
    QStringList cells;
    for (const ColumnInfo &column : results::allColumns())
        cells.append(QString::fromUtf8(column.exportName));
    writer.pending() += cells.join(u'\t').toUtf8() + '\n';
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        cells.clear();
        const NumberResult number = view.at(i);
        for (const ColumnInfo &column : results::allColumns())
            cells.append(tabSeparatedCell(exports::cellText(view.batchOf(i), number, column.id)));
        writer.pending() += cells.join(u'\t').toUtf8() + '\n';
        if (!writer.lineDone())
            return;
    }
}

bool isShown(const ColumnInfo &column, bool severalBatches)
{
    return column.id == Column::Batch ? severalBatches : column.shownFirst;
}

void writeTable(const ResultsView &view, LineWriter &writer)
{
    const bool several = view.batches.size() > 1;
    QList<QStringList> rows(1);
    for (const ColumnInfo &column : results::allColumns()) {
        if (isShown(column, several))
            rows[0].append(results::headerText(column.id));
    }
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        QStringList cells;
        const NumberResult number = view.at(i);
        for (const ColumnInfo &column : results::allColumns()) {
            if (!isShown(column, several))
                continue;
            const QString text = column.id == Column::Batch ? view.batchOf(i).abbreviated() : results::shownText(number, column.id);
            cells.append(escapedForTerminal(text));
        }
        rows.append(cells);
    }
    for (const QString &line : alignedColumns(rows)) {
        writer.pending() += line.toUtf8() + '\n';
        if (!writer.lineDone())
            return;
    }
}

} // namespace

Result<ResultsOptions, Refusal> resultsOptions(const ParsedLine &line)
{
    const auto ids = batchIdsFrom(line.operands);
    if (!ids)
        return Failure<Refusal>(ids.error());
    auto filter = filterFrom(line);
    if (!filter)
        return Failure<Refusal>(filter.error());
    return ResultsOptions{
        .common = commonOptions(line),
        .ids = *ids,
        .format = line.has("json"_L1) ? OutputFormat::Json : OutputFormat::Text,
        .filter = *std::move(filter),
    };
}

Result<ExitCode, Refusal> showResults(const ResultsOptions &options, Streams &streams, Services &services)
{
    const auto work = openWorkspace(options.common, services);
    if (!work)
        return Failure<Refusal>(work.error());

    ExitCode code = ExitCode::AllDone;
    std::vector<StoredBatch> batches;
    for (const BatchId &id : options.ids) {
        auto batch = loadBatch(*work->store, id);
        if (!batch)
            return Failure<Refusal>(batch.error());
        if (*batch) {
            batches.push_back(std::move(**batch));
            continue;
        }
        say(streams.err, QCoreApplication::translate("Cli", "Nothing is stored of batch %1.").arg(id.toString()));
        code = ExitCode::NoSuchBatch;
    }
    const ResultsView view = selectRows(batches, options.filter.rows, services.clock.wallNow());
    LineWriter writer(streams.out, services.interrupts);
    if (options.format == OutputFormat::Json)
        writeJson(view, streams.out.isTerminal(), writer);
    else if (streams.out.isTerminal())
        writeTable(view, writer);
    else
        writeTabSeparated(view, writer);
    static_cast<void>(writer.flush());
    return services.interrupts.pending() ? ExitCode::Interrupted : code;
}

CommandSpec resultsCommand()
{
    QList<OptionSpec> options{
        {"json"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "write each row as a line of JSON, with every field that the vendor sent")},
        {"filter"_L1, "EXPR", QT_TRANSLATE_NOOP("Cli", "only the rows that match")},
    };
    return {
        .name = "results"_L1,
        .operands = "ID…",
        .summary = QT_TRANSLATE_NOOP("Cli", "show stored results, without asking the vendor"),
        .notes = QT_TRANSLATE_NOOP("Cli",
            "On a terminal a table for the eye; elsewhere tab-separated text with a header line, in which\n"
            "\\t, \\n, \\r, \\\\ and \\uXXXX stand for characters that would break a line."),
        .options = options + storeOptions(),
        .run = [](const ParsedLine &line, Streams &streams, Services &services) -> Result<ExitCode, Refusal> {
            const auto parsed = resultsOptions(line);
            return parsed ? showResults(*parsed, streams, services) : Failure<Refusal>(parsed.error());
        },
    };
}

} // namespace batchwatch::cli
