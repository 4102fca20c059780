#include "windowfixture.h"

#include "gui/balancebutton.h"
#include "gui/balancewatch.h"
#include "support/virtualtime.h"

#include <QHelpEvent>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

/// When the balance is asked for, in virtual time over a real engine, and what the button says of it.
class TestBalanceWatch : public QObject
{
    Q_OBJECT

private:
    VirtualTime m_time;
    std::unique_ptr<ScriptedServer> m_vendor;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Redactor> m_redactor;
    std::unique_ptr<keys::KeyRing> m_keys;
    std::unique_ptr<keys::MemorySecretStore> m_secrets;
    std::unique_ptr<app::Engine> m_engine;
    std::unique_ptr<BalanceWatch> m_watch;
    std::unique_ptr<QWidget> m_window;
    BalanceButton *m_button = nullptr;
    qint64 m_credits = 4'850;

    static KeyName name(const QString &text) { return *KeyName::fromText(text); }

    void put(const QString &key, const QString &secret) { m_keys->put(name(key), *ApiKey::fromText(secret)); }

    [[nodiscard]] int asked() const { return m_vendor->requestCount(); }

    /// The answer is there.
    void settle() const { QTRY_VERIFY(!m_watch->state().isAsking); }

    [[nodiscard]] QString toolTip() const
    {
        QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), m_button->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(m_button, &event);
        return m_button->toolTip();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_credits = 4'850;
        m_vendor = std::make_unique<ScriptedServer>();
        m_vendor->onRequest = [this](const HttpRequest &) {
            return Reply::json(200, "{\"service\":\"w\",\"balance\":" + QByteArray::number(m_credits) + '}');
        };
        m_folder = std::make_unique<QTemporaryDir>();
        m_redactor = std::make_unique<Redactor>();
        m_keys = std::make_unique<keys::KeyRing>(*m_redactor);
        m_secrets = std::make_unique<keys::MemorySecretStore>();
        m_engine = std::make_unique<app::Engine>(
            app::EngineConfig{.dataDir = QDir(m_folder->path()), .baseUrl = m_vendor->baseUrl()}, *m_keys, *m_secrets, *m_redactor);
        m_watch = std::make_unique<BalanceWatch>(*m_engine, m_time, m_time.alarms());
        m_window = std::make_unique<QWidget>();
        m_button = new BalanceButton(*m_watch, m_window.get());
        m_window->resize(400, 60);
        m_window->show();
        QSignalSpy opened(m_engine.get(), &app::Engine::opened);
        m_engine->start();
        QTRY_COMPARE(opened.count(), 1);
    }

    void cleanup()
    {
        m_window.reset();
        m_watch.reset();
        m_engine.reset();
        m_keys.reset();
    }

    void withoutAKeyThereIsNothingToSay()
    {
        QVERIFY(!m_button->isVisible());
        m_watch->refresh();
        m_time.advance(minutes(60));
        QCOMPARE(asked(), 0);
    }

    void isAskedForEveryFiveMinutesAndNotMoreOften()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(m_button->text(), u"4,850 credits (main)"_s);
        QCOMPARE(asked(), 1);
        m_time.advance(minutes(5) - Milliseconds(1));
        QCoreApplication::processEvents();
        QCOMPARE(asked(), 1);
        m_credits = 4'000;
        m_time.advance(Milliseconds(1));
        QTRY_COMPARE(m_button->text(), u"4,000 credits (main)"_s);
        QCOMPARE(asked(), 2);
        m_time.advance(minutes(5));
        settle();
        QTRY_COMPARE(asked(), 3);
    }

    void aClickAsksAtOnceAndTheFiveMinutesBeginAnew()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(asked(), 1);
        settle();
        m_time.advance(minutes(4));
        QTest::mouseClick(m_button, Qt::LeftButton);
        QTRY_COMPARE(asked(), 2);
        settle();
        m_time.advance(minutes(4));
        QCoreApplication::processEvents();
        QCOMPARE(asked(), 2);
        m_time.advance(minutes(1));
        QTRY_COMPARE(asked(), 3);
    }

    void anotherDefaultKeyOrSecretIsAskedAboutAtOnce()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(asked(), 1);
        settle();
        put(u"main"_s, u"another-key-of-the-test"_s);
        QTRY_COMPARE(asked(), 2);
        settle();
        int added = 0;
        m_engine->keys().add({.name = name(u"client"_s), .key = *ApiKey::fromText(u"key-of-the-client")}, this, [&](auto) { ++added; });
        QTRY_COMPARE(added, 1); // stored, and with it the default
        QTRY_COMPARE(m_button->text(), u"4,850 credits (client)"_s);
        QCOMPARE(asked(), 3);
    }

    void whatChangesNothingAsksNothing()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(asked(), 1);
        settle();
        put(u"main"_s, u"key-of-the-test"_s);
        put(u"other"_s, u"other-key-of-the-test"_s);
        QTRY_COMPARE(m_engine->keys().entries().size(), 2);
        settle();
        QCOMPARE(asked(), 1);
    }

    void theAgeIsInTheToolTip()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(m_button->text(), u"4,850 credits (main)"_s);
        m_time.setWall(m_time.wallNow() + minutes(3));
        QVERIFY2(toolTip().contains(u"3 min ago"_s), qPrintable(toolTip()));
    }

    void whyCreditsAreUnknownIsInTheToolTip()
    {
        m_vendor->onRequest = [](const HttpRequest &) { return Reply::error(401, "Invalid API key"); };
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(m_button->text(), u"credits unknown (main)"_s);
        QVERIFY(toolTip().contains(u"refused"_s));
        QVERIFY(m_button->accessibleDescription().contains(u"refused"_s));
    }

    void aFailedRefreshKeepsWhatWasKnown()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(m_button->text(), u"4,850 credits (main)"_s);
        m_vendor->onRequest = [](const HttpRequest &) { return Reply::error(500, "Internal server error"); };
        m_watch->refresh();
        settle();
        QCOMPARE(m_button->text(), u"4,850 credits (main)"_s);
        QVERIFY(toolTip().contains(u"status 500"_s));
    }

    void aLowBalanceIsToldOnceUntilThereWasEnoughAgain()
    {
        QSignalSpy low(m_watch.get(), &BalanceWatch::becameLow);
        m_watch->setWarningLevel(100);
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(m_button->text(), u"4,850 credits (main)"_s);
        const auto passWith = [this](qint64 credits) {
            m_credits = credits;
            m_time.advance(BalanceWatch::interval);
            settle();
        };
        QCOMPARE(low.count(), 0);
        passWith(80);
        QCOMPARE(m_button->text(), u"only 80 credits (main)"_s);
        QCOMPARE(low.count(), 1);
        passWith(60);
        QCOMPARE(low.count(), 1);
        passWith(100); // the level itself is enough
        QVERIFY(!m_watch->isLow());
        passWith(99);
        QCOMPARE(low.count(), 2);
    }

    void aLevelThatIsSetLaterIsJudgedAtOnce()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(m_button->text(), u"4,850 credits (main)"_s);
        QSignalSpy low(m_watch.get(), &BalanceWatch::becameLow);
        m_watch->setWarningLevel(5'000);
        QCOMPARE(low.count(), 1);
        QCOMPARE(m_button->text(), u"only 4,850 credits (main)"_s);
        m_watch->setWarningLevel(0);
        QCOMPARE(m_button->text(), u"4,850 credits (main)"_s);
        QCOMPARE(asked(), 1);
    }

    void lowIsSaidByColourIconAndWords()
    {
        put(u"main"_s, u"key-of-the-test"_s);
        QTRY_COMPARE(m_button->text(), u"4,850 credits (main)"_s);
        const QColor usual = m_button->palette().color(QPalette::ButtonText);
        const QImage coins = m_button->icon().pixmap(16).toImage();
        m_watch->setWarningLevel(5'000);
        QVERIFY(m_button->palette().color(QPalette::ButtonText) != usual);
        QVERIFY(m_button->icon().pixmap(16).toImage() != coins);
        m_watch->setWarningLevel(0);
        QCOMPARE(m_button->palette().color(QPalette::ButtonText), usual);
    }
};

QTEST_MAIN(TestBalanceWatch)

#include "tst_balancewatch.moc"
