#include "core/retryafter.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRetryAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void waits_data();
    void waits();
    void isNoWait_data();
    void isNoWait();
    void dateIsInUtcWhereverTheMachineIs();
};

namespace {

// Sun, 06 Nov 1994 08:49:37 GMT is the example of RFC 9110.
constexpr WallTime exampleLess10s{std::chrono::sys_days(std::chrono::year(1994) / 11 / 6) + 8h + 49min + 27s};
constexpr qint64 aDay = 86'400'000;

} // namespace

void TestRetryAfter::waits_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
    QTest::newRow("no seconds") << QByteArray("0") << qint64(0);
    QTest::newRow("white space around it") << QByteArray(" 4 ") << qint64(4'000);
    QTest::newRow("leading zeros") << QByteArray("0004") << qint64(4'000);
    QTest::newRow("at most a day") << QByteArray("86401") << aDay;
    QTest::newRow("more than 64 bits") << QByteArray("99999999999999999999999999") << aDay;
    QTest::newRow("what overflows when multiplied") << QByteArray("9223372036854775807") << aDay;
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(10'000);
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(10'000);
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64(10'000);
    QTest::newRow("another week day, as careless servers send") << QByteArray("Mon, 06 Nov 1994 08:49:37 GMT") << qint64(10'000);
    QTest::newRow("a date in the past") << QByteArray("Sun, 06 Nov 1994 08:49:00 GMT") << qint64(0);
    QTest::newRow("a two-digit year of the last century") << QByteArray("Sunday, 06-Nov-70 08:49:37 GMT") << qint64(0);
    QTest::newRow("a date far ahead: a day") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << aDay;
}

void TestRetryAfter::waits()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, milliseconds);
    const auto wait = parseRetryAfter(header, exampleLess10s);
    QVERIFY(wait);
    QCOMPARE(qint64(wait->count()), milliseconds);
}

void TestRetryAfter::isNoWait_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space") << QByteArray("  ");
    QTest::newRow("words") << QByteArray("soon");
    QTest::newRow("negative") << QByteArray("-5");
    QTest::newRow("a fraction") << QByteArray("1.5");
    QTest::newRow("a unit") << QByteArray("10s");
    QTest::newRow("a month that is none") << QByteArray("Sun, 06 Now 1994 08:49:37 GMT");
    QTest::newRow("part of a month's name") << QByteArray("Sun, 06 ov  1994 08:49:37 GMT");
    QTest::newRow("a day that is none") << QByteArray("Sun, 31 Feb 1994 08:49:37 GMT");
    QTest::newRow("an hour that is none") << QByteArray("Sun, 06 Nov 1994 25:49:37 GMT");
    QTest::newRow("another time zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET");
    QTest::newRow("ISO 8601") << QByteArray("1994-11-06T08:49:37Z");
}

void TestRetryAfter::isNoWait()
{
    QFETCH(const QByteArray, header);
    QVERIFY(!parseRetryAfter(header, exampleLess10s));
}

void TestRetryAfter::dateIsInUtcWhereverTheMachineIs()
{
    // Half past two does not exist on this day in Berlin: the clocks go forward.
    const auto restore = qScopeGuard([zone = qgetenv("TZ")] {
        qputenv("TZ", zone);
        tzset();
    });
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const WallTime now{std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + 2h + 29min};
    QCOMPARE(parseRetryAfter("Sun, 29 Mar 2026 02:30:00 GMT", now), std::optional<Milliseconds>(60s));
}

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
