#include "keys/memorysecretstore.h"

namespace batchwatch::keys {

namespace {

/// From the event loop of `context`, as a real keychain answers.
template<typename Answer> void answerLater(QObject *context, std::function<void(Answer)> answer, Answer value)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), value = std::move(value)] { answer(value); }, Qt::QueuedConnection);
}

} // namespace

void MemorySecretStore::read(const SecretEntry &entry, QObject *context, std::function<void(ReadAnswer)> answer)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_secrets.find(entry);
    if (m_fault)
        answerLater<ReadAnswer>(context, std::move(answer), Failure(*m_fault));
    else if (found == m_secrets.cend())
        answerLater<ReadAnswer>(context, std::move(answer), Failure(KeychainFault::NoEntry));
    else
        answerLater<ReadAnswer>(context, std::move(answer), found->second);
}

void MemorySecretStore::write(const SecretEntry &entry, const Secret &secret, QObject *context, std::function<void(WriteAnswer)> answer)
{
    const std::scoped_lock lock(m_mutex);
    if (m_fault)
        return answerLater<WriteAnswer>(context, std::move(answer), Failure(*m_fault));
    m_secrets.insert_or_assign(entry, secret);
    answerLater<WriteAnswer>(context, std::move(answer), {});
}

void MemorySecretStore::remove(const SecretEntry &entry, QObject *context, std::function<void(WriteAnswer)> answer)
{
    const std::scoped_lock lock(m_mutex);
    if (m_fault)
        return answerLater<WriteAnswer>(context, std::move(answer), Failure(*m_fault));
    m_secrets.erase(entry);
    answerLater<WriteAnswer>(context, std::move(answer), {});
}

void MemorySecretStore::setFault(std::optional<KeychainFault> fault)
{
    bool answersAgain = false;
    {
        const std::scoped_lock lock(m_mutex);
        answersAgain = m_fault == KeychainFault::NoAnswer && !fault;
        m_fault = fault;
    }
    if (answersAgain)
        Q_EMIT cameBack();
}

std::optional<Secret> MemorySecretStore::find(const SecretEntry &entry) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_secrets.find(entry);
    return found == m_secrets.cend() ? std::nullopt : std::optional(found->second);
}

qsizetype MemorySecretStore::size() const
{
    const std::scoped_lock lock(m_mutex);
    return qsizetype(m_secrets.size());
}

} // namespace batchwatch::keys
