#include "cli/program.h"

#include "cli/balancecommand.h"
#include "cli/batchescommand.h"
#include "cli/carecommands.h"
#include "cli/democommand.h"
#include "cli/exportcommand.h"
#include "cli/keysaddcommand.h"
#include "cli/keyschangecommands.h"
#include "cli/keyslistcommand.h"
#include "cli/keystestcommand.h"
#include "cli/resultscommand.h"
#include "cli/watchcommand.h"

#include <QCoreApplication>

#include <algorithm>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

/// What became of standard output goes before the command's own end.
ExitCode withOutput(ExitCode code, Streams &streams)
{
    switch (streams.out.state()) {
    case Sink::State::Open: return code;
    case Sink::State::Closed: return ExitCode::OutputClosed;
    case Sink::State::Failed: break;
    }
    say(streams.err, QCoreApplication::translate("Cli", "Standard output could not be written: is the disk full?"));
    return ExitCode::FileError;
}

ExitCode refuse(const Refusal &refusal, const CommandSpec &command, Streams &streams)
{
    if (!refusal.text.isEmpty())
        say(streams.err, refusal.text);
    if (refusal.code == ExitCode::Usage) {
        say(streams.err, usageLine(command));
        say(streams.err, QCoreApplication::translate("Cli", "More: %1").arg(u"batchwatch-cli "_s + command.name + u" --help"_s));
    }
    return refusal.code;
}

ExitCode runCommand(const CommandSpec &command, const QStringList &arguments, Streams &streams, Services &services)
{
    const auto line = parseLine(command, arguments);
    if (!line)
        return refuse(line.error(), command, streams);
    if (line->help) {
        streams.out.write(helpText(command).toUtf8());
        return ExitCode::AllDone;
    }
    const auto code = command.run(*line, streams, services);
    return code ? *code : refuse(code.error(), command, streams);
}

/// The command that the first word or words name, and what is left of the arguments.
std::pair<const CommandSpec *, QStringList> commandIn(const std::vector<CommandSpec> &commands, const QStringList &arguments)
{
    for (const CommandSpec &command : commands) {
        const QStringList words = QString(command.name).split(u' ');
        if (arguments.first(std::min(words.size(), arguments.size())) == words)
            return {&command, arguments.sliced(words.size())};
    }
    return {nullptr, {}};
}

bool asksForHelp(const QString &word)
{
    return word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1;
}

/// No command: help, the version, or what the commands are.
ExitCode explain(const std::vector<CommandSpec> &commands, const QStringList &arguments, Streams &streams)
{
    const QString first = arguments.value(0);
    if (first == "--version"_L1) {
        streams.out.write("batchwatch-cli " BATCHWATCH_VERSION "\n");
        return ExitCode::AllDone;
    }
    const bool isGroup = first == "keys"_L1;
    const QString last = isGroup ? arguments.value(1) : first;
    const QByteArray text = (isGroup ? groupText(first, commands) : overviewText(commands)).toUtf8();
    if (asksForHelp(last)) {
        streams.out.write(text);
        return ExitCode::AllDone;
    }
    if (!last.isEmpty())
        say(streams.err, QCoreApplication::translate("Cli", "There is no such command."));
    streams.err.write(text);
    return ExitCode::Usage;
}

} // namespace

ExitCode runProgram(const QStringList &arguments, Streams &streams, Services &services)
{
    services.notice = [&streams](const QString &text) { say(streams.err, text); };
    const std::vector<CommandSpec> commands{watchCommand(), resultsCommand(), exportCommand(), batchesCommand(), keysListCommand(),
        keysAddCommand(), keysTestCommand(), keysDefaultCommand(), keysRenameCommand(), keysRemoveCommand(), balanceCommand(),
        backupCommand(), restoreCommand(), purgeCommand(), demoCommand()};
    const auto [command, rest] = commandIn(commands, arguments);
    const ExitCode code = command ? runCommand(*command, rest, streams, services) : explain(commands, arguments, streams);
    return withOutput(code, streams);
}

} // namespace batchwatch::cli
