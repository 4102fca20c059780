#include "cli/balancetask.h"

#include "cli/task.h"
#include "core/redactor.h"
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

} // namespace

Result<vendor::BalanceAnswer, Refusal> askBalance(const Session &session, const ApiKey &key, Services &services)
{
    vendor::Client client(session.baseUrl(), services.clock, services.redactor);
    BalanceTask task(client, key);
    const ExitCode code = runToEnd(task, services.interrupts);
    if (!task.answer())
        return Failure<Refusal>({code, {}});
    return *task.answer();
}

} // namespace batchwatch::cli
