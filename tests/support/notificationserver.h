#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QVariantMap>

#include <optional>

namespace batchwatch::test {

/// What one call of Notify asked for.
struct NotifyCall
{
    uint replaces = 0;
    QString icon;
    QString summary;
    QString body;
    QStringList actions;
    QVariantMap hints;
};

/// The desktop's notification service, on the bus of a test. It shows nothing, remembers all, and answers as it is told.
class NotificationServer : public QDBusVirtualObject
{
public:
    /// `bus`: the address of a private bus.
    explicit NotificationServer(const QString &bus);
    ~NotificationServer() override;

    QStringList capabilities{QStringLiteral("body"), QStringLiteral("actions"), QStringLiteral("body-markup")};
    bool isSilent = false; ///< takes questions and never answers
    QList<NotifyCall> calls;
    QList<uint> closed;

    [[nodiscard]] bool isThere() const { return m_isThere; }
    void press(uint id, const QString &token = {}); ///< as a person does
    void close(uint id);

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    void tell(const QString &signal, const QVariantList &arguments);

    QString m_name;
    QDBusConnection m_bus;
    bool m_isThere = false;
    uint m_lastId = 0;
};

} // namespace batchwatch::test
