#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace batchwatch {

namespace vendor {
class RequestBuilder;
class ProxyLogin;
} // namespace vendor
namespace keys {
class SecretAccess;
}
class Redactor;

/// Who may read a secret: only the friends listed here can make one.
class SecretPass
{
    friend class vendor::RequestBuilder; // puts an API key into a request
    friend class vendor::ProxyLogin;     // tells a proxy its password
    friend class keys::SecretAccess;     // hands it to the OS keychain, and to the person who asks to see it
    friend class Redactor;               // searches texts for it
    SecretPass() = default;
};

/// Bytes that nobody else may see: an API key or a password. Cleared when the last copy goes, compares in constant time, and is never
/// turned into a QString but by those who hold a SecretPass. Copies share the bytes. Thread-safe to copy and read.
class Secret
{
public:
    static constexpr qsizetype longest = 512;

    /// The text as it is, 1 to 512 bytes of UTF-8; otherwise nullopt. The caller clears its own text.
    [[nodiscard]] static std::optional<Secret> fromText(QStringView text);
    [[nodiscard]] static std::optional<Secret> fromUtf8(QByteArrayView text);

    /// Six hexadecimal digits: tell secrets apart that were salted alike, and nothing about them.
    [[nodiscard]] QString fingerprint(QByteArrayView salt) const;

    [[nodiscard]] QByteArrayView reveal(SecretPass) const;

    friend bool operator==(const Secret &a, const Secret &b);

private:
    class Bytes;
    explicit Secret(std::shared_ptr<const Bytes> bytes);

    std::shared_ptr<const Bytes> m_bytes;
};

/// Overwrites a text that held a secret; the optimiser may not drop it. A text that is shared is not written to but let go.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace batchwatch
