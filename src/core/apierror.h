#pragma once

#include "core/clock.h"

#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace batchwatch {

/// What went wrong, by what the reader can do about it. The wire texts are those of DESIGN "The command line".
enum class ErrorKind : quint8 {
    Network,      ///< no connection, reset, name not found
    Timeout,      ///< connect, no progress, or the whole request took too long
    Tls,          ///< certificate or handshake
    Server,       ///< 5xx and other statuses that the contract does not give a meaning
    RateLimited,  ///< 429
    Unreadable,   ///< truncated, HTML, not JSON, not a batch
    WrongBatch,   ///< a reply about another batch
    TooLarge,     ///< over the size or nesting limit, before or after decompression
    Redirect,     ///< 3xx: not followed, the URL holds the key
    Unauthorized, ///< 401
    NoCredits,    ///< 402
    NotFound,     ///< 404: no such batch, or another key's
    BadRequest,   ///< 400
    Store,        ///< the reply could not be kept, so it was not shown
    Cancelled,    ///< the caller's own wish: never shown
};

inline constexpr ErrorKind allErrorKinds[] = {
    ErrorKind::Network,
    ErrorKind::Timeout,
    ErrorKind::Tls,
    ErrorKind::Server,
    ErrorKind::RateLimited,
    ErrorKind::Unreadable,
    ErrorKind::WrongBatch,
    ErrorKind::TooLarge,
    ErrorKind::Redirect,
    ErrorKind::Unauthorized,
    ErrorKind::NoCredits,
    ErrorKind::NotFound,
    ErrorKind::BadRequest,
    ErrorKind::Store,
    ErrorKind::Cancelled,
};

/// "rate_limited" and so on: stable, for JSON and logs.
[[nodiscard]] QLatin1StringView wireName(ErrorKind kind);

/// What a proxy on the way has to do with an error; the kind is Network or Timeout then, and no reply came from the vendor.
enum class ProxyFault : quint8 {
    None,              ///< nothing, or nothing that is known
    NotFound,          ///< no such host
    NoWayThrough,      ///< refused, no answer, or it did not let the request through
    WantsLogin,        ///< it asks for a name and a password, and none are set
    RefusedLogin,      ///< they were told and are wrong
    PasswordNotAtHand, ///< it asks for the password, and the keychain has not given it
};

/// Code plus facts. The sentence for a person is made from it in app/errortext.h, never from Qt's own string, which may hold a URL.
struct ApiError
{
    ErrorKind kind = ErrorKind::Network;
    int http = 0;                           ///< 0: no reply
    QString detail;                         ///< the vendor's own `error` text, redacted and cut to 300 characters; may be empty
    std::optional<Milliseconds> retryAfter; ///< the server asked for this wait
    std::optional<qint64> creditsRequired;  ///< 402
    std::optional<qint64> creditsAvailable; ///< 402
    ProxyFault proxy = ProxyFault::None;

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

} // namespace batchwatch
