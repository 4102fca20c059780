#include "monitorfixture.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;

/// What was asked and answered is kept, and a restart knows by it how fast a batch moves and since when it does not.
class TestMonitorHistory : public QObject
{
    Q_OBJECT

    static std::vector<store::PollRecord> polls(const MonitorFixture &f, int n = 1) { return *f.store->polls(batchId(n)); }

    /// Polls each 30 s: progress for a while, then none.
    static void moveThenStandStill(MonitorFixture &f, int moving, int standing)
    {
        f.watch(1);
        int done = 0;
        for (int i = 0; i < moving + standing; ++i) {
            f.service->answer(batchId(1), snapshot(1000, i < moving ? done += 20 : done));
            f.time.advance(30s);
        }
    }

private Q_SLOTS:
    void eachAnswerIsARow()
    {
        MonitorFixture f;
        f.watch(1);
        const WallTime asked = f.time.wallNow();
        f.time.advance(700ms);
        f.service->fail(batchId(1), ErrorKind::Timeout);
        QVERIFY(f.askedWithin(1, 11s));
        f.time.advance(250ms);
        f.time.setWall(f.time.wallNow() + 1h); // the latency is not on the wall clock
        f.service->answer(batchId(1), snapshot(90, 30));
        QVERIFY(f.askedWithin(1, 6s));
        f.service->fail(batchId(1), ErrorKind::Server);

        const auto rows = polls(f);
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].at, asked + 700ms);
        QCOMPARE(rows[0].latency, 700ms);
        QCOMPARE(rows[0].error, ErrorKind::Timeout);
        QCOMPARE(rows[0].total, 0); // never seen yet
        QCOMPARE(rows[1].latency, 250ms);
        QVERIFY(!rows[1].error);
        QCOMPARE(rows[1].total, 90);
        QCOMPARE(rows[1].done, 30);
        QCOMPARE(rows[1].failed, snapshot(90, 30).failed.value_or(0));
        QCOMPARE(rows[2].error, ErrorKind::Server);
        QCOMPARE(rows[2].done, 30); // what is shown after it
    }

    void whatCannotBeKeptIsNoRow()
    {
        MonitorFixture f;
        f.watch(1);
        {
            const auto block = f.blockStore();
            f.service->answer(batchId(1), snapshot(90, 30));
        }
        QCOMPARE(polls(f).size(), std::size_t(0)); // with the answer, in one transaction
        QVERIFY(!f.report(1).counts);
        QVERIFY(!f.report(1).progressAt);
    }

    void lastProgressIsKnownAfterARestart()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        QVERIFY(!f.report(1).progressAt); // the first look says nothing of it
        f.time.advance(5s);
        f.service->answer(batchId(1), snapshot(90, 40));
        const WallTime progress = f.time.wallNow();
        f.time.advance(5s);
        f.service->answer(batchId(1), snapshot(90, 40));
        QCOMPARE(f.report(1).progressAt, progress);
        f.start();
        QCOMPARE(f.report(1).progressAt, progress);
    }

    void standstillIsKnownAfterARestart_data()
    {
        QTest::addColumn<bool>("isShown");
        QTest::newRow("shown: from the history") << true;
        QTest::newRow("not shown: from the record alone") << false;
    }
    void standstillIsKnownAfterARestart()
    {
        QFETCH(bool, isShown);
        MonitorFixture f;
        moveThenStandStill(f, 15, 40);
        QCOMPARE(f.report(1).phase, Phase::Stalled);
        f.time.advance(8h);
        f.start({}, isShown ? QList{batchId(1)} : QList<BatchId>());
        QCOMPARE(f.report(1).phase, Phase::Stalled);
        f.time.advance(30s);
        QCOMPARE(f.report(1).phase, Phase::Stalled); // asked, not answered yet
        f.service->answer(batchId(1), snapshot(1000, 301));
        QCOMPARE(f.report(1).phase, Phase::Running);
    }

    void nightWithoutTheProgramIsNoStandstill()
    {
        MonitorFixture f;
        moveThenStandStill(f, 15, 0);
        f.stop();
        f.time.advance(8h);
        f.start();
        QCOMPARE(f.report(1).phase, Phase::Running);
        f.time.advance(30s);
        f.service->answer(batchId(1), snapshot(1000, 800));
        QCOMPARE(f.report(1).phase, Phase::Running);
    }

    void timeLeftIsKnownAfterARestart()
    {
        MonitorFixture f;
        moveThenStandStill(f, 20, 0);
        const auto before = f.report(1);
        QVERIFY(before.timeLeft && before.timeLeftRange);
        QVERIFY(!before.timeLeftRange->isUncertain()); // steady
        f.start();
        const auto after = f.report(1);
        QCOMPARE(after.timeLeft, before.timeLeft);
        QCOMPARE(after.timeLeftRange, before.timeLeftRange);
    }

    void startReadsNoHistoryOfWhatIsNotShown()
    {
        MonitorFixture f;
        moveThenStandStill(f, 20, 0);
        f.runSql(QStringLiteral("UPDATE polls SET done = 0")); // as if it were another history
        f.start({}, QList<BatchId>());
        QVERIFY(f.report(1).timeLeft); // from the record
        f.monitor->show({batchId(1)});
        QVERIFY(!f.report(1).timeLeft); // from the history now
    }

    void historyIsReadOnceAtTheFirstTurn()
    {
        MonitorFixture f;
        moveThenStandStill(f, 20, 0);
        f.service->answer(batchId(1), snapshot(1000, 420));
        const auto before = f.report(1).timeLeft;
        f.start({}, QList<BatchId>());
        QVERIFY(f.askedWithin(1, 31s));
        QVERIFY(*f.report(1).timeLeft >= *before - 31s && *f.report(1).timeLeft <= *before);
    }
};

QTEST_GUILESS_MAIN(TestMonitorHistory)
#include "tst_monitorhistory.moc"
