#include "core/apikey.h"

#include <QCryptographicHash>
#include <QDebug>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <vector>

namespace batchwatch {

namespace {

constexpr qsizetype longest = 512;

/// Writes that the optimiser may not drop although the memory is freed next.
void wipe(char *bytes, std::size_t size)
{
    auto *volatilely = static_cast<volatile char *>(bytes);
    for (std::size_t i = 0; i < size; ++i)
        volatilely[i] = 0;
}

QByteArrayView processSalt()
{
    static const std::array<quint32, 8> salt = [] {
        std::array<quint32, 8> words{};
        QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
        return words;
    }();
    return {reinterpret_cast<const char *>(salt.data()), qsizetype(sizeof salt)};
}

/// Not white space, and nothing that a person cannot see: what a paste from a web page or an e-mail brings along.
bool isKeyCharacter(QChar c)
{
    return !c.isSpace() && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format;
}

} // namespace

class ApiKey::Secret
{
public:
    explicit Secret(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end()) {}
    ~Secret() { wipe(m_bytes.data(), m_bytes.size()); }
    Q_DISABLE_COPY_MOVE(Secret)

    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }

private:
    std::vector<char> m_bytes;
};

ApiKey::ApiKey(std::shared_ptr<const Secret> secret) : m_secret(std::move(secret)) {}

std::optional<ApiKey> ApiKey::fromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longest || !trimmed.isValidUtf16()
        || !std::all_of(trimmed.begin(), trimmed.end(), isKeyCharacter))
        return std::nullopt;
    QByteArray utf8 = trimmed.toUtf8();
    std::optional<ApiKey> key;
    if (utf8.size() <= longest)
        key = ApiKey(std::make_shared<const Secret>(utf8));
    wipe(utf8.data(), std::size_t(utf8.size()));
    return key;
}

std::optional<ApiKey> ApiKey::fromUtf8(QByteArrayView text)
{
    if (!text.isValidUtf8())
        return std::nullopt;
    QString decoded = QString::fromUtf8(text); // without a byte order mark
    auto key = fromText(decoded);
    wipe(reinterpret_cast<char *>(decoded.data()), std::size_t(decoded.size()) * sizeof(QChar));
    return key;
}

QString ApiKey::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(processSalt());
    hash.addData(m_secret->bytes());
    return QStringLiteral("key-") + QString::fromLatin1(hash.result().toHex().first(6));
}

QByteArrayView ApiKey::reveal(SecretPass) const
{
    return m_secret->bytes();
}

bool operator==(const ApiKey &a, const ApiKey &b)
{
    const QByteArrayView left = a.m_secret->bytes();
    const QByteArrayView right = b.m_secret->bytes();
    if (left.size() != right.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference = static_cast<unsigned char>(difference | (left[i] ^ right[i]));
    return difference == 0;
}

QDebug operator<<(QDebug debug, const ApiKey &key)
{
    const QDebugStateSaver saver(debug);
    debug.noquote() << key.fingerprint();
    return debug;
}

} // namespace batchwatch
