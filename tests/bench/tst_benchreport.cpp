#include "median.h"
#include "million/options.h"
#include "million/report.h"
#include "million/runner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace batchwatch::bench;
using namespace Qt::StringLiterals;

class TestBenchReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void medianIsTheMiddle();
    void rounds_data();
    void rounds();
    void bothOfTwoGetAsManyRounds();
    void goals_data();
    void goals();
    void jsonLineHoldsTheFieldsAskedFor();
    void estimateSaysHowManyRowsItIsFrom();
    void tableIsAligned();
    void options_data();
    void options();
};

void TestBenchReport::medianIsTheMiddle()
{
    QCOMPARE(median({}), 0.0);
    QCOMPARE(median({3.0}), 3.0);
    QCOMPARE(median({9.0, 1.0, 2.0}), 2.0);
    QCOMPARE(median({9.0, 1.0}), 5.0);
    QCOMPARE(median({9.0, 1.0, 2.0, 4.0}), 3.0); // between the two in the middle
}

void TestBenchReport::rounds_data()
{
    QTest::addColumn<int>("repeat");
    QTest::addColumn<double>("ms");
    QTest::addColumn<int>("rounds");
    constexpr double longest = 100.0;
    QTest::newRow("quick work gets all") << 5 << 1.0 << 5;
    QTest::newRow("slow work gets fewer") << 5 << longest * 0.7 << 4;
    QTest::newRow("very slow work gets three") << 5 << longest * 50 << 3;
    QTest::newRow("no more than asked for") << 1 << longest * 50 << 1;
}

void TestBenchReport::rounds()
{
    QFETCH(int, repeat);
    QFETCH(double, ms);
    int rounds = 0;
    const auto round = [&] {
        ++rounds;
        return ms;
    };
    QCOMPARE(Runner(repeat, 100.0).median(round), ms);
    QTEST(rounds, "rounds");
}

void TestBenchReport::bothOfTwoGetAsManyRounds()
{
    int ours = 0;
    int peers = 0;
    const auto [oursMedian, peersMedian] = Runner(5, 1.0).medians([&] { return double(++ours); }, [&] { return 100.0 * ++peers; });
    QCOMPARE(ours, 3);
    QCOMPARE(peers, 3);
    QCOMPARE(oursMedian, 2.0);
    QCOMPARE(peersMedian, 200.0);
}

void TestBenchReport::goals_data()
{
    QTest::addColumn<Line>("line");
    QTest::addColumn<QString>("goal");
    QTest::addColumn<QString>("ratio");
    QTest::addColumn<QString>("holds");
    const auto line = [](std::optional<double> ours, std::optional<double> peer, const Goal &goal) {
        return Line{.operation = u"work"_s, .ours = ours, .peer = u"peer"_s, .peersOwn = peer, .goal = goal};
    };
    QTest::newRow("absolute, met") << line(6.0, {}, {.atMost = 6.0}) << u"<= 6 ms"_s << u""_s << u"yes"_s;
    QTest::newRow("absolute, missed") << line(6.1, {}, {.atMost = 6.0}) << u"<= 6 ms"_s << u""_s << u"no"_s;
    QTest::newRow("better, met") << line(2.0, 80.0, {.timesFaster = 40.0}) << u">= 40 times as fast"_s << u"40"_s << u"yes"_s;
    QTest::newRow("better, missed") << line(2.5, 80.0, {.timesFaster = 40.0}) << u">= 40 times as fast"_s << u"32"_s << u"no"_s;
    QTest::newRow("share, met") << line(1.0, 0.5, {.timesPeer = 2.5}) << u"<= 2.5 times the peer"_s << u"2"_s << u"yes"_s;
    QTest::newRow("share, missed") << line(2.0, 0.5, {.timesPeer = 2.5}) << u"<= 2.5 times the peer"_s << u"4"_s << u"no"_s;
    QTest::newRow("one of two missed") << line(7.0, 700.0, {.atMost = 6.0, .timesFaster = 40.0}) << u"<= 6 ms, >= 40 times as fast"_s
                                       << u"100"_s << u"no"_s;
    QTest::newRow("ours is missing") << line({}, 1.0, {.atMost = 6.0}) << u"<= 6 ms"_s << u""_s << u""_s;
    QTest::newRow("the peer is missing") << line(1.0, {}, {.timesFaster = 10.0}) << u">= 10 times as fast"_s << u""_s << u""_s;
    QTest::newRow("no goal") << line(1.0, 2.0, {}) << u""_s << u"2"_s << u""_s;
}

void TestBenchReport::goals()
{
    QFETCH(Line, line);
    const auto ratio = ratioOf(line);
    const auto holds = goalHolds(line);
    QTEST(goalText(line), "goal");
    QTEST(ratio ? QString::number(*ratio) : u""_s, "ratio");
    QTEST(holds ? (*holds ? u"yes"_s : u"no"_s) : u""_s, "holds");
}

void TestBenchReport::jsonLineHoldsTheFieldsAskedFor()
{
    const auto parsed = [](const Line &line) { return QJsonDocument::fromJson(jsonLine(line)).object(); };
    const Line whole{.operation = u"sort"_s, .ours = 2.0, .peer = u"sqlite3"_s, .peersOwn = 10.0, .goal = {.timesFaster = 3.0}};
    QCOMPARE(parsed(whole),
        (QJsonObject{{u"operation"_s, u"sort"_s}, {u"ours_ms"_s, 2.0}, {u"peer"_s, u"sqlite3"_s}, {u"peer_ms"_s, 10.0}, {u"ratio"_s, 5.0},
            {u"goal"_s, u">= 3 times as fast"_s}, {u"holds"_s, true}}));
    QVERIFY(!jsonLine(whole).contains('\n'));

    const Line missing{.operation = u"rows"_s, .unit = Unit::BytesARow, .goal = {.atMost = 48.0}, .note = u"not there"_s};
    QCOMPARE(parsed(missing),
        (QJsonObject{{u"operation"_s, u"rows"_s}, {u"ours_bytes_a_row"_s, QJsonValue()}, {u"peer"_s, QJsonValue()},
            {u"peer_bytes_a_row"_s, QJsonValue()}, {u"ratio"_s, QJsonValue()}, {u"goal"_s, u"<= 48 B a row"_s}, {u"holds"_s, QJsonValue()},
            {u"note"_s, u"not there"_s}}));
}

void TestBenchReport::estimateSaysHowManyRowsItIsFrom()
{
    const Line line{.operation = u"filter"_s, .ours = 5.0, .peer = u"proxy"_s, .peersOwn = 80'000.0, .peerRows = 62'500};
    QCOMPARE(QJsonDocument::fromJson(jsonLine(line)).object().value(u"peer_rows"_s).toInt(), 62'500);
    QVERIFY(tableOf({line}).contains(u"≈ 80,000 ms (from 62,500 rows)"_s));
    QVERIFY(tableOf({line}).contains(u"≈ 16,000 "_s));
}

void TestBenchReport::tableIsAligned()
{
    const QString table
        = tableOf({{.operation = u"parse"_s, .ours = 0.1234, .peer = u"DOM"_s, .peersOwn = 0.074, .goal = {.timesPeer = 2.5}},
            {.operation = u"memory"_s, .unit = Unit::Megabytes, .ours = 130.0, .goal = {.atMost = 120.0}}});
    QCOMPARE(table,
        u"| operation |     ours | peer | the peer | ratio | goal                  | holds  |\n"
        u"| --------- | -------: | ---- | -------: | ----: | --------------------- | ------ |\n"
        u"| parse     | 0.123 ms | DOM  | 0.074 ms |  1.67 | <= 2.5 times the peer | yes    |\n"
        u"| memory    |   130 MB |      |          |       | <= 120 MB             | **no** |\n"_s);
}

void TestBenchReport::options_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("fault");
    QTest::newRow("none") << QStringList() << u""_s;
    QTest::newRow("all") << u"--rows 100000 --repeat 3 --only filter|sort --longest 500 --folder /tmp --json"_s.split(u' ') << u""_s;
    QTest::newRow("unknown") << QStringList{u"--row"_s} << u"unknown option: --row"_s;
    QTest::newRow("without its value") << QStringList{u"--rows"_s} << u"--rows needs a value"_s;
    QTest::newRow("no number") << QStringList{u"--rows"_s, u"many"_s} << u"--rows does not take \"many\""_s;
    QTest::newRow("too few rows") << QStringList{u"--rows"_s, u"9999"_s} << u"--rows does not take \"9999\""_s;
    QTest::newRow("no expression") << QStringList{u"--only"_s, u"("_s} << u"--only does not take \"(\""_s;
}

void TestBenchReport::options()
{
    QFETCH(QStringList, arguments);
    const auto parsed = parseOptions(arguments);
    QTEST(parsed ? QString() : parsed.error(), "fault");
    if (arguments.size() > 2) {
        QCOMPARE(parsed->rows, 100'000);
        QCOMPARE(parsed->repeat, 3);
        QCOMPARE(parsed->only.pattern(), u"filter|sort"_s);
        QCOMPARE(parsed->longest, 500.0);
        QVERIFY(parsed->json);
    }
}

QTEST_GUILESS_MAIN(TestBenchReport)
#include "tst_benchreport.moc"
