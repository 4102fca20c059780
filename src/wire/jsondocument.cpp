#include "wire/jsondocument.h"

#include "wire/jsonrepair.h"

#include <cstring>
#include <tuple>

namespace batchwatch::wire {

namespace {

/// Ordinary bodies stay far below; the buffers of a larger one are given back.
constexpr std::size_t keptCapacity = 4 * 1024 * 1024;

ParseFault faultOf(simdjson::error_code error)
{
    switch (error) {
    case simdjson::DEPTH_ERROR: return ParseFault::TooDeep;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return ParseFault::TooLarge;
    default: return ParseFault::NotJson;
    }
}

/// From 3.12 on an integer beyond 64 bits has an error of its own; before it is one of NUMBER_ERROR.
template<typename Code> bool isBigInteger(Code error)
{
    if constexpr (requires { Code::BIGINT_ERROR; })
        return error == Code::BIGINT_ERROR;
    else
        return false;
}

bool mayBeRepaired(simdjson::error_code error)
{
    return error == simdjson::NUMBER_ERROR || error == simdjson::STRING_ERROR || isBigInteger(error);
}

simdjson::dom::parser makeParser()
{
    simdjson::dom::parser parser;
    // simdjson refuses a level that equals its limit. An error shows again at the first parse.
    std::ignore = parser.allocate(simdjson::dom::MINIMAL_DOCUMENT_CAPACITY, maxDepth + 1);
    return parser;
}

} // namespace

QByteArrayView withoutByteOrderMark(QByteArrayView body)
{
    static constexpr QByteArrayView mark = "\xef\xbb\xbf";
    return body.startsWith(mark) ? body.sliced(mark.size()) : body;
}

JsonDocument::JsonDocument() : m_parser(makeParser()) {}

Result<simdjson::dom::element, ParseFault> JsonDocument::parse(QByteArrayView body)
{
    if (body.size() > maxBody)
        return Failure(ParseFault::TooLarge);
    letGoOfLargeBuffers();
    const QByteArrayView json = withoutByteOrderMark(body);
    simdjson::dom::element root;
    simdjson::error_code error = load(json, &root);
    if (mayBeRepaired(error))
        error = load(repairedJson(json), &root);
    if (error != simdjson::SUCCESS)
        return Failure(faultOf(error));
    return root;
}

simdjson::error_code JsonDocument::load(QByteArrayView json, simdjson::dom::element *root)
{
    const auto size = std::size_t(json.size());
    if (m_padded.size() < size + simdjson::SIMDJSON_PADDING)
        m_padded.resize(size + simdjson::SIMDJSON_PADDING);
    if (size > 0)
        std::memcpy(m_padded.data(), json.data(), size);
    return m_parser.parse(m_padded.data(), size, false).get(*root);
}

void JsonDocument::letGoOfLargeBuffers()
{
    if (m_padded.size() <= keptCapacity)
        return;
    m_padded = {};
    m_parser = makeParser();
}

} // namespace batchwatch::wire
