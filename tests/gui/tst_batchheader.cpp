#include "gui/batchheader.h"
#include "gui/elidedlabel.h"
#include "gui/legendbutton.h"
#include "reports.h"
#include "support/virtualtime.h"

#include <QClipboard>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

class TestBatchHeader : public QObject
{
    Q_OBJECT

private:
    test::VirtualTime m_time;
    std::unique_ptr<QWidget> m_window;
    BatchHeader *m_header = nullptr;

    QString text(const char *name) const { return m_header->findChild<QLabel *>(QLatin1StringView(name))->text(); }
    QString elided(const char *name) const { return m_header->findChild<ElidedLabel *>(QLatin1StringView(name))->text(); }
    QWidget *part(const char *name) const { return m_header->findChild<QWidget *>(QLatin1StringView(name)); }
    LegendButton *legend(const char *name) const { return m_header->findChild<LegendButton *>(QLatin1StringView(name)); }

    BatchReport running(int done = 62) const
    {
        BatchReport report = test::report(1, 100, done);
        report.cadence = std::chrono::seconds(5);
        report.seenAt = m_time.wallNow();
        report.nextPoll = m_time.now() + std::chrono::seconds(7);
        return report;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_header = new BatchHeader(m_time, m_window.get());
        layout->addWidget(m_header);
        layout->addStretch();
        m_window->resize(820, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void isHiddenWhileNothingIsSelected()
    {
        QVERIFY(!m_header->isVisible());
        m_header->setReports({running()});
        QVERIFY(m_header->isVisible());
        m_header->setReports({});
        QVERIFY(!m_header->isVisible());
    }

    void tellsOneBatch()
    {
        m_header->setReports({running()});
        QCOMPARE(elided("title"), u"Batch 1"_s);
        QCOMPARE(elided("id"), test::batchId(1).toString());
        QCOMPARE(elided("key"), u"key: main"_s);
        QCOMPARE(text("percentage"), BatchWords::percentage(62));
        QCOMPARE(text("status"), u"processing · next poll in 0:07"_s);
        QCOMPARE(text("total"), u"total 100"_s);
        QCOMPARE(text("age"), u"just now"_s);
        QVERIFY(!part("disagree")->isVisible());
    }

    void tellsTheKeyThatAllShareInItsColour()
    {
        m_header->setReports({test::report(1, 100, 50), test::report(2, 300, 300)});
        QCOMPARE(elided("key"), u"key: main"_s);
        const QImage plain = part("keyIcon")->grab().toImage();
        m_header->setKeys({{.record = {.name = *KeyName::fromText(u"main"), .color = KeyColor::Red}}});
        QVERIFY(part("keyIcon")->grab().toImage() != plain);
        BatchReport other = test::report(2, 300, 300);
        other.key = KeyName::fromText(u"client");
        m_header->setReports({test::report(1, 100, 50), other});
        QVERIFY(!part("key")->isVisible());
    }

    void aBatchThatWaitsForItsKeyHasNoTimeLeft()
    {
        BatchReport report = test::report(1, 100, 50, Phase::KeyNeeded);
        report.timeLeft = std::chrono::minutes(3);
        m_header->setReports({report});
        QCOMPARE(text("status"), u"key needed"_s);
    }

    void isAProgressBarForScreenReaders()
    {
        m_header->setReports({running()});
        const auto *bar = m_header->findChild<SegmentedProgressBar *>();
        QCOMPARE(bar->accessibleName(), u"Progress"_s);
        QCOMPARE(bar->minimum(), 0);
        QCOMPARE(bar->maximum(), 100);
        QCOMPARE(bar->value(), 62);
    }

    void percentageIsTheLargestText()
    {
        m_header->setReports({running()});
        const double largest = part("percentage")->font().pointSizeF();
        for (const QLabel *label : m_header->findChildren<QLabel *>())
            QVERIFY(label->font().pointSizeF() <= largest);
        QVERIFY(part("title")->font().pointSizeF() < largest);
    }

    void countdownAndAgeFollowTheClock()
    {
        m_header->setReports({running()});
        m_time.advance(Milliseconds(2'500));
        m_header->updateTimes();
        QCOMPARE(text("status"), u"processing · next poll in 0:05"_s);
        QCOMPARE(text("age"), u"2 s ago"_s);
        QVERIFY(!part("ageIcon")->isVisible());
    }

    void anOldFigureIsMarkedByColourAndIcon()
    {
        m_header->setReports({running()});
        const QColor fresh = part("age")->palette().color(QPalette::WindowText);
        m_time.setWall(m_time.wallNow() + std::chrono::seconds(16));
        m_header->updateTimes();
        QVERIFY(part("ageIcon")->isVisible());
        QVERIFY(part("age")->palette().color(QPalette::WindowText) != fresh);
    }

    void ticksOnlyWhileVisible()
    {
        QSignalSpy ticked(m_header, &BatchHeader::ticked);
        BatchReport report = running();
        report.nextPoll = m_time.now() + Milliseconds(7'010); // the next text change is 10 ms away
        m_header->setReports({report});
        QTRY_VERIFY(!ticked.isEmpty());
        m_window->hide();
        QVERIFY(!m_header->findChild<QTimer *>() || !m_header->findChild<QTimer *>()->isActive());
    }

    void aLegendButtonFiltersAndReleases()
    {
        m_header->setReports({running()});
        QSignalSpy chosen(m_header, &BatchHeader::statusFilterChosen);
        QCOMPARE(legend("failed")->text(), u"failed %1"_s.arg(running().counts->failed));
        QTest::mouseClick(legend("failed"), Qt::LeftButton);
        QCOMPARE(chosen.takeFirst().first().value<std::optional<NumberStatus>>(), std::optional(NumberStatus::Failed));
        QVERIFY(legend("failed")->isChecked());
        QTest::mouseClick(legend("pending"), Qt::LeftButton); // one at a time
        QCOMPARE(chosen.takeFirst().first().value<std::optional<NumberStatus>>(), std::optional(NumberStatus::Pending));
        QVERIFY(!legend("failed")->isChecked());
        QTest::keyClick(legend("pending"), Qt::Key_Space);
        QCOMPARE(chosen.takeFirst().first().value<std::optional<NumberStatus>>(), std::optional<NumberStatus>());
        QVERIFY(!legend("pending")->isChecked());
    }

    void aFilterTakenOffElsewhereReleasesTheButton()
    {
        m_header->setReports({running()});
        QSignalSpy chosen(m_header, &BatchHeader::statusFilterChosen);
        m_header->setStatusFilter(NumberStatus::Completed);
        QVERIFY(legend("completed")->isChecked());
        m_header->setStatusFilter({});
        QVERIFY(!legend("completed")->isChecked());
        QCOMPARE(chosen.count(), 0);
    }

    void theLegendKeepsItsPlaceWhileCountsGrow()
    {
        m_header->setReports({test::report(1, 1'000, 9)});
        QCoreApplication::processEvents();
        const int before = legend("pending")->x();
        m_header->setReports({test::report(1, 1'000, 990)});
        QCoreApplication::processEvents();
        QCOMPARE(legend("pending")->x(), before);
    }

    void disagreementShowsBothFigures()
    {
        BatchReport report = running();
        report.counts->disagree = true;
        report.counts->completed = 999;
        report.counts->counted.completed = 55;
        m_header->setReports({report});
        QVERIFY(part("disagree")->isVisible());
        QVERIFY(part("disagree")->toolTip().contains(u"999"_s));
        QVERIFY(part("disagree")->toolTip().contains(u"55"_s));
    }

    void severalShowSums()
    {
        m_header->setReports({test::report(1, 100, 50), test::report(2, 300, 300, Phase::Finished)});
        QCOMPARE(text("percentage"), BatchWords::percentage(87));
        QCOMPARE(text("total"), u"total 400"_s);
        QCOMPARE(text("status"), u"1 completed · 1 processing"_s);
        QVERIFY(!part("copyId")->isVisible());
        QVERIFY(!part("age")->isVisible());
    }

    void neverSeenHasNoFigures()
    {
        m_header->setReports({test::unseenReport(1)});
        QCOMPARE(text("percentage"), BatchWords::noFigures());
        QVERIFY(!legend("failed")->isEnabled());
        QCOMPARE(text("status"), u"waiting for the first answer"_s);
    }

    void copiesTheWholeId()
    {
        m_header->setReports({running()});
        QTest::mouseClick(part("copyId"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), test::batchId(1).toString());
    }

    void aLongLabelGivesWay()
    {
        BatchReport report = running();
        report.label = u"An extraordinarily long name of a batch "_s.repeated(6);
        m_header->setReports({report});
        QCoreApplication::processEvents();
        QVERIFY(m_window->width() <= 820);
        QCOMPARE(part("status")->width() >= part("status")->sizeHint().width(), true);
    }

    void paintsInBothDirectionsAndPalettes()
    {
        m_header->setReports({running()});
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(0x35, 0x35, 0x35));
        dark.setColor(QPalette::Base, QColor(0x2d, 0x2d, 0x2d));
        dark.setColor(QPalette::WindowText, Qt::white);
        dark.setColor(QPalette::Text, Qt::white);
        const QImage light = m_header->grab().toImage();
        m_window->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(m_header->grab().toImage() != light);
        m_window->setPalette(dark);
        QVERIFY(contrast(part("id")->palette().color(QPalette::WindowText), dark.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrast(part("age")->palette().color(QPalette::WindowText), dark.color(QPalette::Window)) >= 4.5);
    }
};

QTEST_MAIN(TestBatchHeader)

#include "tst_batchheader.moc"
