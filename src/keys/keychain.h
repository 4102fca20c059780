#pragma once

#include "keys/pendingcall.h"
#include "keys/secretstore.h"

#include <QThread>

#include <memory>
#include <mutex>

namespace batchwatch::keys {

class KeychainWorker;
enum class KeychainAction : quint8;

/// The keychain of the operating system, through QtKeychain: Secret Service, KWallet, and those of Windows and macOS. Secrets are stored
/// as text: `secret-tool lookup server SERVICE user USER` prints one.
///
/// One a process: QtKeychain's queue belongs to the thread of its first job, so this has the one thread for it, for QtKeychain may block
/// its caller for seconds. The thread starts with the first call; constructing costs nothing. Lives on a thread with an event loop.
///
/// NoAnswer comes after `times.answer` at the earliest and two seconds later at the latest, unless the service answers a question of its
/// own meanwhile: then it is asking the person, and has until `times.prompt`, after which a locked keychain is answered by Locked. What
/// is still waiting when its time is up is not done any more; what the keychain was already asked to write or remove may still happen.
///
/// The destructor gives up what reads, and waits `times.farewell` for what changes something; a thread that is stuck is left behind,
/// and then the process will end without destroying its static objects.
class Keychain final : public SecretStore
{
    Q_OBJECT

public:
    explicit Keychain(const KeychainTimes &times = {}, QObject *parent = nullptr);
    ~Keychain() override;

    void read(const SecretEntry &entry, QObject *context, std::function<void(ReadAnswer)> answer) override;
    void write(const SecretEntry &entry, const Secret &secret, QObject *context, std::function<void(WriteAnswer)> answer) override;
    void remove(const SecretEntry &entry, QObject *context, std::function<void(WriteAnswer)> answer) override;

private:
    void call(
        KeychainAction action, const SecretEntry &entry, const std::optional<Secret> &secret, QObject *context, PendingCall::Answer answer);

    KeychainTimes m_times;
    std::unique_ptr<KeychainWorker> m_worker;
    std::unique_ptr<QThread> m_thread;
    std::once_flag m_started;
};

} // namespace batchwatch::keys
