#include "monitorfixture.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;
using test::VirtualTime;

namespace {

/// Answers each request a second after it was made, and counts.
class Vendor
{
public:
    explicit Vendor(MonitorFixture &f) : m_f(f)
    {
        f.service->onRequest = [this](const BatchId &id) {
            asked.emplace_back(m_f.time.now(), id);
            if (const auto last = m_last.find(id); last != m_last.end())
                shortest = std::min(shortest, m_f.time.now() - last->second);
            m_last[id] = m_f.time.now();
        };
    }

    void serve(Milliseconds span)
    {
        for (const MonotonicTime end = m_f.time.now() + span; m_f.time.now() < end;) {
            const auto open = m_f.service->requested();
            m_f.time.advance(1s);
            for (const BatchId &id : open)
                answer(id);
        }
    }

    [[nodiscard]] std::size_t busiestSecond() const
    {
        std::map<std::int64_t, std::size_t> seconds;
        for (const auto &[time, id] : asked)
            ++seconds[std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count()];
        std::size_t most = 0;
        for (const auto &[second, count] : seconds)
            most = std::max(most, count);
        return most;
    }

    void forget()
    {
        asked.clear();
        shortest = 24h;
    }

    std::vector<std::pair<MonotonicTime, BatchId>> asked;
    Milliseconds shortest = 24h; ///< between two requests for a batch

private:
    void answer(const BatchId &id)
    {
        BatchSnapshot figures = snapshot(1000, std::min(999, m_done[id] += 3), id);
        figures.results.clear();
        m_f.service->answer(id, figures);
    }

    MonitorFixture &m_f;
    std::map<BatchId, MonotonicTime> m_last;
    std::map<BatchId, int> m_done;
};

void watchMany(MonitorFixture &f, int count)
{
    QList<WatchRequest> requests;
    for (int n = 1; n <= count; ++n)
        requests.append({batchId(n), {}, MonitorFixture::mainKey()});
    f.monitor->watch(requests);
}

} // namespace

/// The machine sleeps, the wall clock is set: no burst, no poll lost, no time below zero.
class TestMonitorClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sleepMakesNoBurst_data()
    {
        QTest::addColumn<VirtualTime::Timers>("timers");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("timers stop with the machine") << VirtualTime::Timers::Stop << false;
        QTest::newRow("timers ring at once") << VirtualTime::Timers::RunOn << false;
        QTest::newRow("the system tells that it woke") << VirtualTime::Timers::Stop << true;
    }
    void sleepMakesNoBurst()
    {
        QFETCH(VirtualTime::Timers, timers);
        QFETCH(bool, isTold);
        MonitorFixture f;
        Vendor vendor(f);
        watchMany(f, 60);
        vendor.serve(3min);
        while (f.service->underWay() > 0)
            vendor.serve(1s);
        vendor.forget();
        const MonotonicTime slept = f.time.now();
        f.time.sleep(8h, timers);
        if (isTold)
            f.monitor->wake();
        for (const BatchReport &report : f.monitor->reports()) {
            QVERIFY(!report.timeLeft || *report.timeLeft >= 0s);
            QCOMPARE(report.phase, Phase::Running); // asleep is not stalled
        }
        vendor.serve(100s);
        QVERIFY2(vendor.busiestSecond() <= 6, qPrintable(QString::number(vendor.busiestSecond()))); // 200 ms each, one may be double
        QVERIFY(vendor.shortest >= 30s);
        std::map<BatchId, MonotonicTime> first;
        for (const auto &[time, id] : vendor.asked)
            first.try_emplace(id, time);
        QCOMPARE(first.size(), std::size_t(60));
        for (const auto &[id, time] : first)
            QVERIFY(time - slept - 8h <= 70s); // one late alarm, and the spread
    }

    void sleepWithAllRequestsUnderWayMakesNoBurst()
    {
        MonitorFixture f;
        Vendor vendor(f);
        watchMany(f, 60);
        vendor.serve(40s);
        while (f.service->underWay() < 6)
            f.time.advance(1s);
        vendor.forget();
        f.time.sleep(8h, VirtualTime::Timers::RunOn);
        for (const BatchId &id : f.service->requested())
            f.service->fail(id, ErrorKind::Network);
        f.time.advance(0ms);
        vendor.serve(100s);
        QVERIFY2(vendor.busiestSecond() <= 6, qPrintable(QString::number(vendor.busiestSecond())));
    }

    void setWallClockMovesNoPoll_data()
    {
        QTest::addColumn<Milliseconds>("by");
        QTest::newRow("back a day") << Milliseconds(-24h);
        QTest::newRow("ahead a day") << Milliseconds(24h);
        QTest::newRow("back ten minutes") << Milliseconds(-10min);
    }
    void setWallClockMovesNoPoll()
    {
        QFETCH(Milliseconds, by);
        MonitorFixture f;
        Vendor vendor(f);
        watchMany(f, 20);
        vendor.serve(2min);
        f.time.setWall(f.time.wallNow() + by);
        vendor.serve(10min);
        QVERIFY(vendor.shortest >= 30s);
        std::map<BatchId, int> times;
        for (const auto &[time, id] : vendor.asked)
            ++times[id];
        for (const auto &[id, count] : times)
            QVERIFY2(count >= 20, qPrintable(QString::number(count))); // 12 minutes at 31 s
        for (const BatchReport &report : f.monitor->reports()) {
            QCOMPARE(report.phase, Phase::Running);
            QVERIFY(report.timeLeft && *report.timeLeft > 0s);
            QCOMPARE(f.store->polls(report.id)->size() + (report.requestUnderWay ? 1 : 0), std::size_t(times[report.id]));
        }
        f.start(); // and a start after it keeps the rhythm
        for (const BatchReport &report : f.monitor->reports()) {
            QVERIFY(!report.timeLeft || *report.timeLeft >= 0s);
            QVERIFY(report.nextPoll && *report.nextPoll <= f.time.now() + 33s);
        }
    }

    /// Leases end by the wall clock: they must not all run out, or last for ever, when it is set.
    void setWallClockLeavesTheBatchWithItsHolder_data() { setWallClockMovesNoPoll_data(); }
    void setWallClockLeavesTheBatchWithItsHolder()
    {
        QFETCH(Milliseconds, by);
        MonitorFixture f;
        Vendor vendor(f);
        watchMany(f, 3);
        vendor.serve(1min);
        const auto store = std::move(*store::Store::open(QFileInfo(f.store->path()).dir()));
        test::FakeService otherService;
        std::size_t askedByTheOther = 0;
        otherService.onRequest = [&](const BatchId &) { ++askedByTheOther; };
        Monitor other(
            otherService, *store, f.keys, f.time, f.time.alarms(), [] { return 0.0; },
            MonitorOptions{.holder = QStringLiteral("holder-2")});
        QVERIFY(other.restore());
        vendor.serve(1min);
        f.time.setWall(f.time.wallNow() + by);
        vendor.serve(5min);
        QCOMPARE(askedByTheOther, std::size_t(0));
        QVERIFY(vendor.shortest >= 30s);
        QCOMPARE(other.report(batchId(1))->counts, f.report(1).counts);
        f.stop(); // killed: it gives no lease back
        f.time.advance(2min);
        QCOMPARE(askedByTheOther, std::size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestMonitorClocks)
#include "tst_monitorclocks.moc"
