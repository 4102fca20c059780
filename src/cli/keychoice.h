#pragma once

#include "cli/session.h"
#include "core/apikey.h"

namespace batchwatch::app {
class KeyManager;
struct KeyEntry;
struct KeyFailure;
} // namespace batchwatch::app

namespace batchwatch::cli {

/// A --key that names neither a stored key nor the one of this run is refused, with the names that there are.
[[nodiscard]] Result<void, Refusal> checkNamedKey(const Session &session, const app::KeyManager &keys);

/// Which key to ask with: --key NAME, else the key of this run, else the default key of the store, which KeyManager::load() told the ring.
/// To be asked before any secret is read.
[[nodiscard]] Result<KeyName, Refusal> chosenKey(const Session &session, const keys::KeyRing &ring);

/// Why the secret of a key is not at hand and what can be done about it: for a person.
[[nodiscard]] QString missingSecretText(const app::KeyEntry &entry);

/// Why a key was not changed. What the keychain or the store did not do is a file error, the rest is usage.
[[nodiscard]] Refusal refusalFor(const app::KeyFailure &failure);

struct KeyAtHand
{
    KeyName name;
    ApiKey key;
};

/// The chosen key with its secret, read from the keychain when need be. Neither store nor keychain is touched for a key of this run.
[[nodiscard]] Result<KeyAtHand, Refusal> keyToAskWith(const Session &session, Streams &streams, Services &services);

} // namespace batchwatch::cli
