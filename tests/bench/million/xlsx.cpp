// All rows as a workbook, seven columns.
#include "operations.h"

#include "../median.h"

#include "filepeers.h"
#include "memory.h"

#include <QCryptographicHash>
#include <QProcess>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double flat = 16.0; ///< megabytes
constexpr int longestWait = 60'000;

/// Of the texts of all cells in their order; empty when the workbook cannot be read.
QByteArray hashOfCells(const QString &path)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, path, u"xl/worksheets/sheet1.xml"_s});
    QCryptographicHash hash(QCryptographicHash::Sha1);
    QByteArray pending;
    while (unzip.waitForReadyRead(longestWait)) {
        pending += unzip.readAllStandardOutput();
        qsizetype done = 0;
        for (qsizetype end = 0; (end = pending.indexOf("</t>", done)) >= 0; done = end + 4) {
            const qsizetype start = pending.lastIndexOf('>', end - 1) + 1;
            hash.addData(QByteArrayView(pending).sliced(start, end - start));
            hash.addData(QByteArrayView("\n"));
        }
        pending.remove(0, done);
    }
    unzip.waitForFinished(longestWait);
    return unzip.exitStatus() == QProcess::NormalExit && unzip.exitCode() == 0 ? hash.result() : QByteArray();
}

void checkCells(Bench &bench)
{
    if (!hasTool(u"unzip"_s))
        return;
    const QByteArray ours = hashOfCells(bench.file(u"ours.xlsx"_s));
    bench.check(!ours.isEmpty() && ours == hashOfCells(bench.file(u"bare.xlsx"_s)), u"the workbooks have other cells"_s);
}

} // namespace

void measureXlsx(Bench &bench)
{
    const OursTable &table = bench.ours();
    qint64 growth = 0;
    qint64 bareGrowth = 0;
    const auto oursOnce = [&] {
        const QString path = bench.freshFile(u"ours.xlsx"_s);
        const PeakMemory peak;
        const double ms
            = milliseconds([&] { bench.check(table.exportTo(path, ExportKind::Xlsx, bench.rows()), u"no workbook was written"_s); });
        growth = std::max(growth, peak.growth());
        return ms;
    };
    const auto bareOnce = [&] {
        const QString path = bench.freshFile(u"bare.xlsx"_s);
        const PeakMemory peak;
        const double ms = milliseconds([&] { bench.check(writeBareWorkbook(bench.data(), path), u"libxlsxwriter wrote no workbook"_s); });
        bareGrowth = std::max(bareGrowth, peak.growth());
        return ms;
    };
    const auto [ours, bare] = bench.runner().medians(oursOnce, bareOnce);
    checkCells(bench);
    bench.removeFiles();
    const QString peer = u"bare libxlsxwriter loop"_s;
    bench.add({.operation = u"XLSX, 7 columns"_s, .ours = ours, .peer = peer, .peersOwn = bare, .goal = {.timesPeer = 1.15}});
    bench.add({.operation = u"XLSX, memory for it"_s,
        .unit = Unit::Megabytes,
        .ours = double(growth) / 1e6,
        .peer = peer,
        .peersOwn = double(bareGrowth) / 1e6,
        .goal = {.atMost = flat}});
}

} // namespace batchwatch::bench
