#include "cli/caughtsignals.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace batchwatch::cli {

namespace {

// A signal handler reaches nothing but this.
volatile std::sig_atomic_t caughtEnd = -1;

extern "C" void passOn(int number)
{
    const int before = errno;
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = ::write(int(caughtEnd), &byte, 1);
    errno = before;
}

} // namespace

CaughtSignals::CaughtSignals()
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    caughtEnd = m_pipe[1];
    install();
}

CaughtSignals::~CaughtSignals()
{
    restore();
    caughtEnd = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

int CaughtSignals::take()
{
    char byte = 0;
    return ::read(m_pipe[0], &byte, 1) == 1 ? byte : 0;
}

void CaughtSignals::letThrough(int number)
{
    restore();
    ::raise(number);
    install();
}

void CaughtSignals::install()
{
    struct sigaction ours = {};
    ours.sa_handler = passOn;
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) {
        Before before{number, {}};
        if (::sigaction(number, nullptr, &before.action) != 0 || before.action.sa_handler == SIG_IGN)
            continue;
        m_before.push_back(before);
        ::sigaction(number, &ours, nullptr);
    }
}

void CaughtSignals::restore()
{
    for (const Before &before : m_before)
        ::sigaction(before.number, &before.action, nullptr);
    m_before.clear();
}

} // namespace batchwatch::cli
