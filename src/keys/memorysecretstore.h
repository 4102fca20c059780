#pragma once

#include "keys/secretstore.h"

#include <map>
#include <mutex>

namespace batchwatch::keys {

/// Secrets for as long as the object lives: for the demo, whose keys are nobody's business, and for tests, which can make it fail.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const SecretEntry &entry, QObject *context, std::function<void(ReadAnswer)> answer) override;
    void write(const SecretEntry &entry, const Secret &secret, QObject *context, std::function<void(WriteAnswer)> answer) override;
    void remove(const SecretEntry &entry, QObject *context, std::function<void(WriteAnswer)> answer) override;

    /// From now on every call fails like this; nullopt: works again, and after NoAnswer cameBack() is emitted.
    void setFault(std::optional<KeychainFault> fault);
    [[nodiscard]] std::optional<Secret> find(const SecretEntry &entry) const;
    [[nodiscard]] qsizetype size() const;

private:
    mutable std::mutex m_mutex;
    std::map<SecretEntry, Secret> m_secrets;
    std::optional<KeychainFault> m_fault;
};

} // namespace batchwatch::keys
