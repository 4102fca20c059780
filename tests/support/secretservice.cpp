#include "support/secretservice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace batchwatch::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000; // ms, on a machine under load
constexpr auto serviceName = "org.freedesktop.secrets"_L1;

/// No <servicedir>: nothing is started that the test has not started.
constexpr auto busConfiguration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
)"_L1;

/// What could lead a program to the session, the desktop or the keyring of whoever runs the tests. Without a display no bus is launched.
constexpr const char *strangers[]
    = {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_SESSION_VERSION", "KDE_FULL_SESSION",
        "GNOME_DESKTOP_SESSION_ID", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK", "DBUS_STARTER_ADDRESS", "DBUS_STARTER_BUS_TYPE"};

/// It goes when this process goes, however that ends.
void dieWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(2'000)) {
        process.kill();
        process.waitForFinished(2'000);
    }
}

} // namespace

/// What shows the prompts on a desktop: it is asked to, and says nothing.
class SecretService::Prompter : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        m_open.append(message);
        return true;
    }

    [[nodiscard]] bool hasPrompt() const { return !m_open.isEmpty(); }

    void dismissAll(const QDBusConnection &bus)
    {
        for (const QDBusMessage &message : std::exchange(m_open, {}))
            bus.send(message.createErrorReply(QDBusError::Failed, u"dismissed"_s));
    }

private:
    QList<QDBusMessage> m_open;
};

SecretService::SecretService(Kind kind) : m_address(u"unix:path="_s + m_folder.filePath(u"nobody"_s))
{
    const QDir folder(m_folder.path());
    folder.mkdir(u"run"_s);
    QFile::setPermissions(folder.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (kind != Kind::NoBus)
        startBus();
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"})
        m_before[name] = qgetenv(name);
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
    qunsetenv("XDG_CURRENT_DESKTOP");
    qunsetenv("DESKTOP_SESSION");

    const bool isLocked = kind == Kind::Locked || kind == Kind::Asking;
    if (isLocked || kind == Kind::Unlocked || kind == Kind::Silent)
        startKeyring();
    if (kind == Kind::Asking && m_error.isEmpty())
        startPrompter();
    if (isLocked && m_error.isEmpty() && !lock())
        m_error = u"The keyring could not be locked."_s;
    if (kind == Kind::Silent && m_error.isEmpty())
        ::kill(pid_t(m_keyring.processId()), SIGSTOP);
    if (kind == Kind::SilentBus && m_error.isEmpty())
        ::kill(pid_t(m_bus.processId()), SIGSTOP);
}

SecretService::~SecretService()
{
    for (const QProcess *process : {&m_bus, &m_keyring}) {
        if (process->state() == QProcess::Running)
            ::kill(pid_t(process->processId()), SIGCONT);
    }
    if (!m_connection.isEmpty())
        QDBusConnection::disconnectFromBus(m_connection);
    end(m_keyring);
    end(m_bus);
    for (const auto &[name, value] : m_before) {
        if (value.isNull())
            qunsetenv(name.constData());
        else
            qputenv(name.constData(), value);
    }
}

QProcessEnvironment SecretService::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : strangers)
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s)); // where there is no bus either
    return environment;
}

bool SecretService::start(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setChildProcessModifier(dieWithParent);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (process.waitForStarted(patience))
        return true;
    m_error = program + u" could not be started: install what `tools/setup.sh tests` names."_s;
    return false;
}

void SecretService::startBus()
{
    const QString socket = m_folder.filePath(u"bus"_s);
    QFile configuration(m_folder.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly))
        return void(m_error = u"The bus could not be configured."_s);
    configuration.write(QString(busConfiguration).arg(socket).toUtf8());
    configuration.close();

    m_bus.setProcessEnvironment(environment());
    if (!start(m_bus, u"dbus-daemon"_s, {u"--config-file="_s + configuration.fileName(), u"--nofork"_s, u"--print-address=1"_s}))
        return;
    if (!m_bus.waitForReadyRead(patience)) // it tells the address as soon as it listens
        return void(m_error = u"dbus-daemon did not come up."_s);
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    m_connection = u"test-secretservice-%1"_s.arg(quintptr(this));
    if (!QDBusConnection::connectToBus(m_address, m_connection).isConnected())
        m_error = u"dbus-daemon does not answer."_s;
}

void SecretService::startKeyring()
{
    if (!m_error.isEmpty())
        return;
    QProcessEnvironment own = environment();
    own.insert(u"HOME"_s, m_folder.path());
    own.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    own.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    own.insert(u"XDG_CACHE_HOME"_s, m_folder.filePath(u"cache"_s));
    m_keyring.setProcessEnvironment(own);
    m_keyring.setStandardOutputFile(QProcess::nullDevice());
    if (!start(m_keyring, u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--components=secrets"_s, u"--unlock"_s}))
        return;
    m_keyring.write("password of the keyring");
    m_keyring.closeWriteChannel();
    const bool isReady = QTest::qWaitFor([this] { return hasLock(false); }, patience);
    if (!isReady)
        m_error = u"gnome-keyring-daemon did not come up."_s;
}

void SecretService::startPrompter()
{
    m_prompter = std::make_unique<Prompter>();
    QDBusConnection bus = this->bus();
    const bool isThere = bus.registerVirtualObject(u"/"_s, m_prompter.get(), QDBusConnection::SubPath)
        && bus.registerService(u"org.gnome.keyring.SystemPrompter"_s);
    if (!isThere)
        m_error = u"The prompts could not be taken over."_s;
}

bool SecretService::hasPrompt() const
{
    return m_prompter && m_prompter->hasPrompt();
}

void SecretService::dismissPrompts()
{
    m_prompter->dismissAll(bus());
}

QDBusConnection SecretService::bus() const
{
    return QDBusConnection(m_connection);
}

QString SecretService::defaultCollection() const
{
    if (!bus().interface()->isServiceRegistered(serviceName))
        return {};
    QDBusMessage question
        = QDBusMessage::createMethodCall(serviceName, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    question.setArguments({u"default"_s});
    const QDBusReply<QDBusObjectPath> reply = bus().call(question, QDBus::Block, patience);
    return reply.value().path();
}

bool SecretService::hasLock(bool locked) const
{
    const QString collection = defaultCollection();
    if (collection.size() <= 1)
        return false;
    QDBusMessage question = QDBusMessage::createMethodCall(serviceName, collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    const QDBusReply<QDBusVariant> reply = bus().call(question, QDBus::Block, patience);
    return reply.isValid() && reply.value().variant().toBool() == locked;
}

bool SecretService::lock()
{
    QDBusMessage request
        = QDBusMessage::createMethodCall(serviceName, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    request.setArguments({QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(defaultCollection())})});
    bus().call(request, QDBus::Block, patience);
    return hasLock(true);
}

void SecretService::wake()
{
    ::kill(pid_t(m_keyring.processId()), SIGCONT);
}

QByteArray SecretService::lookup(const QString &service, const QString &user) const
{
    QProcess tool;
    tool.setProcessEnvironment(environment());
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, service, u"user"_s, user});
    if (!tool.waitForFinished(patience))
        return QByteArrayLiteral("secret-tool did not end, or is not installed");
    return tool.readAllStandardOutput();
}

} // namespace batchwatch::test
