#include "vendor/bodyreader.h"

#include <array>
#include <utility>

#include <zlib.h>

namespace batchwatch::vendor {

namespace {

constexpr qint64 trusted = 2 * 1024 * 1024;
constexpr qint64 honestRatio = 100;
constexpr int gzipOnly = 16 + MAX_WBITS;

} // namespace

std::optional<Coding> codingOf(const QByteArray &contentEncoding)
{
    const QByteArray coding = contentEncoding.trimmed().toLower();
    if (coding.isEmpty() || coding == "identity")
        return Coding::Identity;
    if (coding == "gzip" || coding == "x-gzip")
        return Coding::Gzip;
    return std::nullopt;
}

/// zlib's stream with the memory that it needs, released at the end.
class BodyReader::Inflater
{
public:
    Inflater() : m_usable(inflateInit2(&m_stream, gzipOnly) == Z_OK) {}
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    void feed(QByteArrayView packed)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib only reads
        m_stream.avail_in = uInt(packed.size());
    }

    [[nodiscard]] bool hungry() const { return m_stream.avail_in == 0 && !m_full; }
    [[nodiscard]] bool atEnd() const { return m_ended; }

    /// The next piece; nullopt when the stream is damaged.
    [[nodiscard]] std::optional<QByteArrayView> next()
    {
        if (std::exchange(m_ended, false) && inflateReset(&m_stream) != Z_OK) // a further member, RFC 1952, 2.2
            return std::nullopt;
        m_stream.next_out = m_piece.data();
        m_stream.avail_out = uInt(m_piece.size());
        const int outcome = m_usable ? ::inflate(&m_stream, Z_NO_FLUSH) : Z_MEM_ERROR;
        if (outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR)
            return std::nullopt;
        m_ended = outcome == Z_STREAM_END;
        m_full = m_stream.avail_out == 0 && !m_ended;
        return QByteArrayView(m_piece.data(), qsizetype(m_piece.size() - m_stream.avail_out));
    }

private:
    z_stream m_stream{};
    std::array<Bytef, 32 * 1024> m_piece;
    const bool m_usable;
    bool m_full = false; ///< there may be more without further input
    bool m_ended = false;
};

BodyReader::BodyReader(Coding coding, qint64 limit, BodyBudget &budget)
    : m_inflater(coding == Coding::Gzip ? std::make_unique<Inflater>() : nullptr),
      m_limit(limit),
      m_budget(budget)
{}

BodyReader::~BodyReader()
{
    dropBody();
}

bool BodyReader::add(QByteArrayView bytes)
{
    if (m_fault)
        return false;
    m_received += bytes.size();
    return m_inflater ? inflate(bytes) : keep(bytes);
}

bool BodyReader::keep(QByteArrayView plain)
{
    const qint64 size = m_body.size() + plain.size();
    if (size > m_limit || plain.size() > m_budget.left || (size > trusted && size / honestRatio > m_received)) {
        m_fault = BodyFault::TooLarge;
        dropBody();
        return false;
    }
    m_budget.left -= plain.size();
    m_body.append(plain);
    return true;
}

void BodyReader::dropBody()
{
    m_budget.left += m_body.size();
    m_body = {};
}

bool BodyReader::inflate(QByteArrayView packed)
{
    m_inflater->feed(packed);
    while (!m_inflater->hungry()) {
        const auto plain = m_inflater->next();
        if (!plain) {
            m_fault = BodyFault::Corrupt;
            return false;
        }
        if (!keep(*plain))
            return false;
    }
    return true;
}

Result<QByteArray, BodyFault> BodyReader::finish()
{
    if (!m_fault && m_inflater && !m_inflater->atEnd())
        m_fault = BodyFault::Cut;
    if (m_fault)
        return Failure(*m_fault);
    m_budget.left += m_body.size();
    return std::exchange(m_body, {});
}

} // namespace batchwatch::vendor
