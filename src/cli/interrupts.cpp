#include "cli/interrupts.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace batchwatch::cli {

namespace {

// A signal handler reaches nothing but these.
volatile std::sig_atomic_t lastSignal = 0;
volatile std::sig_atomic_t writeEnd = -1;

extern "C" void keepSignal(int number)
{
    const int before = errno;
    lastSignal = number;
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = ::write(int(writeEnd), &byte, 1);
    errno = before;
}

void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    ::sigaction(number, &action, nullptr);
}

Interrupt interruptOf(int number)
{
    return number == SIGTERM ? Interrupt::Terminated : Interrupt::Interrupted;
}

} // namespace

void Interrupts::raise(Interrupt interrupt)
{
    m_pending = interrupt;
    Q_EMIT raised(interrupt);
}

SignalInterrupts::SignalInterrupts()
{
    handle(SIGPIPE, SIG_IGN, 0);
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalInterrupts::readPipe);
    handle(SIGINT, keepSignal, int(SA_RESETHAND));
    handle(SIGTERM, keepSignal, int(SA_RESETHAND));
}

SignalInterrupts::~SignalInterrupts()
{
    handle(SIGINT, SIG_DFL, 0);
    handle(SIGTERM, SIG_DFL, 0);
    m_notifier.reset();
    writeEnd = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

std::optional<Interrupt> SignalInterrupts::pending() const
{
    return lastSignal == 0 ? Interrupts::pending() : interruptOf(int(lastSignal));
}

void SignalInterrupts::readPipe()
{
    char byte = 0;
    while (::read(m_pipe[0], &byte, 1) == 1)
        raise(interruptOf(byte));
}

} // namespace batchwatch::cli
