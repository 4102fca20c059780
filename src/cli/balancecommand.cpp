#include "cli/balancecommand.h"

#include "app/errortext.h"
#include "cli/balancetask.h"
#include "cli/terminaltext.h"
#include "core/redactor.h"
#include "wire/jsonline.h"

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

void writeBalance(const wire::Balance &balance, const KeyName &key, OutputFormat format, Sink &out)
{
    if (format == OutputFormat::Text) {
        out.write(QByteArray::number(balance.credits));
        out.write(balance.credits == 1 ? " credit\n" : " credits\n");
        return;
    }
    const QByteArray line = wire::JsonLine()
                                .integer("balance"_L1, balance.credits)
                                .text("service"_L1, balance.service.isEmpty() ? u"wavalidation"_s : balance.service)
                                .text("key"_L1, key.toString())
                                .finish();
    out.write(out.isTerminal() ? escapedJson(line) : line);
}

} // namespace

Result<BalanceOptions, Refusal> balanceOptions(const ParsedLine &line)
{
    if (const auto none = noOperands(line.operands); !none)
        return Failure<Refusal>(none.error());
    return BalanceOptions{commonOptions(line), line.has("json"_L1) ? OutputFormat::Json : OutputFormat::Text};
}

Result<ExitCode, Refusal> showBalance(const BalanceOptions &options, Streams &streams, Services &services)
{
    const auto session = Session::open(options.common, services);
    if (!session)
        return Failure<Refusal>(session.error());
    const auto key = keyToAskWith(**session, streams, services);
    if (!key)
        return Failure<Refusal>(key.error());
    const auto answer = askBalance(**session, key->key, services);
    if (!answer)
        return Failure<Refusal>(answer.error());
    if (!*answer) {
        const ApiError &error = answer->error();
        return Failure<Refusal>({exitCodeFor(error.kind), services.redactor.redacted(app::ErrorTexts::describe(error).toString())});
    }
    writeBalance(**answer, key->name, options.format, streams.out);
    return ExitCode::AllDone;
}

CommandSpec balanceCommand()
{
    return {
        .name = "balance"_L1,
        .operands = "",
        .summary = QT_TRANSLATE_NOOP("Cli", "show the credits of a key"),
        .notes = nullptr,
        .options = QList<OptionSpec>{{"json"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "write a line of JSON")}} + vendorOptions(),
        .run = [](const ParsedLine &line, Streams &streams, Services &services) -> Result<ExitCode, Refusal> {
            const auto parsed = balanceOptions(line);
            return parsed ? showBalance(*parsed, streams, services) : Failure<Refusal>(parsed.error());
        },
    };
}

} // namespace batchwatch::cli
