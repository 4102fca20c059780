#pragma once

#include "keys/secretstore.h"
#include "keys/servicestate.h"

#include <qt6keychain/keychain.h>

#include <optional>

namespace batchwatch::keys {

enum class KeychainAction : quint8 { Read, Write, Remove };

/// What an ended job of QtKeychain means, together with what the Secret Service was like right after it; nullopt: it is done. Pure.
///
/// QtKeychain alone does not tell: to a locked collection whose prompt was cancelled it says "entry not found" when asked to read and "no
/// error" when asked to remove; to a missing bus, service or library it says "other error". `hasLibrary` is whether libsecret can be
/// loaded.
[[nodiscard]] std::optional<KeychainFault> faultOf(
    KeychainAction action, QKeychain::Error error, ServiceState state, bool hasLibrary = true);

} // namespace batchwatch::keys
