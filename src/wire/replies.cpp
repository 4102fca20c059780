#include "wire/replies.h"

#include "wire/jsondocument.h"
#include "wire/jsonvalues.h"

#include <cmath>

namespace batchwatch::wire {

using simdjson::dom::element;

namespace {

template<typename Read> auto member(simdjson::dom::object object, std::string_view name, Read read) -> decltype(read(element()))
{
    element value;
    if (object.at_key(name).get(value) != simdjson::SUCCESS)
        return std::nullopt;
    return read(value);
}

/// The vendor's text is a string; other services put an object with a message there.
std::optional<QString> messageIn(element error)
{
    simdjson::dom::object object;
    return error.get(object) == simdjson::SUCCESS ? member(object, "message", textOf) : textOf(error);
}

} // namespace

ErrorBody parseErrorBody(QByteArrayView body)
{
    JsonDocument document;
    ErrorBody read;
    const auto root = document.parse(body);
    simdjson::dom::object object;
    if (!root || root->get(object) != simdjson::SUCCESS)
        return read;
    read.error = member(object, "error", messageIn).value_or(QString());
    if (read.error.isEmpty())
        read.error = member(object, "message", textOf).value_or(QString());
    read.creditsRequired = member(object, "required", wholeOf);
    read.creditsAvailable = member(object, "available", wholeOf);
    read.wait = ratelimitWait(member(object, "ratelimit_remain", numberOf), member(object, "ratelimit_seconds", numberOf));
    return read;
}

Result<Balance, ParseFault> parseBalance(QByteArrayView body)
{
    JsonDocument document;
    const auto root = document.parse(body);
    if (!root)
        return Failure(root.error());
    simdjson::dom::object object;
    if (root->get(object) != simdjson::SUCCESS)
        return Failure(ParseFault::NotABatch);
    const auto balance = member(object, "balance", numberOf);
    if (!balance || std::abs(*balance) > 1e15)
        return Failure(ParseFault::NotABatch);
    // Part of a credit buys nothing.
    return Balance{qint64(std::floor(*balance)), member(object, "service", textOf).value_or(QString())};
}

} // namespace batchwatch::wire
