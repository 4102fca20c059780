// All rows as JSON Lines, to a file.
#include "operations.h"

#include "../median.h"

#include "filepeers.h"

#include <QFile>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

const QString operation = u"JSON Lines"_s;

double exportOnce(Bench &bench, const QString &name, ExportKind kind)
{
    const OursTable &table = bench.ours();
    const QString path = bench.freshFile(name);
    return milliseconds([&] { bench.check(table.exportTo(path, kind, bench.rows()), u"not written: "_s + name); });
}

/// Up to and with the end of line `lines`.
QByteArrayView firstLines(const QByteArray &bytes, qsizetype lines)
{
    qsizetype end = 0;
    for (; lines > 0; --lines)
        end = bytes.indexOf('\n', end) + 1;
    return QByteArrayView(bytes).first(end);
}

void againstJq(Bench &bench, double ours, const QByteArray &bytes)
{
    Line line{.operation = operation, .ours = ours, .peer = u"jq -c over the same objects"_s, .goal = {.timesFaster = 10.0}};
    if (!hasTool(u"jq"_s)) {
        line.note = u"jq is not installed"_s;
        return bench.add(line);
    }
    bool isSame = false;
    const PeerTime time = bench.runner().peer(bench.rows(), [&](qsizetype rows) {
        const QByteArray some = firstLines(bytes, rows).toByteArray();
        const QString input = bench.freshFile(u"objects.jsonl"_s);
        bench.check(writeBytes(some, input), u"no objects for jq"_s);
        const auto ms = runTool(u"jq"_s, jqArguments(input), bench.freshFile(u"jq.jsonl"_s));
        isSame = ms && some == bench.contents(u"jq.jsonl"_s);
        return ms.value_or(0.0);
    });
    bench.check(isSame, u"jq writes other objects"_s);
    line.peersOwn = time.ms;
    line.peerRows = time.fewerRows;
    bench.add(line);
}

} // namespace

void measureJsonLines(Bench &bench)
{
    const auto [ours, csv] = bench.runner().medians([&] { return exportOnce(bench, u"ours.jsonl"_s, ExportKind::JsonLines); },
        [&] { return exportOnce(bench, u"ours.csv"_s, ExportKind::Csv); });
    const QByteArray bytes = bench.contents(u"ours.jsonl"_s);
    const double sizes = double(bytes.size()) / double(std::max(qsizetype(1), bench.contents(u"ours.csv"_s).size()));
    bench.removeFiles();
    bench.check(bytes.count('\n') == bench.rows(), u"JSON Lines has not a line a row"_s);
    bench.add({.operation = operation,
        .ours = ours,
        .peer = u"our CSV, for as many bytes"_s,
        .peersOwn = csv * sizes,
        .goal = {.timesFaster = 0.7}});
    againstJq(bench, ours, bytes);
    bench.removeFiles();
}

} // namespace batchwatch::bench
