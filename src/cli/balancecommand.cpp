#include "cli/balancecommand.h"

#include "app/errortext.h"
#include "cli/task.h"
#include "cli/terminaltext.h"
#include "core/redactor.h"
#include "keys/keyring.h"
#include "vendor/client.h"
#include "wire/jsonline.h"

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

/// One request and its answer.
class BalanceTask final : public Task
{
public:
    BalanceTask(vendor::Service &service, const ApiKey &key) : m_service(service), m_key(key) {}

    void start() override
    {
        m_call = m_service.fetchBalance(m_key, [this](const vendor::BalanceAnswer &answer) {
            if (!answer && answer.error().kind == ErrorKind::Cancelled)
                return;
            m_answer = answer;
            Q_EMIT ended(answer ? ExitCode::AllDone : exitCodeFor(answer.error().kind));
        });
    }

    void interrupt(Interrupt) override
    {
        m_call->cancel();
        Q_EMIT ended(ExitCode::Interrupted);
    }

    [[nodiscard]] const std::optional<vendor::BalanceAnswer> &answer() const { return m_answer; }

private:
    vendor::Service &m_service;
    ApiKey m_key;
    std::unique_ptr<vendor::Call> m_call;
    std::optional<vendor::BalanceAnswer> m_answer;
};

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
    const auto name = (*session)->key();
    if (!name)
        return Failure<Refusal>(name.error());
    const auto key = services.keys.find(*name);
    if (!key)
        return Failure<Refusal>({ExitCode::Unexpected, {}});

    vendor::Client client((*session)->baseUrl(), services.clock, services.redactor);
    BalanceTask task(client, *key);
    const ExitCode code = runToEnd(task, services.interrupts);
    if (!task.answer())
        return code;
    const vendor::BalanceAnswer &answer = *task.answer();
    if (!answer)
        return Failure<Refusal>({code, services.redactor.redacted(app::ErrorTexts::describe(answer.error()).toString())});
    writeBalance(*answer, *name, options.format, streams.out);
    return code;
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
