#include "cli/watchcommand.h"

#include "app/enginecore.h"
#include "app/errortext.h"
#include "app/storecare.h"
#include "cli/exportcommand.h"
#include "cli/rowselection.h"
#include "cli/watchrun.h"
#include "demo/demovendor.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

/// The demo's batch that is done soonest.
demo::DemoEntry quickDemo()
{
    const auto entries = demo::DemoVendor::entries();
    for (const demo::DemoEntry &entry : entries) {
        if (entry.purpose == demo::Purpose::Quick)
            return entry;
    }
    return entries.first();
}

Result<std::optional<Milliseconds>, Refusal> timeoutFrom(const ParsedLine &line)
{
    if (!line.has("timeout"_L1))
        return std::nullopt;
    bool isNumber = false;
    const double seconds = line.value("timeout"_L1).toDouble(&isNumber);
    if (!isNumber || !(seconds > 0.0) || seconds > 1e9)
        return wrongUsage(QCoreApplication::translate("Cli", "--timeout needs a number of seconds above 0."));
    return Milliseconds(Milliseconds::rep(seconds * 1000.0));
}

/// Only a whole result becomes a file: a script can trust that what is there is complete.
Result<ExitCode, Refusal> exportFinished(
    const WatchOptions &options, ExitCode code, const store::Store &store, Streams &streams, Services &services)
{
    if (code != ExitCode::AllDone) {
        say(streams.err, QCoreApplication::translate("Cli", "Not all batches are finished: nothing was exported."));
        return code;
    }
    ExportOptions exporting;
    exporting.ids = options.ids;
    exporting.path = options.exportPath;
    exporting.filter = options.filter;
    exporting.file.format = exports::formatForPath(options.exportPath).value_or(exports::Format::Csv);
    exporting.pathTo = options.format == OutputFormat::Json ? PathTo::Err : PathTo::Out;
    return exportFromStore(exporting, store, streams, services);
}

} // namespace

Result<WatchOptions, Refusal> watchOptions(const ParsedLine &line)
{
    WatchOptions options;
    options.common = commonOptions(line);
    if (options.common.demo && line.operands.isEmpty()) {
        options.ids = {quickDemo().id};
    } else {
        const auto ids = batchIdsFrom(line.operands);
        if (!ids)
            return Failure<Refusal>(ids.error());
        options.ids = *ids;
    }
    const auto timeout = timeoutFrom(line);
    if (!timeout)
        return Failure<Refusal>(timeout.error());
    options.limits.timeout = *timeout;
    options.limits.rounds = line.has("once"_L1) ? Rounds::Once : Rounds::UntilDone;
    options.format = line.has("json"_L1) ? OutputFormat::Json : OutputFormat::Text;
    options.progress = line.has("progress"_L1);
    options.exportPath = line.value("export"_L1);
    auto filter = filterFrom(line);
    if (!filter)
        return Failure<Refusal>(filter.error());
    options.filter = *std::move(filter);
    if (!options.exportPath.isEmpty()) {
        const auto format = formatFrom("export"_L1, options.exportPath, options.ids.size());
        if (!format)
            return Failure<Refusal>(format.error());
    }
    if (options.exportPath.isEmpty() && line.has("filter"_L1))
        return wrongUsage(QCoreApplication::translate("Cli", "--filter says which rows --export writes; give both."));
    return options;
}

Result<ExitCode, Refusal> watch(const WatchOptions &options, Streams &streams, Services &services)
{
    const auto session = Session::open(options.common, services);
    if (!session)
        return Failure<Refusal>(session.error());
    WatchOutput output(streams, options.format, options.progress || streams.err.isTerminal(), services.clock, services.redactor);
    const auto engine
        = app::EngineCore::open({(*session)->dataDir(), (*session)->baseUrl()}, services.keys, services.keychain, services.redactor);
    if (!engine) {
        const QString message = app::ErrorTexts::describe(engine.error()).toString();
        for (const BatchId &id : options.ids)
            output.error({id, {}, {}, {}}, ApiError{.kind = ErrorKind::Store}, {}, message);
        return ExitCode::FileError;
    }
    if (const auto &recovery = (*engine)->recovery(); recovery && services.notice)
        services.notice(app::StoreCareTexts::describe(*recovery).toString());

    const auto code = WatchRun(options, **session, **engine, output, streams, services).run();
    if (!code || options.exportPath.isEmpty() || streams.out.state() != Sink::State::Open)
        return code;
    return exportFinished(options, *code, (*engine)->store(), streams, services);
}

CommandSpec watchCommand()
{
    QList<OptionSpec> options{
        {"json"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "write each event as a line of JSON")},
        {"once"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "ask once for each batch; exit code 6 unless all are done")},
        {"timeout"_L1, "S", QT_TRANSLATE_NOOP("Cli", "give up after S seconds, with exit code 6")},
        {"export"_L1, "FILE", QT_TRANSLATE_NOOP("Cli", "write the results to FILE at the end: .csv, .tsv, .xlsx, .jsonl or .json")},
        {"filter"_L1, "EXPR", QT_TRANSLATE_NOOP("Cli", "export only the rows that match")},
        {"progress"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "show the bar even where standard error is no terminal")},
    };
    return {
        .name = "watch"_L1,
        .operands = "ID…",
        .summary = QT_TRANSLATE_NOOP("Cli", "poll batches until they are done"),
        .notes = QT_TRANSLATE_NOOP("Cli",
            "With --demo and no id, the demo's batch of 90 numbers is watched.\n"
            "A batch whose stored results are complete is not asked for again.\n"
            "--export writes only when all batches are finished; the exit code tells."),
        .options = options + vendorOptions(),
        .run = [](const ParsedLine &line, Streams &streams, Services &services) -> Result<ExitCode, Refusal> {
            const auto parsed = watchOptions(line);
            return parsed ? watch(*parsed, streams, services) : Failure<Refusal>(parsed.error());
        },
    };
}

} // namespace batchwatch::cli
