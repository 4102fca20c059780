#pragma once

#include "core/clock.h"
#include "wire/batchparser.h"

namespace batchwatch::wire {

/// Body of a reply that is not 200, as far as it can be read (CONTRACT "The three calls"). Anything unreadable gives an empty value.
struct ErrorBody
{
    QString error; ///< the vendor's text, not yet redacted
    std::optional<qint64> creditsRequired;
    std::optional<qint64> creditsAvailable;
    std::optional<Milliseconds> wait; ///< `ratelimit_seconds`
};

struct Balance
{
    qint64 credits = 0;
    QString service;
};

[[nodiscard]] ErrorBody parseErrorBody(QByteArrayView body);
[[nodiscard]] Result<Balance, ParseFault> parseBalance(QByteArrayView body);

} // namespace batchwatch::wire
