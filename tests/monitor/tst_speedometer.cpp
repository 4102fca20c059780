#include "monitor/speedometer.h"

#include <QTest>

using namespace batchwatch;
using namespace std::chrono_literals;
using monitor::Speedometer;

namespace {

constexpr MonotonicTime start{1'000s};

} // namespace

class TestSpeedometer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingBeforeProgress()
    {
        Speedometer speed;
        QVERIFY(!speed.timeLeft(start));
        speed.add(start, 10, 100);
        speed.add(start + 5s, 10, 100);
        QVERIFY(!speed.perSecond());
        QVERIFY(!speed.timeLeft(start + 5s));
        QVERIFY(!speed.lastProgress());
    }

    void timeLeftComesFromTheSpeedAndRunsDown()
    {
        Speedometer speed;
        speed.add(start, 0, 100);
        speed.add(start + 10s, 20, 100);
        QCOMPARE(*speed.perSecond(), 2.0);
        QCOMPARE(*speed.timeLeft(start + 10s), 40s);
        QCOMPARE(*speed.timeLeft(start + 15s), 35s);
        QCOMPARE(*speed.timeLeft(start + 10min), 0s); // never negative
    }

    void onlyTheLastPollsCount()
    {
        Speedometer speed;
        for (int i = 0; i <= 20; ++i)
            speed.add(start + i * 10s, i * 100, 10'000);
        const MonotonicTime slow = start + 200s;
        for (int i = 1; i <= 20; ++i)
            speed.add(slow + i * 10s, 2000 + i * 10, 10'000);
        QCOMPARE(*speed.perSecond(), 1.0);
    }

    void countsThatGoDownAreNoProgress()
    {
        Speedometer speed;
        speed.add(start, 50, 100);
        speed.add(start + 5s, 40, 100);
        QVERIFY(!speed.perSecond());
        QVERIFY(!speed.lastProgress());
        QVERIFY(!speed.timeLeft(start + 5s));
    }

    void fastBatchStallsSoonSlowBatchLate()
    {
        Speedometer fast;
        fast.add(start, 0, 1000);
        fast.add(start + 30s, 300, 1000);
        QVERIFY(!fast.stalled(start + 30s + 60s, 30s)); // two polls without progress say little
        QVERIFY(fast.stalled(start + 30s + 106s, 30s));

        Speedometer slow;
        slow.add(start, 0, 10);
        slow.add(start + 600s, 1, 10);
        QVERIFY(!slow.stalled(start + 600s + 30min, 5s)); // one in ten minutes: half an hour is nothing
        QVERIFY(slow.stalled(start + 600s + 2h, 5s));
    }

    void standstillDoesNotDiluteTheSpeedItIsMeasuredBy()
    {
        Speedometer speed;
        speed.add(start, 0, 1000);
        speed.add(start + 30s, 300, 1000);
        for (int i = 1; i <= 30; ++i)
            speed.add(start + 30s + i * 30s, 300, 1000);
        QVERIFY(speed.stalled(start + 930s, 30s));
        speed.add(start + 960s, 301, 1000);
        QVERIFY(!speed.stalled(start + 960s, 30s));
    }

    void neverStartedStallsAfterFiveMinutesAndTenPolls()
    {
        Speedometer speed;
        speed.add(start, 0, 100);
        QVERIFY(!speed.stalled(start + 4min, 5s));
        QVERIFY(speed.stalled(start + 301s, 5s));
        QVERIFY(!speed.stalled(start + 5min + 1s, 60s));
        QVERIFY(speed.stalled(start + 601s, 60s));
    }

    void allDoneIsNotStalled()
    {
        Speedometer speed;
        speed.add(start, 0, 100);
        speed.add(start + 5s, 100, 100);
        QVERIFY(!speed.stalled(start + 24h, 5s));
    }
};

QTEST_GUILESS_MAIN(TestSpeedometer)
#include "tst_speedometer.moc"
