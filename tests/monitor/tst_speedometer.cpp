#include "monitor/speedometer.h"

#include <QTest>

using namespace batchwatch;
using namespace std::chrono_literals;
using monitor::Speedometer;

namespace {

constexpr MonotonicTime beginning{1'000s};

} // namespace

class TestSpeedometer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingBeforeProgress()
    {
        Speedometer speed;
        QVERIFY(!speed.timeLeft(beginning));
        speed.add(beginning, 10, 100);
        speed.add(beginning + 5s, 10, 100);
        QVERIFY(!speed.perSecond());
        QVERIFY(!speed.timeLeft(beginning + 5s));
        QVERIFY(!speed.lastProgress());
    }

    void timeLeftComesFromTheSpeedAndRunsDown()
    {
        Speedometer speed;
        speed.add(beginning, 0, 100);
        speed.add(beginning + 10s, 20, 100);
        QCOMPARE(*speed.perSecond(), 2.0);
        QCOMPARE(*speed.timeLeft(beginning + 10s), 40s);
        QCOMPARE(*speed.timeLeft(beginning + 15s), 35s);
        QCOMPARE(*speed.timeLeft(beginning + 10min), 0s); // never negative
    }

    void onlyTheLastPollsCount()
    {
        Speedometer speed;
        for (int i = 0; i <= 20; ++i)
            speed.add(beginning + i * 10s, i * 100, 10'000);
        const MonotonicTime slow = beginning + 200s;
        for (int i = 1; i <= 20; ++i)
            speed.add(slow + i * 10s, 2000 + i * 10, 10'000);
        QCOMPARE(*speed.perSecond(), 1.0);
    }

    void countsThatGoDownAreNoProgress()
    {
        Speedometer speed;
        speed.add(beginning, 50, 100);
        speed.add(beginning + 5s, 40, 100);
        QVERIFY(!speed.perSecond());
        QVERIFY(!speed.lastProgress());
        QVERIFY(!speed.timeLeft(beginning + 5s));
    }

    void rangeSaysHowSureTheTimeLeftIs_data()
    {
        QTest::addColumn<QList<int>>("gains"); // each 10 s
        QTest::addColumn<bool>("isUncertain");
        QTest::newRow("steady") << QList<int>{20, 20, 20, 20, 20, 20, 20, 20} << false;
        QTest::newRow("nearly steady") << QList<int>{19, 21, 20, 20, 18, 22, 20, 20} << false;
        QTest::newRow("bursts") << QList<int>{0, 0, 0, 80, 0, 0, 0, 80} << true;
        QTest::newRow("after a standstill") << QList<int>{0, 0, 0, 0, 0, 0, 0, 20} << true;
        QTest::newRow("slowing down") << QList<int>{60, 50, 40, 30, 20, 10, 5, 1} << true;
        QTest::newRow("seen moving once") << QList<int>{20} << true;
        QTest::newRow("counts that went down meanwhile") << QList<int>{50, -30, 50, -10} << true;
    }
    void rangeSaysHowSureTheTimeLeftIs()
    {
        QFETCH(QList<int>, gains);
        QFETCH(bool, isUncertain);
        Speedometer speed;
        MonotonicTime now = beginning;
        int done = 100;
        speed.add(now, done, 1000);
        for (const int gain : gains)
            speed.add(now += 10s, done += gain, 1000);
        const auto range = speed.timeLeftRange(now);
        QVERIFY(range);
        QCOMPARE(range->isUncertain(), isUncertain);
        QVERIFY(range->shortest > 0s);
        QVERIFY(range->shortest <= *speed.timeLeft(now));
        QVERIFY(range->longest >= *speed.timeLeft(now));
        QVERIFY(range->longest <= 10 * *speed.timeLeft(now) + 1s);
        const auto late = speed.timeLeftRange(now + 24h); // not asked since
        QVERIFY(late->shortest >= 0s && late->longest >= late->shortest);
    }

    void thereIsNoRangeWithoutATimeLeft()
    {
        Speedometer speed;
        QVERIFY(!speed.timeLeftRange(beginning));
        speed.add(beginning, 10, 100);
        speed.add(beginning + 10s, 10, 100);
        QVERIFY(!speed.timeLeftRange(beginning + 10s));
    }

    void fastBatchStallsSoonSlowBatchLate()
    {
        Speedometer fast;
        fast.add(beginning, 0, 1000);
        fast.add(beginning + 30s, 300, 1000);
        fast.add(beginning + 60s, 300, 1000);
        fast.add(beginning + 90s, 300, 1000);
        QVERIFY(!fast.stalled(30s)); // two polls without progress say little
        fast.add(beginning + 120s, 300, 1000);
        QVERIFY(fast.stalled(30s));

        Speedometer slow;
        slow.add(beginning, 0, 10);
        slow.add(beginning + 600s, 1, 10);
        slow.add(beginning + 600s + 30min, 1, 10);
        QVERIFY(!slow.stalled(5s)); // one in ten minutes: half an hour is nothing
        slow.add(beginning + 600s + 2h, 1, 10);
        QVERIFY(slow.stalled(5s));
    }

    void timeInWhichNobodyLookedIsNoStandstill()
    {
        Speedometer speed;
        speed.add(beginning, 0, 1000);
        speed.add(beginning + 30s, 300, 1000);
        // Asleep for a night: nothing is known of it until the next poll.
        QVERIFY(!speed.stalled(30s));
        QCOMPARE(*speed.timeLeft(beginning + 8h), 0ms);
        speed.add(beginning + 8h, 900, 1000);
        QVERIFY(!speed.stalled(30s));
    }

    void standstillDoesNotDiluteTheSpeedItIsMeasuredBy()
    {
        Speedometer speed;
        speed.add(beginning, 0, 1000);
        speed.add(beginning + 30s, 300, 1000);
        for (int i = 1; i <= 30; ++i)
            speed.add(beginning + 30s + i * 30s, 300, 1000);
        QVERIFY(speed.stalled(30s));
        speed.add(beginning + 960s, 301, 1000);
        QVERIFY(!speed.stalled(30s));
    }

    void neverStartedStallsAfterFiveMinutesAndTenPolls()
    {
        Speedometer speed;
        speed.add(beginning, 0, 100);
        speed.add(beginning + 4min, 0, 100);
        QVERIFY(!speed.stalled(5s));
        speed.add(beginning + 5min + 1s, 0, 100);
        QVERIFY(speed.stalled(5s));
        QVERIFY(!speed.stalled(60s));
        speed.add(beginning + 601s, 0, 100);
        QVERIFY(speed.stalled(60s));
    }

    void allDoneIsNotStalled()
    {
        Speedometer speed;
        speed.add(beginning, 0, 100);
        speed.add(beginning + 5s, 100, 100);
        QVERIFY(!speed.stalled(5s));
    }
};

QTEST_GUILESS_MAIN(TestSpeedometer)
#include "tst_speedometer.moc"
