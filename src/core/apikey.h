#pragma once

#include "core/secret.h"

class QDebug;

namespace batchwatch {

/// A vendor API key: a secret of one word. Prints as its fingerprint. Copies share the secret. Thread-safe to copy and read.
class ApiKey
{
public:
    /// Trims; refuses the empty text, white space, control and invisible characters within, and more than Secret::longest bytes.
    /// The caller clears its own text.
    [[nodiscard]] static std::optional<ApiKey> fromText(QStringView text);
    [[nodiscard]] static std::optional<ApiKey> fromUtf8(QByteArrayView text);

    /// "key-3f9a1c": tells keys of one run apart. Salted per process, so that it tells nothing about the secret.
    [[nodiscard]] QString fingerprint() const;

    [[nodiscard]] const Secret &secret() const { return m_secret; }

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
    friend QDebug operator<<(QDebug debug, const ApiKey &key);

private:
    explicit ApiKey(Secret secret) : m_secret(std::move(secret)) {}

    Secret m_secret;
};

} // namespace batchwatch
