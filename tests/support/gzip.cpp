#include "support/gzip.h"

#include <QStringBuilder>

namespace batchwatch::test {

namespace {

quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

void appendLittleEndian(QByteArray *out, quint32 value)
{
    for (int shift = 0; shift < 32; shift += 8)
        out->append(static_cast<char>((value >> shift) & 0xffU));
}

QByteArray gzipHeader()
{
    return QByteArray::fromHex("1f8b08000000000000ff");
}

/// Bits in the order of RFC 1951, 3.1.1.
class BitWriter
{
public:
    /// A number: least significant bit first.
    void number(quint32 value, int bits)
    {
        for (int i = 0; i < bits; ++i)
            bit((value >> i) & 1U);
    }
    /// A Huffman code: as it reads.
    void code(const char *text)
    {
        for (; *text != '\0'; ++text)
            bit(*text == '1' ? 1U : 0U);
    }
    void zeroBits(qint64 count)
    {
        for (; count > 0 && m_used % 8 != 0; --count)
            bit(0U);
        m_bytes.append(qsizetype(count / 8), '\0');
        for (count %= 8; count > 0; --count)
            bit(0U);
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void bit(quint32 value)
    {
        if (m_used % 8 == 0)
            m_bytes.append('\0');
        m_bytes.back() = static_cast<char>(static_cast<unsigned char>(m_bytes.back()) | (value << (m_used % 8)));
        m_used = (m_used + 1) % 8;
    }

    QByteArray m_bytes;
    int m_used = 0;
};

/// The head of a block with dynamic codes: 0 = "258 bytes again", 10 = a space, 11 = end; and the one distance, 1, is 0.
void writeBombTables(BitWriter *out)
{
    out->number(1, 1);  // the last block
    out->number(2, 2);  // dynamic codes
    out->number(29, 5); // 286 codes for literals and lengths
    out->number(0, 5);  // one for distances
    out->number(14, 4); // 18 code lengths follow, in RFC 1951's order
    for (const quint32 length : {0U, 0U, 1U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 0U, 2U, 0U, 2U})
        out->number(length, 3);
    const auto zeros = [out](quint32 count) {
        out->code("0");
        out->number(count - 11, 7);
    };
    zeros(32);
    out->code("11"); // a space: 2 bits
    zeros(138);
    zeros(85);
    out->code("11"); // end: 2 bits
    zeros(28);
    out->code("10"); // length 258: 1 bit
    out->code("10"); // distance 1: 1 bit
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    // qCompress() puts its own 4 and zlib's 2 bytes before the deflated data, and 4 bytes of checksum behind.
    QByteArray gzip = gzipHeader() + qCompress(bytes).mid(6).chopped(4);
    appendLittleEndian(&gzip, crc32Of(bytes));
    appendLittleEndian(&gzip, quint32(bytes.size()));
    return gzip;
}

QByteArray gzipBomb(int mebibytes)
{
    BitWriter deflated;
    writeBombTables(&deflated);
    deflated.code("10");
    deflated.zeroBits(2 * (qint64(mebibytes) * 1024 * 1024 / 258));
    deflated.code("11");
    return gzipHeader() + deflated.bytes();
}

} // namespace batchwatch::test
