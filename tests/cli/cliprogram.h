#pragma once

#include "clirig.h"

#include <QProcess>
#include <QTest>

#include <csignal>

namespace batchwatch::test {

/// The real program in its own folder. The test's event loop keeps running: a server of the test can answer.
class CliProgram
{
public:
    CliProgram()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("BATCHWATCH_BIN"));
        environment.insert(QStringLiteral("BATCHWATCH_API_KEY"), QString::fromUtf8(CliRig::secret));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent")); // no real keychain
        process.setProcessEnvironment(environment);
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [this] {
            out += process.readAllStandardOutput();
            if (onOutput)
                onOutput();
        });
        QObject::connect(&process, &QProcess::readyReadStandardError, &process, [this] { err += process.readAllStandardError(); });
    }

    [[nodiscard]] static QString path() { return qEnvironmentVariable("BATCHWATCH_BIN") + QStringLiteral("/batchwatch-cli"); }
    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    void setVariable(const QString &name, const QString &value)
    {
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(name, value);
        process.setProcessEnvironment(environment);
    }
    [[nodiscard]] QStringList withOptions(const QUrl &server, const QStringList &arguments) const
    {
        QStringList all = arguments + QStringList{QStringLiteral("--data-dir"), dataDir()};
        if (!server.isEmpty())
            all += {QStringLiteral("--base-url"), server.toString()};
        return all;
    }
    void start(const QUrl &server, const QStringList &arguments)
    {
        out.clear();
        err.clear();
        process.start(path(), withOptions(server, arguments));
    }
    /// -1 when it did not end in time or crashed.
    int end(int milliseconds = 20'000)
    {
        if (!QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, milliseconds))
            return -1;
        out += process.readAllStandardOutput();
        err += process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    int run(const QUrl &server, const QStringList &arguments, int milliseconds = 20'000)
    {
        start(server, arguments);
        return end(milliseconds);
    }
    void signal(int number) { ::kill(pid_t(process.processId()), number); }

    QProcess process;
    QByteArray out;
    QByteArray err;
    std::function<void()> onOutput;

private:
    QTemporaryDir m_folder;
};

} // namespace batchwatch::test
