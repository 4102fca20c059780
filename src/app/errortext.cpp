#include "app/errortext.h"

#include <QDir>
#include <QLocale>

namespace batchwatch::app {

QString ErrorText::toString() const
{
    return advice.isEmpty() ? what : what + QLatin1Char(' ') + advice;
}

namespace {

/// "What (detail)." The detail is the vendor's or the system's own text, whose full stop is ours.
QString withDetail(const QString &what, QString detail)
{
    while (detail.endsWith(QLatin1Char('.')))
        detail.chop(1);
    if (detail.isEmpty())
        return what;
    const QStringView sentence = what.endsWith(QLatin1Char('.')) ? QStringView(what).chopped(1) : QStringView(what);
    return QStringLiteral("%1: %2.").arg(sentence, detail);
}

} // namespace

ErrorText ErrorTexts::describe(const ApiError &error)
{
    if (error.proxy != ProxyFault::None)
        return describeProxy(error);
    const QLocale locale;
    switch (error.kind) {
    case ErrorKind::Network:
        return {error.http > 0 ? tr("The connection broke before the whole reply had come.") : tr("The vendor cannot be reached."),
            tr("Check the network connection.")};
    case ErrorKind::Timeout: return {tr("The vendor did not answer in time."), {}};
    case ErrorKind::Tls:
        return {tr("No secure connection to the vendor could be made."),
            tr("A proxy or a wrong clock may be in the way. The key was not sent.")};
    case ErrorKind::Server:
        return {withDetail(error.http > 0 ? tr("The vendor has a problem (status %1).").arg(error.http) : tr("The vendor has a problem."),
                    error.detail),
            {}};
    case ErrorKind::RateLimited:
        return {tr("The vendor asks for fewer requests."), tr("All batches of this key are polled more slowly for a while.")};
    case ErrorKind::Unreadable:
        return {
            tr("The reply could not be read."), tr("A proxy or a log-in page of the network may have answered in place of the vendor.")};
    case ErrorKind::WrongBatch: return {tr("The reply was about another batch."), tr("It was not used.")};
    case ErrorKind::TooLarge: return {tr("The reply was too large."), tr("It was not used.")};
    case ErrorKind::Redirect:
        return {tr("The vendor's address redirects to another one."),
            tr("Batchwatch does not follow, because the address holds the key. Check the base URL and the network.")};
    case ErrorKind::Unauthorized:
        return {withDetail(tr("The API key was refused."), error.detail), tr("All batches of this key wait for a valid key.")};
    case ErrorKind::NoCredits:
        if (error.creditsRequired && error.creditsAvailable) {
            return {tr("Not enough credits: %1 required, %2 available.")
                        .arg(locale.toString(*error.creditsRequired), locale.toString(*error.creditsAvailable)),
                tr("Buy credits, then resume.")};
        }
        return {tr("Not enough credits."), tr("Buy credits, then resume.")};
    case ErrorKind::NotFound:
        return {tr("No such batch, or it was submitted with another key."), tr("Check the id, or try with another key.")};
    case ErrorKind::BadRequest: return {withDetail(tr("The vendor refused the request."), error.detail), {}};
    case ErrorKind::Store:
        return {tr("The reply could not be saved, so it is not shown."), tr("Make room on the disk or check its permissions.")};
    case ErrorKind::Cancelled: return {tr("The request was cancelled."), {}};
    }
    Q_UNREACHABLE();
}

ErrorText ErrorTexts::describeProxy(const ApiError &error)
{
    switch (error.proxy) {
    case ProxyFault::None: break;
    case ProxyFault::NotFound: return {tr("The proxy was not found."), tr("Check its name under “Network…”, and the network connection.")};
    case ProxyFault::NoWayThrough:
        return {error.kind == ErrorKind::Timeout ? tr("The proxy did not let the request through in time.")
                                                 : tr("The proxy cannot be reached, or did not let the request through."),
            tr("Check the proxy under “Network…”, and the network connection.")};
    case ProxyFault::WantsLogin: return {tr("The proxy wants a user name and a password."), tr("Enter them under “Network…”.")};
    case ProxyFault::RefusedLogin:
        return {tr("The proxy refused the user name or the password."),
            tr("Enter them anew under “Network…”. Until then they are not tried again.")};
    case ProxyFault::PasswordNotAtHand:
        return {tr("The proxy wants its password, which the keychain has not given."),
            tr("Unlock the keychain, or enter the password under “Network…”.")};
    }
    return {};
}

ErrorText ErrorTexts::describe(const ProxyFailure &failure)
{
    return std::visit([](const auto &fault) { return describe(fault); }, failure);
}

ErrorText ErrorTexts::describe(const store::StoreError &error)
{
    const QString path = QDir::toNativeSeparators(error.path);
    switch (error.fault) {
    case store::StoreFault::CannotOpen:
        return {tr("The store %1 cannot be opened.").arg(path), tr("Check that its folder exists and belongs to you.")};
    case store::StoreFault::Newer:
        return {tr("The store %1 was written by a newer Batchwatch.").arg(path),
            tr("Update Batchwatch, or choose another folder with --data-dir. The file was left as it is.")};
    case store::StoreFault::Foreign:
        return {tr("The file %1 is not a store of Batchwatch.").arg(path), tr("It was left as it is. Choose another file or folder.")};
    case store::StoreFault::Damaged:
        return {tr("The store %1 is damaged.").arg(path),
            tr("At the next start, when no other Batchwatch uses it, it is set aside and what can be read is recovered.")};
    case store::StoreFault::Full:
        return {tr("The disk is full: %1 cannot be written.").arg(path),
            tr("Make room. What is shown is safe; new replies are fetched again later.")};
    case store::StoreFault::ReadOnly:
        return {tr("The store %1 cannot be written.").arg(path), tr("Check the permissions of the file and of its folder.")};
    case store::StoreFault::Busy: return {tr("Another program holds the store %1.").arg(path), tr("It is tried again.")};
    case store::StoreFault::InUse: return {tr("Another Batchwatch uses the store %1.").arg(path), tr("Close it first, then try again.")};
    case store::StoreFault::Exists:
        return {tr("The file %1 exists already.").arg(path), tr("Choose another name: nothing is written over.")};
    case store::StoreFault::Failed: return {withDetail(tr("The store %1 cannot be used.").arg(path), error.detail), {}};
    }
    Q_UNREACHABLE();
}

ErrorText ErrorTexts::describe(const exports::ExportError &error)
{
    const QString path = QDir::toNativeSeparators(error.path);
    switch (error.fault) {
    case exports::ExportFault::Cancelled: return {tr("The export was cancelled."), tr("No file was changed.")};
    case exports::ExportFault::CannotOpen:
        return {withDetail(tr("%1 cannot be written.").arg(path), error.detail), tr("Choose another folder or name.")};
    case exports::ExportFault::Full:
        return {
            tr("The disk is full: %1 was not written.").arg(path), tr("Make room or choose another folder. An older file is unchanged.")};
    case exports::ExportFault::WriteFailed:
        return {withDetail(tr("%1 was not written.").arg(path), error.detail), tr("An older file is unchanged.")};
    }
    Q_UNREACHABLE();
}

ErrorText ErrorTexts::describe(keys::KeychainFault fault)
{
    using keys::KeychainFault;
    switch (fault) {
    case KeychainFault::NoKeychain:
        return {tr("This computer offers no keychain: no service that keeps secrets is running."),
            tr("Install or start one, such as GNOME Keyring or KWallet.")};
    case KeychainFault::Locked: return {tr("The keychain is locked."), tr("Unlock it and try again.")};
    case KeychainFault::Refused: return {tr("The keychain refused access."), tr("Allow it for Batchwatch and try again.")};
    case KeychainFault::NoAnswer: return {tr("The keychain does not answer."), tr("It may be waiting for you in another window.")};
    case KeychainFault::NoEntry: return {tr("The keychain no longer holds this key."), tr("Replace the key to go on.")};
    case KeychainFault::Failed: break;
    }
    return {tr("The keychain failed."), {}};
}

ErrorText ErrorTexts::describe(const KeyFailure &failure)
{
    switch (failure.kind) {
    case KeyFailure::Kind::NameTaken: return {tr("There is a key of that name already."), tr("Choose another name.")};
    case KeyFailure::Kind::NoSuchKey: return {tr("There is no key of that name any more."), {}};
    case KeyFailure::Kind::Keychain: return describe(failure.keychain);
    case KeyFailure::Kind::Store: break;
    }
    return failure.store ? describe(*failure.store) : ErrorText{tr("The key could not be remembered."), {}};
}

} // namespace batchwatch::app
