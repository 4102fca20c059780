#pragma once

#include "gui/notificationport.h"

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusMessage>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace batchwatch::gui {

/// The service's signals, under the names that QtDBus looks for.
class NotificationService : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit NotificationService(const QDBusConnection &bus);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);
};

/// Speaks to org.freedesktop.Notifications and to taskbars over a connection of its own. For a thread of its own: connecting may block.
/// Every question is given up after a few seconds.
class NotificationWorker : public QObject
{
    Q_OBJECT

public:
    NotificationWorker();
    ~NotificationWorker() override;

    void show(const Notification &notification);
    void withdraw(NoticeKind kind);
    void setTaskbar(const TaskbarState &state);

Q_SIGNALS:
    void activated(batchwatch::gui::NoticeKind kind, const QString &activationToken);
    void closed(batchwatch::gui::NoticeKind kind);

private:
    struct Slot
    {
        uint id = 0; ///< of the notification that is there; 0: none
        std::optional<Notification> next;
        bool isBusy = false;
        bool isToGo = false; ///< withdrawn while it was on its way
        QString activationToken;
    };
    using Then = std::function<void(const QDBusMessage &)>;

    [[nodiscard]] bool isConnected();
    void connectService();
    void ask(const QString &method, const QVariantList &arguments, Then then);
    void sendNext(NoticeKind kind);
    void send(const Notification &notification, const QStringList &capabilities);
    void sent(NoticeKind kind, const QDBusMessage &reply);
    void fail(NoticeKind kind);
    [[nodiscard]] std::optional<NoticeKind> kindOf(uint id) const;

    void takeAction(uint id, const QString &action);
    void takeToken(uint id, const QString &token);
    void takeClosing(uint id);

    QString m_name;
    std::optional<QDBusConnection> m_bus;
    std::unique_ptr<NotificationService> m_service;
    std::map<NoticeKind, Slot> m_slots;
};

} // namespace batchwatch::gui
