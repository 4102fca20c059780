#include "core/cadence.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>
#include <random>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCadence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void bandBySize_data();
    void bandBySize();
    void slowdownStaysInTheBand_data();
    void slowdownStaysInTheBand();
    void intervalGrowsWithSize();
    void jitterIsNeverEarlier();
    void backoffGrows_data();
    void backoffGrows();
    void backoffStaysInBounds();
};

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

void TestCadence::bandBySize_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("fastest");
    QTest::addColumn<qint64>("slowest");
    QTest::newRow("nothing") << qint64(0) << qint64(5'000) << qint64(10'000);
    QTest::newRow("a negative size") << qint64(-7) << qint64(5'000) << qint64(10'000);
    QTest::newRow("one number") << qint64(1) << qint64(5'000) << qint64(10'000);
    QTest::newRow("up to 100") << qint64(100) << qint64(5'000) << qint64(10'000);
    QTest::newRow("half-way") << qint64(550) << qint64(17'500) << qint64(35'000);
    QTest::newRow("1,000") << qint64(1'000) << qint64(30'000) << qint64(60'000);
    QTest::newRow("beyond") << qint64(5'000) << qint64(30'000) << qint64(60'000);
    QTest::newRow("the largest number") << std::numeric_limits<qint64>::max() << qint64(30'000) << qint64(60'000);
}

void TestCadence::bandBySize()
{
    QFETCH(const qint64, total);
    QFETCH(const qint64, fastest);
    QFETCH(const qint64, slowest);
    const cadence::Band band = cadence::bandFor(total);
    QCOMPARE(qint64(band.fastest.count()), fastest);
    QCOMPARE(qint64(band.slowest.count()), slowest);
    QVERIFY(band.slowest <= cadence::slowest);
}

void TestCadence::slowdownStaysInTheBand_data()
{
    QTest::addColumn<double>("slowdown");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("fastest") << 0.0 << qint64(5'000);
    QTest::newRow("half-way") << 0.5 << qint64(7'500);
    QTest::newRow("slowest") << 1.0 << qint64(10'000);
    QTest::newRow("no faster than the band") << -3.0 << qint64(5'000);
    QTest::newRow("no slower than the band") << 20.0 << qint64(10'000);
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << qint64(10'000);
    QTest::newRow("not a number") << notANumber << qint64(5'000);
}

void TestCadence::slowdownStaysInTheBand()
{
    QFETCH(const double, slowdown);
    QFETCH(const qint64, milliseconds);
    QCOMPARE(qint64(cadence::intervalFor(90, slowdown).count()), milliseconds);
}

void TestCadence::intervalGrowsWithSize()
{
    Milliseconds before{0};
    for (int total = 0; total <= 1'200; ++total) {
        const Milliseconds interval = cadence::intervalFor(total);
        QVERIFY(interval >= cadence::floor);
        QVERIFY(interval >= before);
        before = interval;
    }
}

void TestCadence::jitterIsNeverEarlier()
{
    QCOMPARE(cadence::withJitter(10s, 0.0), Milliseconds(10s));
    QCOMPARE(cadence::withJitter(10s, 0.5), Milliseconds(10'500));
    QCOMPARE(cadence::withJitter(10s, notANumber), Milliseconds(10s));
    std::mt19937 random(1);
    std::uniform_real_distribution<double> chance(-0.5, 1.5); // a source out of its range does no harm either
    for (int i = 0; i < 10'000; ++i) {
        const Milliseconds interval{2'000 + i * 6};
        const Milliseconds jittered = cadence::withJitter(interval, chance(random));
        QVERIFY(jittered >= interval);
        QVERIFY(jittered <= interval + interval / 10);
    }
}

void TestCadence::backoffGrows_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("first failure, least") << 1 << 0.0 << qint64(5'000);
    QTest::newRow("first failure, most: doubled") << 1 << 1.0 << qint64(10'000);
    QTest::newRow("first failure, middle: full jitter") << 1 << 0.5 << qint64(7'500);
    QTest::newRow("second failure: fourfold") << 2 << 1.0 << qint64(20'000);
    QTest::newRow("sixth failure: 5 min at most") << 6 << 1.0 << qint64(300'000);
    QTest::newRow("a million failures") << 1'000'000 << 1.0 << qint64(300'000);
    QTest::newRow("no failure counts as the first") << 0 << 1.0 << qint64(10'000);
}

void TestCadence::backoffGrows()
{
    QFETCH(const int, failures);
    QFETCH(const double, random);
    QFETCH(const qint64, milliseconds);
    QCOMPARE(qint64(cadence::backoff(5s, failures, random).count()), milliseconds);
}

void TestCadence::backoffStaysInBounds()
{
    std::mt19937 random(2);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    for (int failures = 1; failures <= 40; ++failures) {
        for (const Milliseconds interval : {2'000ms, 5'000ms, 30'000ms, 60'000ms}) {
            const Milliseconds wait = cadence::backoff(interval, failures, chance(random));
            QVERIFY(wait >= interval);
            QVERIFY(wait <= cadence::longestBackoff);
        }
    }
    QCOMPARE(cadence::backoff(10min, 3, 0.7), Milliseconds(10min)); // never less than an interval that is longer itself
}

QTEST_GUILESS_MAIN(TestCadence)
#include "tst_cadence.moc"
