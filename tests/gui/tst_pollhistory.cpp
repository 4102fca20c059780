#include "gui/plotaxes.h"
#include "gui/pollhistory.h"

#include <QLocale>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using store::PollRecord;

/// From stored requests to lines and axes: pure arithmetic.
class TestPollHistory : public QObject
{
    Q_OBJECT

    static constexpr WallTime start{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)};

    static std::vector<PlotPoint> line(const QList<double> &values)
    {
        std::vector<PlotPoint> points;
        for (const double value : values)
            points.push_back({start + Milliseconds(1000 * points.size()), value});
        return points;
    }

    static QList<double> valuesOf(const std::vector<PlotPoint> &points)
    {
        QList<double> values;
        for (const PlotPoint &point : points)
            values += point.value;
        return values;
    }

    static PollRecord poll(Milliseconds at, qint64 done, std::optional<ErrorKind> error = {}, Milliseconds latency = 80ms)
    {
        return {.at = start + at, .latency = latency, .error = error, .total = 100, .done = done};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void runsAreTheirEnds_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<double>>("kept");
        QTest::newRow("nothing stays nothing") << QList<double>{} << QList<double>{};
        QTest::newRow("one point stays") << QList<double>{3} << QList<double>{3};
        QTest::newRow("two equal ones are both ends") << QList<double>{3, 3} << QList<double>{3, 3};
        QTest::newRow("of a run its first and its last stay") << QList<double>{1, 3, 3, 3, 3, 5} << QList<double>{1, 3, 3, 5};
        QTest::newRow("a standstill at the end reaches to the last request") << QList<double>{1, 3, 3, 3} << QList<double>{1, 3, 3};
        QTest::newRow("different ones all stay") << QList<double>{1, 2, 1, 2} << QList<double>{1, 2, 1, 2};
    }
    void runsAreTheirEnds()
    {
        QFETCH(QList<double>, values);
        QFETCH(QList<double>, kept);
        QCOMPARE(valuesOf(thinned(line(values))), kept);
    }

    void manyPointsBecomeAThousandWithEverySpike()
    {
        std::vector<PlotPoint> points;
        for (int i = 0; i < 200'000; ++i)
            points.push_back({start + Milliseconds(i), 50.0 + i % 7});
        points[77'777].value = 1'000.0;
        points[123'456].value = 0.0;
        const auto kept = thinned(points);
        QVERIFY(kept.size() <= mostPlotPoints);
        QVERIFY(kept.size() > mostPlotPoints / 2);
        QCOMPARE(kept.front(), points.front());
        QCOMPARE(kept.back(), points.back());
        QVERIFY(std::find(kept.begin(), kept.end(), points[77'777]) != kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), points[123'456]) != kept.end());
        QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
    }

    void progressSpeedAndFailuresAreLines()
    {
        const PlotHistory history = plotHistory({poll(0s, 0), poll(30s, 20), poll(60s, 20, ErrorKind::Network), poll(90s, 60)});
        QCOMPARE(valuesOf(history.progress), (QList<double>{0, 20, 60}));
        QCOMPARE(valuesOf(history.speed), (QList<double>{40, 40})); // numbers a minute
        QCOMPARE(history.failures, (std::vector<PlotPoint>{{start + 60s, 20.0}}));
    }

    void aBatchNeverSeenHasOnlyFailures()
    {
        const PlotHistory history = plotHistory({{.at = start, .error = ErrorKind::NotFound}});
        QVERIFY(history.progress.empty());
        QCOMPARE(history.failures.size(), std::size_t(1));
        QVERIFY(!history.isEmpty());
        QVERIFY(plotHistory({}).isEmpty());
    }

    void failuresAreNeverTooManyToDraw()
    {
        std::vector<PollRecord> polls;
        for (int i = 0; i < 50'000; ++i)
            polls.push_back(poll(Milliseconds(i), 0, ErrorKind::Server));
        const auto failures = plotHistory(polls).failures;
        QCOMPARE(failures.size(), mostPlotPoints);
        QCOMPARE(failures.front().at, polls.front().at);
        QCOMPARE(failures.back().at, polls.back().at);
    }

    void figuresCountAndMeasure()
    {
        const HistoryFigures figures
            = historyFigures({poll(0s, 0, {}, 50ms), poll(30s, 10, {}, 4s), poll(60s, 10, ErrorKind::Timeout, 90ms)});
        QCOMPARE(figures.requests, 3);
        QCOMPARE(figures.failures, 1);
        QCOMPARE(figures.medianLatency, 90ms);
        QCOMPARE(figures.first, start);
        QCOMPARE(figures.last, start + 60s);
        QCOMPARE(figures.perMinute, std::optional(20.0));
        QCOMPARE(historyFigures({}).requests, 0);
        QVERIFY2(!historyFigures({poll(0s, 5)}).perMinute, "one request has no speed");
    }

    void theNearestRequestIsFound_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("index");
        QTest::newRow("before the first") << -5 << 0;
        QTest::newRow("nearer to the earlier") << 14 << 1;
        QTest::newRow("nearer to the later") << 16 << 2;
        QTest::newRow("after the last") << 99 << 2;
    }
    void theNearestRequestIsFound()
    {
        QFETCH(int, seconds);
        const std::vector<PollRecord> polls{poll(0s, 0), poll(10s, 1), poll(20s, 2)};
        QTEST(int(nearestPoll(polls, start + std::chrono::seconds(seconds))), "index");
        QCOMPARE(nearestPoll({}, start), -1);
    }

    void timesAreRound_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("seconds are written where they differ") << qint64(10) << QStringList{u"12:00:00"_s, u"12:00:05"_s, u"12:00:10"_s};
        QTest::newRow("minutes") << qint64(1'800) << QStringList{u"12:00"_s, u"12:10"_s, u"12:20"_s, u"12:30"_s};
        QTest::newRow("a midnight is its date") << qint64(36'000) << QStringList{u"12:00"_s, u"15:00"_s, u"18:00"_s, u"21:00"_s};
        QTest::newRow("days") << qint64(3 * 86'400) << QStringList{u"25 Nov 2026"_s, u"26 Nov 2026"_s, u"27 Nov 2026"_s};
    }
    void timesAreRound()
    {
        QFETCH(qint64, seconds);
        QStringList labels;
        const WallTime from = start + 12h;
        const WallTime to = from + std::chrono::seconds(seconds);
        for (const PlotTick &tick : timeTicks(from, to, 4)) {
            labels += tick.label;
            QVERIFY(tick.value >= double(from.time_since_epoch().count()) && tick.value <= double(to.time_since_epoch().count()));
        }
        QTEST(labels, "labels");
    }

    void aSpanOfNoTimeHasAtMostOneTime() { QVERIFY(timeTicks(start, start, 5).size() <= 1); }

    void amountsAreRound_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("none") << 0.0 << QStringList{u"0"_s, u"1"_s};
        QTest::newRow("small ones have decimals") << 0.7 << QStringList{u"0.0"_s, u"0.2"_s, u"0.4"_s, u"0.6"_s, u"0.8"_s};
        QTest::newRow("the last is not below the highest") << 81.0 << QStringList{u"0"_s, u"50"_s, u"100"_s};
        QTest::newRow("thousands") << 4'000.0 << QStringList{u"0"_s, u"1,000"_s, u"2,000"_s, u"3,000"_s, u"4,000"_s};
    }
    void amountsAreRound()
    {
        QFETCH(double, highest);
        QStringList labels;
        for (const PlotTick &tick : amountTicks(highest, 5))
            labels += tick.label;
        QTEST(labels, "labels");
    }

    void labelsAreOfTheLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString amount = amountTicks(40'000, 5).last().label;
        const QString day = timeTicks(start, start + 48h, 3).last().label;
        QLocale::setDefault(before);
        QCOMPARE(amount, u"40.000"_s);
        QCOMPARE(day, u"26.11.26"_s);
    }
};

QTEST_GUILESS_MAIN(TestPollHistory)

#include "tst_pollhistory.moc"
