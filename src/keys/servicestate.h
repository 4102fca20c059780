#pragma once

#include <QtGlobal>

namespace batchwatch::keys {

/// What is found where the Secret Service of the desktop is looked for.
enum class ServiceState : quint8 {
    NoBus,        ///< no session bus
    NoService,    ///< nobody offers the service, and nobody can be started to
    NoAnswer,     ///< somebody does, and does not answer
    NoCollection, ///< it answers and has no default collection yet: the first write makes one, and asks the person for its password
    Locked,       ///< the default collection is locked
    Open,         ///< the default collection can be read
    KWallet,      ///< a KDE desktop whose KWallet runs: QtKeychain asks that one, whatever the Secret Service is like
};

} // namespace batchwatch::keys
