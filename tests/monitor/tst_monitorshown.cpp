#include "monitorfixture.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;

/// Results are in memory only while somebody looks at them; nothing is lost by that.
class TestMonitorShown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untilItIsSaidWhatIsShownAllReportsCarryResults()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30, batchId(1)));
        QVERIFY(f.report(1).snapshot);
    }

    void onlyTheShownCarryResults()
    {
        MonitorFixture f;
        for (int n = 1; n <= 2; ++n) {
            f.watch(n);
            f.service->answer(batchId(n), snapshot(90, 30, batchId(n)));
        }
        QList<BatchReport> changed;
        QObject::connect(f.monitor.get(), &Monitor::changed, this, [&](const BatchReport &report) { changed.append(report); });
        f.monitor->show({batchId(2)});
        QCOMPARE(changed.size(), 1); // of the one that lost its results
        QVERIFY(!f.report(1).snapshot);
        QCOMPARE(f.report(1).counts->done, 30);
        QCOMPARE(f.report(1).status, BatchStatus::Processing);
        QVERIFY(f.report(2).snapshot);
        f.monitor->show({batchId(1)});
        QCOMPARE(changed.size(), 3);
        QCOMPARE(f.report(1).snapshot->results.size(), 90);
        QVERIFY(!f.report(2).snapshot);
    }

    void whatIsNotShownIsMergedWithWhatIsStored()
    {
        MonitorFixture f;
        f.monitor->show({});
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 60, batchId(1)));
        QVERIFY(!f.report(1).snapshot);
        QVERIFY(f.askedWithin(1, 6s));
        auto fewer = snapshot(90, 61, batchId(1));
        fewer.results.truncate(10); // a reply that lacks most rows takes nothing away
        f.service->answer(batchId(1), fewer);
        f.monitor->show({batchId(1)});
        QCOMPARE(f.report(1).snapshot->results.size(), 90);
    }

    void aRestartReadsNoResultsThatAreNotShown()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 90, batchId(1)));
        f.stop();
        f.start();
        f.monitor->show({});
        QVERIFY(!f.report(1).snapshot);
        QCOMPARE(f.report(1).phase, Phase::Finished);
        QCOMPARE(f.report(1).status, BatchStatus::Completed);
        QCOMPARE(f.report(1).counts->done, 90);
        f.monitor->show({batchId(1)});
        QCOMPARE(f.report(1).snapshot->results.size(), 90);
    }

    void resultsThatCannotBeReadGiveWayToTheVendorsAnswer()
    {
        MonitorFixture f;
        f.monitor->show({});
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30, batchId(1)));
        f.runSql(QStringLiteral("UPDATE snapshots SET body = x'00', hash = 0"));
        QSignalSpy failures(f.monitor.get(), &Monitor::storeFailed);
        QVERIFY(f.askedWithin(1, 6s));
        f.service->answer(batchId(1), snapshot(90, 40, batchId(1)));
        QVERIFY(failures.size() > 0);
        f.monitor->show({batchId(1)});
        QCOMPARE(f.report(1).counts->done, 40);
        QCOMPARE(f.report(1).snapshot->results.size(), 90);
    }
};

QTEST_GUILESS_MAIN(TestMonitorShown)
#include "tst_monitorshown.moc"
