#include "core/apikey.h"

#include <QDebug>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace batchwatch {

namespace {

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

std::optional<ApiKey> ApiKey::fromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (!std::all_of(trimmed.begin(), trimmed.end(), isKeyCharacter))
        return std::nullopt;
    auto secret = Secret::fromText(trimmed);
    return secret ? std::optional(ApiKey(*std::move(secret))) : std::nullopt;
}

std::optional<ApiKey> ApiKey::fromUtf8(QByteArrayView text)
{
    if (!text.isValidUtf8())
        return std::nullopt;
    QString decoded = QString::fromUtf8(text); // without a byte order mark
    auto key = fromText(decoded);
    wipe(decoded);
    return key;
}

QString ApiKey::fingerprint() const
{
    return QStringLiteral("key-") + m_secret.fingerprint(processSalt());
}

QDebug operator<<(QDebug debug, const ApiKey &key)
{
    const QDebugStateSaver saver(debug);
    debug.noquote() << key.fingerprint();
    return debug;
}

} // namespace batchwatch
