#pragma once

#include "cliprogram.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace batchwatch::test {

/// The real program on a terminal of its own, as a shell starts it: session, controlling terminal, a job in the foreground, all three
/// streams. Use QTRY_… to wait.
class TerminalProgram
{
public:
    explicit TerminalProgram(const QStringList &arguments)
    {
        QByteArrayList words{CliProgram::path().toUtf8()};
        for (const QString &argument : arguments)
            words.append(argument.toUtf8());
        std::vector<char *> argv;
        for (QByteArray &word : words)
            argv.push_back(word.data());
        argv.push_back(nullptr);
        m_shell = ::forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_shell == 0)
            beShell(argv.data());
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~TerminalProgram()
    {
        if (!m_status && m_shell > 0) {
            ::kill(m_shell, SIGKILL);
            ::waitpid(m_shell, nullptr, 0);
        }
        ::close(m_master);
    }
    Q_DISABLE_COPY_MOVE(TerminalProgram)

    /// Of the job in the foreground.
    [[nodiscard]] pid_t id() const { return ::tcgetpgrp(m_master); }
    /// All that the terminal has shown so far.
    [[nodiscard]] QByteArray shown()
    {
        QByteArray piece(4096, '\0');
        for (ssize_t size = 0; (size = ::read(m_master, piece.data(), std::size_t(piece.size()))) > 0;)
            m_shown += piece.first(size);
        return m_shown;
    }
    void type(const QByteArray &keys) { QVERIFY(::write(m_master, keys.data(), std::size_t(keys.size())) == keys.size()); }
    /// Whether it shows what is typed.
    [[nodiscard]] bool echoes() const
    {
        termios state{};
        return ::tcgetattr(m_master, &state) == 0 && (state.c_lflag & ECHO) != 0;
    }
    void signal(int number) { ::kill(id(), number); }
    [[nodiscard]] bool hasStopped() const
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(id()));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(") T ");
    }
    [[nodiscard]] bool hasEnded()
    {
        static_cast<void>(shown()); // else it may wait for the terminal
        int status = 0;
        if (!m_status && ::waitpid(m_shell, &status, WNOHANG) == m_shell)
            m_status = status;
        return m_status.has_value();
    }
    /// As a shell tells it.
    [[nodiscard]] int exitCode() const { return WEXITSTATUS(*m_status); }

private:
    [[noreturn]] static void beShell(char **argv)
    {
        ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", 1); // no real keychain
        ::unsetenv("BATCHWATCH_API_KEY");
        const pid_t job = ::fork();
        if (job == 0) {
            ::setpgid(0, 0);
            ::signal(SIGTTOU, SIG_IGN);
            ::tcsetpgrp(STDIN_FILENO, ::getpid());
            ::signal(SIGTTOU, SIG_DFL);
            ::execv(argv[0], argv);
            ::_exit(127);
        }
        int status = 0;
        while (::waitpid(job, &status, 0) < 0 && errno == EINTR) {}
        ::_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    }

    pid_t m_shell = -1;
    int m_master = -1;
    QByteArray m_shown;
    std::optional<int> m_status;
};

} // namespace batchwatch::test
