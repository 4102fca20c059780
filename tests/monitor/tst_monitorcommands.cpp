#include "monitorfixture.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;
using namespace Qt::StringLiterals;

/// What a person says of batches, one or thousands.
class TestMonitorCommands : public QObject
{
    Q_OBJECT

    static store::BatchRecord stored(const MonitorFixture &f, int n) { return (*f.store->batch(batchId(n)))->record; }

private Q_SLOTS:
    void noteAndTagsAreKept()
    {
        MonitorFixture f;
        f.watch(1);
        f.watch(2);
        f.monitor->setNote(batchId(1), u"from the spring fair"_s);
        f.monitor->setTags({batchId(1), batchId(2)}, {u" fair "_s, u"b,a"_s, u"FAIR"_s, {}});
        const QStringList tags{u"a"_s, u"b"_s, u"fair"_s};
        QCOMPARE(f.report(1).note, u"from the spring fair"_s);
        QCOMPARE(f.report(1).tags, tags);
        QCOMPARE(f.report(2).tags, tags);
        QCOMPARE(f.report(1).addedAt, f.time.wallNow());
        f.service->answer(batchId(1), snapshot(90, 30)); // asked meanwhile: what was written stays
        f.start();
        QCOMPARE(f.report(1).note, u"from the spring fair"_s);
        QCOMPARE(f.report(1).tags, tags);
        f.monitor->setTags({batchId(1)}, {});
        QVERIFY(f.report(1).tags.isEmpty());
    }

    void whatCannotBeKeptIsNotShown()
    {
        MonitorFixture f;
        f.watch(1);
        f.runSql(u"CREATE TRIGGER block BEFORE UPDATE ON batches BEGIN SELECT RAISE(ABORT, 'blocked'); END"_s);
        QSignalSpy failures(f.monitor.get(), &Monitor::storeFailed);
        f.monitor->setNote(batchId(1), u"lost"_s);
        QCOMPARE(failures.size(), 1);
        QVERIFY(f.report(1).note.isEmpty());
    }

    void onlyBatchesAtRestAreArchived()
    {
        MonitorFixture f;
        for (int n = 1; n <= 3; ++n)
            f.watch(n);
        f.service->answer(batchId(1), snapshot(90, 90, batchId(1)));
        f.service->fail(batchId(2), ErrorKind::NotFound);
        f.monitor->archive({batchId(1), batchId(2), batchId(3)});
        QCOMPARE(f.report(1).archivedAt, f.time.wallNow());
        QVERIFY(f.report(2).archivedAt);
        QVERIFY(!f.report(3).archivedAt); // it is polled
        const auto since = f.report(1).archivedAt;
        f.time.advance(1h);
        f.monitor->archive({batchId(1)});
        QCOMPARE(f.report(1).archivedAt, since);
        f.start();
        QCOMPARE(f.report(1).archivedAt, since);
        f.monitor->unarchive({batchId(1)});
        QVERIFY(!f.report(1).archivedAt);
        QVERIFY(!stored(f, 1).archivedAt);
    }

    void whatIsTakenUpAgainComesOutOfTheArchive_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("resumed") << 0;
        QTest::newRow("asked now") << 1;
        QTest::newRow("watched again") << 2;
    }
    void whatIsTakenUpAgainComesOutOfTheArchive()
    {
        QFETCH(int, how);
        MonitorFixture f;
        f.watch(1);
        f.service->fail(batchId(1), ErrorKind::NotFound);
        f.monitor->archive({batchId(1)});
        QVERIFY(f.report(1).archivedAt);
        if (how == 0)
            f.monitor->resume({batchId(1)});
        else if (how == 1)
            f.monitor->pollNow({batchId(1)});
        else
            f.watch(1);
        QVERIFY(!f.report(1).archivedAt);
        QVERIFY(!stored(f, 1).archivedAt);
        QVERIFY(f.askedWithin(1, 3s));
    }

    void whatWasReleasedIsTakenBackAsItWas()
    {
        MonitorFixture f;
        f.watch(1);
        f.watch(2);
        f.service->answer(batchId(1), snapshot(10, 4, batchId(1)));
        f.monitor->setNote(batchId(1), u"ask Ann"_s);
        const monitor::BatchReport before = *f.monitor->report(batchId(1));
        f.monitor->release({batchId(1)});
        QVERIFY(!f.monitor->report(batchId(1)));
        QVERIFY2(!f.askedWithin(1, std::chrono::minutes(2)), "it is not polled meanwhile");
        QSignalSpy changed(f.monitor.get(), &monitor::Monitor::changed);
        QVERIFY(f.monitor->takeBack({batchId(1), batchId(2), batchId(9)}));
        QCOMPARE(changed.count(), 1); // 2 was there all the time, 9 is not known
        const monitor::BatchReport after = *f.monitor->report(batchId(1));
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.note, before.note);
        QCOMPARE(after.counts, before.counts);
        QCOMPARE(after.addedAt, before.addedAt);
        QVERIFY(after.snapshot && *after.snapshot == *before.snapshot);
        QVERIFY2(f.askedWithin(1, std::chrono::minutes(1)), "and goes on");
    }

    void manyAtOnceAreStoredAndLetGo()
    {
        MonitorFixture f;
        QList<WatchRequest> requests;
        QList<BatchId> ids;
        for (int n = 1; n <= 200; ++n) {
            requests.append({batchId(n), {}, MonitorFixture::mainKey()});
            ids.append(batchId(n));
        }
        f.monitor->watch(requests);
        QCOMPARE(f.monitor->reports().size(), 200);
        f.monitor->pause(ids);
        QCOMPARE(stored(f, 200).state, store::WatchState::Paused);
        f.monitor->resume(ids);
        QCOMPARE(stored(f, 200).state, store::WatchState::Active);
        QList<BatchId> removed;
        QObject::connect(f.monitor.get(), &Monitor::removed, this, [&](const BatchId &id) {
            removed.append(id);
            QCOMPARE(f.monitor->reports().size(), 200 - removed.size()); // may be asked at once
        });
        f.monitor->stopWatching(ids);
        QCOMPARE(removed, ids);
        QCOMPARE(stored(f, 1).state, store::WatchState::Unwatched);
        QVERIFY(!f.time.anyAlarmSet());
    }

    void batchNamedTwiceIsWatchedOnce()
    {
        MonitorFixture f;
        f.monitor->watch({{batchId(1), u"first"_s, MonitorFixture::mainKey()}, {batchId(1), u"second"_s, {}}});
        QCOMPARE(f.monitor->reports().size(), 1);
        QCOMPARE(f.report(1).label, u"second"_s);
    }

    void manyThatAreResumedOrWatchedAreSpreadOut()
    {
        MonitorFixture f;
        f.service->onRequest = [&f](const BatchId &id) { f.sent[id].push_back(f.time.now()); };
        QList<WatchRequest> requests;
        QList<BatchId> ids;
        for (int n = 1; n <= 106; ++n) {
            requests.append({batchId(n), {}, MonitorFixture::mainKey()});
            ids.append(batchId(n));
        }
        f.monitor->watch(requests);
        const auto dueWithin = [&](Milliseconds span) {
            const auto reports = f.monitor->reports();
            return std::count_if(reports.begin(), reports.end(),
                [&](const BatchReport &report) { return report.nextPoll && *report.nextPoll <= f.time.now() + span; });
        };
        QVERIFY(dueWithin(1s) <= 8);
        QCOMPARE(dueWithin(20s), 106);
        f.monitor->pause(ids);
        f.time.advance(1min);
        f.monitor->resume(ids);
        QVERIFY(dueWithin(1s) <= 8);
        QCOMPARE(dueWithin(20s), 106);
    }

    void whatAPersonAsksForComesBeforeAllThatWait()
    {
        MonitorFixture f;
        QList<WatchRequest> requests;
        for (int n = 1; n <= 60; ++n)
            requests.append({batchId(n), {}, MonitorFixture::mainKey()});
        f.monitor->watch(requests);
        f.time.advance(2min); // six are under way, the others overdue
        QCOMPARE(f.service->underWay(), std::size_t(6));
        f.monitor->pollNow({batchId(60)});
        f.service->answer(f.service->requested().front(), snapshot(90, 30, f.service->requested().front()));
        f.time.advance(0ms);
        QVERIFY(f.service->isUnderWay(batchId(60)));
    }

    void intervalThatCannotBeKeptIsTold()
    {
        MonitorFixture f;
        QList<WatchRequest> requests;
        for (int n = 1; n <= 60; ++n)
            requests.append({batchId(n), {}, MonitorFixture::mainKey()});
        f.monitor->watch(requests);
        const auto serve = [&f](Milliseconds span) { // each request takes 2 s: three a second are served
            for (const MonotonicTime end = f.time.now() + span; f.time.now() < end;) {
                f.time.advance(2s);
                for (const BatchId &id : f.service->requested())
                    f.service->answer(id, snapshot(90, 30, id));
                f.time.advance(0ms);
            }
        };
        serve(3min);
        for (int n = 1; n <= 60; ++n) {
            const auto report = f.report(n);
            QCOMPARE(report.cadence, 5s);
            QVERIFY(report.effectiveInterval);
            QVERIFY(*report.effectiveInterval > 15s && *report.effectiveInterval < 22s); // 60 at 3 a second
        }
        QList<BatchId> most;
        for (int n = 7; n <= 60; ++n)
            most.append(batchId(n));
        f.monitor->pause(most);
        serve(1min);
        QVERIFY(!f.report(1).effectiveInterval);  // six keep it
        QVERIFY(!f.report(60).effectiveInterval); // not polled at all
    }
};

QTEST_GUILESS_MAIN(TestMonitorCommands)
#include "tst_monitorcommands.moc"
