#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

class QDebug;

namespace batchwatch {

namespace vendor {
class RequestBuilder;
}
namespace keys {
class SecretAccess;
}
class ApiKey;
class Redactor;

/// Who may read a secret: only the friends listed here can make one.
class SecretPass
{
    friend class vendor::RequestBuilder; // puts it into a request
    friend class keys::SecretAccess;     // hands it to the OS keychain
    friend class Redactor;               // searches texts for it
    SecretPass() = default;
};

/// A vendor API key. Prints as its fingerprint, is cleared when the last copy goes, compares in constant time, and is never a QString.
/// Copies share one secret. Thread-safe to copy and read.
class ApiKey
{
public:
    /// Trims; refuses the empty text, white space, control and invisible characters within, and more than 512 bytes.
    /// The caller clears its own text.
    [[nodiscard]] static std::optional<ApiKey> fromText(QStringView text);
    [[nodiscard]] static std::optional<ApiKey> fromUtf8(QByteArrayView text);

    /// "key-3f9a1c": tells keys of one run apart. Salted per process, so that it tells nothing about the secret.
    [[nodiscard]] QString fingerprint() const;

    [[nodiscard]] QByteArrayView reveal(SecretPass) const;

    friend bool operator==(const ApiKey &a, const ApiKey &b);
    friend QDebug operator<<(QDebug debug, const ApiKey &key);

private:
    class Secret;
    explicit ApiKey(std::shared_ptr<const Secret> secret);

    std::shared_ptr<const Secret> m_secret;
};

} // namespace batchwatch
