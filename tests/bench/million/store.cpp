// A reply made durable, and all that is stored read again, each in a file in TMPDIR.
#include "operations.h"

#include "../median.h"

#include <QFile>
#include <QStorageInfo>

#include <unistd.h>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

const QString peer = u"QSqlQuery, 8 text columns"_s;
constexpr qsizetype checkedEach = 97;

QString peerFile(const QTemporaryDir &folder)
{
    return folder.filePath(u"peer.db"_s);
}

/// What any durable write costs here.
class BareDisk
{
public:
    explicit BareDisk(const QString &path) : m_file(path) { m_isOpen = m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    [[nodiscard]] bool append() { return m_isOpen && m_file.write(m_piece) == m_piece.size() && fdatasync(m_file.handle()) == 0; }

private:
    static constexpr int piece = 20'000; ///< about a compressed reply

    QFile m_file;
    const QByteArray m_piece = QByteArray(piece, 'x');
    bool m_isOpen;
};

struct SavingTimes
{
    std::vector<double> ours;
    std::vector<double> peer;
    std::vector<double> bare;
};

/// Batch by batch, turn and turn about.
bool saveAll(Bench &bench, const QTemporaryDir &folder, SavingTimes *times)
{
    OursStore ours(folder.path());
    SqlTable table(SqlTable::Place::File, peerFile(folder));
    BareDisk disk(folder.filePath(u"bare"_s));
    bool isSaved = ours.isOpen();
    for (qsizetype batch = 0; isSaved && batch < bench.data().batches(); ++batch) {
        const auto rows
            = std::span(bench.stock()).subspan(std::size_t(batch * Million::batchRows), std::size_t(bench.data().rowsOf(batch)));
        const OursBatch &reply = bench.batches()[std::size_t(batch)];
        times->ours.push_back(milliseconds([&] { isSaved = ours.save(reply); }));
        times->peer.push_back(milliseconds([&] { isSaved = table.insert(rows) && isSaved; }));
        times->bare.push_back(milliseconds([&] { isSaved = disk.append() && isSaved; }));
    }
    return isSaved;
}

bool isInMemory(const QTemporaryDir &folder)
{
    return QStorageInfo(folder.path()).fileSystemType() == "tmpfs";
}

void measureSaving(Bench &bench, const QTemporaryDir &folder)
{
    SavingTimes times;
    bench.check(saveAll(bench, folder, &times), u"a batch could not be stored"_s);
    Line line{.operation = u"store a batch of 1,000, durable"_s,
        .ours = median(times.ours),
        .peer = peer,
        .peersOwn = median(times.peer),
        .goal = {.atMost = 1.1},
        .note = isInMemory(folder) ? u"TMPDIR is in memory: nothing waits for a disk"_s : QString()};
    bench.add(line);
    line.peer = u"write() and fdatasync() of 20 KB"_s;
    line.peersOwn = median(times.bare);
    line.goal = {};
    bench.add(line);
}

/// What is left when no disk is waited for, where there is such a place.
void measureSavingWithoutDisk(Bench &bench)
{
    const QTemporaryDir folder(bench.file(u"store-XXXXXX"_s));
    SavingTimes times;
    if (!isInMemory(folder))
        return;
    bench.check(saveAll(bench, folder, &times), u"a batch could not be stored in memory"_s);
    bench.add({.operation = u"store a batch of 1,000, without the disk's wait"_s,
        .ours = median(times.ours),
        .peer = peer,
        .peersOwn = median(times.peer)});
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
    measureSavingWithoutDisk(bench);
    measureReading(bench, folder);
}

} // namespace batchwatch::bench
