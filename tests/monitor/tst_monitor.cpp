#include "monitorfixture.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;

class TestMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watchesABatchToItsEnd()
    {
        MonitorFixture f;
        f.watch(1);
        QVERIFY(f.service->isUnderWay(batchId(1)));
        QVERIFY(f.report(1).requestUnderWay);
        QCOMPARE(f.report(1).phase, Phase::Queued);

        f.service->answer(batchId(1), snapshot(90, 30));
        QCOMPARE(f.report(1).phase, Phase::Running);
        QCOMPARE(f.report(1).counts->done, 30);
        QCOMPARE(f.report(1).seenAt, f.time.wallNow());
        QCOMPARE(*f.report(1).nextPoll, f.time.now() + 5s);
        QCOMPARE(*f.answers.back().next, Milliseconds(5s));

        f.time.advance(4999ms);
        QVERIFY(!f.service->isUnderWay(batchId(1)));
        f.time.advance(1ms);
        f.service->answer(batchId(1), snapshot(90, 60));
        QCOMPARE(*f.report(1).timeLeft, Milliseconds(5s)); // 30 in 5 s, 30 to go

        f.time.advance(5s);
        f.service->answer(batchId(1), snapshot(90, 90));
        QCOMPARE(f.report(1).phase, Phase::Finished);
        QVERIFY(!f.report(1).nextPoll);
        QVERIFY(!f.answers.back().next);
        QVERIFY(!f.time.anyAlarmSet());
        f.time.advance(24h);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(3));
    }

    void isDurableBeforeItIsVisible()
    {
        MonitorFixture f;
        int visible = 0;
        QObject::connect(f.monitor.get(), &Monitor::changed, f.monitor.get(), [&](const BatchReport &report) {
            if (!report.snapshot)
                return;
            ++visible;
            const auto second = store::Store::open(QFileInfo(f.store->path()).dir()); // as another process sees it
            QVERIFY(second);
            QCOMPARE(**(*second)->snapshot(report.id), *report.snapshot);
        });
        f.watch(1);
        for (int done = 10; done <= 90; done += 20) {
            f.service->answer(batchId(1), snapshot(90, done));
            f.time.advance(5s);
        }
        QVERIFY(visible >= 5);
    }

    void keepsTheGoodResultsThroughFaultsAndSaysWhenItTriesAgain()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        f.time.advance(5s);
        f.service->fail(batchId(1), ErrorKind::Unreadable);
        const BatchReport report = f.report(1);
        QCOMPARE(report.phase, Phase::Retrying);
        QCOMPARE(report.counts->done, 30);
        QCOMPARE(report.snapshot->results.size(), 90);
        QCOMPARE(report.error->kind, ErrorKind::Unreadable);
        QCOMPARE(f.answers.back().error->kind, ErrorKind::Unreadable);
        QVERIFY(f.answers.back().next >= 5s);
        QVERIFY(f.askedWithin(1, 10s));
        f.service->answer(batchId(1), snapshot(90, 40));
        QVERIFY(!f.report(1).error);
        QCOMPARE(f.report(1).phase, Phase::Running);
    }

    void onceSeenNeverLost()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 60));
        f.time.advance(5s);
        BatchSnapshot empty = snapshot(90, 60);
        empty.results.clear();
        f.service->answer(batchId(1), empty);
        const auto results = f.report(1).snapshot->results;
        QCOMPARE(results.size(), 90);
        QVERIFY(results.first().noLongerReported);
        QCOMPARE(results.first().status, NumberStatus::Completed);
    }

    void goneBatchKeepsItsResults()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 60));
        f.time.advance(5s);
        f.service->fail(batchId(1), ErrorKind::NotFound);
        QCOMPARE(f.report(1).phase, Phase::Gone);
        QCOMPARE(f.report(1).snapshot->results.size(), 90);
        f.time.advance(24h);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(2));

        f.watch(2);
        f.service->fail(batchId(2), ErrorKind::NotFound);
        QCOMPARE(f.report(2).phase, Phase::NotFound);
        QVERIFY(!f.answers.back().next);
    }

    void pauseResumeAndPollNow()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        f.monitor->pause({batchId(1)});
        QCOMPARE(f.report(1).phase, Phase::Paused);
        f.time.advance(1h);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(1));
        f.monitor->resume({batchId(1)});
        f.time.advance(0ms);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(2));
        f.service->answer(batchId(1), snapshot(90, 30));
        f.monitor->pollNow({batchId(1)});
        f.monitor->pollNow({batchId(1)});
        f.time.advance(1999ms);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(2));
        f.time.advance(1ms); // the floor
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(3));
    }

    void stopWatchingKeepsTheResultsAndWatchingBringsThemBack()
    {
        MonitorFixture f;
        QSignalSpy removed(f.monitor.get(), &Monitor::removed);
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 90));
        f.watch(2);
        f.monitor->stopWatching({batchId(1), batchId(2)}); // the second with a request under way
        QCOMPARE(removed.size(), 2);
        QVERIFY(f.monitor->reports().isEmpty());
        QCOMPARE(f.service->underWay(), std::size_t(0));
        QVERIFY(*f.store->snapshot(batchId(1)));
        f.start();
        QVERIFY(f.monitor->reports().isEmpty());
        f.watch(1);
        QCOMPARE(f.report(1).phase, Phase::Finished);
        QCOMPARE(f.report(1).snapshot->results.size(), 90);
        QVERIFY(!f.service->isUnderWay(batchId(1)));
    }

    void stoppedWithItsRequestUnderWayAndWatchedAtOnce()
    {
        MonitorFixture f;
        f.watch(1);
        QObject::connect(f.monitor.get(), &Monitor::removed, f.monitor.get(), [&f](const BatchId &id) { // the earliest moment
            f.monitor->watch({{id, {}, MonitorFixture::mainKey()}});
        });
        f.time.advance(500ms);
        f.monitor->stopWatching({batchId(1)});
        QVERIFY(!f.service->isUnderWay(batchId(1)));
        f.time.advance(1'499ms);
        QVERIFY(!f.service->isUnderWay(batchId(1)));
        f.time.advance(1ms); // the floor
        QVERIFY(f.service->isUnderWay(batchId(1)));
        f.service->answer(batchId(1), snapshot(90, 30));
        QCOMPARE(f.report(1).counts->done, 30);
        QCOMPARE(f.answers.size(), std::size_t(1));
    }

    void restartGoesOnInTheSameRhythm()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(1000, 300));
        f.watch(2);
        f.service->answer(batchId(2), snapshot(90, 90, batchId(2)));
        f.monitor->setLabel(batchId(1), QStringLiteral("Spring list"));
        f.time.advance(10s);
        f.start();
        QCOMPARE(f.monitor->reports().size(), 2);
        QCOMPARE(f.report(1).label, QStringLiteral("Spring list"));
        QCOMPARE(f.report(1).counts->done, 300);
        QCOMPARE(f.report(1).phase, Phase::Running);
        QCOMPARE(f.report(2).phase, Phase::Finished);
        f.time.advance(19999ms);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(1));
        f.time.advance(1ms);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(2));
    }

    void clockSetBackOrForwardMakesNoBurstAndNoStandstill_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("set back a day") << -24;
        QTest::newRow("set forward a day") << 24;
    }
    void clockSetBackOrForwardMakesNoBurstAndNoStandstill()
    {
        QFETCH(int, hours);
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        f.time.setWall(f.time.wallNow() + std::chrono::hours(hours));
        f.time.advance(4999ms);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(1)); // intervals are monotonic
        f.time.advance(1ms);
        f.service->answer(batchId(1), snapshot(90, 40));
        f.time.setWall(f.time.wallNow() + std::chrono::hours(hours));
        f.start(); // a restart knows the wall clock only: at most the planned wait
        QVERIFY(f.askedWithin(1, 5s));
    }

    void atMostSixAtOnceAndNoneStarves()
    {
        MonitorFixture f;
        QList<WatchRequest> requests;
        for (int n = 1; n <= 40; ++n)
            requests.append({batchId(n), {}, MonitorFixture::mainKey()});
        f.monitor->watch(requests);
        std::size_t most = 0;
        for (int i = 0; i < 200; ++i) {
            f.time.advance(500ms);
            most = std::max(most, f.service->underWay());
            for (const BatchId &id : f.service->requested())
                f.service->answer(id, snapshot(90, 10, id));
        }
        QCOMPARE(most, std::size_t(6));
        for (int n = 1; n <= 40; ++n)
            QVERIFY(f.sent[batchId(n)].size() >= 8); // 100 s at a cadence of 5 s, as six at once allow
    }

    void storeThatCannotBeWrittenShowsNothingNewAndTriesAgain()
    {
        MonitorFixture f;
        QSignalSpy storeFailed(f.monitor.get(), &Monitor::storeFailed);
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        f.time.advance(5s);
        QVERIFY(f.service->isUnderWay(batchId(1)));
        {
            const auto lock = f.blockStore();
            f.service->answer(batchId(1), snapshot(90, 60));
        }
        QVERIFY(storeFailed.size() > 0);
        QCOMPARE(f.report(1).counts->done, 30);
        QCOMPARE(f.report(1).error->kind, ErrorKind::Store);
        QVERIFY(f.askedWithin(1, 11s));
        f.service->answer(batchId(1), snapshot(90, 60));
        QCOMPARE(f.report(1).counts->done, 60);
        QVERIFY(!f.report(1).error);
    }

    void nothingIsAskedThatCannotBeRemembered_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("lease") << QStringLiteral("leases");
        QTest::newRow("record") << QStringLiteral("batches");
    }
    void nothingIsAskedThatCannotBeRemembered()
    {
        QFETCH(QString, table);
        MonitorFixture f;
        QSignalSpy storeFailed(f.monitor.get(), &Monitor::storeFailed);
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        f.runSql(QStringLiteral("CREATE TRIGGER no BEFORE UPDATE ON %1 BEGIN SELECT RAISE(ABORT, 'blocked'); END").arg(table));
        f.time.advance(5s);
        QVERIFY(!f.service->isUnderWay(batchId(1)));
        QCOMPARE(storeFailed.size(), 1);
        QCOMPARE(f.answers.back().error->kind, ErrorKind::Store);
        QCOMPARE(*f.answers.back().next, Milliseconds(5s));
        QCOMPARE(f.report(1).counts->done, 30);
        f.monitor->stopWatching({batchId(1)});
        QCOMPARE(bool(f.monitor->report(batchId(1))), table == QStringLiteral("batches")); // not taken off where that would be forgotten
        f.runSql(QStringLiteral("DROP TRIGGER no"));
        f.watch(1);
        QVERIFY(f.askedWithin(1, 11s));
        f.service->answer(batchId(1), snapshot(90, 40));
        QCOMPARE(f.report(1).phase, Phase::Running);
    }

    void waitThatTheServerNamedHoldsAlsoWhenItsReplyCannotBeKept()
    {
        MonitorFixture f;
        f.watch(1);
        {
            const auto lock = f.blockStore();
            f.service->answer(batchId(1), vendor::BatchReply{snapshot(90, 60), Milliseconds(60s)});
        }
        QCOMPARE(f.report(1).error->kind, ErrorKind::Store);
        QCOMPARE(*f.answers.back().next, Milliseconds(60s));
    }

    void recordThatCannotBeReadIsNotReplaced()
    {
        MonitorFixture f;
        QSignalSpy storeFailed(f.monitor.get(), &Monitor::storeFailed);
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 60));
        f.monitor->stopWatching({batchId(1)});
        f.runSql(QStringLiteral("UPDATE batches SET state = 99"));
        f.watch(1);
        QVERIFY(!f.monitor->report(batchId(1)));
        QCOMPARE(storeFailed.size(), 1);
        f.runSql(QStringLiteral("UPDATE batches SET state = 5"));
        f.watch(1);
        QCOMPARE(f.report(1).counts->done, 60);
        QVERIFY(f.report(1).seenAt);
    }

    void stallsAreSaid()
    {
        MonitorFixture f;
        f.watch(1);
        for (int i = 0; i < 5; ++i) {
            f.service->answer(batchId(1), snapshot(90, 10 + i * 5));
            f.time.advance(5s);
        }
        for (int i = 0; i < 5; ++i) {
            f.service->answer(batchId(1), snapshot(90, 30));
            f.time.advance(5s);
        }
        QCOMPARE(f.report(1).phase, Phase::Stalled);
        f.service->answer(batchId(1), snapshot(90, 31));
        QCOMPARE(f.report(1).phase, Phase::Running);
    }
};

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
