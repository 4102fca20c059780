#include "cli/keystestcommand.h"

#include "app/errortext.h"
#include "cli/balancetask.h"
#include "cli/keyoptions.h"
#include "cli/terminaltext.h"
#include "core/redactor.h"
#include "wire/jsonline.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

/// In JSON: stable, English.
QLatin1StringView resultName(const vendor::BalanceAnswer &answer)
{
    if (answer)
        return "valid"_L1;
    switch (answer.error().kind) {
    case ErrorKind::Unauthorized: return "refused"_L1;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls: return "unreachable"_L1;
    default: return wireName(answer.error().kind);
    }
}

QByteArray resultLine(const KeyName &name, const vendor::BalanceAnswer &answer)
{
    wire::JsonLine line;
    line.text("name"_L1, name.toString()).text("result"_L1, QString(resultName(answer)));
    if (answer)
        line.integer("credits"_L1, answer->credits);
    else
        line.null("credits"_L1);
    return line.finish();
}

/// For a person and for `cut`: stable, English.
QString resultText(const KeyName &name, const vendor::BalanceAnswer &answer)
{
    QString text = name.toString() + u": "_s + resultName(answer);
    if (answer)
        text += u", "_s + QString::number(answer->credits) + (answer->credits == 1 ? " credit"_L1 : " credits"_L1);
    return text;
}

Result<CommonOptions, Refusal> testOptions(const ParsedLine &line)
{
    CommonOptions options = commonOptions(line);
    if (line.operands.isEmpty())
        return options;
    const auto names = keyNamesFrom(line.operands, 1, QCoreApplication::translate("Cli", "Which key? Give one name."));
    if (!names)
        return Failure<Refusal>(names.error());
    if (!options.keyName.isEmpty())
        return wrongUsage(QCoreApplication::translate("Cli", "Name the key once: as NAME or with --key."));
    options.keyName = names->first().toString();
    return options;
}

Result<ExitCode, Refusal> testKey(const ParsedLine &line, Streams &streams, Services &services)
{
    const auto options = testOptions(line);
    if (!options)
        return Failure<Refusal>(options.error());
    const auto session = Session::open(*options, services);
    if (!session)
        return Failure<Refusal>(session.error());
    const auto key = keyToAskWith(**session, streams, services);
    if (!key)
        return Failure<Refusal>(key.error());
    const auto answer = askBalance(**session, key->key, services);
    if (!answer)
        return Failure<Refusal>(answer.error());
    if (line.has("json"_L1)) {
        const QByteArray json = resultLine(key->name, *answer);
        streams.out.write(streams.out.isTerminal() ? escapedJson(json) : json);
    } else {
        tell(streams.out, resultText(key->name, *answer));
    }
    if (*answer)
        return ExitCode::AllDone;
    const ApiError &error = answer->error();
    return Failure<Refusal>({exitCodeFor(error.kind), services.redactor.redacted(app::ErrorTexts::describe(error).toString())});
}

} // namespace

CommandSpec keysTestCommand()
{
    return {
        .name = "keys test"_L1,
        .operands = "[NAME]",
        .summary = QT_TRANSLATE_NOOP("Cli", "ask the vendor whether an API key is valid, and for its credits"),
        .notes = QT_TRANSLATE_NOOP(
            "Cli", "Exit codes: 0 valid, 3 refused, 6 the vendor cannot be reached or asked now, 7 the keychain does not give the secret."),
        .options = QList<OptionSpec>{{"json"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "write a line of JSON")}} + storeOptions(),
        .run = testKey,
    };
}

} // namespace batchwatch::cli
