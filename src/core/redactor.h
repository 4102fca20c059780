#pragma once

#include "core/apikey.h"

#include <QString>

#include <mutex>
#include <vector>

namespace batchwatch {

/// The one place that makes a text safe to log, show or store. Thread-safe.
///
/// Two nets: the value of every `api_key` parameter, in a URL (percent-encoded or not), in JSON (escaped or not) or behind "=" or ":"; and
/// every secret that it was told of, anywhere in the text, with any of its characters percent-encoded or escaped by backslashes.
/// In doubt it takes too much.
class Redactor
{
public:
    void learn(const Secret &secret);
    void learn(const ApiKey &key) { learn(key.secret()); }

    /// The same text with each secret replaced by "[redacted]".
    [[nodiscard]] QString redacted(const QString &text) const;

private:
    [[nodiscard]] QByteArray withoutKnownSecrets(const QByteArray &text) const;

    mutable std::mutex m_mutex;
    std::vector<Secret> m_known;
};

} // namespace batchwatch
