#pragma once

#include "clirig.h"
#include "store/store.h"
#include "support/builders.h"

#include <QDir>

namespace batchwatch::test {

[[nodiscard]] inline std::unique_ptr<store::Store> storeOf(const CliRig &rig)
{
    return std::move(*store::Store::open(QDir(rig.dataDir())));
}

/// Batch `n` is known and not done, and names this key.
[[nodiscard]] inline bool knowsBatch(const CliRig &rig, int n, const QString &key)
{
    return storeOf(rig)
        ->saveRecord({.id = batchId(n),
            .label = {},
            .key = KeyName::fromText(key),
            .state = store::WatchState::Paused,
            .addedAt = SystemClock().wallNow(),
            .seenAt = {},
            .polledAt = {},
            .dueAt = {},
            .finishedAt = {}})
        .has_value();
}

[[nodiscard]] inline QString keyOfBatch(const CliRig &rig, int n)
{
    const auto summary = storeOf(rig)->batch(batchId(n));
    return summary && *summary && (*summary)->record.key ? (*summary)->record.key->toString() : QString();
}

/// Every file of the data folder, one behind the other.
[[nodiscard]] inline QByteArray everythingStored(const CliRig &rig)
{
    QByteArray all;
    const auto files = QDir(rig.dataDir()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace batchwatch::test
