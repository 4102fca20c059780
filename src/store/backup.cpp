#include "store/backup.h"

#include "store/storefile.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// What SQLite says of the copy in the words of the file that it is for. Of the store itself it can only say that it is damaged or busy.
StoreError errorOf(const StoreError &error, const QString &file)
{
    const bool isOfSource = error.fault == StoreFault::Damaged || error.fault == StoreFault::Busy;
    return isOfSource ? error : StoreError{error.fault, file, error.detail};
}

StoreResult<void> copyInto(const Connection &source, const QString &target)
{
    if (const auto made = makeFile(target); !made) // so that only its owner may read it from the first byte
        return made;
    const auto copied = source.run(u"VACUUM INTO ?"_s, {target});
    return copied ? StoreResult<void>() : Failure(errorOf(copied.error(), target));
}

/// A store of ours from the first page to the last.
StoreResult<void> readThrough(const Connection &connection)
{
    if (const auto judged = judge(connection); !judged)
        return judged;
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return Failure(version.error());
    if (version->toInt() == 0) // an empty file passes for one that is being made
        return Failure(connection.error(StoreFault::Foreign, u"no store"_s));
    const auto checked = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!checked)
        return Failure(checked.error());
    return checked->toString() == "ok"_L1 ? StoreResult<void>() : Failure(connection.error(StoreFault::Damaged, checked->toString()));
}

/// Every companion of a file that was copied is gone when its connection is: it has none.
StoreResult<void> readBack(const QString &file)
{
    const auto connection = Connection::openReadOnly(file);
    return connection ? readThrough(**connection) : Failure(connection.error());
}

StoreResult<std::unique_ptr<Connection>> openBackup(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return Failure(StoreError{StoreFault::CannotOpen, file, u"no file that may be read"_s});
    auto backup = Connection::openReadOnly(file);
    const auto judged = backup ? readThrough(**backup) : Failure(backup.error());
    return judged ? std::move(backup) : Failure(judged.error());
}

/// A store that is ready to be put in place. Its leases were those of other processes in other times.
StoreResult<void> prepare(const Connection &backup, const QString &fresh)
{
    removeStore(fresh); // of one that was killed
    if (const auto copied = copyInto(backup, fresh); !copied)
        return copied;
    const auto target = openReady(fresh);
    if (!target)
        return Failure(target.error());
    const auto cleared = (*target)->run(u"DELETE FROM leases"_s);
    return cleared ? settle(**target) : Failure(cleared.error());
}

/// The name for the store that is there now; empty when there is none. One that is not ours to move is refused.
StoreResult<QString> asideFor(const QDir &folder, WallTime now)
{
    const QString path = storePath(folder);
    if (!QFile::exists(path))
        return QString();
    const auto present = Connection::openReadOnly(path);
    const auto judged = present ? judge(**present) : Failure(present.error());
    if (!judged && (judged.error().fault == StoreFault::Newer || judged.error().fault == StoreFault::Foreign))
        return Failure(judged.error());
    return asideName(folder, "replaced"_L1, now);
}

StoreResult<RestoreReport> replace(const QDir &folder, const Connection &backup, WallTime now)
{
    const QString path = storePath(folder);
    const QString fresh = folder.absoluteFilePath(u"batchwatch.restoring.db"_s);
    const auto aside = asideFor(folder, now);
    const auto replaced = (aside ? StoreResult<void>() : Failure(aside.error()))
                              .and_then([&] { return prepare(backup, fresh); })
                              .and_then([&] { return aside->isEmpty() ? StoreResult<void>() : linkAside(path, *aside); })
                              .and_then([&] { return putInPlace(fresh, path); });
    if (!replaced) {
        removeStore(fresh);
        return Failure(replaced.error());
    }
    QFile::remove(suspicionPath(path));
    return RestoreReport{*aside};
}

} // namespace

StoreResult<void> backUp(const QDir &folder, const QString &file)
{
    const QString path = storePath(folder);
    if (!QFile::exists(path))
        return Failure(StoreError{StoreFault::CannotOpen, path, u"there is none"_s});
    if (QFileInfo::exists(file))
        return Failure(StoreError{StoreFault::Exists, file, {}});
    const auto use = [&folder] {
        const FileLock gate = waitForGate(folder, FileLock::Mode::Shared);
        return tryUse(folder, FileLock::Mode::Shared);
    }();
    const auto source = Connection::open(path);
    if (const auto judged = source ? judge(**source) : Failure(source.error()); !judged)
        return judged;
    (*source)->rememberDamage();
    const QString part = u"%1.%2.part"_s.arg(file, QUuid::createUuid().toString(QUuid::Id128).first(8));
    const auto copied = copyInto(**source, part).and_then([&] { return readBack(part); }).and_then([&] { return syncToDisk(part); });
    if (copied && QFile::rename(part, file)) // which never writes over another
        return syncToDisk(file);
    removeStore(part);
    if (!copied)
        return Failure(errorOf(copied.error(), file));
    return Failure(StoreError{QFileInfo::exists(file) ? StoreFault::Exists : StoreFault::Failed, file, u"it cannot be named"_s});
}

StoreResult<RestoreReport> restore(const QDir &folder, const QString &file, WallTime now)
{
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(storePath(folder)).canonicalFilePath() && QFileInfo::exists(file))
        return Failure(StoreError{StoreFault::Exists, file, u"it is the store"_s});
    const auto backup = openBackup(file);
    if (!backup)
        return Failure(backup.error());
    if (const auto made = makeFolder(folder); !made)
        return Failure(made.error());
    const FileLock gate = waitForGate(folder, FileLock::Mode::Exclusive);
    const auto alone = tryUse(folder, FileLock::Mode::Exclusive);
    if (!alone)
        return Failure(StoreError{StoreFault::InUse, storePath(folder), {}});
    return replace(folder, **backup, now);
}

} // namespace batchwatch::store
