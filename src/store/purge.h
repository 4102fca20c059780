#pragma once

#include "core/batchid.h"
#include "store/connection.h"

#include <vector>

namespace batchwatch::store {

// Removing batches from all tables that know them.

/// The batches that match, in the order added.
[[nodiscard]] StoreResult<std::vector<BatchId>> readIds(const Connection &connection, const QString &condition, const QVariantList &values);
[[nodiscard]] StoreResult<void> removeBatchRows(const Connection &connection, const std::vector<BatchId> &ids);
[[nodiscard]] StoreResult<void> compactFile(const Connection &connection);

} // namespace batchwatch::store
