#include "support/notificationserver.h"

#include <QDBusArgument>

namespace batchwatch::test {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

NotificationServer::NotificationServer(const QString &bus)
    : m_name(u"test-notifications-%1"_s.arg(quintptr(this))),
      m_bus(QDBusConnection::connectToBus(bus, m_name))
{
    m_isThere = m_bus.registerVirtualObject(path, this) && m_bus.registerService(service);
}

NotificationServer::~NotificationServer()
{
    m_bus.unregisterObject(path);
    m_bus.unregisterService(service);
    QDBusConnection::disconnectFromBus(m_name);
}

void NotificationServer::press(uint id, const QString &token)
{
    if (!token.isEmpty())
        tell(u"ActivationToken"_s, {id, token});
    tell(u"ActionInvoked"_s, {id, u"default"_s});
    close(id);
}

void NotificationServer::close(uint id)
{
    tell(u"NotificationClosed"_s, {id, 2U});
}

bool NotificationServer::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    if (isSilent) {
        message.setDelayedReply(true);
        return true;
    }
    const QVariantList in = message.arguments();
    if (message.member() == u"GetCapabilities"_s)
        return bus.send(message.createReply(capabilities));
    if (message.member() == u"CloseNotification"_s) {
        closed += in.value(0).toUInt();
        return bus.send(message.createReply());
    }
    if (message.member() != u"Notify"_s)
        return false;
    const uint replaces = in.value(1).toUInt();
    calls += NotifyCall{replaces, in.value(2).toString(), in.value(3).toString(), in.value(4).toString(), in.value(5).toStringList(),
        qdbus_cast<QVariantMap>(in.value(6))};
    return bus.send(message.createReply(replaces != 0 ? replaces : ++m_lastId));
}

void NotificationServer::tell(const QString &signal, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(path, service, signal);
    message.setArguments(arguments);
    m_bus.send(message);
}

} // namespace batchwatch::test
