#include "gui/batchcommands.h"
#include "gui/batchrows.h"
#include "gui/batchwords.h"
#include "reports.h"

#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

namespace {

constexpr MonotonicTime now{Milliseconds(50'000)};
constexpr WallTime wallNow{Milliseconds(1'800'000'000'000)};

constexpr Phase allPhases[] = {Phase::Queued, Phase::Running, Phase::Stalled, Phase::Retrying, Phase::RateLimited, Phase::KeyNeeded,
    Phase::Elsewhere, Phase::Paused, Phase::Finished, Phase::Gone, Phase::NotFound};

} // namespace

class TestBatchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void statusSaysStateNextPollAndTimeLeft()
    {
        BatchReport report = test::report(1, 100, 40);
        report.nextPoll = now + Milliseconds(6'400);
        report.timeLeft = std::chrono::minutes(2);
        QCOMPARE(BatchWords::status(report, now, wallNow), u"processing · next poll in 0:07 · about 2 min left"_s);
        report.requestUnderWay = true;
        QCOMPARE(BatchWords::status(report, now, wallNow), u"processing · asking now · about 2 min left"_s);
    }

    void aFailureNamesTheNextTry()
    {
        BatchReport report = test::report(1, 100, 40, Phase::Retrying);
        report.nextPoll = now + std::chrono::seconds(12);
        QCOMPARE(BatchWords::status(report, now, wallNow), u"last try failed · next try in 0:12"_s);
    }

    void aFinishedBatchHasNoTimeLeft()
    {
        BatchReport report = test::report(1, 100, 100, Phase::Finished);
        report.timeLeft = std::chrono::minutes(2);
        QCOMPARE(BatchWords::status(report, now, wallNow), u"completed"_s);
    }

    void aStalledBatchNamesItsLastProgress()
    {
        BatchReport report = test::report(1, 100, 40, Phase::Stalled);
        report.progressAt = wallNow - std::chrono::minutes(40);
        QCOMPARE(BatchWords::status(report, now, wallNow), u"no progress since 07:20:00"_s);
        report.progressAt = wallNow - std::chrono::days(2);
        QCOMPARE(BatchWords::status(report, now, wallNow), u"no progress since 13 Jan 2027 08:00:00"_s);
        report.progressAt.reset();
        QCOMPARE(BatchWords::status(report, now, wallNow), u"no progress for a while"_s);
    }

    void aBatchThatHasToWaitForItsTurnSaysHowLong()
    {
        BatchReport report = test::report(1, 100, 40);
        report.cadence = std::chrono::seconds(30);
        report.effectiveInterval = std::chrono::minutes(3);
        QCOMPARE(BatchWords::status(report, now, wallNow), u"processing · polling every 3 min instead of 30 s"_s);
    }

    void anUncertainTimeLeftIsARange()
    {
        BatchReport report = test::report(1, 100, 40);
        report.timeLeft = std::chrono::minutes(3);
        report.timeLeftRange = {std::chrono::minutes(2), std::chrono::minutes(8)};
        QCOMPARE(BatchWords::status(report, now, wallNow), u"processing · about 2 min to about 8 min left"_s);
        report.timeLeftRange = {std::chrono::seconds(170), std::chrono::seconds(190)};
        QCOMPARE(BatchWords::status(report, now, wallNow), u"processing · about 3 min left"_s);
    }

    void anUnknownStatusIsShownAsItCame()
    {
        BatchReport report = test::report(1, 100, 40);
        report.status = BatchStatus::Unknown;
        report.statusText = u"archiving"_s;
        QCOMPARE(BatchWords::state(report), u"status “archiving”"_s);
    }

    void anUnknownStatusBreaksNoLine()
    {
        BatchReport report = test::report(1, 100, 40);
        report.status = BatchStatus::Unknown;
        report.statusText = u"two\nlines"_s;
        QVERIFY(!BatchWords::state(report).contains(u'\n'));
    }

    void everyPhaseHasWordsOfItsOwn()
    {
        QSet<QString> words;
        for (const Phase phase : allPhases)
            words.insert(BatchWords::state(test::unseenReport(1, phase)));
        QCOMPARE(words.size(), qsizetype(std::size(allPhases)));
    }

    void shortStateFitsTheColumnMadeForIt()
    {
        const QStringList known = BatchWords::shortStates();
        for (const Phase phase : allPhases) {
            QVERIFY(known.contains(BatchWords::shortState(test::unseenReport(1, phase))));
            QVERIFY(BatchWords::shortState(test::report(1, 100, 40, phase)).size() <= 9);
        }
    }

    void shortState_data()
    {
        QTest::addColumn<BatchReport>("report");
        QTest::addColumn<QString>("text");
        QTest::newRow("percentage") << test::report(1, 100, 62) << u"62\u202f%"_s;
        QTest::newRow("rounded down: 100 % is done") << test::report(1, 1'000, 999) << u"99\u202f%"_s;
        QTest::newRow("a key is needed") << test::report(1, 100, 62, Phase::KeyNeeded) << u"key?"_s;
        QTest::newRow("not found") << test::unseenReport(1, Phase::NotFound) << u"not found"_s;
        QTest::newRow("no answer yet") << test::unseenReport(1) << u"waiting"_s;
        QTest::newRow("paused before any answer") << test::unseenReport(1, Phase::Paused) << u"–"_s;
    }

    void shortState()
    {
        QFETCH(BatchReport, report);
        QTEST(BatchWords::shortState(report), "text");
    }

    void figuresOfSeveralAreSums()
    {
        const Figures sum = figuresOf({test::report(1, 100, 50), test::report(2, 300, 100), test::unseenReport(3)});
        QCOMPARE(sum.total, 400);
        QCOMPARE(sum.done, 150);
        QCOMPARE(sum.pending, 250);
        QCOMPARE(sum.batches, 2);
        QCOMPARE(sum.percent(), 37);
        QCOMPARE(Figures().percent(), 0);
    }

    void summaryCountsStates()
    {
        QCOMPARE(BatchWords::summary({test::report(1, 10, 10, Phase::Paused), test::report(2, 10, 5), test::report(3, 10, 5)}),
            u"2 processing · 1 paused"_s);
    }

    void watchedTellsPausedProblemsAndLastError()
    {
        BatchReport failing = test::report(3, 10, 5, Phase::Retrying);
        failing.error = ApiError{.kind = ErrorKind::Timeout};
        const auto watched = [](const QList<BatchReport> &reports) {
            BatchRows rows;
            rows.setReports(reports);
            return BatchWords::watched(rows.tally());
        };
        const QString text = watched({test::report(1, 10, 5), test::report(2, 10, 5, Phase::Paused), failing});
        QVERIFY2(text.startsWith(u"3 watched · 1 paused · last error: Batch 3"_s), qPrintable(text));
        QCOMPARE(watched({test::unseenReport(1, Phase::KeyNeeded)}), u"1 watched · 1 with problems"_s);
        QCOMPARE(watched({}), QString());
    }

    void age_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("stale");
        QTest::newRow("three cadences are not yet late") << Phase::Running << qint64(30) << false;
        QTest::newRow("more than three are") << Phase::Running << qint64(31) << true;
        QTest::newRow("a retry is late too") << Phase::Retrying << qint64(31) << true;
        QTest::newRow("paused is never late") << Phase::Paused << qint64(31) << false;
        QTest::newRow("finished is never late") << Phase::Finished << qint64(90'000) << false;
    }

    void age()
    {
        QFETCH(Phase, phase);
        QFETCH(qint64, seconds);
        BatchReport report = test::report(1, 10, 5, phase);
        report.cadence = std::chrono::seconds(10);
        report.seenAt = wallNow - std::chrono::seconds(seconds);
        QTEST(ageOf(report, wallNow).stale, "stale");
        QVERIFY(!ageOf(report, wallNow).text.isEmpty());
    }

    void neverSeenHasNoAge() { QVERIFY(ageOf(test::unseenReport(1), wallNow).text.isEmpty()); }

    void commands_data()
    {
        QTest::addColumn<QList<BatchReport>>("selected");
        QTest::addColumn<QString>("possible");
        QTest::newRow("nothing selected") << QList<BatchReport>() << QString();
        QTest::newRow("running") << QList{test::report(1, 10, 5)} << u"poll pause stop export"_s;
        QTest::newRow("no reply yet: nothing to export") << QList{test::unseenReport(1)} << u"poll pause stop"_s;
        QTest::newRow("paused") << QList{test::report(1, 10, 5, Phase::Paused)} << u"resume stop export"_s;
        QTest::newRow("finished: nothing more to ask") << QList{test::report(1, 10, 10, Phase::Finished)} << u"stop export"_s;
        QTest::newRow("not found: may be asked again") << QList{test::unseenReport(1, Phase::NotFound)} << u"poll stop"_s;
        QTest::newRow("several: what any of them can")
            << QList{test::report(1, 10, 5), test::report(2, 10, 5, Phase::Paused)} << u"poll pause resume stop export"_s;
    }

    void commands()
    {
        QFETCH(QList<BatchReport>, selected);
        const PossibleCommands possible = possibleFor(selected);
        QStringList words;
        if (possible.pollNow)
            words += u"poll"_s;
        if (possible.pause)
            words += u"pause"_s;
        if (possible.resume)
            words += u"resume"_s;
        if (possible.stopWatching)
            words += u"stop"_s;
        if (possible.exportResults)
            words += u"export"_s;
        QTEST(words.join(u' '), "possible");
    }
};

QTEST_GUILESS_MAIN(TestBatchWords)

#include "tst_batchwords.moc"
