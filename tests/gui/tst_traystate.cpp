#include "gui/trayicon.h"
#include "gui/traystate.h"
#include "reports.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

/// What the tray says of all batches, tray or not.
class TestTrayState : public QObject
{
    Q_OBJECT

private:
    static TrayState stateOf(const QList<BatchReport> &reports)
    {
        TrayTally tally;
        tally.reset(reports);
        return tally.state();
    }

    static QIcon base()
    {
        QPixmap pixmap(64, 64);
        pixmap.fill(Qt::blue);
        return QIcon(pixmap);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theToolTipSaysWhatMatters_data()
    {
        QTest::addColumn<QList<BatchReport>>("reports");
        QTest::addColumn<QString>("text");
        BatchReport soon = test::report(1, 100, 50);
        soon.nextPoll = MonotonicTime(Milliseconds(7'000));
        BatchReport later = test::report(2, 100, 25);
        later.nextPoll = MonotonicTime(Milliseconds(20'000));
        QTest::newRow("nothing watched") << QList<BatchReport>{} << u"0 watched"_s;
        QTest::newRow("running, with the next poll") << QList{later, soon} << u"2 watched · 2 running · 37\u202f% · next poll in 0:07"_s;
        QTest::newRow("all finished") << QList{test::report(1, 10, 10, Phase::Finished)} << u"1 watched"_s;
        QTest::newRow("something is wrong") << QList{test::report(1, 10, 5, Phase::Gone), test::report(2, 10, 5, Phase::Paused)}
                                            << u"2 watched · 1 to look at"_s;
        BatchReport archived = test::report(3, 10, 5, Phase::Gone);
        archived.archivedAt = WallTime(Milliseconds(1));
        QTest::newRow("archived ones do not count") << QList{test::report(1, 10, 10, Phase::Finished), archived} << u"1 watched"_s;
        QTest::newRow("stalled ones still run")
            << QList{test::report(1, 10, 5, Phase::Stalled)} << u"1 watched · 1 running · 1 to look at · 50\u202f%"_s;
    }

    void theToolTipSaysWhatMatters()
    {
        QFETCH(QList<BatchReport>, reports);
        QFETCH(QString, text);
        QCOMPARE(TrayTally::toolTip(stateOf(reports), {}), u"Batchwatch\n"_s + text);
    }

    void theProgressIsOfWhatRuns_data()
    {
        QTest::addColumn<QList<BatchReport>>("reports");
        QTest::addColumn<double>("progress"); // below 0: none
        QTest::newRow("nothing") << QList<BatchReport>{} << -1.0;
        QTest::newRow("all at rest") << QList{test::report(1, 10, 5, Phase::Paused), test::report(2, 10, 10, Phase::Finished)} << -1.0;
        QTest::newRow("by numbers, not by batches") << QList{test::report(1, 900, 900), test::report(2, 100, 0)} << 0.9;
        QTest::newRow("finished ones do not count") << QList{test::report(1, 10, 10, Phase::Finished), test::report(2, 10, 1)} << 0.1;
        QTest::newRow("not seen yet") << QList{test::unseenReport(1)} << 0.0;
    }

    void theProgressIsOfWhatRuns()
    {
        QFETCH(QList<BatchReport>, reports);
        QTEST(stateOf(reports).progress.value_or(-1.0), "progress");
    }

    void pauseAllAndResumeAllMeanWhatTheySay()
    {
        TrayTally tally;
        tally.reset({test::report(1, 10, 5), test::report(2, 10, 5, Phase::Paused), test::report(3, 10, 10, Phase::Finished),
            test::report(4, 10, 5, Phase::KeyNeeded), test::report(5, 10, 5, Phase::Gone)});
        QList<BatchId> running = tally.toPause();
        std::sort(running.begin(), running.end());
        QList<BatchId> expected{test::batchId(1), test::batchId(4)};
        std::sort(expected.begin(), expected.end());
        QCOMPARE(running, expected);
        QCOMPARE(tally.paused(), QList{test::batchId(2)});
        tally.forget(test::batchId(2));
        QCOMPARE(tally.paused(), QList<BatchId>());
    }

    void theIconShowsProgressAndAttention()
    {
        const QSize size(64, 64);
        const QImage quiet = trayIcon(base(), {}).pixmap(size).toImage();
        const QImage half = trayIcon(base(), {.progress = 0.5}).pixmap(size).toImage();
        const QImage wrong = trayIcon(base(), {.attention = 1}).pixmap(size).toImage();
        QCOMPARE(quiet.pixelColor(32, 32), QColor(Qt::blue));
        QCOMPARE(quiet.pixelColor(2, 32), QColor(Qt::blue));
        QVERIFY(half.pixelColor(60, 32) != half.pixelColor(3, 32)); // done on the right, still to come on the left
        QCOMPARE(half.pixelColor(32, 32), QColor(Qt::blue));
        QVERIFY(wrong.pixelColor(52, 52) != QColor(Qt::blue));
    }

    void whereThereIsNoTrayNothingIsShown()
    {
        SystemClock clock;
        TrayTally tally;
        const TrayIcon icon(tally, clock);
        QVERIFY(!icon.isShown());
    }

    void theMenuOffersWhatIsDoneMost()
    {
        SystemClock clock;
        TrayTally tally;
        tally.reset({test::report(1, 10, 5)});
        TrayIcon icon(tally, clock);
        QStringList texts;
        for (const QAction *action : icon.menu().actions()) {
            if (!action->isSeparator())
                texts += action->text().remove(u'&');
        }
        QCOMPARE(texts, (QStringList{u"Hide Batchwatch"_s, u"Watch…"_s, u"Pause all"_s, u"Resume all"_s, u"Quit"_s}));
        QSignalSpy paused(&icon, &TrayIcon::pauseAllRequested);
        for (QAction *action : icon.menu().actions()) {
            if (action->text().remove(u'&') == u"Pause all"_s)
                action->trigger();
        }
        QCOMPARE(paused.count(), 1);
        icon.setWindowShown(false);
        QCOMPARE(icon.menu().actions().first()->text().remove(u'&'), u"Show Batchwatch"_s);
    }
};

QTEST_MAIN(TestTrayState)

#include "tst_traystate.moc"
