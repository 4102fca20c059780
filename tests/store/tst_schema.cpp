#include "store/schema.h"
#include "store/storefixture.h"

#include <QRegularExpression>

#include <array>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array first = {"CREATE TABLE old (a INTEGER)"_L1, "INSERT INTO old VALUES (1)"_L1};
constexpr std::array second = {"ALTER TABLE old ADD COLUMN b TEXT"_L1, "UPDATE old SET b = 'new; not two statements'"_L1};
constexpr std::array failing = {"INSERT INTO old VALUES (2, 'x')"_L1, "INSERT INTO missing VALUES (1)"_L1, "DROP TABLE old"_L1};
constexpr std::array third = {"CREATE TABLE third (a INTEGER)"_L1};

constexpr std::array<Migration, 1> one = {Migration(first)};
constexpr std::array<Migration, 3> three = {Migration(first), Migration(second), Migration(third)};
constexpr std::array<Migration, 4> withFailure = {Migration(first), Migration(second), Migration(failing), Migration(third)};

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void init();
    void cleanup();

    void runsAllStepsOfANewFile();
    void runsOnlyTheStepsThatAnOldFileLacks();
    void leavesAFileOfToday();
    void undoesAllWhenAStatementFails();
    void refusesAFileOfTomorrow();
    void knowsItsOwnFiles_data();
    void knowsItsOwnFiles();
    void opensAFileOfVersion1();
    void rollsBackATransactionThatIsNotCommitted();
    void mapsResultCodes_data();
    void mapsResultCodes();

private:
    [[nodiscard]] QString text(const QString &statement) const
    {
        const auto value = m_connection->value(statement);
        return value ? value->toString() : u"error"_s;
    }

    [[nodiscard]] QString version() const { return text(u"PRAGMA user_version"_s); }

    std::optional<test::StoreFolder> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void TestSchema::init()
{
    m_folder.emplace();
    auto opened = Connection::open(m_folder->file());
    QVERIFY(opened);
    m_connection = *std::move(opened);
    QVERIFY(m_connection->configure());
}

void TestSchema::cleanup()
{
    m_connection.reset();
    m_folder.reset();
}

void TestSchema::runsAllStepsOfANewFile()
{
    QVERIFY(migrate(*m_connection, three));
    QCOMPARE(version(), u"3"_s);
    QCOMPARE(text(u"SELECT b FROM old WHERE a = 1"_s), u"new; not two statements"_s);
    QCOMPARE(text(u"SELECT count(*) FROM third"_s), u"0"_s);
}

void TestSchema::runsOnlyTheStepsThatAnOldFileLacks()
{
    QVERIFY(migrate(*m_connection, one));
    QCOMPARE(version(), u"1"_s);
    QVERIFY(m_connection->run(u"INSERT INTO old VALUES (7)"_s));
    QVERIFY(migrate(*m_connection, three));
    QCOMPARE(version(), u"3"_s);
    QCOMPARE(text(u"SELECT count(*) FROM old"_s), u"2"_s);
    QCOMPARE(text(u"SELECT b FROM old WHERE a = 7"_s), u"new; not two statements"_s);
}

void TestSchema::leavesAFileOfToday()
{
    QVERIFY(migrate(*m_connection, three));
    const QString before = text(u"PRAGMA schema_version"_s);
    QVERIFY(migrate(*m_connection, three));
    QCOMPARE(text(u"PRAGMA schema_version"_s), before);
    QCOMPARE(text(u"SELECT count(*) FROM old"_s), u"1"_s);
}

void TestSchema::undoesAllWhenAStatementFails()
{
    QVERIFY(migrate(*m_connection, one));
    const auto migrated = migrate(*m_connection, withFailure);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().fault, StoreFault::Failed);
    QCOMPARE(migrated.error().path, m_folder->file());
    QVERIFY(migrated.error().detail.contains(u"missing"_s));
    QCOMPARE(version(), u"1"_s);
    QCOMPARE(text(u"SELECT count(*) FROM old"_s), u"1"_s);
    QCOMPARE(text(u"SELECT count(*) FROM pragma_table_info('old')"_s), u"1"_s);
    QVERIFY2(migrate(*m_connection, three), "the connection is free for another try");
}

void TestSchema::refusesAFileOfTomorrow()
{
    QVERIFY(migrate(*m_connection, three));
    const auto migrated = migrate(*m_connection, one);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().fault, StoreFault::Newer);
    const auto checked = checkVersion(*m_connection, one);
    QVERIFY(!checked);
    QCOMPARE(checked.error().fault, StoreFault::Newer);
    QCOMPARE(version(), u"3"_s);
}

void TestSchema::knowsItsOwnFiles_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("empty") << QStringList() << true;
    QTest::newRow("another program's id") << QStringList{u"PRAGMA application_id = 7"_s} << false;
    QTest::newRow("another program's tables") << QStringList{u"CREATE TABLE notes (a)"_s} << false;
}

void TestSchema::knowsItsOwnFiles()
{
    QFETCH(QStringList, statements);
    for (const QString &statement : statements)
        QVERIFY(m_connection->run(statement));
    const auto checked = checkOwner(*m_connection);
    QTEST(checked.has_value(), "isOurs");
    if (!checked)
        QCOMPARE(checked.error().fault, StoreFault::Foreign);
}

void TestSchema::opensAFileOfVersion1()
{
    // The statements as they were released: never to be changed with the schema.
    QVERIFY(m_connection->run(u"PRAGMA application_id = 1113023586"_s));
    QVERIFY(m_connection->run(
        u"CREATE TABLE batches (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, key_name TEXT, "
        "state INTEGER NOT NULL, added_at INTEGER NOT NULL, seen_at INTEGER, polled_at INTEGER, due_at INTEGER, finished_at INTEGER, "
        "status INTEGER, status_text TEXT, total INTEGER, completed INTEGER, failed INTEGER, pending INTEGER, done INTEGER, "
        "disagree INTEGER, counted_completed INTEGER, counted_failed INTEGER, counted_pending INTEGER, counted_rows INTEGER) STRICT"_s));
    QVERIFY(m_connection->run(
        u"CREATE TABLE snapshots (batch INTEGER PRIMARY KEY REFERENCES batches (number), hash INTEGER NOT NULL, body BLOB NOT NULL) STRICT"_s));
    QVERIFY(m_connection->run(
        u"CREATE TABLE leases (batch_id TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID"_s));
    QVERIFY(m_connection->run(u"INSERT INTO batches (id, label, key_name, state, added_at) VALUES (?, 'March', 'main', 2, 1000)"_s,
        {test::batchId(4).toString()}));
    QVERIFY(m_connection->run(u"PRAGMA user_version = 1"_s));
    const auto store = m_folder->open();
    QVERIFY(store);
    const auto found = store->batch(test::batchId(4));
    QVERIFY(found && *found);
    BatchRecord expected{.id = test::batchId(4)};
    expected.label = u"March"_s;
    expected.key = KeyName::fromText(u"main");
    expected.state = WatchState::Finished;
    expected.addedAt = test::wall(1'000);
    QVERIFY((*found)->record == expected);
    QVERIFY(store->saveSnapshot(expected, test::snapshot(3, 3, expected.id)));
}

void TestSchema::rollsBackATransactionThatIsNotCommitted()
{
    QVERIFY(migrate(*m_connection, one));
    {
        const auto transaction = Transaction::begin(*m_connection);
        QVERIFY(transaction);
        QVERIFY(m_connection->run(u"DELETE FROM old"_s));
    }
    QCOMPARE(text(u"SELECT count(*) FROM old"_s), u"1"_s);
    auto transaction = Transaction::begin(*m_connection);
    QVERIFY(transaction);
    QVERIFY(m_connection->run(u"DELETE FROM old"_s));
    QVERIFY(transaction->commit());
    QCOMPARE(text(u"SELECT count(*) FROM old"_s), u"0"_s);
}

void TestSchema::mapsResultCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<StoreFault>("fault");
    QTest::newRow("SQLITE_ERROR") << 1 << StoreFault::Failed;
    QTest::newRow("SQLITE_BUSY") << 5 << StoreFault::Busy;
    QTest::newRow("SQLITE_BUSY_RECOVERY") << 261 << StoreFault::Busy;
    QTest::newRow("SQLITE_READONLY_DBMOVED") << 1032 << StoreFault::ReadOnly;
    QTest::newRow("SQLITE_IOERR_READ") << 266 << StoreFault::Failed;
    QTest::newRow("SQLITE_IOERR_SHORT_READ") << 522 << StoreFault::Damaged;
    QTest::newRow("SQLITE_IOERR_WRITE") << 778 << StoreFault::Full;
    QTest::newRow("SQLITE_IOERR_SHMSIZE") << 4874 << StoreFault::Full;
    QTest::newRow("SQLITE_CORRUPT") << 11 << StoreFault::Damaged;
    QTest::newRow("SQLITE_CORRUPT_INDEX") << 779 << StoreFault::Damaged;
    QTest::newRow("SQLITE_FULL") << 13 << StoreFault::Full;
    QTest::newRow("SQLITE_CANTOPEN_ISDIR") << 526 << StoreFault::CannotOpen;
    QTest::newRow("SQLITE_NOTADB") << 26 << StoreFault::Damaged;
}

void TestSchema::mapsResultCodes()
{
    QFETCH(int, code);
    QTEST(faultOfCode(code), "fault");
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
