#pragma once

#include "core/clock.h"
#include "store/storeresult.h"

#include <QDir>

namespace batchwatch::store {

/// A copy of the store in `folder`, as it is at one moment, in one file for its owner alone. Other connections go on reading and writing
/// meanwhile, so it may run on any thread. Seconds for a large store.
/// Nothing is written over (Exists). The copy has its name only when it was read back and found whole; after a failure nothing is left.
[[nodiscard]] StoreResult<void> backUp(const QDir &folder, const QString &file);

struct RestoreReport
{
    QString setAside; ///< the store that was there, under its new name; empty when there was none
};

/// Puts a copy of `file` in the place of the store of `folder`, which is set aside under its name and the time. The file is read through
/// before and stays. Older versions are migrated. Refuses while anybody has the store open (InUse), this process included, and what is
/// no store of ours, or of a newer version, on either side.
[[nodiscard]] StoreResult<RestoreReport> restore(const QDir &folder, const QString &file, WallTime now);

} // namespace batchwatch::store
