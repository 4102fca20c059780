#include "cli/program.h"

#include "cli/balancecommand.h"
#include "cli/batchescommand.h"
#include "cli/democommand.h"
#include "cli/exportcommand.h"
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

} // namespace

ExitCode runProgram(const QStringList &arguments, Streams &streams, Services &services)
{
    const std::vector<CommandSpec> commands{
        watchCommand(), resultsCommand(), exportCommand(), batchesCommand(), balanceCommand(), demoCommand()};
    const QString name = arguments.value(0);
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
        streams.out.write(overviewText(commands).toUtf8());
        return withOutput(ExitCode::AllDone, streams);
    }
    if (name == "--version"_L1) {
        streams.out.write("batchwatch-cli " BATCHWATCH_VERSION "\n");
        return withOutput(ExitCode::AllDone, streams);
    }
    const auto command = std::find_if(commands.cbegin(), commands.cend(), [&name](const CommandSpec &spec) { return spec.name == name; });
    if (command == commands.cend()) {
        if (!name.isEmpty())
            say(streams.err, QCoreApplication::translate("Cli", "There is no such command."));
        streams.err.write(overviewText(commands).toUtf8());
        return ExitCode::Usage;
    }
    return withOutput(runCommand(*command, arguments.sliced(1), streams, services), streams);
}

} // namespace batchwatch::cli
