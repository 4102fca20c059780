#include "core/secret.h"

#include <QCryptographicHash>

#include <vector>

namespace batchwatch {

namespace {

/// Writes that the optimiser may not drop although the memory is freed next.
void overwrite(void *memory, std::size_t size)
{
    auto *bytes = static_cast<volatile char *>(memory);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = 0;
}

} // namespace

void wipe(QString &text)
{
    if (text.isDetached())
        overwrite(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        overwrite(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

class Secret::Bytes
{
public:
    explicit Bytes(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end()) {}
    ~Bytes() { overwrite(m_bytes.data(), m_bytes.size()); }
    Q_DISABLE_COPY_MOVE(Bytes)

    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }

private:
    std::vector<char> m_bytes;
};

Secret::Secret(std::shared_ptr<const Bytes> bytes) : m_bytes(std::move(bytes)) {}

std::optional<Secret> Secret::fromText(QStringView text)
{
    if (text.size() > longest || !text.isValidUtf16())
        return std::nullopt;
    QByteArray utf8 = text.toUtf8();
    auto secret = fromUtf8(utf8);
    wipe(utf8);
    return secret;
}

std::optional<Secret> Secret::fromUtf8(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longest || !text.isValidUtf8())
        return std::nullopt;
    return Secret(std::make_shared<const Bytes>(text));
}

QString Secret::fingerprint(QByteArrayView salt) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(m_bytes->view());
    return QString::fromLatin1(hash.result().toHex().first(6));
}

QByteArrayView Secret::reveal(SecretPass) const
{
    return m_bytes->view();
}

bool operator==(const Secret &a, const Secret &b)
{
    const QByteArrayView left = a.m_bytes->view();
    const QByteArrayView right = b.m_bytes->view();
    if (left.size() != right.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = static_cast<unsigned char>(difference | (left[i] ^ right[i]));
    return difference == 0;
}

} // namespace batchwatch
