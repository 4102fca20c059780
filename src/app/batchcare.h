#pragma once

#include "app/enginecore.h"

#include <chrono>
#include <variant>

namespace batchwatch::app {

// Batches that leave, for window and command line alike. On the thread of the store.

/// Which stored batches are not wanted any more.
struct PurgeChoice
{
    struct OlderThan ///< nothing was heard of them for so long; never those that are polled
    {
        std::chrono::days age{0};
    };
    struct OfKey
    {
        KeyName key;
    };
    enum class Polled : quint8 { Stay, GoToo }; ///< those that are polled, or will be after a pause

    std::variant<QList<BatchId>, OlderThan, OfKey> what;
    Polled polled = Polled::Stay;
};

/// What a purge removes.
struct PurgePlan
{
    QList<BatchId> ids;   ///< in the order added
    QStringList names;    ///< what a person calls them, in the same order
    qint64 numbers = 0;   ///< in all of them
    qsizetype polled = 0; ///< that were chosen but stay, for they are still polled
};

[[nodiscard]] store::StoreResult<PurgePlan> planPurge(const store::Store &store, const PurgeChoice &choice, WallTime now);

/// Off the watch list and out of the store. What cannot be removed is watched again.
[[nodiscard]] store::StoreResult<void> removeForGood(EngineCore &core, const QList<BatchId> &ids);

/// Batches that are not watched any more are again, each in the state that it was reported in.
[[nodiscard]] store::StoreResult<void> watchAgain(EngineCore &core, const QList<monitor::BatchReport> &stopped);

} // namespace batchwatch::app
