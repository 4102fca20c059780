#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace batchwatch {

/// What a person calls an API key. Says nothing about its secret; may be shown, stored and logged.
class KeyName
{
public:
    /// Trimmed; 1 to 64 printable characters, otherwise refused.
    [[nodiscard]] static std::optional<KeyName> fromText(QStringView text);

    /// The name of the key that came in an environment variable, a key file or a prompt of this run.
    [[nodiscard]] static KeyName thisRun();

    [[nodiscard]] const QString &toString() const { return m_text; }

    friend bool operator==(const KeyName &, const KeyName &) = default;
    friend bool operator<(const KeyName &a, const KeyName &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const KeyName &name, size_t seed = 0) { return qHash(name.m_text, seed); }

private:
    explicit KeyName(const QString &text) : m_text(text) {}

    QString m_text;
};

} // namespace batchwatch
