#include "monitorfixture.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;

/// Two processes on one store: one polls, the other shows.
class TestMonitorLeases : public QObject
{
    Q_OBJECT

    /// A second monitor over the same folder and the same time.
    struct Second
    {
        explicit Second(MonitorFixture &first) : Second(first, first.keys) {}
        Second(MonitorFixture &first, keys::KeyRing &keys)
            : store(std::move(*store::Store::open(QFileInfo(first.store->path()).dir()))),
              monitor(
                  service, *store, keys, first.time, first.time.alarms(), [] { return 0.0; },
                  MonitorOptions{.holder = QStringLiteral("holder-2")})
        {
            service.onRequest = [this, &first](const BatchId &) { sent.push_back(first.time.now()); };
        }

        std::unique_ptr<store::Store> store;
        test::FakeService service;
        std::vector<MonotonicTime> sent;
        Monitor monitor;
    };

private Q_SLOTS:
    void theOtherShowsWhatTheHolderStores()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        Second second(f);
        second.monitor.watch({{batchId(1), {}, MonitorFixture::mainKey()}});
        QCOMPARE(second.monitor.report(batchId(1))->counts->done, 30);
        for (int done = 40; done <= 90; done += 10) {
            QVERIFY(f.askedWithin(1, 6s));
            QVERIFY(f.service->isUnderWay(batchId(1)));
            QCOMPARE(second.monitor.report(batchId(1))->phase, Phase::Elsewhere);
            f.service->answer(batchId(1), snapshot(90, done));
            f.time.advance(2s);
            QCOMPARE(second.monitor.report(batchId(1))->counts->done, done);
        }
        QCOMPARE(second.monitor.report(batchId(1))->phase, Phase::Finished);
        QCOMPARE(second.sent.size(), std::size_t(0));
    }

    void theOtherNeedsNoKeyToShow()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        keys::KeyRing none(f.redactor);
        Second second(f, none);
        QVERIFY(second.monitor.restore());
        QCOMPARE(second.monitor.report(batchId(1))->phase, Phase::Elsewhere);
        QVERIFY(f.askedWithin(1, 6s));
        f.service->answer(batchId(1), snapshot(90, 40));
        f.time.advance(2s);
        QCOMPARE(second.monitor.report(batchId(1))->counts->done, 40);
        QVERIFY(f.store->releaseLeases(QStringLiteral("holder-1")));
        f.stop();
        f.time.advance(2s);
        QCOMPARE(second.monitor.report(batchId(1))->phase, Phase::KeyNeeded); // now it is its turn
        none.put(MonitorFixture::mainKey(), *ApiKey::fromText(u"test-secret-1"));
        f.time.advance(10s);
        QCOMPARE(second.sent.size(), std::size_t(1));
    }

    void holderThatEndsIsReplacedInTheSameRhythm()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        const MonotonicTime lastPoll = f.sent[batchId(1)].back();
        Second second(f);
        second.monitor.watch({{batchId(1), {}, MonitorFixture::mainKey()}});
        f.time.advance(1s);
        f.stop(); // killed: it gives no lease back
        f.time.advance(20s);
        QVERIFY(second.sent.size() >= 1);
        QVERIFY(second.sent.front() - lastPoll >= 5s);
        QVERIFY(second.sent.front() - lastPoll <= 12s + 1s); // within two cadences and a look
        second.service.answer(batchId(1), snapshot(90, 60));
        QCOMPARE(second.monitor.report(batchId(1))->counts->done, 60);
    }

    void holderThatGivesTheLeaseBackIsReplacedInTheSameRhythm()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(1000, 300)); // every 30 s
        Second second(f);
        second.monitor.watch({{batchId(1), {}, MonitorFixture::mainKey()}});
        QVERIFY(f.askedWithin(1, 31s));
        f.service->answer(batchId(1), snapshot(1000, 310));
        const MonotonicTime lastPoll = f.sent[batchId(1)].back();
        f.time.advance(3s); // the other looks each 2 s
        QCOMPARE(second.monitor.report(batchId(1))->phase, Phase::Elsewhere);
        QVERIFY(f.store->releaseLeases(QStringLiteral("holder-1"))); // as the program does at its end
        f.stop();
        f.time.advance(5s);
        QCOMPARE(second.monitor.report(batchId(1))->phase, Phase::Running);
        QCOMPARE(*second.monitor.report(batchId(1))->nextPoll, lastPoll + 30s);
        f.time.advance(60s);
        QVERIFY(second.sent.size() >= 1);
        QCOMPARE(second.sent.front(), lastPoll + 30s);
    }

    void ownKeyIsKeptWhereTheOtherHasOneOfAnotherName()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        Second second(f);
        auto record = (*second.store->batch(batchId(1)))->record;
        record.key = KeyName::thisRun();
        QVERIFY(second.store->saveRecord(record));
        f.time.advance(6s);
        QVERIFY(f.service->isUnderWay(batchId(1)));
        QCOMPARE(*f.report(1).key, MonitorFixture::mainKey());
    }

    void nothingIsLostWhenTheLeaseWasLostMeanwhile()
    {
        MonitorFixture f;
        f.watch(1);
        f.time.setWall(f.time.wallNow() + 10min); // asleep with the request under way
        Second second(f);
        second.monitor.watch({{batchId(1), QStringLiteral("Spring"), MonitorFixture::mainKey()}});
        f.time.advance(2s);
        second.service.answer(batchId(1), snapshot(90, 60));
        f.service->answer(batchId(1), snapshot(50, 10));
        QCOMPARE(f.report(1).snapshot->results.size(), 90);
        QCOMPARE(f.report(1).label, QStringLiteral("Spring"));
        QCOMPARE((*second.store->snapshot(batchId(1)))->results.size(), 90);
    }

    void namingABatchHereSpoilsNothingThatTheHolderStored()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        Second second(f);
        second.monitor.watch({{batchId(1), {}, MonitorFixture::mainKey()}});
        f.time.advance(5s);
        f.service->answer(batchId(1), snapshot(90, 90));
        second.monitor.setLabel(batchId(1), QStringLiteral("Spring"));
        const auto record = (*f.store->batch(batchId(1)))->record;
        QCOMPARE(record.label, QStringLiteral("Spring"));
        QCOMPARE(record.state, store::WatchState::Finished);
        QVERIFY(record.finishedAt);
    }

    void floorHoldsOverProcesses()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30));
        Second second(f);
        second.monitor.watch({{batchId(1), {}, MonitorFixture::mainKey()}});
        QVERIFY(f.askedWithin(1, 6s));
        f.service->answer(batchId(1), snapshot(90, 40));
        QVERIFY(f.askedWithin(1, 6s)); // between two looks of the other, which come each 2 s
        f.time.advance(100ms);
        const MonotonicTime lastPoll = f.sent[batchId(1)].back();
        QVERIFY(f.store->releaseLeases(QStringLiteral("holder-1")));
        f.stop(); // with the request under way
        f.time.advance(60s);
        QVERIFY(second.sent.size() >= 1);
        QVERIFY(second.sent.front() - lastPoll >= 2s);
    }
};

QTEST_GUILESS_MAIN(TestMonitorLeases)
#include "tst_monitorleases.moc"
