#pragma once

#include "clirig.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/filecontent.h"

#include <QFile>
#include <QTest>

namespace batchwatch::test {

/// The store holds batch 1 (4 of 4, labelled) and batch 2 (1 of 3), and knows of batch 3.
inline void fillStore(const CliRig &rig)
{
    auto store = std::move(*store::Store::open(QDir(rig.dataDir())));
    const WallTime now = SystemClock().wallNow();
    store::BatchRecord done{.id = batchId(1),
        .label = QStringLiteral("Spring"),
        .key = KeyName::thisRun(),
        .state = store::WatchState::Finished,
        .addedAt = now,
        .seenAt = now,
        .polledAt = now,
        .dueAt = {},
        .finishedAt = now};
    BatchSnapshot first = snapshot(4, 4, batchId(1));
    QList<NumberResult> rows;
    for (qsizetype row = 0; row < first.results.size(); ++row)
        rows.append(first.results.at(row));
    rows[0].carrier = QStringLiteral("=HYPERLINK(\"x\")\x1b[2J");
    rows[1].further = R"({"line_type":"mobile"})";
    first.results = rows;
    QVERIFY(store->saveSnapshot(done, first));
    store::BatchRecord running = done;
    running.id = batchId(2);
    running.label.clear();
    running.state = store::WatchState::Active;
    running.finishedAt.reset();
    QVERIFY(store->saveSnapshot(running, snapshot(3, 1, batchId(2))));
    running.id = batchId(3);
    running.seenAt.reset();
    QVERIFY(store->saveRecord(running));
}

} // namespace batchwatch::test
