#include "core/redactor.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace batchwatch {

namespace {

const QString &mask()
{
    static const QString text = QStringLiteral("[redacted]");
    return text;
}

/// `api_key=…` up to the end of the parameter, and `"api_key": "…"`, quotes escaped or not.
const QRegularExpression &parameterPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re((api_key(?:=|%3D|\\?"\s*:\s*\\?"))([^&\s"'<>\\)\]]+))re"), QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

void Redactor::learn(const ApiKey &key)
{
    const std::scoped_lock lock(m_mutex);
    if (std::find(m_known.cbegin(), m_known.cend(), key) == m_known.cend())
        m_known.push_back(key);
}

QString Redactor::redacted(const QString &text) const
{
    QString safe = text;
    {
        const std::scoped_lock lock(m_mutex);
        for (const ApiKey &key : m_known) {
            const QByteArray secret = key.reveal(SecretPass{}).toByteArray();
            safe.replace(QString::fromUtf8(secret), mask());
            safe.replace(QString::fromLatin1(secret.toPercentEncoding()), mask(), Qt::CaseInsensitive);
        }
    }
    if (safe.contains(QLatin1String("api_key"), Qt::CaseInsensitive))
        safe.replace(parameterPattern(), QStringLiteral("\\1") + mask());
    return safe;
}

} // namespace batchwatch
