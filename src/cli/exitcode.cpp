#include "cli/exitcode.h"

namespace batchwatch::cli {

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized: return ExitCode::KeyRefused;
    case ErrorKind::NotFound: return ExitCode::NoSuchBatch;
    case ErrorKind::NoCredits: return ExitCode::NoCredits;
    case ErrorKind::Store: return ExitCode::FileError;
    case ErrorKind::BadRequest: return ExitCode::Unexpected;
    case ErrorKind::Cancelled: return ExitCode::Interrupted;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Server:
    case ErrorKind::RateLimited:
    case ErrorKind::Unreadable:
    case ErrorKind::WrongBatch:
    case ErrorKind::TooLarge:
    case ErrorKind::Redirect: return ExitCode::GaveUp;
    }
    return ExitCode::Unexpected;
}

} // namespace batchwatch::cli
