#pragma once

#include "store/connection.h"
#include "store/recovery.h"

namespace batchwatch::store {

/// Copies what can be read of a damaged store into a new one. Fails only where the new one cannot be written.
[[nodiscard]] StoreResult<RecoveryReport> salvage(const Connection &damaged, const Connection &fresh, WallTime now);

/// Every page and every row can be read. Takes seconds for a large store.
[[nodiscard]] bool isSound(const Connection &connection);

} // namespace batchwatch::store
