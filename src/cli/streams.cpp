#include "cli/streams.h"

#include "cli/terminaltext.h"

#include <cerrno>
#include <sys/ioctl.h>
#include <unistd.h>

namespace batchwatch::cli {

Sink::State Sink::write(QByteArrayView bytes)
{
    if (m_state == State::Open)
        m_state = put(bytes);
    return m_state;
}

bool DescriptorSink::isTerminal() const
{
    return ::isatty(m_descriptor) == 1;
}

int DescriptorSink::width() const
{
    winsize size{};
    if (::ioctl(m_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

Sink::State DescriptorSink::put(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), std::size_t(bytes.size()));
        if (written >= 0)
            bytes = bytes.sliced(written);
        else if (errno == EPIPE)
            return State::Closed;
        else if (errno != EINTR)
            return State::Failed;
    }
    return State::Open;
}

void say(Sink &sink, const QString &text)
{
    sink.write((escapedForTerminal(text) + u'\n').toUtf8());
}

void tell(Sink &sink, const QString &text)
{
    if (sink.isTerminal())
        say(sink, text);
    else
        sink.write((text + u'\n').toUtf8());
}

bool wantsColour(const Sink &sink)
{
    return sink.isTerminal() && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

} // namespace batchwatch::cli
