// A reply made durable, and all that is stored read again, each in a file in TMPDIR.
#include "operations.h"

#include "../median.h"

#include <QStorageInfo>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

const QString peer = u"QSqlQuery, 8 text columns"_s;
constexpr qsizetype checkedEach = 97;

QString peerFile(const QTemporaryDir &folder)
{
    return folder.filePath(u"peer.db"_s);
}

void measureSaving(Bench &bench, const QTemporaryDir &folder)
{
    OursStore ours(folder.path());
    bench.check(ours.isOpen(), u"the store does not open"_s);
    SqlTable table(SqlTable::Place::File, peerFile(folder));
    bool isSaved = ours.isOpen();
    std::vector<double> oursTimes, peerTimes;
    for (qsizetype batch = 0; isSaved && batch < bench.data().batches(); ++batch) {
        const auto rows
            = std::span(bench.stock()).subspan(std::size_t(batch * Million::batchRows), std::size_t(bench.data().rowsOf(batch)));
        const OursBatch &reply = bench.batches()[std::size_t(batch)];
        oursTimes.push_back(milliseconds([&] { isSaved = ours.save(reply); }));
        peerTimes.push_back(milliseconds([&] { isSaved = table.insert(rows) && isSaved; }));
    }
    bench.check(isSaved, u"a batch could not be stored"_s);
    const bool isInMemory = QStorageInfo(folder.path()).fileSystemType() == "tmpfs";
    bench.add({.operation = u"store a batch of 1,000, durable"_s,
        .ours = median(oursTimes),
        .peer = peer,
        .peersOwn = median(peerTimes),
        .goal = {.atMost = 1.1},
        .note = isInMemory ? u"TMPDIR is in memory: nothing waits for a disk"_s : QString()});
}

bool isSame(const std::vector<OursBatch> &batches, const Million &data)
{
    if (qsizetype(batches.size()) != data.batches())
        return false;
    for (qsizetype row = 0; row < data.rows(); row += checkedEach) {
        const OursBatch &batch = batches[std::size_t(row / Million::batchRows)];
        if (rowsOf(batch) != data.rowsOf(row / Million::batchRows) || textsOf(batch, row % Million::batchRows) != data.texts(row))
            return false;
    }
    return true;
}

bool isSame(const std::vector<TextRow> &rows, const Million &data)
{
    if (qsizetype(rows.size()) != data.rows())
        return false;
    for (qsizetype row = 0; row < data.rows(); row += checkedEach) {
        if (rows[std::size_t(row)] != data.texts(row))
            return false;
    }
    return true;
}

void measureReading(Bench &bench, const QTemporaryDir &folder)
{
    std::vector<OursBatch> batches;
    std::vector<TextRow> rows;
    const auto [ours, theirs] = bench.runner().medians(
        [&] {
            batches = {};
            return milliseconds([&] { batches = OursStore(folder.path()).readAll(); });
        },
        [&] {
            rows = {};
            return milliseconds([&] { rows = SqlTable(SqlTable::Place::File, peerFile(folder)).readAll(); });
        });
    bench.check(isSame(batches, bench.data()), u"the store gives other rows back"_s);
    bench.check(isSame(rows, bench.data()), u"the peer's file gives other rows back"_s);
    bench.add({.operation = u"read all from the store"_s, .ours = ours, .peer = peer, .peersOwn = theirs, .goal = {.atMost = 250.0}});
}

} // namespace

void measureStore(Bench &bench)
{
    const QTemporaryDir folder;
    measureSaving(bench, folder);
    measureReading(bench, folder);
}

} // namespace batchwatch::bench
