#include "store/filelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace batchwatch::store {

namespace {

constexpr mode_t lockMode = 0600;

int openLockFile(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, lockMode);
}

int operationOf(FileLock::Mode mode)
{
    return mode == FileLock::Mode::Shared ? LOCK_SH : LOCK_EX;
}

} // namespace

FileLock FileLock::waitFor(const QString &path, Mode mode)
{
    FileLock lock(openLockFile(path));
    while (lock.m_descriptor >= 0 && ::flock(lock.m_descriptor, operationOf(mode)) != 0 && errno == EINTR) {}
    return lock;
}

std::optional<FileLock> FileLock::tryNow(const QString &path, Mode mode)
{
    FileLock lock(openLockFile(path));
    // A file system that knows no locks must not keep the store shut.
    if (lock.m_descriptor >= 0 && ::flock(lock.m_descriptor, operationOf(mode) | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return std::nullopt;
    return lock;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace batchwatch::store
