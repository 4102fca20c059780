#include "wire/jsonline.h"

#include <QDateTime>

#include <cmath>

namespace batchwatch::wire {

using namespace Qt::StringLiterals;

namespace {

/// A unit of UTF-16 takes at most six bytes: \u001f.
constexpr qsizetype longestUnit = 6;

/// The letter of the two-character escape, or 0.
char shortEscape(char16_t unit)
{
    switch (unit) {
    case u'"': return '"';
    case u'\\': return '\\';
    case u'\b': return 'b';
    case u'\f': return 'f';
    case u'\n': return 'n';
    case u'\r': return 'r';
    case u'\t': return 't';
    default: return 0;
    }
}

char *writeEscape(char *at, char16_t unit)
{
    static constexpr char hex[] = "0123456789abcdef";
    *at++ = '\\';
    if (const char letter = shortEscape(unit)) {
        *at++ = letter;
        return at;
    }
    for (const char c : {'u', '0', '0', hex[unit >> 4], hex[unit & 0xf]})
        *at++ = c;
    return at;
}

char *writeUtf8(char *at, char32_t point)
{
    if (point < 0x800) {
        *at++ = char(0xc0 | (point >> 6));
    } else {
        if (point < 0x1'0000) {
            *at++ = char(0xe0 | (point >> 12));
        } else {
            *at++ = char(0xf0 | (point >> 18));
            *at++ = char(0x80 | ((point >> 12) & 0x3f));
        }
        *at++ = char(0x80 | ((point >> 6) & 0x3f));
    }
    *at++ = char(0x80 | (point & 0x3f));
    return at;
}

} // namespace

// By hand, since QString::toUtf8() writes a question mark for half a surrogate pair.
void appendJsonString(QByteArray *out, QStringView text)
{
    const qsizetype before = out->size();
    out->resize(before + 2 + text.size() * longestUnit);
    char *at = out->data() + before;
    *at++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x20 || unit == u'"' || unit == u'\\') {
            at = writeEscape(at, unit);
        } else if (unit < 0x80) {
            *at++ = char(unit);
        } else if (!QChar::isSurrogate(unit)) {
            at = writeUtf8(at, unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            at = writeUtf8(at, QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            at = writeUtf8(at, QChar::ReplacementCharacter);
        }
    }
    *at++ = '"';
    out->resize(at - out->constData());
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
    const auto utc = utcTime(value);
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
