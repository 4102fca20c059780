#pragma once

#include "core/apikey.h"

#include <QString>

#include <mutex>
#include <vector>

namespace batchwatch {

/// The one place that makes a text safe to log, show or store. Thread-safe.
///
/// Two nets: the value of every `api_key` parameter, in a URL (percent-encoded or not) or in JSON, and every secret that it was told of,
/// as it is and percent-encoded, anywhere in the text.
class Redactor
{
public:
    void learn(const ApiKey &key);

    /// The same text with each secret replaced by "[redacted]".
    [[nodiscard]] QString redacted(const QString &text) const;

private:
    mutable std::mutex m_mutex;
    std::vector<ApiKey> m_known;
};

} // namespace batchwatch
