#include "keys/keychainfault.h"

namespace batchwatch::keys {

namespace {

/// It was not found. While the keychain is locked or silent nobody can know that: a missing key is never taken for a deleted one.
std::optional<KeychainFault> faultOfNotFound(KeychainAction action, ServiceState state)
{
    if (state == ServiceState::Locked)
        return KeychainFault::Locked;
    if (state == ServiceState::NoAnswer)
        return KeychainFault::NoAnswer;
    // Without a Secret Service another keychain was asked, and that one was open.
    return action == KeychainAction::Remove ? std::nullopt : std::optional(KeychainFault::NoEntry);
}

KeychainFault faultOfOther(ServiceState state, bool hasLibrary)
{
    switch (state) {
    case ServiceState::NoBus:
    case ServiceState::NoService: return KeychainFault::NoKeychain;
    case ServiceState::NoAnswer: return KeychainFault::NoAnswer;
    case ServiceState::KWallet: return KeychainFault::Failed;
    case ServiceState::Locked:
    case ServiceState::NoCollection:
    case ServiceState::Open: break;
    }
    if (!hasLibrary)
        return KeychainFault::NoKeychain;
    if (state == ServiceState::Open)
        return KeychainFault::Failed;
    // The person was asked for a password, that of the keychain or one for a new keychain, and gave none.
    return state == ServiceState::Locked ? KeychainFault::Locked : KeychainFault::Refused;
}

} // namespace

std::optional<KeychainFault> faultOf(KeychainAction action, QKeychain::Error error, ServiceState state, bool hasLibrary)
{
    switch (error) {
    case QKeychain::NoError:
        if (action == KeychainAction::Remove) // also said when nothing was found
            return faultOfNotFound(action, state);
        return std::nullopt;
    case QKeychain::EntryNotFound: return faultOfNotFound(action, state);
    case QKeychain::AccessDeniedByUser: return KeychainFault::Refused;
    case QKeychain::AccessDenied: return state == ServiceState::Locked ? KeychainFault::Locked : KeychainFault::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return KeychainFault::NoKeychain;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: break;
    }
    return faultOfOther(state, hasLibrary);
}

} // namespace batchwatch::keys
