#pragma once

#include "core/clock.h"

#include <QByteArrayView>

#include <optional>

namespace batchwatch {

/// The wait that a Retry-After header asks for (RFC 9110, 10.2.3): seconds, or an HTTP date in any of its three forms (5.6.7),
/// taken from `now`. A date in the past is no wait. At most a day, so that a bad header cannot stop a batch for ever.
[[nodiscard]] std::optional<Milliseconds> parseRetryAfter(QByteArrayView header, WallTime now);

} // namespace batchwatch
