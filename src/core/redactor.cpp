#include "core/redactor.h"

#include <QRegularExpression>

#include <algorithm>

namespace batchwatch {

namespace {

const QString &mask()
{
    static const QString text = QStringLiteral("[redacted]");
    return text;
}

/// The name of the parameter, what stands between it and its value, and the value: in quotes up to the same quotes, otherwise up to
/// what ends a parameter or a word. An unclosed quote, as in a body that was cut, hides the rest.
const QRegularExpression &parameterPattern()
{
    static const QRegularExpression pattern(QStringLiteral(R"re((api[_-]?key(?:\\*["']|%(?:25)*22)?\s*(?:[:=]|%(?:25)*3[AD])\s*))re"
                                                           R"re((?:(\\*["']|%(?:25)*22)(?:.*?)(?=(?<!\\)\2|\z)|[^&\s"<>\\]+))re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Length of a percent-encoded `byte` at the front of `text`, encoded once or more often; 0 when there is none.
qsizetype percentEncoded(QByteArrayView text, char byte)
{
    if (text.isEmpty() || text.front() != '%')
        return 0;
    for (qsizetype at = 1; at + 2 <= text.size(); at += 2) {
        const int high = hexValue(text[at]);
        const int low = hexValue(text[at + 1]);
        if (high >= 0 && low >= 0 && char(high * 16 + low) == byte)
            return at + 2;
        if (!text.sliced(at).startsWith("25"))
            return 0;
    }
    return 0;
}

/// As many as escaping six times over makes of one, so that a text of backslashes takes no time.
qsizetype backslashes(QByteArrayView text)
{
    text = text.first(std::min<qsizetype>(text.size(), 64));
    return std::find_if(text.begin(), text.end(), [](char c) { return c != '\\'; }) - text.begin();
}

/// Length of `secret` at the front of `text` in any of its disguises; 0 when it is not there.
qsizetype disguised(QByteArrayView text, QByteArrayView secret)
{
    qsizetype at = 0;
    for (qsizetype next = 0; next < secret.size(); ++next) {
        const QByteArrayView rest = text.sliced(at);
        const qsizetype escapes = backslashes(rest);
        if (const qsizetype encoded = percentEncoded(rest, secret[next]); encoded > 0) {
            at += encoded;
        } else if (secret[next] == '\\' && escapes > 0) { // a run of them, each escaped or not
            at += escapes;
            next += backslashes(secret.sliced(next)) - 1;
        } else if (at > 0 && escapes < rest.size() && rest[escapes] == secret[next]) {
            at += escapes + 1;
        } else if (!rest.isEmpty() && rest.front() == secret[next]) {
            ++at;
        } else {
            return 0;
        }
    }
    return at;
}

} // namespace

void Redactor::learn(const Secret &secret)
{
    const std::scoped_lock lock(m_mutex);
    if (std::find(m_known.cbegin(), m_known.cend(), secret) == m_known.cend())
        m_known.push_back(secret);
}

QByteArray Redactor::withoutKnownSecrets(const QByteArray &text) const
{
    const std::scoped_lock lock(m_mutex);
    QByteArray safe;
    safe.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype longest = 0; // one secret may begin with another
        for (const Secret &secret : m_known)
            longest = std::max(longest, disguised(QByteArrayView(text).sliced(at), secret.reveal(SecretPass{})));
        if (longest > 0)
            safe += mask().toLatin1();
        else
            safe += text[at];
        at += std::max<qsizetype>(longest, 1);
    }
    return safe;
}

QString Redactor::redacted(const QString &text) const
{
    QString safe = QString::fromUtf8(withoutKnownSecrets(text.toUtf8()));
    safe.replace(parameterPattern(), QStringLiteral("\\1\\2") + mask());
    return safe;
}

} // namespace batchwatch
