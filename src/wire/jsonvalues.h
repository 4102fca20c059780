#pragma once

#include "core/clock.h"
#include "core/numberresult.h"

#include <simdjson.h>

#include <optional>

namespace batchwatch::wire {

/// One value read as CONTRACT "Input that has been seen in the wild" allows. Nothing: of no use as what was asked for.

/// A finite number, also as a string.
[[nodiscard]] std::optional<double> numberOf(simdjson::dom::element value);
/// A whole number, also as 2.0 or as a string, up to 10^15 either way, so that sums cannot overflow.
[[nodiscard]] std::optional<qint64> wholeOf(simdjson::dom::element value);
/// A string, or a whole number as its digits.
[[nodiscard]] std::optional<QString> textOf(simdjson::dom::element value);
/// true, "true", 1 and "1", and their opposites.
[[nodiscard]] std::optional<Answer> answerOf(simdjson::dom::element value);

[[nodiscard]] inline QString fromJson(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// What a server asks for with `ratelimit_remain` and `ratelimit_seconds`: a wait, at most a day, unless requests remain.
[[nodiscard]] std::optional<Milliseconds> ratelimitWait(std::optional<double> remain, std::optional<double> seconds);

} // namespace batchwatch::wire
