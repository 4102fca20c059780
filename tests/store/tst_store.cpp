#include "store/storefixture.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(batchwatch::store::BatchRecord)

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void startsEmpty();
    void keepsRecords_data();
    void keepsRecords();
    void replacesARecord();
    void keepsSnapshots_data();
    void keepsSnapshots();
    void keepsAThousandRows();
    void listsFiguresWithoutReadingResults();
    void listsInTheOrderAdded();
    void keepsTheResultsOfAnUnwatchedBatch();
    void refusesResultsOfAnotherBatch();
    void writesABodyOnlyWhenItDiffers();
    void keepsFolderAndFileToTheOwner();
    void seesWritesOfAnotherConnection();
    void writesTogetherOrNotAtAll();
};

void TestStore::startsEmpty()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    QCOMPARE(store->path(), folder.file());
    QCOMPARE(store->batches()->size(), 0U);
    QVERIFY(!store->batch(test::batchId())->has_value());
    QVERIFY(!store->snapshot(test::batchId())->has_value());
}

void TestStore::keepsRecords_data()
{
    QTest::addColumn<BatchRecord>("record");
    QTest::newRow("only what must be") << BatchRecord{.id = test::batchId()};
    QTest::newRow("every field") << test::fullRecord(test::batchId());
    for (int state = 0; state <= int(WatchState::Unwatched); ++state) {
        BatchRecord record{.id = test::batchId()};
        record.state = WatchState(state);
        QTest::addRow("state %d", state) << record;
    }
    BatchRecord old{.id = test::batchId()};
    old.addedAt = test::wall(-1);
    old.dueAt = test::wall(0);
    QTest::newRow("times at and before 1970") << old;
}

void TestStore::keepsRecords()
{
    QFETCH(BatchRecord, record);
    const test::StoreFolder folder;
    QVERIFY(folder.open()->saveRecord(record));
    const auto store = folder.open();
    const auto found = store->batch(record.id);
    QVERIFY(found && *found);
    QVERIFY((*found)->record == record);
    QVERIFY(!(*found)->counts);
    QCOMPARE((*found)->status, BatchStatus::Unknown);
}

void TestStore::replacesARecord()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    const BatchId id = test::batchId();
    const BatchSnapshot snapshot = test::snapshot(3, 2, id);
    QVERIFY(store->saveSnapshot(test::fullRecord(id), snapshot));
    const BatchRecord bare{.id = id};
    QVERIFY(store->saveRecord(bare));
    QVERIFY((*store->batch(id))->record == bare);
    QVERIFY(**store->snapshot(id) == snapshot);
    QCOMPARE((*store->batch(id))->counts->total, 3);
}

void TestStore::keepsSnapshots_data()
{
    QTest::addColumn<BatchSnapshot>("snapshot");
    const BatchId id = test::batchId();
    QTest::newRow("under way") << test::snapshot(20, 9, id);
    QTest::newRow("completed") << test::snapshot(20, 20, id);
    QTest::newRow("nothing known") << BatchSnapshot{.id = id};
    BatchSnapshot odd = test::snapshot(2, 2, id);
    odd.status = BatchStatus::Unknown;
    odd.statusText = u"on \"hold\""_s;
    odd.pending.reset();
    odd.further = R"({"created":"2026-01-01","price":1.10})";
    odd.results.change(0, [&](NumberResult &row) { row.further = R"({"id":12345678901234567890123})"; });
    odd.results.change(0, [&](NumberResult &row) { row.carrier = u"=1+1\r\n\u200f<b>\"\U0001F4F1"_s; });
    odd.results.change(1, [&](NumberResult &row) { row.noLongerReported = true; });
    odd.results.change(1, [&](NumberResult &row) { row.waStatus = WaStatus::Other; });
    odd.results.change(1, [&](NumberResult &row) { row.waStatusText = u"BANNED"_s; });
    QTest::newRow("everything odd") << odd;
}

void TestStore::keepsSnapshots()
{
    QFETCH(BatchSnapshot, snapshot);
    const test::StoreFolder folder;
    const BatchRecord record = test::fullRecord(snapshot.id);
    QVERIFY(folder.open()->saveSnapshot(record, snapshot));
    const auto store = folder.open();
    const auto found = store->snapshot(snapshot.id);
    QVERIFY(found && *found);
    QVERIFY(**found == snapshot);
    const auto summary = store->batch(snapshot.id);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->record == record);
    QCOMPARE((*summary)->status, snapshot.status);
    QCOMPARE((*summary)->statusText, snapshot.statusText);
    QVERIFY((*summary)->counts == countsOf(snapshot));
}

void TestStore::keepsAThousandRows()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    for (int done = 0; done <= 1'000; done += 250) {
        const BatchSnapshot snapshot = test::snapshot(1'000, done);
        QVERIFY(store->saveSnapshot(BatchRecord{.id = snapshot.id}, snapshot));
        QVERIFY(**store->snapshot(snapshot.id) == snapshot);
    }
    const qint64 plain = 1'000 * 190;
    QVERIFY2(QFile(folder.file()).size() + QFile(folder.file() + u"-wal"_s).size() < plain, "results are kept compressed");
}

void TestStore::listsFiguresWithoutReadingResults()
{
    const test::StoreFolder folder;
    BatchSnapshot snapshot = test::snapshot(10, 10);
    snapshot.total = 12;
    snapshot.failed = 3;
    QVERIFY(folder.open()->saveSnapshot(BatchRecord{.id = snapshot.id}, snapshot));
    {
        auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(folder.file());
        QVERIFY(raw.open());
        QVERIFY(QSqlQuery(raw).exec(u"UPDATE snapshots SET body = x'00'"_s));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    const auto store = folder.open();
    const auto summaries = store->batches();
    QVERIFY(summaries);
    QCOMPARE(summaries->size(), 1U);
    QVERIFY(summaries->front().counts == countsOf(snapshot));
    QVERIFY(summaries->front().counts->disagree);
    const auto results = store->snapshot(snapshot.id);
    QVERIFY(!results);
    QCOMPARE(results.error().fault, StoreFault::Damaged);
}

void TestStore::listsInTheOrderAdded()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    for (const int n : {7, 3, 5})
        QVERIFY(store->saveRecord(BatchRecord{.id = test::batchId(n)}));
    QVERIFY(store->saveSnapshot(BatchRecord{.id = test::batchId(3)}, test::snapshot(1, 1, test::batchId(3))));
    QVERIFY(store->saveRecord(test::fullRecord(test::batchId(7))));
    QStringList order;
    const auto summaries = store->batches();
    for (const BatchSummary &summary : *summaries)
        order.append(summary.record.id.toString().last(1));
    QCOMPARE(order, (QStringList{u"7"_s, u"3"_s, u"5"_s}));
}

void TestStore::keepsTheResultsOfAnUnwatchedBatch()
{
    const test::StoreFolder folder;
    const BatchSnapshot snapshot = test::snapshot(4, 4);
    BatchRecord record{.id = snapshot.id};
    {
        const auto store = folder.open();
        QVERIFY(store->saveSnapshot(record, snapshot));
        record.state = WatchState::Unwatched;
        QVERIFY(store->saveRecord(record));
    }
    const auto store = folder.open();
    QCOMPARE(store->batches()->size(), 1U);
    QCOMPARE(store->batches()->front().record.state, WatchState::Unwatched);
    QVERIFY(**store->snapshot(snapshot.id) == snapshot);
}

void TestStore::refusesResultsOfAnotherBatch()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    QVERIFY(!store->saveSnapshot(BatchRecord{.id = test::batchId(1)}, test::snapshot(1, 1, test::batchId(2))));
    QCOMPARE(store->batches()->size(), 0U);
}

void TestStore::writesABodyOnlyWhenItDiffers()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"counter"_s);
    raw.setDatabaseName(folder.file());
    QVERIFY(raw.open());
    // Triggers see each write of the other connection, also one that writes what was there.
    QSqlQuery query(raw);
    QVERIFY(query.exec(u"CREATE TABLE writes (batch INTEGER)"_s));
    QVERIFY(query.exec(u"CREATE TRIGGER inserted AFTER INSERT ON snapshots BEGIN INSERT INTO writes VALUES (NEW.batch); END"_s));
    QVERIFY(query.exec(u"CREATE TRIGGER updated AFTER UPDATE ON snapshots BEGIN INSERT INTO writes VALUES (NEW.batch); END"_s));
    const auto writes = [&] {
        QSqlQuery count(u"SELECT count(*) FROM writes"_s, raw);
        return count.next() ? count.value(0).toInt() : -1;
    };

    BatchRecord record{.id = test::batchId()};
    QVERIFY(store->saveSnapshot(record, test::snapshot(10, 4)));
    QCOMPARE(writes(), 1);
    record.seenAt = test::wall(5);
    QVERIFY(store->saveSnapshot(record, test::snapshot(10, 4)));
    QCOMPARE(writes(), 1);
    QVERIFY((*store->batch(record.id))->record == record);
    QVERIFY(store->saveSnapshot(record, test::snapshot(10, 5)));
    QCOMPARE(writes(), 2);
    QVERIFY(**store->snapshot(record.id) == test::snapshot(10, 5));
    QVERIFY(store->saveSnapshot(record, test::snapshot(10, 4)));
    QCOMPARE(writes(), 3);
    query = QSqlQuery();
    raw = QSqlDatabase();
    QSqlDatabase::removeDatabase(u"counter"_s);
}

void TestStore::keepsFolderAndFileToTheOwner()
{
    const QTemporaryDir parent;
    const QDir folder(parent.filePath(u"deep/er/data"_s));
    const auto store = Store::open(folder);
    QVERIFY(store);
    QVERIFY((*store)->saveRecord(BatchRecord{.id = test::batchId()}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder.path()) & others));
    const auto files = folder.entryList({u"batchwatch.db*"_s}, QDir::Files);
    QVERIFY(files.contains(u"batchwatch.db"_s));
    for (const QString &file : files)
        QVERIFY2(!(QFile::permissions(folder.filePath(file)) & others), qPrintable(file));
}

void TestStore::seesWritesOfAnotherConnection()
{
    const test::StoreFolder folder;
    const auto mine = folder.open();
    const auto other = folder.open();
    const qint64 before = mine->foreignChanges();
    QVERIFY(mine->saveRecord(BatchRecord{.id = test::batchId(1)}));
    QCOMPARE(mine->foreignChanges(), before);
    QVERIFY(other->saveSnapshot(BatchRecord{.id = test::batchId(2)}, test::snapshot(2, 1, test::batchId(2))));
    const qint64 after = mine->foreignChanges();
    QVERIFY(after != before);
    QCOMPARE(mine->foreignChanges(), after);
    QVERIFY(**mine->snapshot(test::batchId(2)) == test::snapshot(2, 1, test::batchId(2)));
    QCOMPARE(other->batches()->size(), 2U);
}

void TestStore::writesTogetherOrNotAtAll()
{
    const test::StoreFolder folder;
    const auto store = folder.open();
    const auto other = folder.open();
    const BatchRecord record{.id = test::batchId(1)};
    const auto written = store->together([&]() -> StoreResult<void> {
        const auto saved = store->saveSnapshot(record, test::snapshot(3, 1));
        const auto lease = store->acquireLease(record.id, u"me"_s, test::wall(0), Milliseconds(1000));
        if (!saved || !lease)
            return saved;
        // Nobody sees a part of it.
        if (!other->batches()->empty())
            return Failure(StoreError{.detail = u"seen half-way"_s});
        return {};
    });
    QVERIFY(written);
    QCOMPARE(other->batches()->size(), 1U);
    QVERIFY(!*other->acquireLease(record.id, u"other"_s, test::wall(0), Milliseconds(1000)));

    const auto refused = store->together([&]() -> StoreResult<void> {
        const auto saved = store->saveRecord(BatchRecord{.id = test::batchId(2)});
        return saved ? Failure(StoreError{.detail = u"changed my mind"_s}) : saved;
    });
    QVERIFY(!refused);
    QCOMPARE(store->batches()->size(), 1U);
    QVERIFY(store->saveRecord(BatchRecord{.id = test::batchId(2)})); // and the store goes on
    QCOMPARE(other->batches()->size(), 2U);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
