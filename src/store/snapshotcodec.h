#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace batchwatch::store {

/// Compresses stored bodies with zstd, a checksum with each. Keeps zstd's buffers; not thread-safe.
class SnapshotCodec
{
public:
    SnapshotCodec();
    ~SnapshotCodec();
    Q_DISABLE_COPY_MOVE(SnapshotCodec)

    /// Nothing when memory runs out.
    [[nodiscard]] std::optional<QByteArray> compressed(QByteArrayView body);

    /// Nothing when the bytes are not what compressed() made, or of a body larger than `limit`; costs no more than `limit`.
    [[nodiscard]] std::optional<QByteArray> expanded(QByteArrayView bytes, qsizetype limit);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Tells whether a body is the one that is stored. Stable over versions and machines.
[[nodiscard]] qint64 bodyHash(QByteArrayView body);

} // namespace batchwatch::store
