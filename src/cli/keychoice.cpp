#include "cli/keychoice.h"

#include "app/errortext.h"
#include "cli/keychaintask.h"
#include "cli/workspace.h"
#include "keys/keyring.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

QString quoted(const KeyName &name)
{
    return u'"' + name.toString() + u'"';
}

QString replaceText()
{
    return QCoreApplication::translate("Cli", "Give it anew with \"batchwatch-cli keys add NAME --replace\".");
}

QString forOneRunText()
{
    return QCoreApplication::translate("Cli", "For one run, a key can be given in BATCHWATCH_API_KEY or with --key-file instead.");
}

} // namespace

Result<void, Refusal> checkNamedKey(const Session &session, const app::KeyManager &keys)
{
    if (!session.namedKey() || keys.entry(*session.namedKey()))
        return {};
    QStringList names;
    const auto entries = keys.entries();
    for (const app::KeyEntry &entry : entries)
        names.append(quoted(entry.record.name));
    if (!names.isEmpty())
        return wrongUsage(QCoreApplication::translate("Cli", "There is no key of that name. There is: %1.").arg(names.join(u", "_s)));
    return wrongUsage(QCoreApplication::translate("Cli",
        "There is no key of that name; none is stored. Add it with \"batchwatch-cli keys add NAME\", or give a key for this run with "
        "--key-file or in BATCHWATCH_API_KEY; its name is \"%1\".")
                          .arg(KeyName::thisRun().toString()));
}

Result<KeyName, Refusal> chosenKey(const Session &session, const keys::KeyRing &ring)
{
    if (session.namedKey())
        return *session.namedKey();
    if (const auto name = ring.defaultName())
        return *name;
    return wrongUsage(QCoreApplication::translate("Cli",
        "No API key. Keep one with \"batchwatch-cli keys add NAME\", or give it for this run in the environment variable "
        "BATCHWATCH_API_KEY "
        "or PROWEBLOOK_API_KEY, or in a file with --key-file FILE. To see the program at work without one, try \"watch --demo\"."));
}

QString missingSecretText(const app::KeyEntry &entry)
{
    QStringList sentences{QCoreApplication::translate("Cli", "Key %1:").arg(quoted(entry.record.name))};
    if (entry.state == app::KeyState::Forgotten) {
        sentences << QCoreApplication::translate("Cli", "Its secret was kept for an earlier run only.") << replaceText();
    } else {
        const auto fault = entry.fault.value_or(keys::KeychainFault::NoAnswer);
        const app::ErrorText text = app::ErrorTexts::describe(fault);
        if (fault == keys::KeychainFault::NoEntry)
            sentences << text.what << replaceText();
        else
            sentences << text.toString() << forOneRunText();
    }
    return sentences.join(u' ');
}

Refusal refusalFor(const app::KeyFailure &failure)
{
    const QString text = app::ErrorTexts::describe(failure).toString();
    switch (failure.kind) {
    case app::KeyFailure::Kind::NameTaken:
    case app::KeyFailure::Kind::NoSuchKey: return {ExitCode::Usage, text};
    case app::KeyFailure::Kind::Keychain: return {ExitCode::FileError, text + u' ' + forOneRunText()};
    case app::KeyFailure::Kind::Store: break;
    }
    return {ExitCode::FileError, text};
}

Result<KeyAtHand, Refusal> keyToAskWith(const Session &session, Streams &streams, Services &services)
{
    const auto ofThisRun = services.keys.find(KeyName::thisRun());
    if (ofThisRun && session.namedKey().value_or(KeyName::thisRun()) == KeyName::thisRun())
        return KeyAtHand{KeyName::thisRun(), *ofThisRun};
    const auto stored = openStore(session, services);
    if (!stored)
        return Failure<Refusal>(stored.error());
    app::KeyManager &keys = *stored->keys;
    const auto name = chosenKey(session, services.keys);
    if (!name)
        return Failure<Refusal>(name.error());
    if (const ExitCode code = readSecrets(keys, {*name}, streams, services); code != ExitCode::AllDone)
        return Failure<Refusal>({code, {}});
    if (const auto key = services.keys.find(*name))
        return KeyAtHand{*name, *key};
    return Failure<Refusal>({ExitCode::FileError, missingSecretText(*keys.entry(*name))});
}

} // namespace batchwatch::cli
