#include "core/redactor.h"
#include "gui/batchproblems.h"
#include "keys/keyring.h"
#include "reports.h"
#include "support/virtualtime.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;
using Remedy = Problem::Remedy;

class TestBatchProblems : public QObject
{
    Q_OBJECT

private:
    test::VirtualTime m_time;
    Redactor m_redactor;
    std::unique_ptr<keys::KeyRing> m_keys;

    BatchReport failing(ErrorKind kind, Phase phase = Phase::Retrying) const
    {
        BatchReport report = test::report(1, 100, 50, phase);
        report.error = ApiError{.kind = kind};
        report.nextPoll = m_time.now() + std::chrono::seconds(12);
        return report;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m_keys = std::make_unique<keys::KeyRing>(m_redactor);
    }

    void nothingIsWrongWithAHealthyBatch()
    {
        for (const Phase phase : {Phase::Queued, Phase::Running, Phase::Paused, Phase::Finished, Phase::Elsewhere})
            QVERIFY(!problemOf(test::report(1, 100, 50, phase), *m_keys, m_time.now()));
    }

    void whatIsOffered_data()
    {
        QTest::addColumn<BatchReport>("report");
        QTest::addColumn<int>("remedy");
        QTest::addColumn<QString>("says");
        QTest::newRow("a fault of the network is tried again")
            << failing(ErrorKind::Network) << int(Remedy::TryNow) << u"Next try in 0:12."_s;
        QTest::newRow("a wait that the server asked for is not pushed")
            << failing(ErrorKind::RateLimited, Phase::RateLimited) << int(Remedy::None) << u"Next try in 0:12."_s;
        QTest::newRow("no credits: resume after paying")
            << failing(ErrorKind::NoCredits, Phase::Paused) << int(Remedy::Resume) << u"credits"_s;
        QTest::newRow("a refused key") << failing(ErrorKind::Unauthorized, Phase::KeyNeeded) << int(Remedy::EnterKey) << u"refused"_s;
        QTest::newRow("a missing key is named") << test::unseenReport(1, Phase::KeyNeeded) << int(Remedy::EnterKey) << u"“main”"_s;
        QTest::newRow("not found: another key may help")
            << test::unseenReport(1, Phase::NotFound) << int(Remedy::EnterKey) << u"another key"_s;
        QTest::newRow("gone: results are kept") << test::report(1, 100, 50, Phase::Gone) << int(Remedy::None) << u"kept"_s;
        QTest::newRow("stalled is said") << test::report(1, 100, 50, Phase::Stalled) << int(Remedy::None) << u"No progress"_s;
    }

    void whatIsOffered()
    {
        QFETCH(BatchReport, report);
        QFETCH(QString, says);
        const auto problem = problemOf(report, *m_keys, m_time.now());
        QVERIFY(problem);
        QTEST(int(problem->remedy), "remedy");
        QVERIFY2(problem->text.contains(says), qPrintable(problem->text));
    }

    void theBarFollowsSelectionClockAndRecovery()
    {
        MessageBar bar;
        BatchProblems problems(bar, *m_keys, m_time);
        problems.setReports({failing(ErrorKind::Timeout)});
        QVERIFY(bar.text(u"batch"_s).endsWith(u"Next try in 0:12."_s));
        m_time.advance(std::chrono::seconds(5));
        problems.updateTimes();
        QVERIFY(bar.text(u"batch"_s).endsWith(u"Next try in 0:07."_s));
        problems.setReports({failing(ErrorKind::Timeout), test::report(2, 10, 5)}); // several: the header tells
        QVERIFY(!bar.has(u"batch"_s));
        problems.setReports({failing(ErrorKind::Timeout)});
        QVERIFY(bar.has(u"batch"_s));
        problems.setReports({test::report(1, 100, 60)});
        QVERIFY(!bar.has(u"batch"_s));
    }

    void buttonsSayWhatIsWanted()
    {
        MessageBar bar;
        bar.show();
        BatchProblems problems(bar, *m_keys, m_time);
        QSignalSpy tryAgain(&problems, &BatchProblems::tryAgainRequested);
        QSignalSpy resume(&problems, &BatchProblems::resumeRequested);
        QSignalSpy key(&problems, &BatchProblems::keyRequested);
        const auto press = [&](const BatchReport &report) {
            problems.setReports({report});
            QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        };
        press(failing(ErrorKind::Server));
        press(failing(ErrorKind::NoCredits, Phase::Paused));
        press(failing(ErrorKind::Unauthorized, Phase::KeyNeeded));
        QCOMPARE(tryAgain.count(), 1);
        QCOMPARE(resume.count(), 1);
        QCOMPARE(key.count(), 1);
        QCOMPARE(*static_cast<const BatchId *>(key.first().first().constData()), test::batchId(1));
    }
};

QTEST_MAIN(TestBatchProblems)

#include "tst_batchproblems.moc"
