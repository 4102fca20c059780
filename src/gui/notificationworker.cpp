#include "gui/notificationworker.h"

#include <QCoreApplication>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerTimeout = 5'000; // ms, for each answer
constexpr uchar normalUrgency = 1;
const QString serviceName = u"org.freedesktop.Notifications"_s;
const QString servicePath = u"/org/freedesktop/Notifications"_s;
const QString program = u"org.batchwatch.Batchwatch"_s; ///< desktop file and icon

QString soundOf(NoticeKind kind)
{
    return kind == NoticeKind::Finished ? u"complete"_s : u"dialog-warning"_s;
}

} // namespace

NotificationService::NotificationService(const QDBusConnection &bus)
    : QDBusAbstractInterface(serviceName, servicePath, "org.freedesktop.Notifications", bus, nullptr)
{
    setTimeout(answerTimeout);
}

NotificationWorker::NotificationWorker() : m_name(u"batchwatch-notifications-%1"_s.arg(quintptr(this))) {}

NotificationWorker::~NotificationWorker()
{
    m_service.reset();
    if (m_bus)
        QDBusConnection::disconnectFromBus(m_name);
}

void NotificationWorker::show(const Notification &notification)
{
    Slot &slot = m_slots[notification.kind];
    slot.next = notification;
    slot.isToGo = false;
    if (!slot.isBusy)
        sendNext(notification.kind);
}

void NotificationWorker::withdraw(NoticeKind kind)
{
    Slot &slot = m_slots[kind];
    slot.next.reset();
    slot.isToGo = slot.isBusy;
    if (slot.id != 0 && isConnected())
        ask(u"CloseNotification"_s, {std::exchange(slot.id, 0)}, [](const QDBusMessage &) {});
}

void NotificationWorker::setTaskbar(const TaskbarState &state)
{
    if (!isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/org/batchwatch/Batchwatch"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update.setArguments({u"application://%1.desktop"_s.arg(program),
        QVariantMap{
            {u"count"_s, qint64(state.count)},
            {u"count-visible"_s, state.count > 0},
            {u"progress"_s, state.progress.value_or(0.0)},
            {u"progress-visible"_s, state.progress.has_value()},
        }});
    m_bus->send(update);
}

bool NotificationWorker::isConnected()
{
    // A connection that failed or broke stays so: only a new one finds a bus that came later.
    if (m_bus && !m_bus->isConnected()) {
        m_service.reset();
        m_bus.reset();
        QDBusConnection::disconnectFromBus(m_name);
    }
    if (!m_bus) {
        m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name);
        connectService();
    }
    return m_bus->isConnected();
}

void NotificationWorker::connectService()
{
    m_service = std::make_unique<NotificationService>(*m_bus);
    connect(m_service.get(), &NotificationService::ActionInvoked, this, &NotificationWorker::takeAction);
    connect(m_service.get(), &NotificationService::ActivationToken, this, &NotificationWorker::takeToken);
    connect(m_service.get(), &NotificationService::NotificationClosed, this, &NotificationWorker::takeClosing);
}

void NotificationWorker::ask(const QString &method, const QVariantList &arguments, Then then)
{
    auto *watcher = new QDBusPendingCallWatcher(m_service->asyncCallWithArgumentList(method, arguments), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

void NotificationWorker::sendNext(NoticeKind kind)
{
    Slot &slot = m_slots[kind];
    const Notification notification = *std::exchange(slot.next, {});
    if (!isConnected())
        return fail(kind);
    slot.isBusy = true;
    // Asked each time: the service may be another one since.
    ask(u"GetCapabilities"_s, {}, [this, notification](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ReplyMessage)
            send(notification, reply.arguments().value(0).toStringList());
        else
            fail(notification.kind);
    });
}

void NotificationWorker::send(const Notification &notification, const QStringList &capabilities)
{
    const bool hasMarkup = capabilities.contains(u"body-markup"_s);
    QVariantMap hints{
        {u"desktop-entry"_s, program},
        {u"urgency"_s, QVariant::fromValue(normalUrgency)},
        {u"suppress-sound"_s, !notification.hasSound},
    };
    if (notification.hasSound)
        hints.insert(u"sound-name"_s, soundOf(notification.kind));
    const QString body = notification.text.body;
    const QVariantList arguments{u"Batchwatch"_s, m_slots[notification.kind].id, program, notification.text.summary,
        hasMarkup ? body.toHtmlEscaped() : body, QStringList{u"default"_s, QCoreApplication::translate("Notification", "Show")}, hints, -1};
    ask(u"Notify"_s, arguments, [this, kind = notification.kind](const QDBusMessage &reply) { sent(kind, reply); });
}

void NotificationWorker::sent(NoticeKind kind, const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage)
        return fail(kind);
    Slot &slot = m_slots[kind];
    slot.isBusy = false;
    slot.id = reply.arguments().value(0).toUInt();
    if (std::exchange(slot.isToGo, false))
        withdraw(kind);
    else if (slot.next)
        sendNext(kind);
}

/// Nobody shows it: what comes next is told anew, not added to what was never seen.
void NotificationWorker::fail(NoticeKind kind)
{
    m_slots[kind] = {};
    Q_EMIT closed(kind);
}

std::optional<NoticeKind> NotificationWorker::kindOf(uint id) const
{
    for (const auto &[kind, slot] : m_slots) {
        if (slot.id == id && id != 0)
            return kind;
    }
    return {};
}

void NotificationWorker::takeAction(uint id, const QString &action)
{
    const auto kind = kindOf(id);
    if (kind && action == u"default"_s)
        Q_EMIT activated(*kind, std::exchange(m_slots[*kind].activationToken, {}));
}

void NotificationWorker::takeToken(uint id, const QString &token)
{
    if (const auto kind = kindOf(id))
        m_slots[*kind].activationToken = token; // comes before the action
}

void NotificationWorker::takeClosing(uint id)
{
    const auto kind = kindOf(id);
    if (!kind)
        return;
    m_slots[*kind].id = 0;
    Q_EMIT closed(*kind);
}

} // namespace batchwatch::gui
