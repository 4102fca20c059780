#include "gui/batchlistpanel.h"
#include "gui/noticebutton.h"
#include "gui/notificationsdialog.h"
#include "gui/telling.h"
#include "rememberingdesktop.h"
#include "support/virtualtime.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QMenu>
#include <QStatusBar>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using test::batchId;
using test::RememberingDesktop;
using test::Reply;
using test::snapshot;
using test::VirtualTime;

/// Telling beside a real window over a real engine.
class TestTelling : public QObject
{
    Q_OBJECT

private:
    VirtualTime time; ///< of the notifications only
    std::unique_ptr<test::WindowFixture> fixture;
    std::unique_ptr<RememberingDesktop> desktop;
    std::unique_ptr<Telling> telling;

    /// Batches of which the first is selected, and all are running.
    void open(int batches)
    {
        fixture = std::make_unique<test::WindowFixture>();
        fixture->giveKey();
        fixture->vendor.onRequest = [this](const test::HttpRequest &request) {
            if (!request.batch())
                return Reply::json(200, R"json({"balance":1,"service":"wavalidation"})json");
            return Reply::batch(snapshot(10, m_isDone ? 10 : 5, *request.batch()));
        };
        m_isDone = false;
        QList<BatchId> ids;
        for (int n = 1; n <= batches; ++n)
            ids += batchId(n);
        fixture->open(test::WindowFixture::watching(ids));
        desktop = std::make_unique<RememberingDesktop>();
        telling = std::make_unique<Telling>(*fixture->engine, *fixture->window, *desktop, fixture->clock, time.alarms());
        telling->begin();
        QTRY_COMPARE(fixture->batches()->model()->rowCount(), batches);
        for (const BatchId &id : ids)
            QTRY_VERIFY(!fixture->vendor.requestsFor(id).empty());
        QTRY_VERIFY(panel()->model().all().first().counts && panel()->model().all().last().counts);
        panel()->select({batchId(1)});
    }

    void finishAll()
    {
        m_isDone = true;
        for (const monitor::BatchReport &report : panel()->model().all())
            fixture->engine->pollNow({report.id});
        QTRY_VERIFY_WITH_TIMEOUT(
            [this] {
                const auto all = panel()->model().all();
                return std::all_of(all.begin(), all.end(), [](const auto &report) { return report.phase == monitor::Phase::Finished; });
            }(),
            20'000);
    }

    [[nodiscard]] BatchListPanel *panel() const { return fixture->window->findChild<BatchListPanel *>(); }
    [[nodiscard]] NoticeButton *button() const { return fixture->window->findChild<NoticeButton *>(); }
    [[nodiscard]] QStringList menuTexts() const
    {
        Q_EMIT button()->menu()->aboutToShow();
        QStringList texts;
        for (const QAction *action : button()->menu()->actions())
            texts += action->text();
        return texts;
    }

    bool m_isDone = false;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s)); }

    void cleanup()
    {
        telling.reset();
        desktop.reset();
        fixture.reset();
    }

    void whatFinishesOutOfSightIsToldAndListed()
    {
        open(3);
        fixture->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(fixture->window.get()));
        finishAll();
        time.advance(std::chrono::seconds(5));
        QCOMPARE(desktop->shown.size(), 1);
        QCOMPARE(desktop->shown.first().text.summary, u"2 batches finished"_s); // not the one that is before the eyes
        QCOMPARE(button()->unseen(), 2);
        QVERIFY(button()->text().contains(u'2'));
        const QStringList texts = menuTexts();
        QVERIFY(texts.first().contains(u"finished"_s));
        QCOMPARE(button()->unseen(), 0); // seen with the menu
        QVERIFY(!button()->text().contains(u'2'));
    }

    void anEntryLeadsToItsBatch()
    {
        open(2);
        fixture->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(fixture->window.get()));
        finishAll();
        QCOMPARE(button()->unseen(), 1);
        static_cast<void>(menuTexts());
        button()->menu()->actions().first()->trigger();
        QVERIFY(panel()->isSelected(batchId(2)));
    }

    void pressingANotificationSelectsAndRaises()
    {
        open(2);
        QSignalSpy raised(telling.get(), &Telling::frontRequested);
        finishAll();
        time.advance(std::chrono::seconds(5));
        QVERIFY(!desktop->shown.isEmpty());
        Q_EMIT desktop->activated(NoticeKind::Finished, u"token"_s);
        QVERIFY(panel()->isSelected(batchId(2)));
        QCOMPARE(raised.count(), 1);
        QCOMPARE(raised.first().first().toString(), u"token"_s);
    }

    void whatWasSoAtTheStartIsNotTold()
    {
        open(2);
        finishAll();
        telling.reset();
        fixture->open();
        telling = std::make_unique<Telling>(*fixture->engine, *fixture->window, *desktop, fixture->clock, time.alarms());
        telling->begin();
        QTRY_COMPARE(fixture->batches()->model()->rowCount(), 2);
        time.advance(std::chrono::seconds(5));
        QVERIFY(desktop->shown.isEmpty());
    }

    void aKindThatIsTurnedOffIsNotToldAndStaysOff()
    {
        open(2);
        QVERIFY(menuTexts().last().contains(u"settings"_s));
        button()->menu()->actions().last()->trigger();
        auto *dialog = qobject_cast<NotificationsDialog *>(fixture->dialog());
        QVERIFY(dialog);
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
            if (box->text().contains(u"finished"_s) && box->isChecked())
                QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            if (box->text().contains(u"tray"_s))
                QVERIFY(!box->isEnabled()); // there is none here
        }
        dialog->accept();
        finishAll();
        time.advance(std::chrono::seconds(5));
        QVERIFY(desktop->shown.isEmpty());
        QCOMPARE(button()->unseen(), 0);
        const QSettings settings(fixture->folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        QVERIFY(!NoticeOptions::load(settings).kinds.contains(NoticeKind::Finished));
        QVERIFY(NoticeOptions::load(settings).kinds.contains(NoticeKind::Stalled));
    }

    void closingTheWindowEndsItWhereThereIsNoTray()
    {
        open(1);
        QSignalSpy closed(fixture->window.get(), &MainWindow::closed);
        fixture->window->close();
        QCOMPARE(closed.count(), 1);
    }
};

QTEST_MAIN(TestTelling)

#include "tst_telling.moc"
