#include "gui/messagebar.h"
#include "gui/retentioncare.h"
#include "gui/retentiondialog.h"
#include "gui/retentionwords.h"
#include "reports.h"
#include "support/virtualtime.h"

#include <QAction>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using monitor::BatchReport;
using monitor::Phase;
using monitor::RetentionSettings;

/// The warning before the vendor deletes what is not here yet.
class TestRetentionCare : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::VirtualTime> m_time;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MessageBar> m_bar;
    RetentionCare *m_care = nullptr;
    QList<BatchReport> m_reports;

    BatchReport added(int n, Milliseconds ago, Phase phase = Phase::Running) const
    {
        BatchReport report = test::report(n, 1000, 412, phase);
        report.addedAt = m_time->wallNow() - ago;
        return report;
    }

    /// As a start of the program does.
    void start()
    {
        m_bar = std::make_unique<MessageBar>();
        m_bar->show();
        m_care = new RetentionCare(
            *m_settings, *m_bar, [this] { return m_reports; }, *m_time, m_time->alarms(), m_bar.get());
        m_care->look();
    }
    [[nodiscard]] QString said() const { return m_bar->text(u"retention"_s); }

    template<typename Button> static Button *find(const QWidget &in, const QString &text)
    {
        for (Button *button : in.findChildren<Button *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_time = std::make_unique<test::VirtualTime>();
        m_time->advance(9h); // in the morning of 24 November 2026
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"window.ini"_s), QSettings::IniFormat);
        m_reports.clear();
    }

    void cleanup()
    {
        m_bar.reset();
        m_settings.reset();
    }

    void severalAreToldOnceADay()
    {
        m_reports = {added(1, std::chrono::days(12)), added(2, std::chrono::days(13), Phase::Paused), added(3, std::chrono::days(1)),
            added(4, std::chrono::days(12), Phase::Finished)};
        start();
        QCOMPARE(said(), u"The vendor deletes 2 batch(es) within 3 day(s), and not all their results are here."_s);
        QSignalSpy shown(m_care, &RetentionCare::showRequested);
        QTest::mouseClick(find<QPushButton>(*m_bar, u"Show them"_s), Qt::LeftButton);
        QCOMPARE(shown.first().first().value<QList<BatchId>>(), (QList{test::batchId(1), test::batchId(2)}));

        start(); // closed and opened again on the same day
        QCOMPARE(said(), QString());
        m_time->advance(8h);
        QCOMPARE(said(), QString());
        m_time->advance(24h);
        QVERIFY(said().contains(u"1 batch"_s)); // the other one is past helping
    }

    void whoComesIntoTheTimeWhileTheProgramRunsIsTold()
    {
        m_reports = {added(1, std::chrono::days(11) - 5h)};
        start();
        QCOMPARE(said(), QString());
        m_time->advance(4h);
        QCOMPARE(said(), QString());
        m_time->advance(2h);
        QVERIFY(said().contains(u"1 batch"_s));
        m_reports = {added(1, std::chrono::days(12), Phase::Finished)};
        m_time->advance(1h);
        QCOMPARE(said(), QString()); // all is here
    }

    void howLongTheVendorKeepsDataCanBeSet()
    {
        m_reports = {added(1, std::chrono::days(8))};
        start();
        QCOMPARE(said(), QString());
        QSignalSpy changed(m_care, &RetentionCare::changed);
        m_care->action()->trigger();
        auto *dialog = m_bar->findChild<RetentionDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const QList<QSpinBox *> boxes = dialog->findChildren<QSpinBox *>();
        QCOMPARE(boxes.at(0)->value(), 14);
        boxes.at(0)->selectAll();
        QTest::keyClicks(boxes.at(0), u"10"_s);
        QTest::mouseClick(find<QPushButton>(*dialog, u"Save"_s), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QVERIFY(said().contains(u"1 batch"_s));
        m_care->look();
        m_settings->sync();
        start();
        QCOMPARE(m_care->settings(), (RetentionSettings{.kept = std::chrono::days(10)})); // in the next run, too
    }

    void zeroDaysNeverWarn()
    {
        m_reports = {added(1, std::chrono::days(12))};
        start();
        QVERIFY(!said().isEmpty());
        m_care->action()->trigger();
        auto *dialog = m_bar->findChild<RetentionDialog *>();
        const QList<QSpinBox *> boxes = dialog->findChildren<QSpinBox *>();
        boxes.at(0)->setValue(0);
        QCOMPARE(boxes.at(0)->text(), u"Do not warn"_s);
        QVERIFY(!boxes.at(1)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(said(), QString());
        m_time->advance(48h);
        QCOMPARE(said(), QString());
    }

    void wordsOfOneBatch()
    {
        const RetentionSettings usual;
        const WallTime now = m_time->wallNow();
        QCOMPARE(RetentionWords::ofBatch(added(1, std::chrono::days(12)), usual, now),
            u"ProWebLook deletes this batch's data after 14 day(s), by Thursday, 26 November 2026. 412 of 1,000 results are here."_s);
        QVERIFY(RetentionWords::ofBatch(added(1, std::chrono::days(15)), usual, now).contains(u"may be gone since Monday, 23 November"_s));
        BatchReport unseen = test::unseenReport(1);
        unseen.addedAt = now - std::chrono::days(12);
        QVERIFY(RetentionWords::ofBatch(unseen, usual, now).endsWith(u"No result is here yet."_s));
        QCOMPARE(RetentionWords::inList(added(1, std::chrono::days(12)), usual, now), u"deleted at the vendor within 2 day(s)"_s);
        for (const BatchReport &calm : {added(1, std::chrono::days(2)), added(1, std::chrono::days(13), Phase::Finished)}) {
            QCOMPARE(RetentionWords::ofBatch(calm, usual, now), QString());
            QCOMPARE(RetentionWords::inList(calm, usual, now), QString());
        }
    }
};

QTEST_MAIN(TestRetentionCare)

#include "tst_retentioncare.moc"
