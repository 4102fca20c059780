#include "wire/jsonline.h"

#include <QDateTime>

#include <cmath>

namespace batchwatch::wire {

using namespace Qt::StringLiterals;

namespace {

/// The letter of the two-character escape, or 0.
char shortEscape(char c)
{
    switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
    }
}

void appendEscaped(QByteArray *out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    if (const char letter = shortEscape(c)) {
        out->append('\\').append(letter);
        return;
    }
    out->append("\\u00").append(hex[c >> 4]).append(hex[c & 0xf]);
}

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

void appendJsonString(QByteArray *out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8(); // writes U+FFFD for halves of a surrogate pair
    out->append('"');
    qsizetype plain = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (!needsEscape(utf8[i]))
            continue;
        out->append(utf8.constData() + plain, i - plain);
        appendEscaped(out, utf8[i]);
        plain = i + 1;
    }
    out->append(utf8.constData() + plain, utf8.size() - plain);
    out->append('"');
}

JsonLine &JsonLine::text(QLatin1StringView name, QStringView value)
{
    this->name(name);
    appendJsonString(&m_body, value);
    return *this;
}

JsonLine &JsonLine::integer(QLatin1StringView name, qint64 value)
{
    this->name(name);
    m_body.append(QByteArray::number(value));
    return *this;
}

JsonLine &JsonLine::number(QLatin1StringView name, double value, int decimals)
{
    if (!std::isfinite(value))
        return null(name);
    this->name(name);
    m_body.append(QByteArray::number(value, 'f', decimals));
    return *this;
}

JsonLine &JsonLine::boolean(QLatin1StringView name, bool value)
{
    this->name(name);
    m_body.append(value ? "true" : "false");
    return *this;
}

JsonLine &JsonLine::null(QLatin1StringView name)
{
    this->name(name);
    m_body.append("null");
    return *this;
}

JsonLine &JsonLine::time(QLatin1StringView name, WallTime value)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(value.time_since_epoch().count(), Qt::UTC);
    return text(name, utc.toString(Qt::ISODateWithMs));
}

QByteArray JsonLine::finish() const
{
    return (m_body.isEmpty() ? QByteArray("{") : m_body) + "}\n";
}

void JsonLine::name(QLatin1StringView name)
{
    m_body.append(m_body.isEmpty() ? '{' : ',');
    appendJsonString(&m_body, QString(name));
    m_body.append(':');
}

} // namespace batchwatch::wire
