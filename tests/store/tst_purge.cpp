#include "store/damagedstore.h"

#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;
using test::batchId;
using test::FilledStore;
using test::StoreFolder;
using test::wall;

/// Removing what is not wanted any more, on request only.
class TestPurge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void init();

    void removesEverythingOfABatch();
    void removesAllOrNone();
    void choosesByAge_data();
    void choosesByAge();
    void choosesByKey();
    void givesTheRoomBack();

private:
    const FilledStore m_original{4711};
    std::optional<StoreFolder> m_folder;
};

void TestPurge::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->write(m_original.bytes()));
}

void TestPurge::removesEverythingOfABatch()
{
    const auto store = m_folder->open();
    QVERIFY(store->acquireLease(batchId(2), u"me"_s, wall(1'000), Milliseconds(60'000)));
    QVERIFY(store->removeBatches({batchId(2), batchId(4), batchId(99)})); // one of them is not known
    QCOMPARE(store->batches()->size(), std::size_t(FilledStore::count - 2));
    QVERIFY(!*store->batch(batchId(2)) && !*store->snapshot(batchId(2)) && store->polls(batchId(2))->empty());
    QVERIFY(!*store->isLeasedElsewhere(batchId(2), u"other"_s, wall(2'000)));
    QVERIFY(**store->snapshot(batchId(3)) == m_original.snapshot(3));
    QCOMPARE(store->polls(batchId(3))->size(), std::size_t(40));
    const auto raw = Connection::open(m_folder->file());
    for (const QString &table : {u"snapshots"_s, u"polls"_s})
        QCOMPARE((*raw)->value(u"SELECT count(*) FROM %1 WHERE batch NOT IN (SELECT number FROM batches)"_s.arg(table))->toInt(), 0);
}

void TestPurge::removesAllOrNone()
{
    const auto store = m_folder->open();
    QVERIFY(m_folder->execute(u"CREATE TRIGGER guard BEFORE DELETE ON batches WHEN OLD.number = 4 BEGIN SELECT raise(ABORT, 'no'); END"_s));
    QVERIFY(!store->removeBatches({batchId(2), batchId(4)}));
    QVERIFY(**store->snapshot(batchId(2)) == m_original.snapshot(2));
    QCOMPARE(store->polls(batchId(2))->size(), std::size_t(40));
}

void TestPurge::choosesByAge_data()
{
    QTest::addColumn<WatchState>("state");
    QTest::addColumn<int>("finished");
    QTest::addColumn<int>("seen");
    QTest::addColumn<bool>("isChosen");
    QTest::newRow("finished long ago") << WatchState::Finished << 10 << 10 << true;
    QTest::newRow("finished lately") << WatchState::Finished << 30 << 30 << false;
    QTest::newRow("finished at that moment") << WatchState::Finished << 20 << 20 << false;
    QTest::newRow("gone long ago") << WatchState::Gone << -1 << 10 << true;
    QTest::newRow("gone lately") << WatchState::Gone << -1 << 30 << false;
    QTest::newRow("never found, asked for long ago") << WatchState::NotFound << -1 << -1 << true;
    QTest::newRow("not watched for long") << WatchState::Unwatched << -1 << 10 << true;
    QTest::newRow("still polled") << WatchState::Active << -1 << 10 << false;
    QTest::newRow("paused") << WatchState::Paused << -1 << 10 << false;
}

void TestPurge::choosesByAge()
{
    QFETCH(WatchState, state);
    QFETCH(int, finished);
    QFETCH(int, seen);
    QFETCH(bool, isChosen);
    const StoreFolder folder;
    const auto store = folder.open();
    BatchRecord record{.id = batchId(1), .state = state, .addedAt = wall(5)};
    record.polledAt = wall(6);
    if (finished >= 0)
        record.finishedAt = wall(finished);
    if (seen >= 0)
        record.seenAt = wall(seen);
    QVERIFY(store->saveRecord(record));
    QCOMPARE(*store->batchesOlderThan(wall(20)), isChosen ? std::vector{batchId(1)} : std::vector<BatchId>());
}

void TestPurge::choosesByKey()
{
    const auto store = m_folder->open();
    QVERIFY(store->saveRecord(BatchRecord{.id = batchId(98), .key = KeyName::fromText(u"other")}));
    QVERIFY(store->saveRecord(BatchRecord{.id = batchId(99)}));
    QCOMPARE(*store->batchesOfKey(*KeyName::fromText(u"other")), std::vector{batchId(98)});
    QCOMPARE(store->batchesOfKey(FilledStore::keyName())->size(), std::size_t(FilledStore::count));
}

void TestPurge::givesTheRoomBack()
{
    const auto store = m_folder->open();
    BatchSnapshot large = test::snapshot(30'000, 30'000, batchId(50));
    QRandomGenerator random(1);
    for (qsizetype i = 0; i < large.results.size(); ++i)
        large.results.change(i, [&](NumberResult &row) {
            row.further = "{\"x\":\"" + QByteArray::number(random.generate64()) + QByteArray::number(random.generate64()) + "\"}";
        });
    for (int n = 50; n < 60; ++n) {
        large.id = batchId(n);
        QVERIFY(store->saveSnapshot(BatchRecord{.id = large.id}, large));
    }
    const auto pages = [this] { return (*Connection::open(m_folder->file()))->value(u"PRAGMA page_count"_s)->toInt(); };
    const int before = pages();
    QVERIFY(store->removeBatches({batchId(1)}));
    QVERIFY(store->compact());
    QCOMPARE(pages(), before); // not for a single small one
    std::vector<BatchId> ids;
    for (int n = 50; n < 60; ++n)
        ids.push_back(batchId(n));
    QVERIFY(store->removeBatches(ids));
    QVERIFY(store->compact());
    QVERIFY(m_folder->bytes().size() < m_original.bytes().size() * 2);
    QVERIFY(QFile(m_folder->file() + u"-wal"_s).size() < 100'000);
    QVERIFY(**store->snapshot(batchId(3)) == m_original.snapshot(3));
}

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
