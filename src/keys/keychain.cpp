#include "keys/keychain.h"

#include "core/leavebehind.h"
#include "keys/keychainworker.h"

namespace batchwatch::keys {

namespace {

/// For a thread that was told to end and is not stuck.
constexpr Milliseconds ending{500};

PendingCall::Answer withoutSecret(std::function<void(SecretStore::WriteAnswer)> answer)
{
    return [answer = std::move(answer)](const PendingCall::Outcome &outcome) {
        answer(outcome ? SecretStore::WriteAnswer() : SecretStore::WriteAnswer(Failure(outcome.error())));
    };
}

} // namespace

Keychain::Keychain(const KeychainTimes &times, QObject *parent)
    : SecretStore(parent),
      m_times(times),
      m_worker(std::make_unique<KeychainWorker>(times)),
      m_thread(std::make_unique<QThread>())
{
    m_thread->setObjectName(QStringLiteral("keychain"));
    m_worker->moveToThread(m_thread.get());
}

Keychain::~Keychain()
{
    if (!m_thread->isRunning())
        return;
    QMetaObject::invokeMethod(m_worker.get(), &KeychainWorker::leave, Qt::QueuedConnection);
    if (m_thread->wait(QDeadlineTimer(m_times.farewell)))
        return;
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(ending)))
        return;
    // It is stuck in a call that blocks: the program ends without it.
    static_cast<void>(m_worker.release());
    static_cast<void>(m_thread.release());
    endWithoutDestruction();
}

void Keychain::read(const SecretEntry &entry, QObject *context, std::function<void(ReadAnswer)> answer)
{
    call(KeychainAction::Read, entry, {}, context, [answer = std::move(answer)](const PendingCall::Outcome &outcome) {
        answer(outcome ? ReadAnswer(**outcome) : ReadAnswer(Failure(outcome.error())));
    });
}

void Keychain::write(const SecretEntry &entry, const Secret &secret, QObject *context, std::function<void(WriteAnswer)> answer)
{
    call(KeychainAction::Write, entry, secret, context, withoutSecret(std::move(answer)));
}

void Keychain::remove(const SecretEntry &entry, QObject *context, std::function<void(WriteAnswer)> answer)
{
    call(KeychainAction::Remove, entry, {}, context, withoutSecret(std::move(answer)));
}

void Keychain::call(
    KeychainAction action, const SecretEntry &entry, const std::optional<Secret> &secret, QObject *context, PendingCall::Answer answer)
{
    const std::shared_ptr<PendingCall> pending = PendingCall::make(context, std::move(answer), m_times);
    KeychainWorker *worker = m_worker.get();
    connect(pending.get(), &PendingCall::cameLate, this, &Keychain::cameBack);
    connect(pending.get(), &PendingCall::overdue, worker, [worker, weak = std::weak_ptr(pending)] {
        if (const auto strong = weak.lock())
            worker->look(strong);
    });
    std::call_once(m_started, [this] { m_thread->start(); });
    QMetaObject::invokeMethod(
        worker, [worker, request = KeychainRequest{action, entry, secret, pending}] { worker->take(request); }, Qt::QueuedConnection);
}

} // namespace batchwatch::keys
