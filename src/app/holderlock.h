#pragma once

#include "store/store.h"

#include <QLockFile>

#include <memory>

namespace batchwatch::app {

/// The name under which this process holds leases, and the proof that it lives: a locked file in the data folder, which the system unlocks
/// however the process ends. So the leases of a process that was killed are given back at the next start, not when they run out.
class HolderLock
{
public:
    /// Takes a fresh name, and gives back the leases of all holders that are dead.
    HolderLock(const QDir &dataDir, store::Store &store);

    [[nodiscard]] const QString &name() const { return m_name; }

private:
    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace batchwatch::app
