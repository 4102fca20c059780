#include "cli/democommand.h"

#include "cli/task.h"
#include "cli/terminaltext.h"
#include "demo/demovendor.h"

#include <QCoreApplication>
#include <QDateTime>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

/// Does nothing until somebody wants it to end.
class Waiting final : public Task
{
public:
    void start() override {}
    void interrupt(Interrupt interrupt) override
    {
        Q_EMIT ended(interrupt == Interrupt::Terminated ? ExitCode::Terminated : ExitCode::Interrupted);
    }
};

QString introduction(const QUrl &baseUrl)
{
    const QString url = baseUrl.toString();
    const QString key = demo::DemoVendor::apiKeyText();
    QString text = u"base URL: "_s + url + u"\nkey:      "_s + key + u'\n';
    const auto entries = demo::DemoVendor::entries();
    for (const demo::DemoEntry &entry : entries)
        text += u"batch:    "_s + entry.id.toString() + u"  "_s + entry.label + u'\n';
    text
        += u"\nBATCHWATCH_API_KEY="_s + key + u" batchwatch-cli watch "_s + entries.first().id.toString() + u" --base-url "_s + url + u'\n';
    text += u"BATCHWATCH_API_KEY="_s + key + u" batchwatch-cli balance --base-url "_s + url + u'\n';
    return text;
}

/// "2026-11-25T14:05:07.123Z 200 550e8400-e29b-41d4-a716-446655440000"; what was asked for may be anything.
QString logLine(const QDateTime &at, const QString &what, int status)
{
    return at.toString(Qt::ISODateWithMs) + u' ' + QString::number(status) + u' ' + escapedForTerminal(what);
}

} // namespace

Result<DemoOptions, Refusal> demoOptions(const ParsedLine &line)
{
    if (const auto none = noOperands(line.operands); !none)
        return Failure<Refusal>(none.error());
    DemoOptions options;
    options.log = line.has("log"_L1);
    options.faults = line.has("faults"_L1) ? DemoFaults::Some : DemoFaults::None;
    if (line.has("port"_L1)) {
        bool isNumber = false;
        options.port = line.value("port"_L1).toUShort(&isNumber);
        if (!isNumber)
            return wrongUsage(QCoreApplication::translate("Cli", "--port needs a number from 0 to 65535; 0 takes a free port."));
    }
    return options;
}

Result<ExitCode, Refusal> runDemo(const DemoOptions &options, Streams &streams, Services &services)
{
    demo::DemoVendor vendor(options.faults == DemoFaults::Some ? demo::Faults::Some : demo::Faults::None);
    if (!vendor.listen(options.port)) {
        return Failure<Refusal>({ExitCode::Unexpected,
            QCoreApplication::translate("Cli", "Port %1 of 127.0.0.1 cannot be used: another program may have it. Try another --port.")
                .arg(options.port)});
    }
    if (streams.out.write(introduction(vendor.baseUrl()).toUtf8()) != Sink::State::Open)
        return ExitCode::FileError;
    say(streams.err, QCoreApplication::translate("Cli", "The demo vendor runs until Ctrl-C."));
    Waiting waiting;
    if (options.log)
        QObject::connect(&vendor, &demo::DemoVendor::answered, &waiting,
            [&streams](const QString &what, int status) { say(streams.err, logLine(QDateTime::currentDateTimeUtc(), what, status)); });
    return runToEnd(waiting, services.interrupts);
}

CommandSpec demoCommand()
{
    return {
        .name = "demo"_L1,
        .operands = "",
        .summary = QT_TRANSLATE_NOOP("Cli", "run a demo vendor on this machine, to try the program against"),
        .notes = nullptr,
        .options = {
            {"port"_L1, "N", QT_TRANSLATE_NOOP("Cli", "listen on port N of 127.0.0.1; any free one when absent")},
            {"log"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "write a line for each request on standard error: time, HTTP status, batch")},
            {"faults"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "let every batch fail now and then")},
        },
        .run = [](const ParsedLine &line, Streams &streams, Services &services) -> Result<ExitCode, Refusal> {
            const auto parsed = demoOptions(line);
            return parsed ? runDemo(*parsed, streams, services) : Failure<Refusal>(parsed.error());
        },
    };
}

} // namespace batchwatch::cli
