// The whole program: the window with every row of the store in its table.
#include "operations.h"

#include <QCoreApplication>
#include <QProcess>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 120'000;

std::optional<double> megabytes(const QString &folder, qsizetype rows)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/bench_million_window"_s, {QString::number(rows), u"--data-dir"_s, folder});
    bool isNumber = false;
    const bool isDone = process.waitForFinished(longestWait);
    const double bytes = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    return isDone && isNumber ? std::optional(bytes / 1e6) : std::nullopt;
}

} // namespace

void measureProgram(Bench &bench)
{
    const QTemporaryDir folder;
    bool isSaved = true;
    {
        OursStore store(folder.path());
        isSaved = store.isOpen();
        for (const OursBatch &batch : bench.batches())
            isSaved = isSaved && store.save(batch);
    }
    bench.check(isSaved, u"the store of the window could not be filled"_s);
    bench.add({.operation = u"memory of the whole program, all rows shown"_s,
        .unit = Unit::Megabytes,
        .ours = megabytes(folder.path(), bench.rows()),
        .goal = {.atMost = 120.0},
        .note = u"the window does not show that many"_s});
}

} // namespace batchwatch::bench
