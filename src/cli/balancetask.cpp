#include "cli/balancetask.h"

#include "app/errortext.h"
#include "app/proxymanager.h"
#include "cli/task.h"
#include "cli/workspace.h"
#include "core/redactor.h"
#include "store/store.h"
#include "vendor/client.h"

namespace batchwatch::cli {

namespace {

/// One request and its answer.
class BalanceTask final : public Task
{
public:
    BalanceTask(vendor::Service &service, const ApiKey &key) : m_service(service), m_key(key) {}

    void start() override
    {
        m_call = m_service.fetchBalance(m_key, [this](const vendor::BalanceAnswer &answer) {
            if (!answer && answer.error().kind == ErrorKind::Cancelled)
                return;
            m_answer = answer;
            Q_EMIT ended(ExitCode::AllDone);
        });
    }

    void interrupt(Interrupt) override
    {
        m_call->cancel();
        Q_EMIT ended(ExitCode::Interrupted);
    }

    [[nodiscard]] const std::optional<vendor::BalanceAnswer> &answer() const { return m_answer; }

private:
    vendor::Service &m_service;
    ApiKey m_key;
    std::unique_ptr<vendor::Call> m_call;
    std::optional<vendor::BalanceAnswer> m_answer;
};

/// The way that the data folder's settings say. Where there is no folder there are none, and none is made.
Result<std::unique_ptr<app::ProxyManager>, Refusal> proxyOf(
    const Session &session, std::unique_ptr<store::Store> &store, Services &services)
{
    if (!session.dataDir().exists())
        return nullptr;
    const auto refused = [](const store::StoreError &error) {
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(error).toString()});
    };
    auto opened = openStoreIn(session.dataDir(), services);
    if (!opened)
        return Failure<Refusal>(opened.error());
    store = std::move(*opened);
    auto proxy = std::make_unique<app::ProxyManager>(*store, services.keychain, services.redactor, app::keychainService(session.dataDir()));
    if (const auto loaded = proxy->load(); !loaded)
        return refused(loaded.error());
    return proxy;
}

} // namespace

Result<vendor::BalanceAnswer, Refusal> askBalance(const Session &session, const ApiKey &key, Services &services)
{
    std::unique_ptr<store::Store> store;
    const auto proxy = proxyOf(session, store, services);
    if (!proxy)
        return Failure<Refusal>(proxy.error());
    vendor::Client client(session.baseUrl(), services.clock, services.redactor);
    if (*proxy)
        (*proxy)->serve(client);
    BalanceTask task(client, key);
    const ExitCode code = runToEnd(task, services.interrupts);
    if (!task.answer())
        return Failure<Refusal>({code, {}});
    return *task.answer();
}

} // namespace batchwatch::cli
