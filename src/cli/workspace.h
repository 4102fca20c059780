#pragma once

#include "app/keymanager.h"
#include "cli/session.h"
#include "store/store.h"

namespace batchwatch::cli {

/// The store in a folder, recovered when it was damaged, which is said.
[[nodiscard]] Result<std::unique_ptr<store::Store>, Refusal> openStoreIn(const QDir &folder, const Services &services);

/// The store of a session with the records of its keys. The keychain was not asked.
struct OpenStore
{
    std::unique_ptr<store::Store> store;
    std::unique_ptr<app::KeyManager> keys;
};

/// Refuses also a --key that names none.
[[nodiscard]] Result<OpenStore, Refusal> openStore(const Session &session, Services &services);

/// What a command works with that asks the store only.
struct Workspace
{
    std::unique_ptr<Session> session;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<app::KeyManager> keys;
};

[[nodiscard]] Result<Workspace, Refusal> openWorkspace(const CommonOptions &options, Services &services);

} // namespace batchwatch::cli
