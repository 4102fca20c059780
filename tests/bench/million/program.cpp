// The whole program, in a process of its own: its start with all rows in the store, and its memory with all of them in its table.
#include "operations.h"

#include "../median.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 120'000;
constexpr int starts = 11;

/// What the window printed; empty when it ended otherwise than it should.
QByteArray outputOfWindow(const QString &what, qsizetype count, const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QCoreApplication::applicationDirPath() + u"/bench_million_window"_s, {what, QString::number(count), u"--data-dir"_s, folder});
    if (!process.waitForFinished(longestWait) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

/// The one in the line that begins with `word`.
std::optional<double> figureIn(const QByteArray &output, const QByteArray &word)
{
    for (const QByteArray &line : output.split('\n')) {
        bool isNumber = false;
        const double figure = line.mid(word.size()).toDouble(&isNumber);
        if (line.startsWith(word) && isNumber)
            return figure;
    }
    return {};
}

/// Milliseconds from the start of the process; 0 when it did not come to that.
struct Start
{
    double painted = 0.0; ///< the first time, whatever the window shows by then
    double listed = 0.0;  ///< with all batches in their list
};

Start startOf(const QString &folder, qsizetype batches)
{
    const auto begun = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
    const QByteArray output = outputOfWindow(u"start"_s, batches, folder);
    return {figureIn(output, "window ").value_or(begun) - begun, figureIn(output, "rows ").value_or(begun) - begun};
}

bool fillStore(Bench &bench, const QString &folder)
{
    OursStore store(folder);
    bool isSaved = store.isOpen();
    for (const OursBatch &batch : bench.batches())
        isSaved = isSaved && store.save(batch);
    return isSaved;
}

void measureStart(Bench &bench, const QString &full, const QString &empty)
{
    static_cast<void>(startOf(empty, 0)); // cold caches
    std::vector<double> listed;
    const auto startFull = [&] {
        const Start start = startOf(full, bench.data().batches());
        listed.push_back(start.listed);
        return start.painted;
    };
    const auto [ours, peer] = Runner(starts, longestWait).medians(startFull, [&] { return startOf(empty, 0).painted; });
    bench.check(ours > 0 && peer > 0, u"the window was not painted"_s);
    bench.check(*std::min_element(listed.begin(), listed.end()) > 0, u"the window did not list all batches"_s);
    bench.add({.operation = u"start to first paint, all of it in the store"_s,
        .ours = ours,
        .peer = u"the same with an empty store"_s,
        .peersOwn = peer,
        .goal = {.timesPeer = 1.5}});
    bench.add({.operation = u"start until all batches are listed"_s, .ours = median(std::move(listed))});
}

void measureWholeMemory(Bench &bench, const QString &folder)
{
    Line line{.operation = u"memory of the whole program, all rows shown"_s,
        .unit = Unit::Megabytes,
        .goal = {.atMost = 120.0},
        .note = u"not shown by the window"_s};
    if (const auto bytes = figureIn(outputOfWindow(u"rows"_s, bench.rows(), folder), {}))
        line.ours = *bytes / 1e6;
    bench.add(line);
}

} // namespace

void measureProgram(Bench &bench)
{
    const QTemporaryDir full;
    const QTemporaryDir empty;
    bench.check(fillStore(bench, full.path()), u"the store of the window could not be filled"_s);
    measureStart(bench, full.path(), empty.path());
    measureWholeMemory(bench, full.path());
}

} // namespace batchwatch::bench
