#pragma once

#include "core/batchsnapshot.h"
#include "core/clock.h"

#include <QString>

namespace batchwatch::demo {

/// What a batch of the demo is there to show.
enum class Purpose : quint8 { Quick, UnderWay, Finished, Faulty, OtherKey };

struct DemoEntry
{
    BatchId id;
    QString label; ///< translated
    Purpose purpose;
    qint64 numbers;
};

/// What goes wrong with one reply.
enum class Fault : quint8 {
    None,
    ServerError, ///< 500
    Html,        ///< a portal's page with status 200
    Truncated,   ///< the first part of the body
    RateLimited, ///< 429 with Retry-After
};

/// The batch as it stands `elapsed` after its first request. Every row is there from the start; those not yet checked are pending.
[[nodiscard]] BatchSnapshot snapshotAt(const DemoEntry &entry, Milliseconds elapsed);

/// The fault of the `request`th reply (from 0) of a batch that fails now and then: deterministic, at most two in a row.
[[nodiscard]] Fault faultAt(int request);

} // namespace batchwatch::demo
