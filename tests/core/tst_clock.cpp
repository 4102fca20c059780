#include "core/clock.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void monotonicTimeNeverGoesBack();
    void alarmRingsOnceAndNotBeforeItsTime();
    void newAlarmReplacesThePendingOne();
    void clearedAlarmStaysSilent();
    void delaysOutOfRangeAreHarmless();
    void randomIsInItsRange();
};

void TestClock::monotonicTimeNeverGoesBack()
{
    const SystemClock clock;
    MonotonicTime before = clock.now();
    for (int i = 0; i < 1'000; ++i) {
        const MonotonicTime now = clock.now();
        QVERIFY(now >= before);
        before = now;
    }
    QVERIFY(clock.wallNow() > WallTime(std::chrono::sys_days(std::chrono::year(2020) / 1 / 1)));
}

void TestClock::alarmRingsOnceAndNotBeforeItsTime()
{
    const SystemClock clock;
    const auto alarm = makeSystemAlarm();
    QSignalSpy rang(alarm.get(), &Alarm::rang);
    const MonotonicTime set = clock.now();
    alarm->set(30ms);
    QTRY_COMPARE(rang.size(), 1);
    QVERIFY(clock.now() - set >= 29ms); // both are cut to whole milliseconds
    const auto other = makeSystemAlarm();
    QSignalSpy later(other.get(), &Alarm::rang);
    other->set(60ms);
    QTRY_COMPARE(later.size(), 1);
    QCOMPARE(rang.size(), 1);
}

void TestClock::newAlarmReplacesThePendingOne()
{
    const auto alarm = makeSystemAlarm();
    const auto late = makeSystemAlarm();
    QSignalSpy rang(alarm.get(), &Alarm::rang);
    QSignalSpy end(late.get(), &Alarm::rang);
    alarm->set(1ms);
    alarm->set(1h);
    late->set(30ms);
    QTRY_COMPARE(end.size(), 1);
    QCOMPARE(rang.size(), 0);
}

void TestClock::clearedAlarmStaysSilent()
{
    const auto alarm = makeSystemAlarm();
    const auto late = makeSystemAlarm();
    QSignalSpy rang(alarm.get(), &Alarm::rang);
    QSignalSpy end(late.get(), &Alarm::rang);
    alarm->set(1ms);
    alarm->clear();
    late->set(30ms);
    QTRY_COMPARE(end.size(), 1);
    QCOMPARE(rang.size(), 0);
}

void TestClock::delaysOutOfRangeAreHarmless()
{
    const auto past = makeSystemAlarm();
    const auto future = makeSystemAlarm();
    QSignalSpy rang(past.get(), &Alarm::rang);
    QSignalSpy never(future.get(), &Alarm::rang);
    future->set(std::chrono::hours(24 * 365)); // more milliseconds than an int holds
    past->set(-5s);
    QTRY_COMPARE(rang.size(), 1);
    QCOMPARE(never.size(), 0);
}

void TestClock::randomIsInItsRange()
{
    const RandomSource random = makeSystemRandom();
    for (int i = 0; i < 1'000; ++i) {
        const double value = random();
        QVERIFY(value >= 0.0 && value < 1.0);
    }
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
