#include "store/snapshotcodec.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <zstd.h>

namespace batchwatch::store {

namespace {

struct Free
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

constexpr int level = 3;

} // namespace

class SnapshotCodec::Private
{
public:
    std::unique_ptr<ZSTD_CCtx, Free> compressor{ZSTD_createCCtx()};
    std::unique_ptr<ZSTD_DCtx, Free> expander{ZSTD_createDCtx()};
};

SnapshotCodec::SnapshotCodec() : d(std::make_unique<Private>())
{
    if (!d->compressor)
        return;
    ZSTD_CCtx_setParameter(d->compressor.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(d->compressor.get(), ZSTD_c_checksumFlag, 1);
}

SnapshotCodec::~SnapshotCodec() = default;

std::optional<QByteArray> SnapshotCodec::compressed(QByteArrayView body)
{
    if (!d->compressor)
        return std::nullopt;
    QByteArray bytes(qsizetype(ZSTD_compressBound(std::size_t(body.size()))), Qt::Uninitialized);
    const std::size_t size
        = ZSTD_compress2(d->compressor.get(), bytes.data(), std::size_t(bytes.size()), body.data(), std::size_t(body.size()));
    if (ZSTD_isError(size))
        return std::nullopt;
    bytes.resize(qsizetype(size));
    return bytes;
}

std::optional<QByteArray> SnapshotCodec::expanded(QByteArrayView bytes, qsizetype limit)
{
    // The two error values of this function are larger than any limit.
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), std::size_t(bytes.size()));
    if (!d->expander || size > static_cast<unsigned long long>(limit))
        return std::nullopt;
    QByteArray body(qsizetype(size), Qt::Uninitialized);
    const std::size_t written
        = ZSTD_decompressDCtx(d->expander.get(), body.data(), std::size_t(body.size()), bytes.data(), std::size_t(bytes.size()));
    if (ZSTD_isError(written) || written != size)
        return std::nullopt;
    return body;
}

qint64 bodyHash(QByteArrayView body)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(body);
    return qFromLittleEndian<qint64>(hash.result().constData());
}

} // namespace batchwatch::store
