// The whole program, in a process of its own: its start with all rows in the store, and its memory with all of them in its table.
#include "operations.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 120'000;
constexpr int starts = 11;

/// The figure in the line of what it printed that begins with `word`; nullopt when it printed none or ended otherwise.
std::optional<double> figureOfWindow(const QString &wanted, const QString &folder, const QByteArray &word)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/bench_million_window"_s, {wanted, u"--data-dir"_s, folder});
    if (!process.waitForFinished(longestWait) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        bool isNumber = false;
        const double figure = line.mid(word.size()).toDouble(&isNumber);
        if (line.startsWith(word) && isNumber)
            return figure;
    }
    return {};
}

/// Milliseconds from the start of the process to its painted window; 0 when it did not paint.
double untilPainted(const QString &folder)
{
    const auto begun = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
    return figureOfWindow(u"start"_s, folder, "window ").value_or(begun) - begun;
}

bool fillStore(Bench &bench, const QString &folder)
{
    OursStore store(folder);
    bool isSaved = store.isOpen();
    for (const OursBatch &batch : bench.batches())
        isSaved = isSaved && store.save(batch);
    return isSaved;
}

} // namespace

void measureProgram(Bench &bench)
{
    const QTemporaryDir full;
    const QTemporaryDir empty;
    bench.check(fillStore(bench, full.path()), u"the store of the window could not be filled"_s);
    static_cast<void>(untilPainted(empty.path())); // cold caches
    const auto [ours, peer]
        = Runner(starts, longestWait).medians([&] { return untilPainted(full.path()); }, [&] { return untilPainted(empty.path()); });
    bench.check(ours > 0 && peer > 0, u"the window was not painted"_s);
    bench.add({.operation = u"start with all of it in the store"_s,
        .ours = ours,
        .peer = u"a start with an empty store"_s,
        .peersOwn = peer,
        .goal = {.timesPeer = 1.5}});

    Line memory{.operation = u"memory of the whole program, all rows shown"_s,
        .unit = Unit::Megabytes,
        .goal = {.atMost = 120.0},
        .note = u"not shown by the window"_s};
    if (const auto bytes = figureOfWindow(QString::number(bench.rows()), full.path(), {}))
        memory.ours = *bytes / 1e6;
    bench.add(memory);
}

} // namespace batchwatch::bench
