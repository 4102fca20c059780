#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace batchwatch::exports {

/// Collects small pieces for a device that is written to in large ones, on a thread of its own while the next one is filled. Nothing is
/// written once a write failed; errno is then that of the write.
///
/// The device outlives this. While flushIfFull() may have a write under way, nobody else uses it; flush() and the destructor wait for that.
class OutputBuffer
{
public:
    static constexpr qsizetype limit = 1 << 20; ///< bytes of one write

    explicit OutputBuffer(QIODevice *device);
    ~OutputBuffer();
    Q_DISABLE_COPY_MOVE(OutputBuffer)

    [[nodiscard]] QByteArray *bytes() { return &m_bytes; }
    /// False when this or an earlier write failed.
    [[nodiscard]] bool flushIfFull() { return m_bytes.size() < limit || handOver(); }
    /// Returns when all is written.
    [[nodiscard]] bool flush();

private:
    class Writing;

    [[nodiscard]] bool handOver();

    QByteArray m_bytes;
    std::unique_ptr<Writing> m_writing;
};

} // namespace batchwatch::exports
