#pragma once

#include "core/batchid.h"
#include "store/connection.h"
#include "store/pollrecord.h"

#include <vector>

namespace batchwatch::store {

// The table of answered requests.

[[nodiscard]] StoreResult<void> writePoll(const Connection &connection, const BatchId &id, const PollRecord &poll);
[[nodiscard]] StoreResult<std::vector<PollRecord>> readPolls(const Connection &connection, const BatchId &id); ///< oldest first

} // namespace batchwatch::store
