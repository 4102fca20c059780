#include "cli/secretinput.h"

#include "cli/caughtsignals.h"
#include "cli/terminaltext.h"
#include "core/secret.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace batchwatch::cli {

namespace {

using Fault = SecretInput::Fault;

/// What is pasted in several lines comes at once; what a person types does not.
constexpr int pasteGap = 50; // ms

/// A terminal that does not show what is typed, until it goes. What was not read by then is dropped: it must not end up in a shell.
class HiddenTyping
{
public:
    explicit HiddenTyping(int terminal) : m_terminal(terminal)
    {
        if (::tcgetattr(m_terminal, &m_before) != 0)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK | ECHONL);
        m_isOn = ::tcsetattr(m_terminal, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTyping()
    {
        if (m_isOn)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(HiddenTyping)

    [[nodiscard]] bool isOn() const { return m_isOn; }

private:
    int m_terminal;
    termios m_before = {};
    bool m_isOn = false;
};

/// To the person at the terminal, wherever standard error goes.
void show(const QString &text)
{
    const int terminal = ::open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC);
    const QByteArray bytes = text.toUtf8();
    [[maybe_unused]] const ssize_t written = ::write(terminal < 0 ? STDERR_FILENO : terminal, bytes.data(), std::size_t(bytes.size()));
    if (terminal >= 0)
        ::close(terminal);
}

/// One reading, from the prompt to the end.
class Reading
{
public:
    Reading(int descriptor, const QString &prompt) : m_descriptor(descriptor), m_prompt(escapedForTerminal(prompt))
    {
        m_text.resize(SecretInput::longest + 1); // never moved, so that no copy stays behind
    }
    ~Reading() { wipe(m_text); }
    Q_DISABLE_COPY_MOVE(Reading)

    [[nodiscard]] Result<QByteArray, Fault> run();

private:
    enum class Step : quint8 { Goes, Ended };

    [[nodiscard]] bool hide();
    [[nodiscard]] Result<Step, Fault> readSome();
    [[nodiscard]] Result<Step, Fault> obey(int signal);

    const int m_descriptor;
    const QString m_prompt;
    const bool m_isTerminal = ::isatty(m_descriptor) == 1;
    CaughtSignals m_signals;
    std::optional<HiddenTyping> m_hidden;
    QByteArray m_text;
    qsizetype m_size = 0;
};

Result<QByteArray, Fault> Reading::run()
{
    if (!hide())
        return Failure(Fault::Failed);
    for (Step step = Step::Goes; step == Step::Goes;) {
        pollfd ready[] = {{m_descriptor, POLLIN, 0}, {m_signals.descriptor(), POLLIN, 0}};
        const bool hasLine = m_isTerminal && m_size > 0 && m_text[m_size - 1] == '\n';
        const int count = ::poll(ready, 2, hasLine ? pasteGap : -1);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return Failure(Fault::Failed);
        const int signal = m_signals.take();
        if (signal == 0 && (count < 0 || ready[0].revents == 0))
            continue;
        const auto next = signal == 0 ? readSome() : obey(signal);
        if (!next)
            return Failure<Fault>(next.error());
        step = *next;
    }
    if (m_hidden)
        show(QStringLiteral("\n"));
    return QByteArray(m_text.constData(), m_size);
}

bool Reading::hide()
{
    if (!m_isTerminal)
        return true;
    m_hidden.emplace(m_descriptor);
    if (m_hidden->isOn())
        show(m_prompt);
    return m_hidden->isOn();
}

Result<Reading::Step, Fault> Reading::readSome()
{
    const ssize_t size = ::read(m_descriptor, m_text.data() + m_size, std::size_t(m_text.size() - m_size));
    if (size < 0 && (errno == EINTR || errno == EAGAIN))
        return Step::Goes;
    if (size < 0)
        return Failure(Fault::Failed);
    m_size += size;
    if (m_size > SecretInput::longest)
        return Failure(Fault::TooLong);
    return size == 0 ? Step::Ended : Step::Goes;
}

/// The terminal is as it was before the signal does its work; if that was to stop us only, the question is asked again.
Result<Reading::Step, Fault> Reading::obey(int signal)
{
    if (m_hidden)
        show(QStringLiteral("\n"));
    m_hidden.reset();
    m_signals.letThrough(signal);
    if (signal != SIGTSTP)
        return Failure(Fault::Interrupted);
    m_size = 0;
    return hide() ? Result<Step, Fault>(Step::Goes) : Failure(Fault::Failed);
}

} // namespace

Result<QByteArray, Fault> DescriptorSecretInput::read(const QString &prompt)
{
    Reading reading(m_descriptor, prompt); // catches signals from here on
    if (m_interrupts.pending())
        return Failure(Fault::Interrupted);
    return reading.run();
}

} // namespace batchwatch::cli
