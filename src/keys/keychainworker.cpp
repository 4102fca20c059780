#include "keys/keychainworker.h"

#include "keys/secretaccess.h"

#include <QLibrary>
#include <QThread>

#include <algorithm>

namespace batchwatch::keys {

namespace {

/// Whether QtKeychain finds what it talks to the Secret Service with; it only recommends that library.
bool hasLibsecret()
{
#ifdef Q_OS_LINUX
    return QLibrary(QStringLiteral("secret-1"), 0).load();
#else
    return true;
#endif
}

/// Whether this is still to be carried out, and changes what the keychain holds.
bool isChange(const KeychainRequest &request)
{
    return request.action != KeychainAction::Read && !request.call->isOver();
}

QKeychain::Job *makeWriteJob(const KeychainRequest &request)
{
    auto *job = new QKeychain::WritePasswordJob(request.entry.service);
    // As text: binary data is stored in base64, and would be read so by secret-tool and in the keychain's own window.
    QString text = SecretAccess::text(*request.secret);
    job->setTextData(text);
    wipe(text);
    return job;
}

QKeychain::Job *makeJob(const KeychainRequest &request)
{
    switch (request.action) {
    case KeychainAction::Read: return new QKeychain::ReadPasswordJob(request.entry.service);
    case KeychainAction::Write: return makeWriteJob(request);
    case KeychainAction::Remove: break;
    }
    return new QKeychain::DeletePasswordJob(request.entry.service);
}

PendingCall::Outcome secretOf(const QKeychain::ReadPasswordJob &job)
{
    QString text = job.textData();
    auto secret = Secret::fromText(text);
    wipe(text);
    if (!secret) // not written by this program
        return Failure(KeychainFault::Failed);
    return secret;
}

} // namespace

KeychainWorker::KeychainWorker(const KeychainTimes &times) : m_service(std::min(times.answer, Milliseconds{2'000}), this) {}

void KeychainWorker::take(const KeychainRequest &request)
{
    m_waiting.push_back(request);
    startNext();
}

void KeychainWorker::look(const std::shared_ptr<PendingCall> &call)
{
    m_service.look([call](ServiceState state) { call->tell(state); });
}

void KeychainWorker::leave()
{
    m_isLeaving = true;
    std::erase_if(m_waiting, [](const KeychainRequest &request) { return !isChange(request); });
    startNext();
}

bool KeychainWorker::hasChanges() const
{
    return (m_current && isChange(*m_current)) || std::any_of(m_waiting.cbegin(), m_waiting.cend(), isChange);
}

void KeychainWorker::startNext()
{
    // QtKeychain would queue them itself, but then what was given up long ago would still be written once a hanging job ends.
    while (!m_current && !m_waiting.empty()) {
        if (!m_waiting.front().call->isOver())
            m_current = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_current)
            start(makeJob(*m_current));
    }
    if (m_isLeaving && !hasChanges())
        thread()->quit();
}

/// The job deletes itself when it has ended, and never before: QtKeychain's callbacks hold on to it.
void KeychainWorker::start(QKeychain::Job *job)
{
    job->setKey(m_current->entry.user);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [this, job] { end(*job); });
    job->start();
}

void KeychainWorker::end(const QKeychain::Job &job)
{
    const QKeychain::Error error = job.error();
    const KeychainAction action = m_current->action;
    if (error == QKeychain::NoError && action == KeychainAction::Read)
        return settle(secretOf(static_cast<const QKeychain::ReadPasswordJob &>(job)));
    if (error == QKeychain::NoError && action == KeychainAction::Write)
        return settle(std::optional<Secret>());
    m_service.look([this, action, error](ServiceState state) {
        const auto fault = faultOf(action, error, state, hasLibsecret());
        settle(fault ? PendingCall::Outcome(Failure(*fault)) : PendingCall::Outcome(std::optional<Secret>()));
    });
}

void KeychainWorker::settle(const PendingCall::Outcome &outcome)
{
    m_current->call->settle(outcome);
    m_current.reset();
    startNext();
}

} // namespace batchwatch::keys
