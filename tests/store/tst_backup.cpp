#include "store/backup.h"

#include "store/damagedstore.h"
#include "store/filesizelimit.h"
#include "support/filecontent.h"

#include <QRegularExpression>
#include <QThread>

#include <atomic>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;
using test::batchId;
using test::contentOf;
using test::FilledStore;
using test::StoreFolder;

namespace {

constexpr WallTime backedUpAt{Milliseconds{1'795'570'500'000}}; // 2026-11-25 01:35:00 UTC

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void init();

    void isOneFileForItsOwnerAlone();
    void isOfOneMomentWhilePollingGoesOn();
    void theLogShrinksWhenALongReaderIsDone();
    void writesOverNothing();
    void needsAStore();
    void leavesNothingWhenTheDiskIsFull();
    void leavesNothingOfADamagedStore();
    void comesBack();
    void comesBackIntoAnEmptyFolder();
    void comesBackInTodaysVersion_data();
    void comesBackInTodaysVersion();
    void keepsTheStoreThatItReplaces();
    void replacesADamagedStore();
    void waitsForNobodyWhoHasTheStoreOpen();
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void leavesANewerStore();
    void changesNothingWhenTheDiskIsFull();

private:
    [[nodiscard]] QString copy() const { return m_elsewhere.filePath(u"copy of it.db"_s); }
    [[nodiscard]] bool backUpNow() const { return backUp(m_folder->dir(), copy()).has_value(); }
    [[nodiscard]] QStringList elsewhere() const { return QDir(m_elsewhere.path()).entryList(QDir::Files | QDir::Hidden); }

    const FilledStore m_original{4711};
    std::optional<StoreFolder> m_folder;
    QTemporaryDir m_elsewhere;
};

void TestBackup::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->write(m_original.bytes()));
    for (const QString &name : elsewhere())
        QVERIFY(QFile::remove(m_elsewhere.filePath(name)));
}

void TestBackup::isOneFileForItsOwnerAlone()
{
    const auto open = m_folder->open();
    QVERIFY(open->saveRecord(BatchRecord{.id = batchId(99)})); // still in the log
    QVERIFY(backUpNow());
    QCOMPARE(elsewhere(), QStringList{u"copy of it.db"_s});
    QCOMPARE(QFile::permissions(copy()) & ~QFile::Permissions(0x6000), QFile::ReadUser | QFile::WriteUser);
    const StoreFolder other;
    QVERIFY(QFile::copy(copy(), other.file()));
    const auto store = other.open();
    QCOMPARE(store->batches()->size(), std::size_t(FilledStore::count + 1));
    QVERIFY(**store->snapshot(batchId(3)) == m_original.snapshot(3));
    QCOMPARE(store->polls(batchId(3))->size(), std::size_t(40));
    QCOMPARE(*store->installationSalt(), *open->installationSalt());
}

/// A writer changes two batches in one transaction, for ever: no copy has one without the other.
void TestBackup::isOfOneMomentWhilePollingGoesOn()
{
    std::atomic<bool> isOver = false;
    std::atomic<int> writes = 0;
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        const auto store = Store::open(m_folder->dir());
        for (int n = 1; store && !isOver; ++n) {
            const auto note
                = [&](int batch) { return (*store)->saveRecord(BatchRecord{.id = batchId(batch), .note = QString::number(n)}); };
            if ((*store)->together([&] { return note(1).and_then([&] { return note(30); }); }))
                ++writes;
        }
    }));
    writer->start();
    for (int round = 1; round <= 10; ++round) {
        const QString file = m_elsewhere.filePath(QString::number(round));
        const int before = writes;
        QTRY_VERIFY(writes > before);
        QVERIFY(backUp(m_folder->dir(), file));
        const auto connection = Connection::open(file);
        QCOMPARE((*connection)->value(u"SELECT count(DISTINCT note) FROM batches WHERE number IN (1, 30)"_s)->toInt(), 1);
    }
    isOver = true;
    QVERIFY(writer->wait());
}

void TestBackup::theLogShrinksWhenALongReaderIsDone()
{
    const auto store = m_folder->open();
    const auto logSize = [this] { return QFile(m_folder->file() + u"-wal"_s).size(); };
    BatchSnapshot snapshot = test::snapshot(30'000, 0, batchId(1));
    QRandomGenerator random(1);
    for (qsizetype i = 0; i < snapshot.results.size(); ++i)
        snapshot.results.change(i, [&](NumberResult &row) {
            row.further = "{\"x\":\"" + QByteArray::number(random.generate64()) + QByteArray::number(random.generate64()) + "\"}";
        });
    const auto write = [&](int rounds) {
        for (int n = 0; n < rounds; ++n) {
            snapshot.results.change(0, [&](NumberResult &row) { row.carrier = QString::number(random.generate()); });
            QVERIFY(store->saveSnapshot(BatchRecord{.id = batchId(1)}, snapshot));
        }
    };
    {
        const auto reader = Connection::open(m_folder->file());
        QVERIFY((*reader)->run(u"BEGIN"_s) && (*reader)->value(u"SELECT count(*) FROM polls"_s));
        while (logSize() < 2 * Connection::longestLog)
            write(1);
        QVERIFY((*reader)->run(u"ROLLBACK"_s));
    }
    write(5);
    QVERIFY2(logSize() <= Connection::longestLog, qPrintable(QString::number(logSize())));
}

void TestBackup::writesOverNothing()
{
    QFile file(copy());
    QVERIFY(file.open(QFile::WriteOnly) && file.write("mine") == 4);
    file.close();
    for (const QString &taken : {copy(), m_folder->file(), m_elsewhere.path()}) {
        const auto done = backUp(m_folder->dir(), taken);
        QVERIFY(!done);
        QCOMPARE(done.error().fault, StoreFault::Exists);
        QCOMPARE(done.error().path, taken);
    }
    QCOMPARE(contentOf(copy()), QByteArray("mine"));
}

void TestBackup::needsAStore()
{
    const StoreFolder empty;
    const auto done = backUp(empty.dir(), copy());
    QVERIFY(!done);
    QCOMPARE(done.error().fault, StoreFault::CannotOpen);
    QVERIFY(!QFile::exists(empty.file()));
    const auto nowhere = backUp(m_folder->dir(), m_elsewhere.filePath(u"missing/copy.db"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().path, m_elsewhere.filePath(u"missing/copy.db"_s));
}

void TestBackup::leavesNothingWhenTheDiskIsFull()
{
    {
        const test::FileSizeLimit limit(50'000);
        const auto done = backUp(m_folder->dir(), copy());
        QVERIFY(!done);
        QCOMPARE(done.error().fault, StoreFault::Full);
        QCOMPARE(done.error().path, copy());
    }
    QVERIFY(elsewhere().isEmpty());
    QVERIFY(backUpNow());
}

void TestBackup::leavesNothingOfADamagedStore()
{
    QVERIFY(m_folder->write(QByteArray(m_original.bytes()).replace(4'096 * 3, 4'096, QByteArray(4'096, '\xaa'))));
    const auto done = backUp(m_folder->dir(), copy());
    QVERIFY(!done);
    QCOMPARE(done.error().fault, StoreFault::Damaged);
    QCOMPARE(done.error().path, m_folder->file());
    QVERIFY(elsewhere().isEmpty());
    QVERIFY2(QFile::exists(suspicionPath(m_folder->file())), "so that the next start looks through it");
}

void TestBackup::comesBack()
{
    QVERIFY(backUpNow());
    const QByteArray before = contentOf(copy());
    {
        const auto store = m_folder->open();
        QVERIFY(store->acquireLease(batchId(1), u"later"_s, backedUpAt, Milliseconds(60'000)));
        QVERIFY(store->removeBatches({batchId(3)}));
    }
    const auto report = restore(m_folder->dir(), copy(), backedUpAt);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->setAside, m_folder->dir().filePath(u"batchwatch.replaced-2026-11-25T013500Z.db"_s));
    QCOMPARE(contentOf(copy()), before);
    const auto store = m_folder->open();
    QVERIFY(**store->snapshot(batchId(3)) == m_original.snapshot(3));
    QVERIFY(!*store->isLeasedElsewhere(batchId(1), u"me"_s, backedUpAt));
    QCOMPARE(QFile::permissions(m_folder->file()) & ~QFile::Permissions(0x6000), QFile::ReadUser | QFile::WriteUser);
}

void TestBackup::comesBackIntoAnEmptyFolder()
{
    QVERIFY(backUpNow());
    const QDir fresh(m_elsewhere.filePath(u"new/data"_s));
    const auto report = restore(fresh, copy(), backedUpAt);
    QVERIFY(report);
    QCOMPARE(report->setAside, QString());
    QCOMPARE((*Store::open(fresh))->batches()->size(), std::size_t(FilledStore::count));
    QVERIFY(QDir(fresh).removeRecursively());
}

void TestBackup::comesBackInTodaysVersion_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a backup of version 1") << u"version1.db"_s;
    QTest::newRow("a backup of version 2") << u"version2.db"_s;
}

void TestBackup::comesBackInTodaysVersion()
{
    QFETCH(QString, name);
    QVERIFY(QFile::copy(QStringLiteral(BATCHWATCH_FILES "/") + name, copy()));
    QVERIFY(restore(m_folder->dir(), copy(), backedUpAt));
    const auto store = m_folder->open();
    QVERIFY(!store->batches()->empty());
    QVERIFY(store->savePoll(store->batches()->front().record.id, FilledStore::poll(1)));
    QVERIFY(store->installationSalt());
}

/// With what still stood in its log when the process that wrote it was killed.
void TestBackup::keepsTheStoreThatItReplaces()
{
    QVERIFY(backUpNow());
    {
        const StoreFolder killed;
        QVERIFY(killed.write(m_original.bytes()));
        const auto store = killed.open();
        QVERIFY(store->saveRecord(BatchRecord{.id = batchId(99)}));
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            QFile::remove(m_folder->file() + suffix);
            QVERIFY(QFile::copy(killed.file() + suffix, m_folder->file() + suffix));
        }
    }
    const auto report = restore(m_folder->dir(), copy(), backedUpAt);
    QVERIFY(report);
    QVERIFY(!*m_folder->open()->batch(batchId(99)));
    const QString again = m_elsewhere.filePath(u"again"_s);
    QVERIFY(QDir().mkpath(again));
    for (const QString &suffix : {u""_s, u"-wal"_s})
        QVERIFY(QFile::copy(report->setAside + suffix, again + u"/batchwatch.db"_s + suffix));
    QVERIFY(*(*Store::open(QDir(again)))->batch(batchId(99)));
    QVERIFY(QDir(again).removeRecursively());
}

void TestBackup::replacesADamagedStore()
{
    QVERIFY(backUpNow());
    const QByteArray garbage = QByteArray("no database").repeated(1'000);
    QVERIFY(m_folder->write(garbage));
    const auto report = restore(m_folder->dir(), copy(), backedUpAt);
    QVERIFY(report);
    QCOMPARE(contentOf(report->setAside), garbage);
    QCOMPARE(m_folder->open()->batches()->size(), std::size_t(FilledStore::count));
}

void TestBackup::waitsForNobodyWhoHasTheStoreOpen()
{
    QVERIFY(backUpNow());
    auto store = m_folder->open();
    const auto report = restore(m_folder->dir(), copy(), backedUpAt);
    QVERIFY(!report);
    QCOMPARE(report.error().fault, StoreFault::InUse);
    QVERIFY(store->saveRecord(BatchRecord{.id = batchId(99)}));
    store.reset();
    QVERIFY(*m_folder->open()->batch(batchId(99)));
    QVERIFY(restore(m_folder->dir(), copy(), backedUpAt));
}

void TestBackup::refusesWhatIsNoBackup_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<StoreFault>("fault");
    const QByteArray whole = m_original.bytes();
    QTest::newRow("an empty file") << QByteArray() << u""_s << StoreFault::Foreign;
    QTest::newRow("a text") << QByteArray("a letter to a friend\n").repeated(100) << u""_s << StoreFault::Damaged;
    QTest::newRow("half of one") << whole.first(whole.size() / 2) << u""_s << StoreFault::Damaged;
    QTest::newRow("one with a damaged page") << QByteArray(whole).replace(4'096 * 3, 4'096, QByteArray(4'096, '\xaa')) << u""_s
                                             << StoreFault::Damaged;
    QTest::newRow("one of a newer version") << whole << u"PRAGMA user_version = 999"_s << StoreFault::Newer;
    QTest::newRow("another program's database") << whole << u"PRAGMA application_id = 7"_s << StoreFault::Foreign;
}

void TestBackup::refusesWhatIsNoBackup()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, statement);
    QFETCH(StoreFault, fault);
    QFile file(copy());
    QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    file.close();
    if (!statement.isEmpty())
        QVERIFY((*Connection::open(copy()))->run(statement));
    const auto report = restore(m_folder->dir(), copy(), backedUpAt);
    QVERIFY(!report);
    QCOMPARE(report.error().fault, fault);
    QCOMPARE(report.error().path, copy());
    QCOMPARE(m_folder->bytes(), m_original.bytes());
    QVERIFY(m_folder->dir().entryList({u"*replaced*"_s, u"*restoring*"_s}).isEmpty());
}

void TestBackup::leavesANewerStore()
{
    QVERIFY(backUpNow());
    QVERIFY(m_folder->execute(u"PRAGMA user_version = 999"_s));
    const QByteArray before = m_folder->bytes();
    const auto report = restore(m_folder->dir(), copy(), backedUpAt);
    QVERIFY(!report);
    QCOMPARE(report.error().fault, StoreFault::Newer);
    QCOMPARE(m_folder->bytes(), before);
}

void TestBackup::changesNothingWhenTheDiskIsFull()
{
    QVERIFY(backUpNow());
    {
        const test::FileSizeLimit limit(50'000);
        const auto report = restore(m_folder->dir(), copy(), backedUpAt);
        QVERIFY(!report);
        QCOMPARE(report.error().fault, StoreFault::Full);
    }
    QCOMPARE(m_folder->bytes(), m_original.bytes());
    QVERIFY(m_folder->dir().entryList({u"*replaced*"_s, u"*restoring*"_s}).isEmpty());
    QCOMPARE(m_folder->open()->batches()->size(), std::size_t(FilledStore::count));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
