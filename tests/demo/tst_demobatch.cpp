#include "demo/demobatch.h"
#include "demo/demovendor.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using demo::Fault;
using demo::Purpose;

class TestDemoBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void playsInTime_data();
    void playsInTime();
    void neverLosesWhatItReported();
    void countsAgree();
    void faultsAreOfEveryKindAndAtMostTwoInARow();
};

namespace {

demo::DemoEntry entryFor(Purpose purpose)
{
    const auto entries = demo::DemoVendor::entries();
    return *std::find_if(entries.cbegin(), entries.cend(), [&](const demo::DemoEntry &entry) { return entry.purpose == purpose; });
}

} // namespace

void TestDemoBatch::playsInTime_data()
{
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<int>("second");
    QTest::addColumn<qint64>("done");
    QTest::addColumn<BatchStatus>("status");
    QTest::newRow("quick: nothing at first") << Purpose::Quick << 0 << qint64(0) << BatchStatus::Processing;
    QTest::newRow("quick: half-way") << Purpose::Quick << 15 << qint64(50) << BatchStatus::Processing;
    QTest::newRow("quick: done before half a minute") << Purpose::Quick << 27 << qint64(90) << BatchStatus::Completed;
    QTest::newRow("under way: 40 % at first") << Purpose::UnderWay << 0 << qint64(400) << BatchStatus::Processing;
    QTest::newRow("under way: half-way") << Purpose::UnderWay << 360 << qint64(700) << BatchStatus::Processing;
    QTest::newRow("under way: done after 12 minutes") << Purpose::UnderWay << 720 << qint64(1'000) << BatchStatus::Completed;
    QTest::newRow("finished: at once") << Purpose::Finished << 0 << qint64(1'000) << BatchStatus::Completed;
    QTest::newRow("faulty: under way at first") << Purpose::Faulty << 0 << qint64(25) << BatchStatus::Processing;
    QTest::newRow("faulty: done after 2 minutes") << Purpose::Faulty << 120 << qint64(250) << BatchStatus::Completed;
    QTest::newRow("done stays done") << Purpose::Quick << 86'400 << qint64(90) << BatchStatus::Completed;
    QTest::newRow("a clock that jumps back is no crash") << Purpose::Quick << -5 << qint64(0) << BatchStatus::Processing;
}

void TestDemoBatch::playsInTime()
{
    QFETCH(const Purpose, purpose);
    QFETCH(const int, second);
    QFETCH(const qint64, done);
    QFETCH(const BatchStatus, status);
    const BatchSnapshot batch = demo::snapshotAt(entryFor(purpose), std::chrono::seconds(second));
    QCOMPARE(countsOf(batch).done, done);
    QCOMPARE(batch.status, status);
    QCOMPARE(batch.statusText, status == BatchStatus::Completed ? u"completed"_s : u"processing"_s);
    QCOMPARE(batch.results.size(), entryFor(purpose).numbers);
}

void TestDemoBatch::neverLosesWhatItReported()
{
    const auto entry = entryFor(Purpose::Faulty);
    BatchSnapshot before = demo::snapshotAt(entry, 0s);
    for (auto elapsed = 1s; elapsed <= 121s; elapsed += 1s) {
        const BatchSnapshot now = demo::snapshotAt(entry, elapsed);
        for (qsizetype row = 0; row < now.results.size(); ++row) {
            QCOMPARE(now.results[row].phoneNumber, before.results[row].phoneNumber);
            if (before.results[row].status != NumberStatus::Pending)
                QCOMPARE(now.results[row], before.results[row]);
        }
        before = now;
    }
}

void TestDemoBatch::countsAgree()
{
    for (const demo::DemoEntry &entry : demo::DemoVendor::entries()) {
        for (const auto elapsed : {0s, 10s, 60s, 600s, 3'600s}) {
            const BatchCounts counts = countsOf(demo::snapshotAt(entry, elapsed));
            QVERIFY(!counts.disagree);
            QCOMPARE(counts.total, entry.numbers);
            QCOMPARE(counts.completed + counts.failed + counts.pending, counts.total);
        }
    }
}

void TestDemoBatch::faultsAreOfEveryKindAndAtMostTwoInARow()
{
    QCOMPARE(demo::faultAt(0), Fault::None); // something to show before the first fault
    QSet<int> kinds;
    int inARow = 0;
    for (int request = 0; request < 100; ++request) {
        const Fault fault = demo::faultAt(request);
        kinds.insert(int(fault));
        inARow = fault == Fault::None ? 0 : inARow + 1;
        QVERIFY(inARow <= 2);
    }
    QCOMPARE(kinds.size(), 5);
}

QTEST_GUILESS_MAIN(TestDemoBatch)
#include "tst_demobatch.moc"
