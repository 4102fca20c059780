#include "windowfixture.h"

#include "gui/balancebutton.h"
#include "gui/batchlistmodel.h"
#include "gui/elidedlabel.h"
#include "gui/keyedit.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// API keys in the main window, as a person meets them: over a real engine, a scripted vendor and a keychain that can fail.
class TestWindowKeys : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m;

    /// Which keys are valid is for the test to say.
    void acceptOnly(const QByteArrayList &valid)
    {
        m->vendor.onRequest = [valid](const HttpRequest &request) {
            const QByteArray key = request.parameter("api_key");
            if (!valid.contains(key))
                return Reply::error(401, "Invalid API key");
            if (!request.batch())
                return Reply::json(200, R"({"service":"wavalidation","balance":4850})");
            return Reply::batch(snapshot(40, 40, *request.batch()));
        };
    }

    /// Each batch belongs to the key that submitted it; another key does not find it.
    void ownedBy(const QByteArray &owner)
    {
        m->vendor.onRequest = [owner](const HttpRequest &request) {
            if (!request.batch())
                return Reply::json(200, R"({"service":"wavalidation","balance":4850})");
            return request.parameter("api_key") == owner ? Reply::batch(snapshot(40, 40, *request.batch()))
                                                         : Reply::error(404, "Batch not found");
        };
    }

    [[nodiscard]] std::size_t askedWith(const QByteArray &key, const BatchId &id) const
    {
        const std::vector<HttpRequest> requests = m->vendor.requestsFor(id);
        return std::size_t(
            std::count_if(requests.begin(), requests.end(), [&key](const auto &request) { return request.parameter("api_key") == key; }));
    }

    [[nodiscard]] bool areFinished(int batches) const
    {
        const auto *model = m->batches()->model();
        int finished = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            finished += model->index(row, 0).data(gui::BatchListModel::PhaseRole).toInt() == int(monitor::Phase::Finished);
        return finished == batches;
    }

    /// Types a key where the dialog wants it and presses its button.
    void saveKey(const QString &secret, const QString &button = u"Save"_s)
    {
        QTRY_VERIFY(m->dialog());
        auto *edit = m->dialog()->findChild<gui::KeyEdit *>();
        edit->selectAll();
        QTest::keyClicks(edit, secret);
        QTRY_VERIFY(m->button(button) && m->button(button)->isEnabled());
        QTest::mouseClick(m->button(button), Qt::LeftButton);
        QTRY_VERIFY(!m->dialog());
    }

    void click(const QString &button)
    {
        QTRY_VERIFY2(m->button(button), qPrintable(button));
        QTest::mouseClick(m->button(button), Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m = std::make_unique<WindowFixture>();
        acceptOnly({"good-key-of-the-test"});
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    void theKeysDialogOpensFromMenuAndToolBar()
    {
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        QAction *keys = m->action(u"Keys…"_s);
        QVERIFY(keys && !keys->shortcut().isEmpty());
        keys->trigger();
        QTRY_VERIFY(m->dialog());
        QCOMPARE(m->dialog()->windowModality(), Qt::WindowModal);
    }

    void theWelcomePageOffersToAddAKey()
    {
        m->open();
        click(u"Add a key…"_s);
        saveKey(u"good-key-of-the-test"_s);
        QTRY_VERIFY(m->engine->keys().entry(*KeyName::fromText(u"main")));
        QTRY_VERIFY(!m->button(u"Add a key…"_s));
        QCOMPARE(m->secrets.size(), 1);
    }

    /// One message for the key, one dialog, and both batches go on.
    void aRefusedKeyIsReplacedWhereTheErrorStands()
    {
        m->open();
        m->addKey(u"main"_s, u"bad-key-of-the-test"_s);
        m->window->watch(WindowFixture::watching({batchId(1), batchId(2)}).watchAtStart);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        QTRY_VERIFY(m->messages().contains(u"The vendor refused the key “main”: Invalid API key."_s));
        m->batches()->selectAll();
        QTRY_COMPARE(m->messages().count(u"refused"_s), 1);
        QVERIFY2(m->messages().contains(u"2 batches wait: the vendor refused the key “main”."_s), qPrintable(m->messages()));
        const std::size_t refused = m->vendor.requestsFor(batchId(1)).size() + m->vendor.requestsFor(batchId(2)).size();

        click(u"Replace key…"_s);
        saveKey(u"good-key-of-the-test"_s);
        QTRY_VERIFY(areFinished(2));
        QTRY_COMPARE(m->messages(), QString());
        QCOMPARE(askedWith("good-key-of-the-test", batchId(1)), std::size_t(1));
        QCOMPARE(askedWith("good-key-of-the-test", batchId(2)), std::size_t(1));
        QCOMPARE(m->vendor.requestsFor(batchId(1)).size() + m->vendor.requestsFor(batchId(2)).size(), refused + 2);
    }

    void twoKeysInTroubleAreTwoMessages()
    {
        m->open();
        m->addKey(u"main"_s, u"bad-key-of-the-test"_s);
        m->addKey(u"other"_s, u"bad-key-as-well"_s);
        m->window->watch({{batchId(1), {}, KeyName::fromText(u"main")}, {batchId(2), {}, KeyName::fromText(u"other")}});
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        m->batches()->selectAll();
        QTRY_COMPARE(m->messages().count(u"refused"_s), 2);
        QVERIFY(m->messages().contains(u"“main”"_s) && m->messages().contains(u"“other”"_s));
    }

    void aBatchThatIsNotFoundIsTriedWithAnotherKey()
    {
        ownedBy("key-of-the-owner");
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        m->addKey(u"owner"_s, u"key-of-the-owner"_s);
        m->window->watch(WindowFixture::watching({batchId(1)}).watchAtStart);
        QTRY_VERIFY(m->messages().contains(u"another key"_s));
        QTRY_VERIFY(m->button(u"Try with another key…"_s));
        QMenu *menu = m->button(u"Try with another key…"_s)->menu();
        QVERIFY(menu);
        QVERIFY2(!WindowFixture::entry(menu, u"main"_s), "that one was tried");
        QVERIFY(WindowFixture::entry(menu, u"Add a key…"_s));
        WindowFixture::entry(menu, u"owner"_s)->trigger();
        QTRY_VERIFY(areFinished(1));
        QCOMPARE(askedWith("key-of-the-owner", batchId(1)), std::size_t(1));
        QTRY_COMPARE(m->messages(), QString());
    }

    void aBatchThatIsNotFoundIsTriedWithAKeyThatIsAddedForIt()
    {
        ownedBy("key-of-the-owner");
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        m->window->watch(WindowFixture::watching({batchId(1)}).watchAtStart);
        QTRY_VERIFY(m->button(u"Try with another key…"_s));
        WindowFixture::entry(m->button(u"Try with another key…"_s)->menu(), u"Add a key…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        QTest::keyClicks(m->dialog()->findChild<QLineEdit *>(u"nameEdit"_s), u"owner"_s);
        saveKey(u"key-of-the-owner"_s);
        QTRY_VERIFY(areFinished(1));
    }

    void aBatchWhoseKeyIsUnknownGoesOnOnceItIsAdded()
    {
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_VERIFY(m->messages().contains(u"There is no key “main” here."_s));
        QCOMPARE(m->vendor.requestCount(), 0);
        click(u"Add key…"_s);
        saveKey(u"good-key-of-the-test"_s);
        QTRY_VERIFY(areFinished(1));
        QTRY_COMPARE(m->messages(), QString());
    }

    void theKeyOfSelectedBatchesIsChosenInTheMenu()
    {
        acceptOnly({"good-key-of-the-test", "another-good-key"});
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        m->addKey(u"client"_s, u"another-good-key"_s);
        m->window->watch(WindowFixture::watching({batchId(1), batchId(2)}).watchAtStart);
        QTRY_VERIFY(areFinished(2));
        m->batches()->selectAll();
        QMenu *menu = m->action(u"Key"_s)->menu();
        QVERIFY(WindowFixture::entry(menu, u"main"_s)->isChecked());
        QVERIFY(!WindowFixture::entry(menu, u"client"_s)->isChecked());
        m->clickBatch(0);
        WindowFixture::entry(menu, u"client"_s)->trigger();
        const auto keyOf = [this](int row) { return m->batches()->model()->index(row, 0).data(gui::BatchListModel::KeyRole).toString(); };
        QTRY_COMPARE(keyOf(0), u"client"_s);
        QCOMPARE(keyOf(1), u"main"_s);
        m->batches()->selectAll();
        QVERIFY2(!WindowFixture::entry(menu, u"main"_s)->isChecked(), "they differ");
        QVERIFY(m->batches()->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString().contains(u"client"_s));
    }

    void aRestartReadsTheKeyAndGoesOnWithoutAQuestion()
    {
        m->vendor.enqueue(batchId(1), Reply::batch(snapshot(40, 20, batchId(1))));
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        m->window->watch(WindowFixture::watching({batchId(1)}).watchAtStart);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        m->close();
        m->keys.remove(*KeyName::fromText(u"main")); // the memory of the run is gone
        m->open();
        QTRY_VERIFY_WITH_TIMEOUT(areFinished(1), 20'000); // when the planned interval has passed
        QCOMPARE(m->messages(), QString());
        QVERIFY(!m->dialog());
    }

    void aLockedKeychainIsSaidOnceAndTriedAgain()
    {
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        m->addKey(u"client"_s, u"another-good-key"_s);
        m->close();
        m->keys.remove(*KeyName::fromText(u"main"));
        m->keys.remove(*KeyName::fromText(u"client"));
        m->secrets.setFault(keys::KeychainFault::Locked);
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_VERIFY2(m->messages().contains(u"2 keys could not be read. The keychain is locked."_s), qPrintable(m->messages()));
        QTRY_VERIFY(m->messages().contains(u"The key “main” could not be read."_s));
        QCOMPARE(m->messages().count(u"The keychain is locked."_s), 1);
        QCOMPARE(m->vendor.requestsFor(batchId(1)).size(), std::size_t(0));
        m->secrets.setFault({});
        click(u"Try again"_s);
        QTRY_VERIFY(areFinished(1));
        QTRY_COMPARE(m->messages(), QString());
    }

    void aKeyThatTheKeychainDoesNotGiveIsTypedForThisRun()
    {
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        m->close();
        m->keys.remove(*KeyName::fromText(u"main"));
        m->secrets.setFault(keys::KeychainFault::NoKeychain);
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_VERIFY(m->messages().contains(u"This computer offers no keychain"_s));
        QVERIFY(m->button(u"Try again"_s));
        click(u"Enter key…"_s);
        QTRY_VERIFY(m->dialog());
        QTest::mouseClick(m->part("runOnlyRadio"), Qt::LeftButton, {}, QPoint(8, m->part("runOnlyRadio")->height() / 2));
        saveKey(u"good-key-of-the-test"_s);
        QTRY_VERIFY(areFinished(1));
    }

    void aKeyOfOneRunIsAskedForInTheNext()
    {
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s, KeyHome::RunOnly);
        m->close();
        m->keys.remove(*KeyName::fromText(u"main"));
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_VERIFY(m->messages().contains(u"The key “main” was kept for one run only."_s));
        click(u"Enter key…"_s);
        saveKey(u"good-key-of-the-test"_s);
        QTRY_VERIFY(areFinished(1));
    }

    void aPausedBatchStaysPausedWithItsNewKey()
    {
        m->vendor.enqueue(batchId(1), Reply::batch(snapshot(40, 20, batchId(1))));
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        m->addKey(u"client"_s, u"another-key-of-the-test"_s);
        m->window->watch(WindowFixture::watching({batchId(1)}).watchAtStart);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        m->action(u"Pause"_s)->trigger();
        QTRY_COMPARE(m->text("status"), u"paused"_s);
        WindowFixture::entry(m->action(u"Key"_s)->menu(), u"client"_s)->trigger();
        QTRY_COMPARE(m->part<gui::ElidedLabel>("key")->text(), u"key: client"_s);
        QTRY_COMPARE(m->text("status"), u"paused"_s);
        QCOMPARE(askedWith("another-key-of-the-test", batchId(1)), std::size_t(0));
    }

    void aLowBalanceIsSaidOnceAtTheLevelThatWasSet()
    {
        m->open();
        m->addKey(u"main"_s, u"good-key-of-the-test"_s);
        const auto *button = m->window->findChild<gui::BalanceButton *>();
        QTRY_COMPARE(button->text(), u"4,850 credits (main)"_s);
        m->action(u"Warn of low balance…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        auto *level = m->dialog()->findChild<QSpinBox *>();
        level->selectAll();
        QTest::keyClicks(level, u"5000"_s);
        QTest::keyClick(level, Qt::Key_Return);
        QTRY_COMPARE(m->messages(), u"Only 4,850 credits are left for key “main”."_s);
        QTest::mouseClick(m->named(u"Close this message"_s), Qt::LeftButton);
        const int asked = m->vendor.requestCount();
        m->action(u"Refresh balance"_s)->trigger();
        QTRY_COMPARE(m->vendor.requestCount(), asked + 1);
        QTRY_VERIFY(m->action(u"Refresh balance"_s)->isEnabled());
        QCOMPARE(m->messages(), QString());
        m->open(); // the level is kept, and the next start says it again
        QTRY_COMPARE(m->messages(), u"Only 4,850 credits are left for key “main”."_s);
    }

    /// Watching does not wait for the keychain, and the person learns what became of the key.
    void aTypedKeyWatchesAtOnceAndIsKeptWhenTheKeychainWorks()
    {
        m->secrets.setFault(keys::KeychainFault::Refused);
        m->open();
        click(u"Watch a batch"_s);
        QTRY_VERIFY(m->dialog());
        QVERIFY(m->dialog()->findChild<QCheckBox *>(u"keepCheck"_s)->isChecked());
        m->named<QPlainTextEdit>(u"Batch ids"_s)->setPlainText(batchId(1).toString());
        saveKey(u"good-key-of-the-test"_s, u"Watch"_s);
        QTRY_VERIFY(areFinished(1));
        QTRY_VERIFY(m->messages().contains(u"The key “main” is kept for this run only. The keychain refused access."_s));
        QCOMPARE(m->secrets.size(), 0);
        m->secrets.setFault({});
        click(u"Try again"_s);
        QTRY_COMPARE(m->messages(), QString());
        QCOMPARE(m->secrets.size(), 1);
        QCOMPARE(m->engine->keys().entry(*KeyName::fromText(u"main"))->record.home, KeyHome::Keychain);
    }
};

QTEST_MAIN(TestWindowKeys)

#include "tst_windowkeys.moc"
