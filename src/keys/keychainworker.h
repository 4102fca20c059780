#pragma once

#include "keys/keychainfault.h"
#include "keys/pendingcall.h"
#include "keys/secretservice.h"

#include <deque>

namespace batchwatch::keys {

struct KeychainRequest
{
    KeychainAction action = KeychainAction::Read;
    SecretEntry entry;
    std::optional<Secret> secret; ///< for a call that writes
    std::shared_ptr<PendingCall> call;
};

/// Carries out one request after the other with QtKeychain, on the keychain's own thread.
class KeychainWorker : public QObject
{
    Q_OBJECT

public:
    explicit KeychainWorker(const KeychainTimes &times);

    void take(const KeychainRequest &request);
    void look(const std::shared_ptr<PendingCall> &call);
    /// Ends the thread as soon as what is to be written or removed is done, or too late anyway.
    void leave();

private:
    void startNext();
    void start(QKeychain::Job *job);
    void end(const QKeychain::Job &job);
    void settle(const PendingCall::Outcome &outcome);
    [[nodiscard]] bool hasChanges() const;

    SecretService m_service;
    std::deque<KeychainRequest> m_waiting;
    std::optional<KeychainRequest> m_current;
    bool m_isLeaving = false;
};

} // namespace batchwatch::keys
