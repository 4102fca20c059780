#pragma once

#include "core/keyrecord.h"
#include "store/connection.h"

#include <vector>

namespace batchwatch::store {

// The table of API keys, without their secrets.

[[nodiscard]] StoreResult<std::vector<KeyRecord>> readKeys(const Connection &connection); ///< in the order added
[[nodiscard]] StoreResult<void> writeKey(const Connection &connection, const KeyRecord &key);
[[nodiscard]] StoreResult<void> renameKeyRows(const Connection &connection, const KeyName &from, const KeyName &to);

} // namespace batchwatch::store
