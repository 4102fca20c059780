#include "wire/rawjson.h"

#include <simdjson.h>

namespace batchwatch::wire {

namespace {

bool endsScalar(char c)
{
    return c == ',' || c == '}' || c == ']' || c == ':' || isSpace(c);
}

void appendMinified(QByteArray *out, QByteArrayView json)
{
    if (!json.startsWith('{') && !json.startsWith('[')) {
        out->append(json); // white space within a text stays
        return;
    }
    const qsizetype before = out->size();
    std::size_t written = 0;
    // simdjson writes whole registers.
    out->resize(before + json.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    const auto error = simdjson::minify(json.data(), std::size_t(json.size()), out->data() + before, written);
    out->resize(before + (error == simdjson::SUCCESS ? qsizetype(written) : 0));
}

} // namespace

void RawJson::enter()
{
    skipSpace();
    ++m_at;
}

bool RawJson::leave()
{
    skipSpace();
    if (m_at < m_json.size() && m_json[m_at] == ',') {
        ++m_at;
        skipSpace();
    }
    if (m_at >= m_json.size())
        return true;
    if (m_json[m_at] != '}' && m_json[m_at] != ']')
        return false;
    ++m_at;
    return true;
}

QByteArrayView RawJson::name()
{
    const QByteArrayView name = value();
    skipSpace();
    ++m_at; // the colon
    return name;
}

QByteArrayView RawJson::value()
{
    skipSpace();
    const qsizetype begin = std::min(m_at, m_json.size());
    int depth = 0;
    while (m_at < m_json.size()) {
        const char c = m_json[m_at];
        if (c == '"') {
            skipString();
        } else if (c == '{' || c == '[') {
            ++depth;
            ++m_at;
        } else if (c == '}' || c == ']') {
            --depth;
            ++m_at;
        } else if (depth > 0) {
            ++m_at;
            continue;
        } else {
            while (m_at < m_json.size() && !endsScalar(m_json[m_at]))
                ++m_at;
        }
        if (depth <= 0)
            break;
    }
    return m_json.sliced(begin, std::min(m_at, m_json.size()) - begin);
}

void RawJson::skipSpace()
{
    while (m_at < m_json.size() && isSpace(m_json[m_at]))
        ++m_at;
}

void RawJson::skipString()
{
    ++m_at;
    while (m_at < m_json.size() && m_json[m_at] != '"')
        m_at += m_json[m_at] == '\\' ? 2 : 1;
    ++m_at;
}

void appendMember(QByteArray *object, QByteArrayView name, QByteArrayView value)
{
    if (object->isEmpty()) {
        object->reserve(name.size() + value.size() + 3);
        object->append('{');
    } else {
        object->chop(1);
        object->append(',');
    }
    object->append(name);
    object->append(':');
    appendMinified(object, value);
    object->append('}');
}

} // namespace batchwatch::wire
