#include "store/recovery.h"

#include "store/damagedstore.h"
#include "store/filesizelimit.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTextStream>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;
using test::batchId;
using test::FilledStore;
using test::StoreFolder;

namespace {

constexpr qsizetype pageSize = 4'096;
constexpr WallTime recoveredAt{Milliseconds{1'795'570'500'000}}; // 2026-11-25 01:35:00 UTC

/// What a program would read of a store.
struct Reading
{
    int batches = 0;
    int results = 0;
    int withoutResults = 0; ///< seen once, and nothing is there
    int polls = 0;
    bool isWhole = true; ///< no read failed
    bool isTrue = true;  ///< all results are what was saved
};

Reading readAll(const Store &store, const FilledStore &original)
{
    Reading reading;
    const auto batches = store.batches();
    reading.isWhole = batches && store.keys() && store.installationSalt();
    for (int n = 1; n <= FilledStore::count; ++n) {
        const auto batch = store.batch(batchId(n));
        const auto snapshot = store.snapshot(batchId(n));
        const auto polls = store.polls(batchId(n));
        reading.isWhole = reading.isWhole && batch && snapshot && polls;
        reading.batches += batch && *batch ? 1 : 0;
        reading.polls += polls ? int(polls->size()) : 0;
        reading.withoutResults += batch && *batch && (*batch)->record.seenAt && snapshot && !*snapshot ? 1 : 0;
        if (snapshot && *snapshot) {
            ++reading.results;
            reading.isTrue = reading.isTrue && **snapshot == original.snapshot(n);
        }
    }
    return reading;
}

QString describe(const StoreError &error)
{
    return u"fault %1: %2"_s.arg(int(error.fault)).arg(error.detail);
}

QString describe(const Reading &reading)
{
    return u"%1 batches, %2 results, %3 without, %4 polls, whole %5, true %6"_s.arg(reading.batches)
        .arg(reading.results)
        .arg(reading.withoutResults)
        .arg(reading.polls)
        .arg(reading.isWhole)
        .arg(reading.isTrue);
}

/// One way in which a disk, a cable or a program ruins a file.
QByteArray ruined(QByteArray bytes, QRandomGenerator &random)
{
    const auto place = [&] { return qsizetype(random.bounded(qint64(bytes.size()))); };
    const qsizetype page = place() / pageSize * pageSize;
    switch (random.bounded(5)) {
    case 0: bytes[place()] = char(random.bounded(256)); break;
    case 1:
        for (int i = 0; i < 64; ++i)
            bytes[place()] = char(random.bounded(256));
        break;
    case 2: bytes.replace(page, pageSize, QByteArray(pageSize, '\0')); break;
    case 3:
        for (qsizetype i = page; i < page + pageSize; ++i)
            bytes[i] = char(random.bounded(256));
        break;
    default: bytes.truncate(std::max<qsizetype>(1, place())); break;
    }
    return bytes;
}

/// Run in a process of its own: opens the folder and says what was recovered.
int openAndSay(const QString &folder)
{
    const auto opened = openOrRecover(QDir(folder), recoveredAt);
    QTextStream(stdout) << (opened ? opened->recovery ? u"recovered"_s : u"sound"_s : describe(opened.error()));
    return opened ? 0 : 1;
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void leavesASoundStore();
    void losesOnlyWhatOneDamagedPageHeld();
    void setsAsideWhatIsNoDatabase();
    void keepsTheResultsOfALostRow();
    void asksAgainForLostResultsOfAFinishedBatch();
    void recoversWhenDamageWasFoundInUse();
    void forgetsASuspicionWithoutGround();
    void leavesAStoreThatAnotherHasOpen();
    void neverTouchesAnotherProgramsOrANewerFile_data();
    void neverTouchesAnotherProgramsOrANewerFile();
    void recoversOnceWhenManyStart();
    void setsAsideUnderAFreeName();
    void leavesAllWhenTheDiskIsFull();
    void opensWhateverHappenedToTheFile_data();
    void opensWhateverHappenedToTheFile();

private:
    const FilledStore m_original{4711};
};

void TestRecovery::leavesASoundStore()
{
    const StoreFolder folder;
    QVERIFY(folder.write(m_original.bytes()));
    const auto opened = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(opened);
    QVERIFY(!opened->recovery);
    QCOMPARE(readAll(*opened->store, m_original).results, FilledStore::count);
    QVERIFY(folder.dir().entryList({u"*damaged*"_s}).isEmpty());
}

/// Each page in turn: everything but what stood on it is there.
void TestRecovery::losesOnlyWhatOneDamagedPageHeld()
{
    int recovered = 0;
    for (qsizetype page = pageSize; page < m_original.bytes().size(); page += pageSize) {
        const StoreFolder folder;
        const QByteArray bytes = QByteArray(m_original.bytes()).replace(page, pageSize, QByteArray(pageSize, '\xaa'));
        QVERIFY(folder.write(bytes));
        auto opened = openOrRecover(folder.dir(), recoveredAt);
        QVERIFY2(opened, opened ? "" : qPrintable(describe(opened.error())));
        if (!readAll(*opened->store, m_original).isWhole) { // found in use
            opened->store.reset();
            opened = openOrRecover(folder.dir(), recoveredAt);
            QVERIFY(opened);
            QVERIFY(opened->recovery);
        }
        const Reading reading = readAll(*opened->store, m_original);
        QVERIFY2(reading.isWhole && reading.isTrue, qPrintable(describe(reading)));
        if (!opened->recovery)
            continue;
        ++recovered;
        QCOMPARE(opened->recovery->batches, reading.batches);
        QCOMPARE(opened->recovery->resultsLost, reading.withoutResults);
        QVERIFY(QFile::exists(opened->recovery->setAside));
        const QByteArray what = "page " + QByteArray::number(page / pageSize) + ": " + describe(reading).toUtf8();
        QVERIFY2(reading.batches == FilledStore::count, what.constData());
        // The root of the results hides them all; any other page some.
        QVERIFY2(reading.results >= FilledStore::count - 4 || reading.results == 0, what.constData());
    }
    QVERIFY(recovered > 20);
}

void TestRecovery::setsAsideWhatIsNoDatabase()
{
    const StoreFolder folder;
    const QByteArray bytes = QByteArray("this is no database").repeated(1'000);
    QVERIFY(folder.write(bytes));
    const auto opened = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(opened);
    const QString aside = folder.dir().filePath(u"batchwatch.damaged-2026-11-25T013500Z.db"_s);
    QCOMPARE(*opened->recovery, (RecoveryReport{.setAside = aside}));
    QFile file(aside);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    QVERIFY(opened->store->saveRecord(BatchRecord{.id = batchId(1)}));
    QCOMPARE(opened->store->installationSalt()->size(), 32);
}

void TestRecovery::keepsTheResultsOfALostRow()
{
    const StoreFolder folder;
    QVERIFY(folder.write(m_original.bytes()));
    QVERIFY(folder.execute(u"DELETE FROM batches WHERE number IN (4, 5, 30)"_s));
    folder.makeSuspect();
    QVERIFY(folder.execute(u"DELETE FROM settings"_s));
    const auto opened = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(opened && opened->recovery);
    const Reading reading = readAll(*opened->store, m_original);
    QVERIFY2(reading.isWhole && reading.isTrue, qPrintable(describe(reading)));
    QCOMPARE(reading.results, FilledStore::count);
    QCOMPARE(reading.polls, FilledStore::count * 40);
    const auto running = opened->store->batch(batchId(5));
    QCOMPARE((*running)->record.state, WatchState::Active);
    QCOMPARE((*running)->record.seenAt, FilledStore::poll(40).at);
    QCOMPARE((*running)->counts->done, 40);
    const auto finished = opened->store->batch(batchId(30));
    QCOMPARE((*finished)->record.state, WatchState::Finished);
    QVERIFY((*finished)->record.finishedAt);
}

void TestRecovery::asksAgainForLostResultsOfAFinishedBatch()
{
    const StoreFolder folder;
    QVERIFY(folder.write(m_original.bytes()));
    QVERIFY(folder.execute(u"UPDATE snapshots SET body = CAST(x'00' || substr(body, 2) AS BLOB) WHERE batch IN (2, 3)"_s));
    {
        const auto first = openOrRecover(folder.dir(), recoveredAt);
        QVERIFY(first && !first->recovery);
        QCOMPARE(first->store->snapshot(batchId(2)).error().fault, StoreFault::Damaged);
    }
    const auto opened = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(opened && opened->recovery);
    QCOMPARE(opened->recovery->batches, FilledStore::count);
    QCOMPARE(opened->recovery->resultsLost, 2);
    const BatchSummary finished = **opened->store->batch(batchId(2));
    QCOMPARE(finished.record.state, WatchState::Active);
    QVERIFY(!finished.record.finishedAt && !finished.counts && finished.record.seenAt);
    QCOMPARE(finished.record.label, test::fullRecord(batchId(2)).label);
    const BatchSummary untouched = **opened->store->batch(batchId(4));
    QCOMPARE(untouched.record.state, WatchState::Finished);
    QCOMPARE(untouched.counts->done, 60);
    QVERIFY2(!untouched.record.dueAt, "a damaged time must not keep a batch waiting");
}

void TestRecovery::recoversWhenDamageWasFoundInUse()
{
    const StoreFolder folder;
    QVERIFY(folder.write(m_original.bytes()));
    QVERIFY(folder.execute(u"UPDATE snapshots SET body = zeroblob(100) WHERE batch = 7"_s));
    const QByteArray salt = *folder.open()->installationSalt();
    QVERIFY2(!openOrRecover(folder.dir(), recoveredAt)->recovery, "nobody knows yet");
    QVERIFY(!folder.open()->snapshot(batchId(7)));
    {
        const auto opened = openOrRecover(folder.dir(), recoveredAt);
        QVERIFY(opened && opened->recovery);
        QCOMPARE(opened->recovery->resultsLost, 1);
        const Reading reading = readAll(*opened->store, m_original);
        QVERIFY(reading.isWhole && reading.isTrue);
        QCOMPARE(reading.results, FilledStore::count - 1);
        QCOMPARE(reading.polls, FilledStore::count * 40);
        QCOMPARE(opened->store->keys()->size(), std::size_t(1));
        QCOMPARE(opened->store->keys()->front().fingerprint, u"aabb"_s);
        QCOMPARE(*opened->store->setting("proxy"_L1), u"none"_s);
        QCOMPARE(*opened->store->installationSalt(), salt); // fingerprints still tell the keys
    }
    QVERIFY2(!openOrRecover(folder.dir(), recoveredAt)->recovery, "once");
}

void TestRecovery::forgetsASuspicionWithoutGround()
{
    const StoreFolder folder;
    QVERIFY(folder.write(m_original.bytes()));
    folder.makeSuspect();
    const auto opened = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(opened && !opened->recovery);
    QVERIFY(folder.dir().entryList({u"*damaged*"_s, u"*suspect*"_s}).isEmpty());
}

void TestRecovery::leavesAStoreThatAnotherHasOpen()
{
    const StoreFolder folder;
    QVERIFY(folder.write(m_original.bytes()));
    QVERIFY(folder.execute(u"UPDATE snapshots SET body = zeroblob(100) WHERE batch = 7"_s));
    auto other = folder.open();
    QVERIFY(!other->snapshot(batchId(7)));
    const auto opened = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, StoreFault::Damaged);
    QVERIFY2(other->saveRecord(BatchRecord{.id = batchId(99)}), "it goes on");
    other.reset();
    const auto later = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(later && later->recovery);
    QVERIFY2(*later->store->batch(batchId(99)), "what it wrote is not lost");
}

void TestRecovery::neverTouchesAnotherProgramsOrANewerFile_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<StoreFault>("fault");
    QTest::newRow("a newer version") << u"PRAGMA user_version = 999"_s << StoreFault::Newer;
    QTest::newRow("another program's") << u"PRAGMA application_id = 7"_s << StoreFault::Foreign;
}

void TestRecovery::neverTouchesAnotherProgramsOrANewerFile()
{
    QFETCH(QString, statement);
    QFETCH(StoreFault, fault);
    const StoreFolder folder;
    QVERIFY(folder.write(m_original.bytes()));
    QVERIFY(folder.execute(statement));
    folder.makeSuspect();
    const QByteArray before = folder.bytes();
    const auto opened = openOrRecover(folder.dir(), recoveredAt);
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, fault);
    QCOMPARE(folder.bytes(), before);
    QVERIFY(folder.dir().entryList({u"*damaged*"_s}).isEmpty());
}

void TestRecovery::recoversOnceWhenManyStart()
{
    const StoreFolder folder;
    QVERIFY(folder.write(QByteArray(m_original.bytes()).replace(pageSize, pageSize, QByteArray(pageSize, '\xaa'))));
    folder.makeSuspect();
    std::vector<std::unique_ptr<QProcess>> starts;
    for (int n = 0; n < 5; ++n) {
        starts.push_back(std::make_unique<QProcess>());
        starts.back()->start(QCoreApplication::applicationFilePath(), {u"--open"_s, folder.dir().path()});
    }
    int recovered = 0;
    for (const auto &process : starts) {
        QVERIFY(process->waitForFinished());
        const QByteArray said = process->readAllStandardOutput();
        QVERIFY2(process->exitCode() == 0, said.constData());
        recovered += said == "recovered" ? 1 : 0;
    }
    QCOMPARE(recovered, 1);
    QCOMPARE(folder.dir().entryList({u"*damaged*.db"_s}).size(), 1);
}

void TestRecovery::setsAsideUnderAFreeName()
{
    const StoreFolder folder;
    for (int n = 0; n < 3; ++n) {
        QVERIFY(folder.write("no database, number " + QByteArray::number(n).repeated(200)));
        QVERIFY(openOrRecover(folder.dir(), recoveredAt)->recovery);
    }
    QCOMPARE(folder.dir().entryList({u"*damaged*"_s}).size(), 3);
}

void TestRecovery::leavesAllWhenTheDiskIsFull()
{
    const StoreFolder folder;
    const QByteArray bytes = QByteArray(m_original.bytes()).replace(pageSize, 10, QByteArray(10, '\xaa'));
    QVERIFY(folder.write(bytes));
    folder.makeSuspect();
    {
        const test::FileSizeLimit limit(20'000);
        const auto opened = openOrRecover(folder.dir(), recoveredAt);
        QVERIFY(!opened);
        QCOMPARE(opened.error().fault, StoreFault::Full);
    }
    QCOMPARE(folder.bytes(), bytes);
    QVERIFY(folder.dir().entryList({u"*damaged*"_s, u"*recovering*"_s}).isEmpty());
    QVERIFY(openOrRecover(folder.dir(), recoveredAt)->recovery);
}

void TestRecovery::opensWhateverHappenedToTheFile_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 100; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRecovery::opensWhateverHappenedToTheFile()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const StoreFolder folder;
    const QByteArray bytes = ruined(m_original.bytes(), random);
    QVERIFY(folder.write(bytes));
    std::optional<RecoveryReport> report;
    for (int start = 1; start <= 2; ++start) {
        const auto opened = openOrRecover(folder.dir(), recoveredAt);
        if (!opened && (opened.error().fault == StoreFault::Newer || opened.error().fault == StoreFault::Foreign)) {
            const auto marks = [](const QByteArray &file) { return file.sliced(60, 12); }; // its version, and whose it is
            QVERIFY2(marks(bytes) != marks(m_original.bytes()), "refused only where the file says that it is not ours");
            return;
        }
        QVERIFY2(opened, opened ? "" : qPrintable(describe(opened.error())));
        const Reading reading = readAll(*opened->store, m_original);
        QVERIFY2(reading.isTrue, qPrintable(describe(reading)));
        if (opened->recovery)
            report = opened->recovery;
        if (opened->recovery) {
            QCOMPARE(int(opened->store->batches()->size()), report->batches);
            QVERIFY(reading.withoutResults <= report->resultsLost); // an id may have become another one
        }
        if (reading.isWhole) {
            qInfo("%s%s", qPrintable(describe(reading)), report ? ", recovered" : "");
            QVERIFY2(opened->store->saveSnapshot(BatchRecord{.id = batchId(77)}, test::snapshot(50, 50, batchId(77))), "goes on");
            return;
        }
        QVERIFY2(!opened->recovery, "what was recovered is sound");
    }
    QFAIL("not sound after two starts");
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--open"_s)
        return openAndSay(application.arguments().value(2));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
