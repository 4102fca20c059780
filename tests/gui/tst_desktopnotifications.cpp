#include "gui/desktopnotifications.h"
#include "support/notificationserver.h"
#include "support/secretservice.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using test::NotificationServer;
using test::NotifyCall;
using test::SecretService;

/// The way to the desktop's notifications, on a bus of the test's own.
class TestDesktopNotifications : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SecretService> session;

    [[nodiscard]] QString bus() const { return session->environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s); }

    static Notification notification(const QString &body = u"Spring"_s, NoticeKind kind = NoticeKind::Finished)
    {
        return {.kind = kind, .text = {u"Batch finished"_s, body}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        session = std::make_unique<SecretService>(SecretService::Kind::NoService);
        QVERIFY2(session->error().isEmpty(), qPrintable(session->error()));
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void itIsShownWithTheProgramsName()
    {
        NotificationServer server(bus());
        QVERIFY(server.isThere());
        DesktopNotifications desktop;
        desktop.show(notification());
        QTRY_COMPARE(server.calls.size(), 1);
        const NotifyCall call = server.calls.first();
        QCOMPARE(call.summary, u"Batch finished"_s);
        QCOMPARE(call.body, u"Spring"_s);
        QCOMPARE(call.icon, u"org.batchwatch.Batchwatch"_s);
        QCOMPARE(call.actions.value(0), u"default"_s);
        QCOMPARE(call.hints.value(u"desktop-entry"_s).toString(), u"org.batchwatch.Batchwatch"_s);
        QCOMPARE(call.hints.value(u"urgency"_s).toInt(), 1);
        QVERIFY(!call.hints.contains(u"sound-name"_s));
        QCOMPARE(call.hints.value(u"suppress-sound"_s).toBool(), true);
    }

    void aSoundIsNamedOnRequest()
    {
        NotificationServer server(bus());
        DesktopNotifications desktop;
        Notification loud = notification();
        loud.hasSound = true;
        desktop.show(loud);
        QTRY_COMPARE(server.calls.size(), 1);
        QCOMPARE(server.calls.first().hints.value(u"sound-name"_s).toString(), u"complete"_s);
    }

    void aLabelIsNoMarkup_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("a server that reads markup") << QStringList{u"body"_s, u"body-markup"_s} << u"A &lt;b&gt; &amp; C"_s;
        QTest::newRow("a server that does not") << QStringList{u"body"_s} << u"A <b> & C"_s;
    }

    void aLabelIsNoMarkup()
    {
        QFETCH(QStringList, capabilities);
        NotificationServer server(bus());
        server.capabilities = capabilities;
        DesktopNotifications desktop;
        desktop.show(notification(u"A <b> & C"_s));
        QTRY_COMPARE(server.calls.size(), 1);
        QTEST(server.calls.first().body, "body");
    }

    void aLaterOneTakesThePlaceOfTheOneBefore()
    {
        NotificationServer server(bus());
        DesktopNotifications desktop;
        desktop.show(notification(u"one"_s));
        desktop.show(notification(u"two"_s)); // while the first is on its way
        desktop.show(notification(u"three"_s));
        QTRY_VERIFY(!server.calls.isEmpty() && server.calls.last().body == u"three"_s);
        QCOMPARE(server.calls.first().replaces, 0U);
        QCOMPARE(server.calls.last().replaces, 1U);
        desktop.show(notification(u"other"_s, NoticeKind::Stalled));
        QTRY_COMPARE(server.calls.last().body, u"other"_s);
        QCOMPARE(server.calls.last().replaces, 0U);
    }

    void oneThatWasClosedIsNotReplaced()
    {
        NotificationServer server(bus());
        DesktopNotifications desktop;
        QSignalSpy closed(&desktop, &NotificationPort::closed);
        desktop.show(notification());
        QTRY_COMPARE(server.calls.size(), 1);
        server.close(77); // of another program
        QTRY_VERIFY([&] {
            if (closed.isEmpty())
                server.close(1); // until its answer, the program does not know its own
            return !closed.isEmpty();
        }());
        QCOMPARE(closed.count(), 1);
        desktop.show(notification());
        QTRY_COMPARE(server.calls.size(), 2);
        QCOMPARE(server.calls.last().replaces, 0U);
    }

    void pressingItIsTold()
    {
        NotificationServer server(bus());
        DesktopNotifications desktop;
        QSignalSpy activated(&desktop, &NotificationPort::activated);
        desktop.show(notification(u"Spring"_s, NoticeKind::Failed));
        QTRY_COMPARE(server.calls.size(), 1);
        QTRY_VERIFY([&] {
            if (activated.isEmpty())
                server.press(1, u"token-42"_s);
            return !activated.isEmpty();
        }());
        QVERIFY(activated.first().at(0).value<NoticeKind>() == NoticeKind::Failed);
        QCOMPARE(activated.first().at(1).toString(), u"token-42"_s);
    }

    void oneThatIsWithdrawnGoes()
    {
        NotificationServer server(bus());
        DesktopNotifications desktop;
        desktop.show(notification());
        QTRY_COMPARE(server.calls.size(), 1);
        desktop.withdraw(NoticeKind::Finished);
        QTRY_COMPARE(server.closed, QList{1U});
    }

    void withoutAServiceNothingBreaks()
    {
        DesktopNotifications desktop;
        QSignalSpy closed(&desktop, &NotificationPort::closed);
        desktop.show(notification());
        QTRY_COMPARE(closed.count(), 1); // nobody saw it
        NotificationServer late(bus());  // and one that comes later is used
        desktop.show(notification());
        QTRY_COMPARE(late.calls.size(), 1);
    }

    void aServiceThatNeverAnswersIsGivenUp()
    {
        NotificationServer server(bus());
        server.isSilent = true;
        DesktopNotifications desktop;
        QSignalSpy closed(&desktop, &NotificationPort::closed);
        desktop.show(notification());
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 15'000);
        server.isSilent = false;
        desktop.show(notification());
        QTRY_COMPARE(server.calls.size(), 1);
    }

    void theEndDoesNotWaitForAnAnswer()
    {
        NotificationServer server(bus());
        server.isSilent = true;
        QElapsedTimer timer;
        {
            DesktopNotifications desktop;
            desktop.show(notification());
            timer.start();
        }
        QVERIFY(timer.elapsed() < 2'000);
    }

    void theTaskbarIsToldOfCountAndProgress()
    {
        QProcess monitor; // who shows such a badge only listens
        monitor.setProcessEnvironment(session->environment());
        monitor.start(u"dbus-monitor"_s, {u"--session"_s, u"interface='com.canonical.Unity.LauncherEntry'"_s});
        QVERIFY(monitor.waitForStarted());
        QByteArray heard;
        DesktopNotifications desktop;
        int count = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                desktop.setTaskbar({.count = ++count, .progress = 0.25});
                heard += monitor.readAllStandardOutput();
                return heard.contains("application://org.batchwatch.Batchwatch.desktop") && heard.contains("double 0.25");
            }(),
            10'000);
        monitor.kill();
        monitor.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotifications)

#include "tst_desktopnotifications.moc"
