#pragma once

#include "core/result.h"
#include "wire/batchparser.h"

#include <QByteArrayView>

#include <simdjson.h>

#include <vector>

namespace batchwatch::wire {

/// One simdjson DOM parser with its padded buffer, kept from body to body. An element lives until the next parse().
///
/// What simdjson refuses although it is well-formed JSON (numbers beyond a double, halves of a surrogate pair) is read a second time
/// with every number quoted and each half replaced by U+FFFD, so that one odd field does not cost the body.
class JsonDocument
{
public:
    JsonDocument();
    Q_DISABLE_COPY_MOVE(JsonDocument)

    [[nodiscard]] Result<simdjson::dom::element, ParseFault> parse(QByteArrayView body);

private:
    [[nodiscard]] simdjson::error_code load(QByteArrayView json, simdjson::dom::element *root);
    void letGoOfLargeBuffers();

    simdjson::dom::parser m_parser;
    std::vector<char> m_padded;
};

/// Without the byte order mark, which JSON must not have and some servers send.
[[nodiscard]] QByteArrayView withoutByteOrderMark(QByteArrayView body);

} // namespace batchwatch::wire
