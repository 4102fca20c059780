#include "gui/timetext.h"

#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch;
using gui::TimeText;

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void countdown_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("a begun second counts") << qint64(6'001) << QStringLiteral("0:07");
        QTest::newRow("a whole second is itself") << qint64(7'000) << QStringLiteral("0:07");
        QTest::newRow("nothing left") << qint64(0) << QStringLiteral("0:00");
        QTest::newRow("overdue is not negative") << qint64(-3'000) << QStringLiteral("0:00");
        QTest::newRow("minutes") << qint64(65'000) << QStringLiteral("1:05");
        QTest::newRow("just below an hour") << qint64(3'599'000) << QStringLiteral("59:59");
        QTest::newRow("hours") << qint64(3'723'000) << QStringLiteral("1:02:03");
    }

    void countdown()
    {
        QFETCH(qint64, milliseconds);
        QTEST(TimeText::countdown(Milliseconds(milliseconds)), "text");
    }

    /// Ticking when told to shows every second once, in order.
    void countdownNeverJumps()
    {
        QStringList shown;
        Milliseconds left(5'430);
        while (left > Milliseconds(0)) {
            shown += TimeText::countdown(left);
            left -= TimeText::untilCountdownChanges(left);
        }
        const QStringList expected{QStringLiteral("0:06"), QStringLiteral("0:05"), QStringLiteral("0:04"), QStringLiteral("0:03"),
            QStringLiteral("0:02"), QStringLiteral("0:01")};
        QCOMPARE(shown, expected);
    }

    void age_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("below a second") << qint64(999) << QStringLiteral("just now");
        QTest::newRow("a clock that was set back") << qint64(-60'000) << QStringLiteral("just now");
        QTest::newRow("seconds") << qint64(12'900) << QStringLiteral("12 s ago");
        QTest::newRow("minutes are whole ones") << qint64(119'000) << QStringLiteral("1 min ago");
        QTest::newRow("hours") << qint64(2 * 3'600'000) << QStringLiteral("2 h ago");
        QTest::newRow("hours up to two days") << qint64(47 * 3'600'000) << QStringLiteral("47 h ago");
    }

    void age()
    {
        QFETCH(qint64, milliseconds);
        QTEST(TimeText::age(Milliseconds(milliseconds)), "text");
    }

    void timeLeft_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nearly there") << qint64(9) << QStringLiteral("a few seconds");
        QTest::newRow("tens of seconds, not more exact") << qint64(38) << QStringLiteral("about 40 s");
        QTest::newRow("never 60 s") << qint64(57) << QStringLiteral("about 1 min");
        QTest::newRow("minutes") << qint64(130) << QStringLiteral("about 2 min");
        QTest::newRow("hours and tens of minutes") << qint64(4'810) << QStringLiteral("about 1 h 20 min");
        QTest::newRow("whole hours") << qint64(7'190) << QStringLiteral("about 2 h");
        QTest::newRow("a long time in hours") << qint64(30 * 3'600 + 1'000) << QStringLiteral("about 30 h");
    }

    void timeLeft()
    {
        QFETCH(qint64, seconds);
        QTEST(TimeText::timeLeft(std::chrono::seconds(seconds)), "text");
    }

    void interval_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << qint64(30) << QStringLiteral("30 s");
        QTest::newRow("a minute and a bit is told exactly") << qint64(75) << QStringLiteral("75 s");
        QTest::newRow("minutes") << qint64(185) << QStringLiteral("3 min");
        QTest::newRow("hours") << qint64(7'210) << QStringLiteral("2 h");
        QTest::newRow("hours and minutes") << qint64(4'800) << QStringLiteral("1 h 20 min");
    }

    void interval()
    {
        QFETCH(qint64, seconds);
        QTEST(TimeText::interval(std::chrono::seconds(seconds)), "text");
    }
};

QTEST_GUILESS_MAIN(TestTimeText)

#include "tst_timetext.moc"
