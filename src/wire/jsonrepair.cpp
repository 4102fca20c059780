#include "wire/jsonrepair.h"

#include "wire/rawjson.h"

#include <QChar>

#include <algorithm>
#include <optional>

namespace batchwatch::wire {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

qsizetype skipDigits(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

/// RFC 8259, 6.
bool isNumber(QByteArrayView token)
{
    qsizetype at = token.startsWith('-') ? 1 : 0;
    const qsizetype whole = skipDigits(token, at);
    if (whole == at || (token[at] == '0' && whole > at + 1))
        return false;
    at = whole;
    if (at < token.size() && token[at] == '.') {
        const qsizetype fraction = skipDigits(token, at + 1);
        if (fraction == at + 1)
            return false;
        at = fraction;
    }
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        if (at < token.size() && (token[at] == '+' || token[at] == '-'))
            ++at;
        const qsizetype exponent = skipDigits(token, at);
        if (exponent == at)
            return false;
        at = exponent;
    }
    return at == token.size();
}

/// The unit of the escape \uXXXX at `at`.
std::optional<ushort> escapedUnit(QByteArrayView json, qsizetype at)
{
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return std::nullopt;
    bool isHex = false;
    const ushort unit = json.sliced(at + 2, 4).toByteArray().toUShort(&isHex, 16);
    return isHex ? std::optional(unit) : std::nullopt;
}

class Repair
{
public:
    explicit Repair(QByteArrayView json) : m_json(json) { m_out.reserve(json.size() + json.size() / 8); }

    QByteArray run()
    {
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"')
                copyString();
            else if (c == '-' || isDigit(c))
                copyNumber();
            else
                copy(1);
        }
        return m_out;
    }

private:
    void copy(qsizetype count)
    {
        count = std::min(count, m_json.size() - m_at);
        m_out.append(m_json.data() + m_at, count);
        m_at += count;
    }

    void copyString()
    {
        copy(1);
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            if (m_json[m_at] == '\\')
                copyEscape();
            else
                copy(1);
        }
        copy(1);
    }

    void copyEscape()
    {
        const auto unit = escapedUnit(m_json, m_at);
        if (!unit || !QChar::isSurrogate(*unit)) {
            copy(2);
            return;
        }
        const auto next = escapedUnit(m_json, m_at + 6);
        if (QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next)) {
            copy(12);
            return;
        }
        m_out.append("\\ufffd");
        m_at += 6;
    }

    void copyNumber()
    {
        qsizetype end = m_at;
        while (end < m_json.size() && !isSpace(m_json[end]) && !QByteArrayView(",:]}").contains(m_json[end]))
            ++end;
        qsizetype after = end;
        while (after < m_json.size() && isSpace(m_json[after]))
            ++after;
        const bool isName = after < m_json.size() && m_json[after] == ':';
        const bool quoted = !isName && isNumber(m_json.sliced(m_at, end - m_at));
        if (quoted)
            m_out.append('"');
        copy(end - m_at);
        if (quoted)
            m_out.append('"');
    }

    QByteArrayView m_json;
    QByteArray m_out;
    qsizetype m_at = 0;
};

} // namespace

QByteArray repairedJson(QByteArrayView json)
{
    return Repair(json).run();
}

} // namespace batchwatch::wire
