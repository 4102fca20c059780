#include "exports/outputbuffer.h"

#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace batchwatch::exports {

/// One write at a time. Its thread is started with the first one that need not be waited for.
class OutputBuffer::Writing
{
public:
    explicit Writing(QIODevice *device) : m_device(device) {}

    ~Writing()
    {
        if (!m_thread.joinable())
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }

    /// Takes the bytes and leaves others, empty, in their place, when the write before is done. False when that one failed.
    bool start(QByteArray *bytes)
    {
        std::unique_lock lock(m_mutex);
        if (!settle(lock))
            return false;
        m_bytes.swap(*bytes);
        bytes->resize(0); // keeps the memory
        m_isWaiting = true;
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
        lock.unlock();
        m_changed.notify_all();
        return true;
    }

    /// The rest, on this thread.
    bool finish(QByteArray *bytes)
    {
        std::unique_lock lock(m_mutex);
        if (!settle(lock))
            return false;
        const bool written = write(*bytes);
        bytes->resize(0);
        return written;
    }

private:
    bool settle(std::unique_lock<std::mutex> &lock)
    {
        m_changed.wait(lock, [this] { return !m_isWaiting; });
        errno = m_errno;
        return !m_failed;
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_isWaiting || m_isOver; });
            if (!m_isWaiting)
                return;
            lock.unlock(); // the bytes are this thread's until it says that it does not wait any more
            errno = 0;
            const bool written = write(m_bytes);
            const int error = errno;
            lock.lock();
            m_isWaiting = false;
            m_failed = !written;
            m_errno = error;
            m_changed.notify_all();
        }
    }

    bool write(const QByteArray &bytes) { return bytes.isEmpty() || m_device->write(bytes) == bytes.size(); }

    QIODevice *const m_device;
    std::mutex m_mutex; ///< of what follows, except for the bytes of a write under way
    std::condition_variable m_changed;
    QByteArray m_bytes;
    bool m_isWaiting = false; ///< bytes are to be written, or being written
    bool m_isOver = false;
    bool m_failed = false;
    int m_errno = 0;
    std::thread m_thread;
};

OutputBuffer::OutputBuffer(QIODevice *device) : m_writing(std::make_unique<Writing>(device)) {}

OutputBuffer::~OutputBuffer() = default;

bool OutputBuffer::handOver()
{
    const bool started = m_writing->start(&m_bytes);
    m_bytes.reserve(limit + limit / 8);
    return started;
}

bool OutputBuffer::flush()
{
    return m_writing->finish(&m_bytes);
}

} // namespace batchwatch::exports
