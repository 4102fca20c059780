#pragma once

#include "store/connection.h"

#include <QLatin1StringView>

#include <span>

namespace batchwatch::store {

/// The statements that lead from one version of the file to the next.
using Migration = std::span<const QLatin1StringView>;

/// All of them: the file's version (`user_version`) is the number of those that ran. Append only.
[[nodiscard]] std::span<const Migration> migrations();

/// Newer when the file's version is a later one. Reads only.
[[nodiscard]] StoreResult<void> checkVersion(const Connection &connection, std::span<const Migration> steps);

/// Brings the file to the version of the last migration, in one transaction that also sets the version; the first failure undoes all.
[[nodiscard]] StoreResult<void> migrate(const Connection &connection, std::span<const Migration> steps);

/// Foreign when the file is a database, but another program's. Reads only.
[[nodiscard]] StoreResult<void> checkOwner(const Connection &connection);

} // namespace batchwatch::store
