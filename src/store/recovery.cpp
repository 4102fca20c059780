#include "store/recovery.h"

#include "store/salvage.h"
#include "store/storefile.h"

#include <QFile>

namespace batchwatch::store {

using namespace Qt::StringLiterals;

namespace {

/// What can be read, in a new store beside the damaged one.
StoreResult<RecoveryReport> recoverInto(const QString &fresh, const QString &path, WallTime now)
{
    removeStore(fresh); // of a recovery that was killed
    const auto target = openReady(fresh);
    if (!target)
        return Failure(target.error());
    const auto source = Connection::openReadOnly(path);
    if (!source)
        return Failure(source.error());
    // Without this SQLite reads nothing at all of a file that was cut.
    static_cast<void>((*source)->run(u"PRAGMA writable_schema = ON"_s));
    const auto report = salvage(**source, **target, now);
    const auto settled = report ? settle(**target) : Failure(report.error());
    return settled ? report : Failure(settled.error());
}

StoreResult<RecoveryReport> recover(const QDir &folder, WallTime now)
{
    const QString path = storePath(folder);
    const QString fresh = folder.absoluteFilePath(u"batchwatch.recovering.db"_s);
    const QString aside = asideName(folder, "damaged"_L1, now);
    auto report = recoverInto(fresh, path, now);
    const auto replaced = report ? linkAside(path, aside).and_then([&] { return putInPlace(fresh, path); }) : Failure(report.error());
    if (!replaced) {
        removeStore(fresh);
        return Failure(replaced.error());
    }
    report->setAside = aside;
    return report;
}

/// Behind the gate. Nothing to report when the store is sound after all: another process may have been faster.
StoreResult<std::optional<RecoveryReport>> repair(const QDir &folder, WallTime now)
{
    const QString path = storePath(folder);
    const FileLock gate = waitForGate(folder, FileLock::Mode::Exclusive);
    auto opened = openReady(path);
    if (!opened && opened.error().fault != StoreFault::Damaged)
        return Failure(opened.error());
    const bool isSuspect = QFile::exists(suspicionPath(path));
    if (opened && (!isSuspect || isSound(**opened))) {
        QFile::remove(suspicionPath(path));
        return std::nullopt;
    }
    const auto alone = tryUse(folder, FileLock::Mode::Exclusive);
    if (!alone)
        return Failure(StoreError{StoreFault::Damaged, path, u"another process has it open"_s});
    if (opened)
        opened->reset();
    auto report = recover(folder, now);
    if (!report)
        return Failure(report.error());
    QFile::remove(suspicionPath(path));
    return *report;
}

} // namespace

StoreResult<OpenedStore> openOrRecover(const QDir &folder, WallTime now)
{
    std::optional<RecoveryReport> recovery;
    auto store = StoreResult<std::unique_ptr<Store>>();
    // Not opened while it is suspect: another process may be about to repair it, which it does not while anybody uses it.
    const bool isSuspect = QFile::exists(suspicionPath(storePath(folder)));
    if (!isSuspect)
        store = Store::open(folder);
    if (isSuspect || (!store && store.error().fault == StoreFault::Damaged)) {
        const auto report = repair(folder, now);
        if (!report)
            return Failure(report.error());
        recovery = *report;
        store = Store::open(folder);
    }
    return store ? StoreResult<OpenedStore>({*std::move(store), std::move(recovery)}) : Failure(store.error());
}

} // namespace batchwatch::store
