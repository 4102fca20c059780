#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <map>
#include <memory>

class QDBusConnection;

namespace batchwatch::test {

/// A desktop session's D-Bus with the real gnome-keyring on it, private to one test: its own bus, socket, home and keyring, all gone with
/// the object. Needs dbus-daemon, gnome-keyring-daemon and secret-tool; when one is missing, error() says so and the test is to fail.
///
/// While it lives, DBUS_SESSION_BUS_ADDRESS of this process leads to it. The libraries for D-Bus look there once a process, so make it
/// before anything connects, and one a process; other sessions are for child processes, through environment().
///
///     SecretService service(SecretService::Kind::Unlocked);
///     QVERIFY2(service.error().isEmpty(), qPrintable(service.error()));
class SecretService
{
public:
    enum class Kind : quint8 {
        Unlocked,
        Locked,    ///< and nobody can show the prompt, which therefore counts as dismissed
        Asking,    ///< locked, with a prompt that stays open
        Silent,    ///< unlocked, and does not answer until it is woken
        NoService, ///< a bus and nobody on it
        SilentBus, ///< a bus that takes connections and does not answer
        NoBus,     ///< the address leads nowhere
    };

    explicit SecretService(Kind kind);
    ~SecretService();
    Q_DISABLE_COPY_MOVE(SecretService)

    /// Why it is not as wanted; empty when it is.
    [[nodiscard]] QString error() const { return m_error; }

    /// For programs that are to live in this session: this process's environment, but no way to any other session, desktop or keyring.
    [[nodiscard]] QProcessEnvironment environment() const;

    /// What secret-tool prints of this secret; empty when it finds none.
    [[nodiscard]] QByteArray lookup(const QString &service, const QString &user) const;

    [[nodiscard]] bool lock();
    /// From now on a Silent one answers.
    void wake();
    /// Somebody was asked for the password.
    [[nodiscard]] bool hasPrompt() const;
    /// The person closes the prompts.
    void dismissPrompts();

private:
    class Prompter;
    void startBus();
    void startKeyring();
    void startPrompter();
    [[nodiscard]] bool hasLock(bool locked) const;
    [[nodiscard]] QString defaultCollection() const;
    [[nodiscard]] QDBusConnection bus() const;
    bool start(QProcess &process, const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_address;
    QString m_error;
    QString m_connection;
    std::map<QByteArray, QByteArray> m_before; ///< the environment of this process; null: not set
    std::unique_ptr<Prompter> m_prompter;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace batchwatch::test
