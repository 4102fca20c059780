#include "gui/historydialog.h"

#include "gui/historyplot.h"
#include "gui/linetable.h"
#include "reports.h"
#include "support/virtualtime.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;
using store::PollRecord;

/// The history of a batch as a person sees it, while requests come in.
class TestHistoryDialog : public QObject
{
    Q_OBJECT

    using Done = std::function<void(const std::vector<PollRecord> &)>;

    VirtualTime m_time;
    std::vector<PollRecord> m_stored;
    QList<Done> m_asked; ///< readings that are not answered yet
    int m_readings = 0;
    std::unique_ptr<HistoryDialog> m_dialog;

    void open(const BatchReport &report, const QString &charts = chartsFile())
    {
        const PollsReader reader = [this](const BatchId &, QObject *, const Done &done) {
            ++m_readings;
            m_asked += done;
        };
        m_dialog = std::make_unique<HistoryDialog>(report, reader, m_time, m_time.alarms(), nullptr, charts);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void answer()
    {
        const QList<Done> asked = std::exchange(m_asked, {});
        for (const Done &done : asked)
            done(m_stored);
    }

    void poll(int second, qint64 done, std::optional<ErrorKind> error = {})
    {
        m_stored.push_back(
            {.at = m_time.wallNow() + std::chrono::seconds(second), .latency = 85ms, .error = error, .total = 100, .done = done});
    }

    /// A request came to its end.
    [[nodiscard]] BatchReport answered(int done, Phase phase = Phase::Running) const
    {
        BatchReport answered = report(1, 100, done, phase);
        answered.seenAt = m_time.wallNow();
        return answered;
    }

    [[nodiscard]] QTableView *table() const
    {
        for (QTableView *view : m_dialog->findChildren<QTableView *>()) {
            if (view->accessibleName() == u"Polls"_s)
                return view;
        }
        return nullptr;
    }

    [[nodiscard]] QWidget *plot() const
    {
        for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (widget->accessibleName() == u"History plot"_s)
                return widget;
        }
        return nullptr;
    }

    /// What is there to be read, a line each.
    [[nodiscard]] QString words() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_stored.clear();
        m_asked.clear();
        m_readings = 0;
    }

    void cleanup() { m_dialog.reset(); }

    void requestsAreAPlotAndLines()
    {
        poll(0, 0);
        poll(30, 20);
        poll(60, 20, ErrorKind::Network);
        BatchReport running = answered(20);
        running.timeLeft = 2min;
        running.timeLeftRange = monitor::TimeRange{1min, 5min};
        open(running);
        QVERIFY(words().contains(u"Reading"_s));
        answer();
        QVERIFY(m_dialog->windowTitle().contains(u"Batch 1"_s));
        QVERIFY(plot() && plot()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 3);
        QVERIFY(table()->model()->index(0, PollsModel::OutcomeColumn).data().toString().contains(u"cannot be reached"_s));
        QVERIFY2(words().contains(u"3 request(s) · 1 failed · typically 85 ms"_s), qPrintable(words()));
        QVERIFY2(words().contains(u"40 numbers a minute"_s), qPrintable(words()));
        QVERIFY2(words().contains(u"about 1 min"_s) && words().contains(u"about 5 min"_s), qPrintable(words()));
    }

    void neverAskedIsSaid()
    {
        open(unseenReport(1));
        answer();
        QVERIFY(words().contains(u"Not asked yet"_s));
        QVERIFY(!table()->isVisible());
    }

    void aStandstillIsSaidWithItsTime()
    {
        poll(0, 10);
        BatchReport stalled = answered(10, Phase::Stalled);
        stalled.progressAt = m_time.wallNow();
        open(stalled);
        answer();
        QVERIFY2(words().contains(u"No progress since "_s), qPrintable(words()));
        QVERIFY(!words().contains(u"numbers a minute"_s));
    }

    void newRequestsComeIn()
    {
        poll(0, 10);
        open(answered(10));
        answer();
        m_time.advance(5s);
        poll(0, 30);
        m_dialog->take(answered(30));
        m_time.advance(0ms);
        answer();
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(words().contains(u"2 request(s)"_s));
    }

    void theStoreIsAskedAtMostOnceInTwoSeconds()
    {
        open(answered(0));
        answer();
        m_time.advance(10s);
        m_dialog->take(answered(1));
        m_time.advance(0ms);
        QCOMPARE(m_readings, 2);
        answer();
        for (int i = 2; i < 20; ++i) { // a window that was hidden catches up, say
            m_time.advance(100ms);
            m_dialog->take(answered(i));
        }
        QCOMPARE(m_readings, 2);
        m_time.advance(200ms);
        QCOMPARE(m_readings, 3);
        answer();
        m_time.advance(1h);
        QCOMPARE(m_readings, 3);
    }

    void whatComesWhileReadingIsReadAfterwards()
    {
        open(answered(0));
        m_time.advance(1s);
        m_dialog->take(answered(1));
        m_time.advance(0ms);
        QCOMPARE(m_readings, 1);
        answer();
        poll(0, 1);
        m_time.advance(21s); // reading took a second: not more than a twentieth of the time
        QCOMPARE(m_readings, 2);
        answer();
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void whatChangesNoRequestReadsNothing()
    {
        BatchReport running = answered(0);
        open(running);
        answer();
        m_time.advance(10s);
        running.label = u"Spring list"_s;
        running.requestUnderWay = true;
        m_dialog->take(running);
        m_time.advance(10s);
        QCOMPARE(m_readings, 1);
        QVERIFY(m_dialog->windowTitle().contains(u"Spring list"_s));
    }

    void aRemovedBatchKeepsWhatIsOnTheScreen()
    {
        poll(0, 10);
        open(answered(10));
        answer();
        m_dialog->batchRemoved();
        QVERIFY(words().contains(u"no longer watched"_s));
        m_stored.clear();
        m_dialog->readAgain();
        answer();
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void anotherStoreIsReadEvenWhenTheFormerNeverAnswered()
    {
        open(answered(0));
        m_asked.clear();
        poll(0, 10);
        m_dialog->readAgain();
        answer();
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void linesAreCopied()
    {
        poll(0, 10);
        poll(5, 20);
        open(answered(20));
        answer();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(1).split(u'\t').at(PollsModel::DoneColumn), u"20"_s);
    }

    void thePlotIsWalkedWithTheArrowKeys()
    {
        poll(0, 10);
        poll(5, 20);
        poll(10, 20, ErrorKind::Server);
        open(answered(20));
        answer();
        plot()->setFocus();
        QTest::keyClick(plot(), Qt::Key_Home);
        QCOMPARE(table()->currentIndex().row(), 2);
        QVERIFY(plot()->accessibleDescription().contains(u"10.0 per cent"_s));
        QTest::keyClick(plot(), Qt::Key_Right);
        QCOMPARE(table()->currentIndex().row(), 1);
        QTest::keyClick(plot(), Qt::Key_End);
        QCOMPARE(table()->currentIndex().row(), 0);
        QVERIFY(plot()->accessibleDescription().contains(u"failed"_s));
    }

    void aLineIsMarkedInThePlot()
    {
        poll(0, 10);
        poll(5, 20);
        open(answered(20));
        answer();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QVERIFY(plot()->accessibleDescription().contains(u"10.0 per cent"_s));
    }

    void withoutTheChartsModuleTheLinesRemain()
    {
        poll(0, 10);
        open(answered(10), u"/nowhere/batchwatch-charts"_s);
        answer();
        QVERIFY(!plot());
        QVERIFY(words().contains(u"The plot cannot be shown"_s));
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY(table()->isVisible());
    }

    void everythingIsReachedByTab()
    {
        poll(0, 10);
        open(answered(10));
        answer();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QSet<QWidget *> reached;
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog.get(), Qt::Key_Tab);
            reached += m_dialog->focusWidget();
        }
        QVERIFY(reached.contains(plot()));
        QVERIFY(reached.contains(table()));
        QSignalSpy activity(m_dialog.get(), &HistoryDialog::activityRequested);
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            QVERIFY(reached.contains(button));
            if (button->text().contains(u"log"_s))
                QTest::keyClick(button, Qt::Key_Space);
        }
        QCOMPARE(activity.count(), 1);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }
};

QTEST_MAIN(TestHistoryDialog)

#include "tst_historydialog.moc"
