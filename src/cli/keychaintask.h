#pragma once

#include "app/keymanager.h"
#include "cli/session.h"
#include "cli/task.h"
#include "core/clock.h"

#include <functional>

namespace batchwatch::cli {

/// Waits for the keychain, which may be waiting for the person: after a while it says so.
class KeychainTask final : public Task
{
    Q_OBJECT

public:
    /// `begin` asks the keychain, and calls finish() when it has answered.
    using Begin = std::function<void(KeychainTask &)>;
    KeychainTask(Begin begin, Sink &err);

    void start() override;
    void interrupt(Interrupt interrupt) override;
    void finish();

private:
    void end(ExitCode code);

    const Begin m_begin;
    Sink &m_err;
    const std::unique_ptr<Alarm> m_slow;
    bool m_over = false;
};

/// Has the secrets of these keys at hand, as far as the keychain gives them: see KeyManager::entry(). Fails only by an interrupt.
[[nodiscard]] ExitCode readSecrets(app::KeyManager &keys, const QList<KeyName> &names, Streams &streams, Services &services);

/// Carries out one command of the KeyManager, which `change` is to give the KeyDone to.
[[nodiscard]] Result<void, Refusal> changeKeys(
    const std::function<void(const app::KeyDone &)> &change, Streams &streams, Services &services);

} // namespace batchwatch::cli
