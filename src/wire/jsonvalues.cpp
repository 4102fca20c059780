#include "wire/jsonvalues.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace batchwatch::wire {

using simdjson::dom::element;
using simdjson::dom::element_type;

namespace {

constexpr double largestWhole = 1e15;

template<typename T> T as(element value)
{
    return value.get<T>().value_unsafe();
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<double> parseNumber(std::string_view text)
{
    text = trimmed(text);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
        [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + ('a' - 'A')) : a) == b; });
}

} // namespace

std::optional<double> numberOf(element value)
{
    switch (value.type()) {
    case element_type::INT64: return double(as<int64_t>(value));
    case element_type::UINT64: return double(as<uint64_t>(value));
    case element_type::DOUBLE: return as<double>(value);
    case element_type::STRING: return parseNumber(as<std::string_view>(value));
    default: return std::nullopt;
    }
}

std::optional<qint64> wholeOf(element value)
{
    const auto number = numberOf(value);
    if (!number || std::abs(*number) > largestWhole || std::trunc(*number) != *number)
        return std::nullopt;
    return qint64(*number);
}

std::optional<QString> textOf(element value)
{
    switch (value.type()) {
    case element_type::STRING: return fromJson(as<std::string_view>(value));
    case element_type::INT64: return QString::number(as<int64_t>(value));
    case element_type::UINT64: return QString::number(as<uint64_t>(value));
    case element_type::DOUBLE:
        if (const auto whole = wholeOf(value))
            return QString::number(*whole);
        return std::nullopt;
    default: return std::nullopt;
    }
}

std::optional<Answer> answerOf(element value)
{
    if (value.type() == element_type::BOOL)
        return as<bool>(value) ? Answer::Yes : Answer::No;
    if (value.type() == element_type::STRING) {
        const auto text = trimmed(as<std::string_view>(value));
        if (equalsIgnoringCase(text, "true"))
            return Answer::Yes;
        if (equalsIgnoringCase(text, "false"))
            return Answer::No;
    }
    const auto number = wholeOf(value);
    if (number == 1)
        return Answer::Yes;
    if (number == 0)
        return Answer::No;
    return std::nullopt;
}

std::optional<Milliseconds> ratelimitWait(std::optional<double> remain, std::optional<double> seconds)
{
    constexpr double longest = 86'400;
    if (!seconds || *seconds <= 0 || (remain && *remain > 0))
        return std::nullopt;
    return Milliseconds(static_cast<Milliseconds::rep>(std::ceil(std::min(*seconds, longest) * 1'000)));
}

} // namespace batchwatch::wire
