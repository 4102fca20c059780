#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace batchwatch::store {

/// A lock on a file of no content, which the system gives back however the process ends. Between processes, and between two of one.
class FileLock
{
public:
    enum class Mode : quint8 {
        Shared,
        Exclusive,
    };

    /// Waits for those that hold it otherwise. Where the file cannot be made, nothing is held: what follows says why.
    [[nodiscard]] static FileLock waitFor(const QString &path, Mode mode);
    /// Nothing when somebody holds it otherwise.
    [[nodiscard]] static std::optional<FileLock> tryNow(const QString &path, Mode mode);

    FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace batchwatch::store
