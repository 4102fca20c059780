#include "store/storefile.h"

#include "store/schema.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QLatin1StringView logSuffix("-wal");
constexpr QLatin1StringView indexSuffix("-shm");

std::filesystem::path native(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

StoreError fileError(StoreFault fault, const QString &path, const QString &detail)
{
    return {fault, path, detail};
}

StoreError systemError(const std::error_code &code, const QString &path)
{
    const bool isFull = code == std::errc::no_space_on_device || code == std::errc::file_too_large || code.value() == EDQUOT;
    return fileError(isFull ? StoreFault::Full : StoreFault::Failed, path, QString::fromStdString(code.message()));
}

StoreResult<void> sync(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool isSafe = descriptor >= 0 && ::fsync(descriptor) == 0;
    const std::error_code code(errno, std::generic_category());
    if (descriptor >= 0)
        ::close(descriptor);
    return isSafe ? StoreResult<void>() : Failure(systemError(code, path));
}

} // namespace

QString storePath(const QDir &folder)
{
    return folder.absoluteFilePath(u"batchwatch.db"_s);
}

FileLock waitForGate(const QDir &folder, FileLock::Mode mode)
{
    return FileLock::waitFor(folder.absoluteFilePath(u"batchwatch.opening.lock"_s), mode);
}

std::optional<FileLock> tryUse(const QDir &folder, FileLock::Mode mode)
{
    return FileLock::tryNow(folder.absoluteFilePath(u"batchwatch.lock"_s), mode);
}

StoreResult<void> makeFolder(const QDir &folder)
{
    if (folder.exists())
        return {};
    const QString absolute = folder.absolutePath();
    const QDir parent = QFileInfo(absolute).dir();
    if (!parent.mkpath(u"."_s) || !(parent.mkdir(folder.dirName(), ownerOnly | QFile::ExeOwner) || folder.exists()))
        return Failure(fileError(StoreFault::CannotOpen, storePath(folder), u"the folder cannot be made"_s));
    return {};
}

StoreResult<void> makeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QFile::NewOnly | QFile::ReadWrite, ownerOnly) && !file.exists()) {
        const bool isRefused = !QFileInfo(QFileInfo(path).path()).isWritable();
        return Failure(fileError(isRefused ? StoreFault::ReadOnly : StoreFault::CannotOpen, path, u"the file cannot be made"_s));
    }
    file.close();
    const QFileInfo info(path);
    if (!info.isFile())
        return Failure(fileError(StoreFault::CannotOpen, path, u"not a file"_s));
    if (!info.isReadable())
        return Failure(fileError(StoreFault::CannotOpen, path, u"no permission"_s));
    if (!info.isWritable() || !QFileInfo(info.path()).isWritable())
        return Failure(fileError(StoreFault::ReadOnly, path, u"no permission to write"_s));
    return {};
}

StoreResult<void> judge(const Connection &connection)
{
    return checkVersion(connection, migrations()).and_then([&] { return checkOwner(connection); });
}

StoreResult<std::unique_ptr<Connection>> openReady(const QString &path)
{
    if (const auto made = makeFile(path); !made)
        return Failure(made.error());
    auto connection = Connection::open(path);
    if (!connection)
        return connection;
    const auto ready = judge(**connection).and_then([&] { return (*connection)->configure(); }).and_then([&] {
        return migrate(**connection, migrations());
    });
    if (!ready)
        return Failure(ready.error());
    QFile::setPermissions(path, ownerOnly);
    return connection;
}

QString suspicionPath(const QString &path)
{
    return path + "-suspect"_L1;
}

QString asideName(const QDir &folder, QLatin1StringView why, WallTime now)
{
    const QString time = utcTime(now).toString(u"yyyy-MM-ddTHHmmss'Z'"_s);
    const QString name = folder.absoluteFilePath("batchwatch."_L1 + why + u'-' + time);
    QString free = name + ".db"_L1;
    for (int n = 2; QFile::exists(free) || QFile::exists(free + logSuffix); ++n)
        free = u"%1-%2.db"_s.arg(name).arg(n);
    return free;
}

StoreResult<void> linkAside(const QString &path, const QString &aside)
{
    // The index of the log is made anew whenever it is missing.
    for (const QString &suffix : {QString(), QString(logSuffix)}) {
        if (!QFile::exists(path + suffix))
            continue;
        std::error_code code;
        std::filesystem::create_hard_link(native(path + suffix), native(aside + suffix), code);
        if (code) // a file system without links
            std::filesystem::copy_file(native(path + suffix), native(aside + suffix), code);
        if (code) {
            removeStore(aside);
            return Failure(systemError(code, aside));
        }
    }
    return syncToDisk(aside);
}

StoreResult<void> settle(const Connection &connection)
{
    const auto isBusy = connection.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBusy)
        return Failure(isBusy.error());
    return isBusy->toInt() == 0 ? StoreResult<void>() : Failure(connection.error(StoreFault::Busy, u"its log is in use"_s));
}

StoreResult<void> putInPlace(const QString &fresh, const QString &path)
{
    if (const auto safe = syncToDisk(fresh); !safe)
        return safe;
    // A log must never stand beside a store that it does not belong to.
    QFile::remove(path + logSuffix);
    QFile::remove(path + indexSuffix);
    std::error_code code;
    std::filesystem::rename(native(fresh), native(path), code);
    if (code)
        return Failure(systemError(code, path));
    return syncToDisk(path);
}

void removeStore(const QString &path)
{
    for (const QString &suffix : {QString(), QString(logSuffix), QString(indexSuffix)})
        QFile::remove(path + suffix);
}

StoreResult<void> syncToDisk(const QString &path)
{
    return sync(path, O_RDONLY).and_then([&] { return sync(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY); });
}

} // namespace batchwatch::store
