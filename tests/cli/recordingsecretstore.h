#pragma once

#include "keys/secretstore.h"

namespace batchwatch::test {

/// Counts what a keychain is asked, and can keep it from answering.
class RecordingSecretStore final : public keys::SecretStore
{
public:
    explicit RecordingSecretStore(keys::SecretStore &keychain) : m_keychain(keychain)
    {
        connect(&keychain, &SecretStore::cameBack, this, &SecretStore::cameBack);
    }

    int reads = 0;
    int changes = 0;
    std::function<void()> onSilence; ///< when set, nothing is answered and this is called instead

    void read(const keys::SecretEntry &entry, QObject *context, std::function<void(ReadAnswer)> answer) override
    {
        ++reads;
        if (!isSilent())
            m_keychain.read(entry, context, std::move(answer));
    }
    void write(const keys::SecretEntry &entry, const Secret &secret, QObject *context, std::function<void(WriteAnswer)> answer) override
    {
        ++changes;
        if (!isSilent())
            m_keychain.write(entry, secret, context, std::move(answer));
    }
    void remove(const keys::SecretEntry &entry, QObject *context, std::function<void(WriteAnswer)> answer) override
    {
        ++changes;
        if (!isSilent())
            m_keychain.remove(entry, context, std::move(answer));
    }

private:
    [[nodiscard]] bool isSilent() const
    {
        if (onSilence)
            onSilence();
        return bool(onSilence);
    }

    keys::SecretStore &m_keychain;
};

} // namespace batchwatch::test
