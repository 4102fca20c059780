#include "core/apierror.h"

namespace batchwatch {

using namespace Qt::StringLiterals;

QLatin1StringView wireName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network: return "network"_L1;
    case ErrorKind::Timeout: return "timeout"_L1;
    case ErrorKind::Tls: return "tls"_L1;
    case ErrorKind::Server: return "server"_L1;
    case ErrorKind::RateLimited: return "rate_limited"_L1;
    case ErrorKind::Unreadable: return "unreadable"_L1;
    case ErrorKind::WrongBatch: return "wrong_batch"_L1;
    case ErrorKind::TooLarge: return "too_large"_L1;
    case ErrorKind::Redirect: return "redirect"_L1;
    case ErrorKind::Unauthorized: return "unauthorized"_L1;
    case ErrorKind::NoCredits: return "no_credits"_L1;
    case ErrorKind::NotFound: return "not_found"_L1;
    case ErrorKind::BadRequest: return "bad_request"_L1;
    case ErrorKind::Store: return "store"_L1;
    case ErrorKind::Cancelled: return "cancelled"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace batchwatch
