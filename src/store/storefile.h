#pragma once

#include "core/clock.h"
#include "store/connection.h"
#include "store/filelock.h"

#include <QDir>

namespace batchwatch::store {

// The file of the store and what stands beside it in the data folder.

[[nodiscard]] QString storePath(const QDir &folder); ///< "batchwatch.db"

/// Shared while the store is being opened, exclusive while it is repaired or replaced: whoever comes then waits.
[[nodiscard]] FileLock waitForGate(const QDir &folder, FileLock::Mode mode);
/// Shared by everybody who has the store open.
[[nodiscard]] std::optional<FileLock> tryUse(const QDir &folder, FileLock::Mode mode);

/// The folder for the owner alone when it has to be made; an existing one is left to its owner.
[[nodiscard]] StoreResult<void> makeFolder(const QDir &folder);
/// Made here and not by SQLite, so that at no moment anybody else may read it; its companions get the same permissions from SQLite.
[[nodiscard]] StoreResult<void> makeFile(const QString &path);

/// Ours, and of a version that is known. Reads only, so that a file that is refused stays as it is.
[[nodiscard]] StoreResult<void> judge(const Connection &connection);
/// The file, made when missing, judged, then configured and migrated.
[[nodiscard]] StoreResult<std::unique_ptr<Connection>> openReady(const QString &path);

/// A file that tells the next start that the store was found damaged while it was in use.
[[nodiscard]] QString suspicionPath(const QString &path);

/// "batchwatch.damaged-2026-11-25T013500Z.db" beside the store, one that does not exist yet.
[[nodiscard]] QString asideName(const QDir &folder, QLatin1StringView why, WallTime now);
/// Gives the store and its log a second name.
[[nodiscard]] StoreResult<void> linkAside(const QString &path, const QString &aside);
/// All of it in the file itself, so that it may be closed and moved without its log.
[[nodiscard]] StoreResult<void> settle(const Connection &connection);
/// Puts a settled and closed store in the place of the one there, which is gone then but for its second name.
[[nodiscard]] StoreResult<void> putInPlace(const QString &fresh, const QString &path);

/// With its companions.
void removeStore(const QString &path);
/// What was written to a file, and its name in its folder, outlive a power cut.
[[nodiscard]] StoreResult<void> syncToDisk(const QString &path);

} // namespace batchwatch::store
