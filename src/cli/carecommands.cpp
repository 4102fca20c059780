#include "cli/carecommands.h"

#include "app/batchcare.h"
#include "app/errortext.h"
#include "app/storecare.h"
#include "cli/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

Result<QString, Refusal> fileFrom(const QStringList &operands)
{
    if (operands.size() != 1 || operands.first().isEmpty())
        return wrongUsage(QCoreApplication::translate("Cli", "Name one file."));
    return QFileInfo(operands.first()).absoluteFilePath();
}

tl::unexpected<Refusal> fileRefusal(const store::StoreError &error, const QString &file = {})
{
    return Failure<Refusal>({ExitCode::FileError, app::StoreCareTexts::describe(error, file).toString()});
}

Result<ExitCode, Refusal> backUp(const ParsedLine &line, Streams &streams, Services &services)
{
    const auto file = fileFrom(line.operands);
    const auto session = file ? Session::open(commonOptions(line), services) : Failure<Refusal>(file.error());
    if (!session)
        return Failure<Refusal>(session.error());
    if (const auto done = store::backUp((*session)->dataDir(), *file); !done)
        return fileRefusal(done.error(), *file);
    say(streams.err, app::StoreCareTexts::backedUp(*file));
    return ExitCode::AllDone;
}

Result<ExitCode, Refusal> restore(const ParsedLine &line, Streams &streams, Services &services)
{
    const auto file = fileFrom(line.operands);
    const auto session = file ? Session::open(commonOptions(line), services) : Failure<Refusal>(file.error());
    if (!session)
        return Failure<Refusal>(session.error());
    const auto report = store::restore((*session)->dataDir(), *file, services.clock.wallNow());
    if (!report)
        return fileRefusal(report.error(), *file);
    say(streams.err, app::StoreCareTexts::restored(*report));
    return ExitCode::AllDone;
}

/// What the line chooses, in one of three ways. Who names batches or a key means all of them.
Result<app::PurgeChoice, Refusal> purgeChoice(const ParsedLine &line)
{
    app::PurgeChoice choice{.polled = app::PurgeChoice::Polled::GoToo};
    if (line.has("of-key"_L1)) {
        choice.what = app::PurgeChoice::OfKey{*KeyName::fromText(line.value("of-key"_L1))};
    } else if (line.has("older-than"_L1)) {
        choice.what = app::PurgeChoice::OlderThan{std::chrono::days(line.value("older-than"_L1).toInt())};
    } else {
        const auto ids = batchIdsFrom(line.operands);
        if (!ids)
            return Failure<Refusal>(ids.error());
        choice.what = *ids;
    }
    return choice;
}

Result<void, Refusal> checkPurge(const ParsedLine &line)
{
    const int ways = int(!line.operands.isEmpty()) + int(line.has("of-key"_L1)) + int(line.has("older-than"_L1));
    if (ways != 1)
        return wrongUsage(QCoreApplication::translate("Cli", "Name batches, or use one of --older-than and --of-key."));
    bool isNumber = false;
    if (line.has("older-than"_L1) && (line.value("older-than"_L1).toInt(&isNumber) < 0 || !isNumber))
        return wrongUsage(QCoreApplication::translate("Cli", "--older-than needs a number of days."));
    if (line.has("of-key"_L1) && !KeyName::fromText(line.value("of-key"_L1)))
        return wrongUsage(QCoreApplication::translate("Cli", "The name of a key has 1 to 64 printable characters."));
    return {};
}

Result<ExitCode, Refusal> purge(const ParsedLine &line, Streams &streams, Services &services)
{
    if (const auto checked = checkPurge(line); !checked)
        return Failure<Refusal>(checked.error());
    const auto work = openWorkspace(commonOptions(line), services);
    if (!work)
        return Failure<Refusal>(work.error());
    const auto choice = purgeChoice(line);
    if (!choice)
        return Failure<Refusal>(choice.error());
    const auto plan = app::planPurge(*work->store, *choice, services.clock.wallNow());
    if (!plan)
        return fileRefusal(plan.error());
    const auto removed = work->store->removeBatches({plan->ids.begin(), plan->ids.end()}).and_then([&] { return work->store->compact(); });
    if (!removed)
        return fileRefusal(removed.error());
    say(streams.err, QCoreApplication::translate("Cli", "%n batch(es) removed.", nullptr, int(plan->ids.size())));
    return ExitCode::AllDone;
}

} // namespace

CommandSpec backupCommand()
{
    return {
        .name = "backup"_L1,
        .operands = "FILE",
        .summary = QT_TRANSLATE_NOOP("Cli", "copy the store with all batches and results into FILE"),
        .notes = QT_TRANSLATE_NOOP("Cli",
            "Other Batchwatch programs may go on meanwhile. Nothing is written over.\n"
            "API keys are in the system's keychain and not in the copy, only their names are."),
        .options = dataOptions(),
        .run = backUp,
    };
}

CommandSpec restoreCommand()
{
    return {
        .name = "restore"_L1,
        .operands = "FILE",
        .summary = QT_TRANSLATE_NOOP("Cli", "put a copy of FILE, made by backup, in the place of the store"),
        .notes = QT_TRANSLATE_NOOP("Cli", "The store that is there is kept under a name with the time. No other Batchwatch may use it."),
        .options = dataOptions(),
        .run = restore,
    };
}

CommandSpec purgeCommand()
{
    return {
        .name = "purge"_L1,
        .operands = "[ID…]",
        .summary = QT_TRANSLATE_NOOP("Cli", "remove batches and their results for good"),
        .notes = QT_TRANSLATE_NOOP("Cli", "--older-than leaves batches that are watched and not done."),
        .options
        = QList<OptionSpec>{{"older-than"_L1, "DAYS",
                                QT_TRANSLATE_NOOP("Cli", "all that are done or given up, and of which nothing came for DAYS days")},
              {"of-key"_L1, "NAME", QT_TRANSLATE_NOOP("Cli", "all that were watched with this key")}}
            + dataOptions(),
        .run = purge,
    };
}

} // namespace batchwatch::cli
