#include "store/filesizelimit.h"
#include "store/storefixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <grp.h>
#include <unistd.h>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;

namespace {

/// The root user may write everywhere: this process goes on as somebody who may not.
void becomeNobody()
{
    if (geteuid() != 0)
        return;
    constexpr uid_t nobody = 65534;
    if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0)
        _exit(99);
}

/// Run in a process of its own: opens the folder and writes; the exit code is 10 and the fault, or 0.
int openAndWrite(const QString &folder)
{
    becomeNobody();
    const auto store = Store::open(QDir(folder));
    if (!store)
        return 10 + int(store.error().fault);
    const auto saved = (*store)->saveRecord(BatchRecord{.id = test::batchId()});
    return saved ? 0 : 30 + int(saved.error().fault);
}

void fill(Store &store, int batches)
{
    for (int n = 1; n <= batches; ++n) {
        BatchSnapshot snapshot = test::snapshot(300, 200, test::batchId(n));
        for (qsizetype i = 0; i < snapshot.results.size(); ++i) // so that compression leaves several pages
            snapshot.results.change(i,
                [&](NumberResult &row) { row.further = "{\"x\":" + QByteArray::number(QRandomGenerator::global()->generate64()) + "}"; });
        QVERIFY(store.saveSnapshot(BatchRecord{.id = snapshot.id}, snapshot));
    }
}

} // namespace

class TestStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void refusesANewerFile();
    void refusesAnotherProgramsFile();
    void refusesADamagedFile_data();
    void refusesADamagedFile();
    void survivesADamagedPage();
    void refusesAFolderThatIsAFile();
    void refusesAFileThatIsAFolder();
    void refusesWhatCannotBeWritten_data();
    void refusesWhatCannotBeWritten();
    void saysThatTheDiskIsFull();
    void saysThatTheDiskIsFullAtTheStart();
    void saysThatAnotherProcessIsBusy();
};

void TestStoreFaults::refusesANewerFile()
{
    const test::StoreFolder folder;
    fill(*folder.open(), 1);
    {
        auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(folder.file());
        QVERIFY(raw.open());
        QVERIFY(QSqlQuery(raw).exec(u"PRAGMA user_version = 999"_s));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    const QByteArray before = folder.bytes();
    const auto store = Store::open(folder.dir());
    QVERIFY(!store);
    QCOMPARE(store.error().fault, StoreFault::Newer);
    QCOMPARE(store.error().path, folder.file());
    QCOMPARE(folder.bytes(), before);
}

void TestStoreFaults::refusesAnotherProgramsFile()
{
    const test::StoreFolder folder;
    {
        auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(folder.file());
        QVERIFY(raw.open());
        QVERIFY(QSqlQuery(raw).exec(u"CREATE TABLE notes (a)"_s));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    const QByteArray before = folder.bytes();
    const auto store = Store::open(folder.dir());
    QVERIFY(!store);
    QCOMPARE(store.error().fault, StoreFault::Foreign);
    QCOMPARE(folder.bytes(), before);
}

void TestStoreFaults::refusesADamagedFile_data()
{
    QTest::addColumn<int>("keptBytes");
    QTest::addColumn<QByteArray>("overwritten");
    QTest::newRow("garbage from the start") << -1 << QByteArray("this is no database").repeated(1'000);
    QTest::newRow("a text file") << 0 << QByteArray("hello\n");
    QTest::newRow("an empty page") << 0 << QByteArray(4'096, '\0');
    QTest::newRow("the header cut") << 50 << QByteArray();
    QTest::newRow("the first page cut") << 1'000 << QByteArray();
    QTest::newRow("cut at a page") << 3 * 4'096 << QByteArray();
    QTest::newRow("cut within a page") << 3 * 4'096 + 100 << QByteArray();
    QTest::newRow("the schema overwritten") << -1 << QByteArray(100, '\0') + QByteArray(3'996, '\x55');
}

void TestStoreFaults::refusesADamagedFile()
{
    QFETCH(int, keptBytes);
    QFETCH(QByteArray, overwritten);
    const test::StoreFolder folder;
    fill(*folder.open(), 3);
    QByteArray bytes = folder.bytes();
    QVERIFY(bytes.size() > 5 * 4'096);
    if (keptBytes >= 0)
        bytes.truncate(keptBytes);
    const qsizetype header = overwritten.startsWith('\0') && keptBytes < 0 ? 100 : 0; // the header stays
    bytes.replace(header, overwritten.size() - header, overwritten.sliced(header));
    QVERIFY(folder.write(bytes));
    const auto store = Store::open(folder.dir());
    QVERIFY(!store);
    QCOMPARE(store.error().fault, StoreFault::Damaged);
    QCOMPARE(folder.bytes(), bytes);
}

void TestStoreFaults::survivesADamagedPage()
{
    const test::StoreFolder folder;
    fill(*folder.open(), 3);
    const QByteArray whole = folder.bytes();
    std::vector<BatchSnapshot> expected;
    for (int n = 1; n <= 3; ++n)
        expected.push_back(**folder.open()->snapshot(test::batchId(n)));
    int damaged = 0;
    for (qsizetype page = 4'096; page < whole.size(); page += 4'096) {
        QByteArray bytes = whole;
        bytes.replace(page, 4'096, QByteArray(4'096, '\xaa'));
        QVERIFY(folder.write(bytes));
        const auto store = Store::open(folder.dir());
        if (!store) {
            QCOMPARE(store.error().fault, StoreFault::Damaged);
            ++damaged;
            continue;
        }
        const auto listed = (*store)->batches();
        QVERIFY(listed || listed.error().fault == StoreFault::Damaged);
        damaged += listed ? 0 : 1;
        for (int n = 1; n <= 3; ++n) {
            const auto found = (*store)->snapshot(test::batchId(n));
            if (found && *found)
                QVERIFY2(**found == expected[std::size_t(n - 1)], "what is read is what was written");
            else if (!found)
                QCOMPARE(found.error().fault, StoreFault::Damaged);
            damaged += found ? 0 : 1;
        }
    }
    QVERIFY(damaged >= 5);
}

void TestStoreFaults::refusesAFolderThatIsAFile()
{
    const QTemporaryDir parent;
    QFile file(parent.filePath(u"data"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    for (const QString &path : {u"data"_s, u"data/below"_s}) {
        const auto store = Store::open(QDir(parent.filePath(path)));
        QVERIFY(!store);
        QCOMPARE(store.error().fault, StoreFault::CannotOpen);
        QCOMPARE(store.error().path, parent.filePath(path + u"/batchwatch.db"_s));
    }
}

void TestStoreFaults::refusesAFileThatIsAFolder()
{
    const test::StoreFolder folder;
    QVERIFY(folder.dir().mkdir(u"batchwatch.db"_s));
    const auto store = Store::open(folder.dir());
    QVERIFY(!store);
    QCOMPARE(store.error().fault, StoreFault::CannotOpen);
}

void TestStoreFaults::refusesWhatCannotBeWritten_data()
{
    QTest::addColumn<bool>("hasFile");
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<StoreFault>("fault");
    QTest::newRow("a folder that may not be changed") << false << 0x5555 << 0 << StoreFault::ReadOnly;
    QTest::newRow("a file that may not be changed") << true << 0x7777 << 0x4444 << StoreFault::ReadOnly;
    QTest::newRow("a file in a folder that may not be changed") << true << 0x5555 << 0x6666 << StoreFault::ReadOnly;
    QTest::newRow("a file that may not be read") << true << 0x7777 << 0 << StoreFault::CannotOpen;
}

void TestStoreFaults::refusesWhatCannotBeWritten()
{
    QFETCH(bool, hasFile);
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    QFETCH(StoreFault, fault);
    const QTemporaryDir parent;
    QVERIFY(QFile::setPermissions(parent.path(), QFile::Permissions(0x7755)));
    const QString folder = parent.filePath(u"data"_s);
    if (hasFile) {
        QVERIFY(Store::open(QDir(folder)));
        QVERIFY(QFile::setPermissions(folder + u"/batchwatch.db"_s, QFile::Permissions(fileMode)));
    } else {
        QVERIFY(QDir().mkpath(folder));
    }
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(folderMode)));
    const int exitCode = QProcess::execute(QCoreApplication::applicationFilePath(), {u"--open"_s, folder});
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7777)));
    QCOMPARE(exitCode, 10 + int(fault));
}

void TestStoreFaults::saysThatTheDiskIsFull()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    fill(*store, 1);
    const BatchId id = test::batchId(1);
    const BatchSnapshot before = **store->snapshot(id);
    const BatchRecord record = (*store->batch(id))->record;
    {
        const test::FileSizeLimit limit(rlim_t(QFile(folder.file() + u"-wal"_s).size() + 5'000));
        const auto saved = store->saveSnapshot(test::fullRecord(id), test::snapshot(5'000, 5'000, id));
        QVERIFY(!saved);
        QCOMPARE(saved.error().fault, StoreFault::Full);
        QVERIFY2(**store->snapshot(id) == before, "what was known is there");
        QVERIFY((*store->batch(id))->record == record);
    }
    QVERIFY2(store->saveSnapshot(record, test::snapshot(5'000, 5'000, id)), "goes on when there is room again");
    QVERIFY(**folder.open()->snapshot(id) == test::snapshot(5'000, 5'000, id));
}

void TestStoreFaults::saysThatTheDiskIsFullAtTheStart()
{
    const test::StoreFolder folder;
    {
        const test::FileSizeLimit limit(1'000);
        const auto store = Store::open(folder.dir());
        QVERIFY(!store);
        QCOMPARE(store.error().fault, StoreFault::Full);
    }
    QVERIFY(folder.open());
}

void TestStoreFaults::saysThatAnotherProcessIsBusy()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
    raw.setDatabaseName(folder.file());
    QVERIFY(raw.open());
    QVERIFY(QSqlQuery(raw).exec(u"BEGIN IMMEDIATE"_s));
    const auto saved = store->saveSnapshot(BatchRecord{.id = test::batchId()}, test::snapshot(1, 1));
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, StoreFault::Busy);
    QVERIFY2(store->batches(), "reading goes on");
    QVERIFY(QSqlQuery(raw).exec(u"COMMIT"_s));
    QVERIFY(store->saveSnapshot(BatchRecord{.id = test::batchId()}, test::snapshot(1, 1)));
    raw = QSqlDatabase();
    QSqlDatabase::removeDatabase(u"raw"_s);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--open"_s)
        return openAndWrite(application.arguments().value(2));
    TestStoreFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storefaults.moc"
