#include "app/holderlock.h"

#include <QUuid>

namespace batchwatch::app {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView prefix("holder-");
constexpr QLatin1StringView suffix(".lock");

std::unique_ptr<QLockFile> lockFile(const QDir &dataDir, const QString &holder)
{
    auto lock = std::make_unique<QLockFile>(dataDir.filePath(prefix + holder + suffix));
    lock->setStaleLockTime(0); // never by age: only the death of its process frees it
    return lock;
}

void releaseTheDead(const QDir &dataDir, store::Store &store)
{
    const QStringList files = dataDir.entryList({prefix + u'*' + suffix}, QDir::Files | QDir::Hidden);
    for (const QString &file : files) {
        const QString holder = file.sliced(prefix.size(), file.size() - prefix.size() - suffix.size());
        const auto lock = lockFile(dataDir, holder);
        if (lock->tryLock(0))                               // and is removed with `lock`
            static_cast<void>(store.releaseLeases(holder)); // where that fails, they run out by themselves
    }
}

} // namespace

HolderLock::HolderLock(const QDir &dataDir, store::Store &store) : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    releaseTheDead(dataDir, store);
    m_lock = lockFile(dataDir, m_name);
    static_cast<void>(m_lock->tryLock(0)); // without it the leases merely run out later
}

} // namespace batchwatch::app
