#pragma once

#include "store/store.h"

namespace batchwatch::store {

/// What became of a damaged store.
struct RecoveryReport
{
    QString setAside;    ///< the damaged file under its new name, as it was
    int batches = 0;     ///< recovered
    int resultsLost = 0; ///< of these, the ones that had results and have none now; where they were finished, they are asked for again

    friend bool operator==(const RecoveryReport &, const RecoveryReport &) = default;
};

struct OpenedStore
{
    std::unique_ptr<Store> store;
    std::optional<RecoveryReport> recovery; ///< nullopt: nothing was wrong
};

/// Store::open(), but a damaged store is set aside under its name and the time, and what can be read of it, row by row, is the new store:
/// batches, results, history, keys, settings. One that was found damaged while it was in use is looked through first; this and the
/// recovery read all of it. Another process that opens it meanwhile waits.
/// Fails as Store::open() does; Damaged is left only when another process has the store open. A store of a newer version or of another
/// program is never touched.
[[nodiscard]] StoreResult<OpenedStore> openOrRecover(const QDir &folder, WallTime now);

} // namespace batchwatch::store
