#pragma once

#include "core/clock.h"
#include "keys/servicestate.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <functional>
#include <optional>

namespace batchwatch::keys {

/// Looks at the Secret Service over a D-Bus connection of its own, for what QtKeychain does not tell: whether there is a service at all,
/// whether it answers, and whether it is locked. Reads no secret and asks the person nothing. For the thread of the keychain: connecting
/// may block.
class SecretService : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(ServiceState)>;

    /// `patience`: how long each of up to three questions may go without an answer.
    explicit SecretService(Milliseconds patience, QObject *parent = nullptr);
    ~SecretService() override;

    /// Starts the service if it can be started. Without a bus it answers before it returns.
    void look(Answer answer);

private:
    using Then = std::function<void(const QDBusMessage &)>;

    [[nodiscard]] bool isConnected();
    void ask(const QDBusMessage &question, Then then);
    void lookAtKWallet(const QString &name, Answer answer);
    void lookAtDefaultCollection(Answer answer);
    void lookAtLock(const QString &collection, Answer answer);

    Milliseconds m_patience;
    QString m_name;
    std::optional<QDBusConnection> m_bus;
};

} // namespace batchwatch::keys
