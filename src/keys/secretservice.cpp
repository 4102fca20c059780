#include "keys/secretservice.h"

#include <QDBusError>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace batchwatch::keys {

using namespace Qt::StringLiterals;

namespace {

constexpr auto serviceName = "org.freedesktop.secrets"_L1;

QString textOf(const char *variable)
{
    return qEnvironmentVariable(variable);
}

/// The KWallet that QtKeychain prefers to the Secret Service on a KDE desktop; empty elsewhere.
QString kwalletOfDesktop()
{
    const QString desktop = textOf("XDG_CURRENT_DESKTOP");
    const bool isKde = desktop == "KDE"_L1 || (desktop.isEmpty() && textOf("DESKTOP_SESSION") == "kde"_L1);
    const QString version = textOf("KDE_SESSION_VERSION");
    if (!isKde || (version != "5"_L1 && version != "6"_L1))
        return {};
    return u"org.kde.kwalletd"_s + version;
}

ServiceState stateOfError(const QDBusMessage &reply)
{
    switch (QDBusError(reply).type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut: return ServiceState::NoAnswer;
    case QDBusError::Disconnected:
    case QDBusError::NoServer:
    case QDBusError::NoNetwork: return ServiceState::NoBus;
    default: return ServiceState::NoService; // unknown, could not be started, or something else that goes by that name
    }
}

QDBusMessage questionFor(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage question = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    question.setArguments(arguments);
    return question;
}

} // namespace

SecretService::SecretService(Milliseconds patience, QObject *parent)
    : QObject(parent),
      m_patience(patience),
      m_name(u"batchwatch-keys-%1"_s.arg(quintptr(this)))
{}

SecretService::~SecretService()
{
    if (m_bus)
        QDBusConnection::disconnectFromBus(m_name);
}

void SecretService::look(Answer answer)
{
    if (!isConnected())
        return answer(ServiceState::NoBus);
    if (const QString kwallet = kwalletOfDesktop(); !kwallet.isEmpty())
        return lookAtKWallet(kwallet, std::move(answer));
    lookAtDefaultCollection(std::move(answer));
}

bool SecretService::isConnected()
{
    // A connection that failed or broke stays so: only a new one finds a bus that came later.
    if (m_bus && !m_bus->isConnected()) {
        m_bus.reset();
        QDBusConnection::disconnectFromBus(m_name);
    }
    if (!m_bus)
        m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name);
    return m_bus->isConnected();
}

void SecretService::ask(const QDBusMessage &question, Then then)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(question, int(m_patience.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

void SecretService::lookAtKWallet(const QString &name, Answer answer)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
    question.setArguments({name});
    ask(question, [this, answer = std::move(answer)](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ReplyMessage && reply.arguments().value(0).toBool())
            answer(ServiceState::KWallet);
        else
            lookAtDefaultCollection(answer);
    });
}

void SecretService::lookAtDefaultCollection(Answer answer)
{
    const QDBusMessage question
        = questionFor(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s, {u"default"_s});
    ask(question, [this, answer = std::move(answer)](const QDBusMessage &reply) {
        if (reply.type() != QDBusMessage::ReplyMessage)
            return answer(stateOfError(reply));
        const QString collection = reply.arguments().value(0).value<QDBusObjectPath>().path();
        if (collection.size() <= 1) // "/" means none
            return answer(ServiceState::NoCollection);
        lookAtLock(collection, answer);
    });
}

void SecretService::lookAtLock(const QString &collection, Answer answer)
{
    const QDBusMessage question
        = questionFor(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    ask(question, [answer = std::move(answer)](const QDBusMessage &reply) {
        if (reply.type() != QDBusMessage::ReplyMessage)
            return answer(stateOfError(reply));
        const bool isLocked = reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
        answer(isLocked ? ServiceState::Locked : ServiceState::Open);
    });
}

} // namespace batchwatch::keys
