#include "gui/keywords.h"

#include "app/errortext.h"

#include <QLocale>

namespace batchwatch::gui {

using app::KeyEntry;
using app::KeyState;
using keys::KeychainFault;
using keys::PasteFault;
using keys::PasteNote;

namespace {

class KeychainWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)

public:
    static QString shortFault(KeychainFault fault)
    {
        switch (fault) {
        case KeychainFault::NoKeychain: return tr("No keychain");
        case KeychainFault::Locked: return tr("Keychain locked");
        case KeychainFault::Refused: return tr("Keychain refused");
        case KeychainFault::NoAnswer: return tr("Keychain silent");
        case KeychainFault::NoEntry: return tr("Not in the keychain");
        case KeychainFault::Failed: break;
        }
        return tr("Keychain failed");
    }
};

KeyWord unavailable(KeychainFault fault)
{
    const Meaning meaning = fault == KeychainFault::NoEntry ? Meaning::Bad : Meaning::Attention;
    const Icon icon = fault == KeychainFault::NoEntry ? Icon::Failed : Icon::Warning;
    return {icon, meaning, KeychainWords::shortFault(fault), app::ErrorTexts::describe(fault).toString()};
}

} // namespace

KeyWord KeyWords::state(const KeyEntry &entry)
{
    if (!entry.isStored)
        return {Icon::Waiting, Meaning::Quiet, tr("Given for this run"),
            tr("It was given to this run from outside. It is used, never stored, and goes when Batchwatch ends.")};
    switch (entry.state) {
    case KeyState::Reading:
        return {Icon::Running, Meaning::Quiet, tr("Reading…"), tr("The keychain was asked for it and has not answered yet.")};
    case KeyState::Unavailable: return unavailable(entry.fault.value_or(KeychainFault::Failed));
    case KeyState::Forgotten:
        return {Icon::Key, Meaning::Attention, tr("To be typed again"),
            tr("It was kept for an earlier run only. Type it again with “Replace secret…”.")};
    case KeyState::Ready: break;
    }
    if (entry.record.home == KeyHome::RunOnly)
        return {Icon::Waiting, Meaning::Attention, tr("For this run only"),
            tr("Its secret is in memory and is forgotten when Batchwatch ends, unless you keep it in the keychain.")};
    return {Icon::Done, Meaning::Good, tr("Ready"), tr("Its secret is in the keychain of this computer.")};
}

KeyWord KeyWords::verdict(const vendor::BalanceAnswer &answer)
{
    if (answer)
        return {Icon::Done, Meaning::Good, tr("Valid"), tr("Credits left: %1").arg(QLocale().toString(answer->credits))};
    const ApiError &error = answer.error();
    const QString what = app::ErrorTexts::describe(error).what;
    switch (error.kind) {
    case ErrorKind::Unauthorized: return {Icon::Failed, Meaning::Bad, tr("Refused"), what};
    case ErrorKind::NoCredits: return {Icon::Warning, Meaning::Attention, tr("Valid"), what};
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls: return {Icon::Gone, Meaning::Attention, tr("Unreachable"), what};
    case ErrorKind::NotFound: // what is said of a batch would be wrong here
        return {Icon::Warning, Meaning::Attention, tr("Not tested"),
            tr("The vendor's address does not know the question (status 404). Check the base URL.")};
    default: return {Icon::Warning, Meaning::Attention, tr("Not tested"), what};
    }
}

KeyWord KeyWords::testing()
{
    return {Icon::Running, Meaning::Quiet, tr("Testing…"), {}};
}

QString KeyWords::note(PasteNote note)
{
    switch (note) {
    case PasteNote::None: break;
    case PasteNote::Unquoted: return tr("What stood around the key was left out.");
    case PasteNote::LinesJoined: return tr("The key was put together again: it had line breaks or spaces within.");
    case PasteNote::FromUrl: return tr("The key was taken out of the pasted address.");
    case PasteNote::FromCommand: return tr("The key was taken out of the pasted command.");
    case PasteNote::FromJson: return tr("The key was taken out of the pasted JSON.");
    }
    return {};
}

QString KeyWords::refusal(PasteFault fault)
{
    switch (fault) {
    case PasteFault::Empty: return tr("There is no text in it.");
    case PasteFault::TooLong: return tr("This is too long for a key.");
    case PasteFault::NoKeyInUrl: return tr("This address holds no key.");
    case PasteFault::SeveralKeys: return tr("There are several keys in this text. Paste one of them.");
    case PasteFault::Placeholder: return tr("This stands in the place of a key, as in an example. Paste the key itself.");
    case PasteFault::LooksWrong: break;
    }
    return tr("This is no key: one has no spaces, and letters and digits as they are typed.");
}

} // namespace batchwatch::gui
