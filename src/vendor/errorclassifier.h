#pragma once

#include "core/apierror.h"
#include "vendor/bodyreader.h"
#include "wire/batchparser.h"

#include <QNetworkReply>

namespace batchwatch {
class Redactor;
}

namespace batchwatch::vendor {

/// Only so much of an error's body is read.
inline constexpr qint64 maxErrorBody = 64 * 1024;

/// How much of a body came, measured by the length that its head told.
enum class Length : quint8 { Untold, Full, Short };

/// A status that announces another one (103 Early Hints). Qt before 6.8 takes it for the reply.
[[nodiscard]] constexpr bool isInterim(int http)
{
    return http >= 100 && http < 200;
}

/// What is known of a request that did not end in a whole body with status 200.
struct ReplyFacts
{
    QNetworkReply::NetworkError network = QNetworkReply::NoError;
    int http = 0;                           ///< 0: no status line arrived
    Result<QByteArray, BodyFault> body{};   ///< inflated; empty when none came
    std::optional<Milliseconds> retryAfter; ///< from the header
    ProxyFault proxy = ProxyFault::None;    ///< where no status came
    Length length = Length::Untold;
};

/// One table from what happened to what the reader can do about it (DESIGN "Polling"). `network` matters only where no status came, or
/// the body broke off. A body with status 200 that broke off is Network with that status. It is known to have broken off when Qt says so,
/// when it is shorter than told, and where no length was told when it ends within its own form (gzip or JSON): Qt may miss it.
///
/// 400, 401, 402 and 404 stop polling, so they are believed only from the vendor: a whole body that is a JSON object, or none. With a
/// proxy's HTML page, a body that broke off, or more than maxErrorBody they are Server, and tried again.
[[nodiscard]] ApiError classify(const ReplyFacts &facts, const Redactor &redactor);

/// A body that came with status 200, and is not what was asked for.
[[nodiscard]] ApiError classify(wire::ParseFault fault, QByteArrayView body, Length length, const Redactor &redactor);

/// The vendor's text as it may be shown: redacted, one line, at most 300 characters.
[[nodiscard]] QString presentable(const QString &text, const Redactor &redactor);

} // namespace batchwatch::vendor
