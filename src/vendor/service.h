#pragma once

#include "core/apierror.h"
#include "core/apikey.h"
#include "core/batchsnapshot.h"
#include "core/result.h"
#include "wire/replies.h"

#include <functional>
#include <memory>

namespace batchwatch::vendor {

struct BatchReply
{
    BatchSnapshot snapshot;
    std::optional<Milliseconds> wait; ///< Retry-After of a good reply, or its ratelimit fields
};

using BatchAnswer = Result<BatchReply, ApiError>;
using BalanceAnswer = Result<wire::Balance, ApiError>;

/// A request under way. Destroying it cancels it.
class Call
{
public:
    virtual ~Call() = default;
    virtual void cancel() = 0;
};

/// The vendor's API. Each call gives exactly one answer, never before the call has returned; after cancel() or on destruction of the
/// handle or the service it is ErrorKind::Cancelled, given before these return. Everything on the thread of the service.
class Service
{
public:
    virtual ~Service() = default;

    [[nodiscard]] virtual std::unique_ptr<Call> fetchBatch(const BatchId &id, const ApiKey &key, std::function<void(BatchAnswer)> answer)
        = 0;
    [[nodiscard]] virtual std::unique_ptr<Call> fetchBalance(const ApiKey &key, std::function<void(BalanceAnswer)> answer) = 0;
};

} // namespace batchwatch::vendor
