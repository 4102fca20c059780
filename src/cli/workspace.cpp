#include "cli/workspace.h"

#include "app/errortext.h"
#include "app/storecare.h"
#include "cli/keychoice.h"

namespace batchwatch::cli {

namespace {

tl::unexpected<Refusal> storeRefusal(const store::StoreError &error)
{
    return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(error).toString()});
}

} // namespace

Result<std::unique_ptr<store::Store>, Refusal> openStoreIn(const QDir &folder, const Services &services)
{
    auto opened = store::openOrRecover(folder, services.clock.wallNow());
    if (!opened)
        return storeRefusal(opened.error());
    if (opened->recovery && services.notice)
        services.notice(app::StoreCareTexts::describe(*opened->recovery).toString());
    return std::move(opened->store);
}

Result<OpenStore, Refusal> openStore(const Session &session, Services &services)
{
    auto store = openStoreIn(session.dataDir(), services);
    if (!store)
        return Failure<Refusal>(store.error());
    auto keys = std::make_unique<app::KeyManager>(
        **store, services.keys, services.keychain, services.clock, app::keychainService(session.dataDir()));
    if (const auto loaded = keys->load(); !loaded)
        return storeRefusal(loaded.error());
    if (const auto checked = checkNamedKey(session, *keys); !checked)
        return Failure<Refusal>(checked.error());
    return OpenStore{std::move(*store), std::move(keys)};
}

Result<Workspace, Refusal> openWorkspace(const CommonOptions &options, Services &services)
{
    auto session = Session::open(options, services);
    if (!session)
        return Failure<Refusal>(session.error());
    auto stored = openStore(**session, services);
    if (!stored)
        return Failure<Refusal>(stored.error());
    return Workspace{std::move(*session), std::move(stored->store), std::move(stored->keys)};
}

} // namespace batchwatch::cli
