#include "gui/keysdialog.h"
#include "gui/keysmodel.h"
#include "gui/secretlabel.h"
#include "keysfixture.h"
#include "support/virtualtime.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QTableView>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::KeyState;
using keys::KeychainFault;

/// The dialog of the keys as a person uses it: what stands in the table, what a key press does, what a failing keychain leaves possible.
class TestKeysDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutKeysThereIsOneThingToDo();
    void everyControlIsReachedAndUsedByKeyboardAlone();
    void mnemonicsAreUnique();
    void controlsHaveNames();

    void keysAreListed();
    void aKeyOfThisRunCanBeTestedAndShownOnly();
    void anAskedForKeyIsSelected();
    void testsAreTold_data();
    void testsAreTold();
    void aTestUnderWayIsTold();
    void unreachableIsTold();

    void namesThatCannotBeAreRefused_data();
    void namesThatCannotBeAreRefused();
    void escapeLeavesTheNameAndTheDialog();

    void theSecretIsShownForTenSeconds();
    void anotherKeyHidesTheSecret();
    void aTestHidesNothing();

    void removalTellsWhatDependsOnIt();
    void cancelRemovesNothing();
    void closingEndsTheWayBack();
    void severalRemovalsAreUndoneOneByOne();
    void aKeyThatIsNotAtHandCannotBeBroughtBack();

    void aFailingKeychainIsExplained_data();
    void aFailingKeychainIsExplained();
    void aRunOnlyKeyIsKept();
    void batchesAreCounted();

private:
    void open(const QList<monitor::BatchReport> &batches = {});
    template<typename Widget = QWidget> [[nodiscard]] Widget *part(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QTableView *table() const { return part<QTableView>("table"); }
    [[nodiscard]] SecretLabel *secret() const { return part<SecretLabel>("secret"); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    [[nodiscard]] QString state(int row = 0) const { return cell(row, KeysModel::StateColumn); }
    [[nodiscard]] QString lastTest(int row = 0) const { return cell(row, KeysModel::TestColumn); }
    [[nodiscard]] bool canPress(const QString &text) const
    {
        const QPushButton *found = button(m_dialog.get(), text);
        return found != nullptr && found->isEnabled();
    }
    void press(QChar mnemonic) { pressMnemonic(m_dialog.get(), mnemonic); }
    void keys(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QMessageBox *question() const { return m_dialog->findChild<QMessageBox *>(); }
    void confirmRemoval()
    {
        QTRY_VERIFY(question() && question()->isVisible());
        QVERIFY(QTest::qWaitForWindowExposed(question()));
        question()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), question());
        QTest::keyClick(question(), Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(!question());
        comeBack();
    }
    /// What the desktop does when a window above has closed.
    void comeBack()
    {
        QTRY_VERIFY(!m_dialog->findChild<QLineEdit *>(u"keyEdit"_s));
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    VirtualTime m_time;
    std::unique_ptr<KeysFixture> m;
    std::unique_ptr<KeysDialog> m_dialog;
};

void TestKeysDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m = std::make_unique<KeysFixture>();
    m->open();
}

void TestKeysDialog::cleanup()
{
    m_dialog.reset();
    m.reset();
}

void TestKeysDialog::open(const QList<monitor::BatchReport> &batches)
{
    m_dialog = std::make_unique<KeysDialog>(*m->engine, batches, nullptr, m_time.alarms());
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestKeysDialog::withoutKeysThereIsOneThingToDo()
{
    open();
    QVERIFY(texts(m_dialog.get()).contains(u"No keys yet"_s));
    QVERIFY(!table()->isVisible());
    QPushButton *add = button(m_dialog.get(), u"Add…"_s);
    QVERIFY(add && add->isDefault());
    QVERIFY2(button(m_dialog.get(), u"Remove"_s) == nullptr, "nothing that cannot be done");
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QTRY_VERIFY(m_dialog->findChild<QLineEdit *>(u"keyEdit"_s));
}

/// The whole life of keys without a mouse.
void TestKeysDialog::everyControlIsReachedAndUsedByKeyboardAlone()
{
    m->vendor.onRequest = [](const HttpRequest &) { return KeysFixture::credits(4'850); };
    open();
    // Added: Return on the main action, the name is suggested, the key typed, Return.
    key(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"keyEdit"_s);
    keys(u"secret-of-main"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(m->entry(u"main"));
    comeBack();
    QTRY_COMPARE(QApplication::focusWidget(), table());
    press(u'A');
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"nameEdit"_s);
    keys(u"winter"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"keyEdit"_s);
    keys(u"secret-of-winter"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(m->kept(u"winter") == KeysFixture::key(u"secret-of-winter").secret());
    comeBack();
    QTRY_COMPARE(QApplication::focusWidget(), table());
    QCOMPARE(table()->currentIndex().row(), 1);

    // Every control that can be used now has the focus once.
    QSet<QWidget *> reached;
    for (int i = 0; i < 30; ++i) {
        key(Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool canHaveFocus = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
        if (canHaveFocus && !widget->focusProxy())
            QVERIFY2(reached.contains(widget), qPrintable(widget->objectName()));
    }

    // Renamed in place.
    table()->setFocus();
    key(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    keys(u"summer"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(m->entry(u"summer"));
    QTRY_VERIFY(!m->kept(u"winter"));
    QVERIFY(m->kept(u"summer") == KeysFixture::key(u"secret-of-winter").secret());
    QCOMPARE(table()->currentIndex().data(Qt::EditRole).toString(), u"summer"_s);
    QTRY_COMPARE(QApplication::focusWidget(), table());

    // Another colour.
    press(u'L');
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"colorCombo"_s);
    key(Qt::Key_V);
    QTRY_COMPARE(m->entry(u"summer")->record.color, KeyColor::Violet);

    // Another secret.
    press(u'P');
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"keyEdit"_s);
    keys(u"another-secret"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY(m->kept(u"summer") == KeysFixture::key(u"another-secret").secret());

    // Default, tested, shown.
    comeBack();
    QTRY_COMPARE(QApplication::focusWidget(), table());
    press(u'D');
    QTRY_VERIFY(m->entry(u"summer")->record.isDefault);
    QVERIFY(!m->entry(u"main")->record.isDefault);
    press(u'T');
    QTRY_VERIFY(lastTest(1).startsWith(u"Valid · Credits left: "_s));
    QCOMPARE(m->vendor.requests().back().parameter("api_key"), QByteArray("another-secret"));
    press(u'S');
    QTRY_VERIFY(secret()->isShown());
    press(u'S');
    QTRY_VERIFY(!secret()->isShown());

    // Removed, and brought back.
    table()->setFocus();
    key(Qt::Key_Delete);
    confirmRemoval();
    QTRY_VERIFY(!m->entry(u"summer"));
    QVERIFY(!m->kept(u"summer"));
    QTRY_VERIFY(button(m_dialog.get(), u"Undo"_s));
    press(u'U');
    QTRY_VERIFY(m->entry(u"summer"));
    QVERIFY(m->kept(u"summer") == KeysFixture::key(u"another-secret").secret());
    QTRY_COMPARE(QApplication::focusWidget(), table());
    QCOMPARE(table()->currentIndex().data(Qt::EditRole).toString(), u"summer"_s);

    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
}

void TestKeysDialog::mnemonicsAreUnique()
{
    m->add(u"main", u"secret-of-main");
    m->secrets.setFault(KeychainFault::Refused);
    open();
    key(Qt::Key_Delete);
    confirmRemoval(); // fails, so that "Try again" is there as well
    QTRY_VERIFY(button(m_dialog.get(), u"Try again"_s));
    QStringList letters;
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const QString text = widget->isVisible() ? widget->property("text").toString() : QString();
        if (const QKeySequence mnemonic = QKeySequence::mnemonic(text); !mnemonic.isEmpty())
            letters += mnemonic.toString();
    }
    QVERIFY(letters.size() >= 9);
    const QSet<QString> different(letters.begin(), letters.end());
    QVERIFY2(different.size() == letters.size(), qPrintable(letters.join(u' ')));
}

void TestKeysDialog::controlsHaveNames()
{
    m->add(u"main", u"secret-of-main");
    open();
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const auto *accessible = QAccessible::queryAccessibleInterface(widget);
        const bool hasBuddy = widget->objectName() == u"colorCombo"_s; // QComboBox takes its name from the label
        QVERIFY2(hasBuddy || !accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QCOMPARE(table()->accessibleName(), u"Keys"_s);
}

void TestKeysDialog::keysAreListed()
{
    m->add(u"main", u"secret-of-main");
    m->add(u"winter", u"secret-of-winter", KeyHome::RunOnly);
    open();
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, KeysModel::NameColumn), u"main (default)"_s);
    QCOMPARE(state(0), u"Ready"_s);
    QCOMPARE(cell(0, KeysModel::FingerprintColumn), m->entry(u"main")->record.fingerprint);
    QCOMPARE(state(1), u"For this run only"_s);
    QVERIFY(table()->currentIndex().isValid());
    QVERIFY(texts(m_dialog.get()).contains(u"in the keychain of this computer"_s));
    QVERIFY2(!canPress(u"Make default"_s), "it is");
    QVERIFY2(!canPress(u"Keep in the keychain"_s), "it is there");
    key(Qt::Key_Down);
    QVERIFY(canPress(u"Make default"_s));
    QVERIFY(canPress(u"Keep in the keychain"_s));
}

void TestKeysDialog::aKeyOfThisRunCanBeTestedAndShownOnly()
{
    m->vendor.onRequest = [](const HttpRequest &) { return KeysFixture::credits(3); };
    m->ring.put(KeyName::thisRun(), KeysFixture::key(u"from-the-environment"));
    open();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(cell(0, KeysModel::NameColumn).endsWith(u"(default now)"_s));
    QCOMPARE(state(), u"Given for this run"_s);
    for (const QString &text : {u"Rename"_s, u"Replace secret…"_s, u"Make default"_s, u"Keep in the keychain"_s, u"Remove"_s})
        QVERIFY2(!canPress(text), qPrintable(text));
    QVERIFY(!part<QComboBox>("colorCombo")->isEnabled());
    key(Qt::Key_Delete);
    QVERIFY(!question());
    key(Qt::Key_F2);
    QCOMPARE(QApplication::focusWidget(), table());
    press(u'T');
    QTRY_VERIFY(lastTest().startsWith(u"Valid"_s));
    press(u'S');
    QTRY_VERIFY(secret()->isShown());
}

void TestKeysDialog::anAskedForKeyIsSelected()
{
    m->add(u"main", u"secret-of-main");
    m->add(u"winter", u"secret-of-winter");
    open();
    m_dialog->select(KeysFixture::name(u"winter"));
    QCOMPARE(table()->currentIndex().row(), 1);
    m_dialog->select(KeysFixture::name(u"summer"));
    QCOMPARE(table()->currentIndex().row(), 1);
    m->add(u"summer", u"secret-of-summer");
    QTRY_COMPARE(table()->currentIndex().row(), 2);
}

void TestKeysDialog::testsAreTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("200") << 200 << u"Valid · Credits left: "_s;
    QTest::newRow("401") << 401 << u"Refused · "_s;
    QTest::newRow("404") << 404 << u"Not tested · "_s;
    QTest::newRow("500") << 500 << u"Not tested · "_s;
}

void TestKeysDialog::testsAreTold()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    m->vendor.onRequest
        = [status](const HttpRequest &) { return status == 200 ? KeysFixture::credits(4'850) : Reply::error(status, "no"); };
    m->add(u"main", u"secret-of-main");
    open();
    QCOMPARE(lastTest(), u"Not yet"_s);
    press(u'T');
    QTRY_VERIFY2(lastTest().startsWith(words), qPrintable(lastTest()));
    QVERIFY2(!table()->model()->index(0, KeysModel::TestColumn).data(Qt::DecorationRole).value<QIcon>().isNull(),
        "colour is never the only sign");
    QVERIFY(!table()->model()->index(0, KeysModel::TestColumn).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestKeysDialog::aTestUnderWayIsTold()
{
    m->vendor.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    m->add(u"main", u"secret-of-main");
    open();
    press(u'T');
    QTRY_COMPARE(lastTest(), u"Testing…"_s);
}

void TestKeysDialog::unreachableIsTold()
{
    m->add(u"main", u"secret-of-main");
    m->vendor.shutDown();
    open();
    press(u'T');
    QTRY_VERIFY2(lastTest().startsWith(u"Unreachable · "_s), qPrintable(lastTest()));
}

void TestKeysDialog::namesThatCannotBeAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("taken") << u"winter"_s << u"of that name already"_s;
    QTest::newRow("nothing") << u"  "_s << u"1 to 64 characters"_s;
    QTest::newRow("the name for keys from outside") << KeyName::thisRun().toString() << u"of that name already"_s;
}

void TestKeysDialog::namesThatCannotBeAreRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    m->add(u"main", u"secret-of-main");
    m->add(u"winter", u"secret-of-winter");
    open();
    press(u'R');
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    keys(name);
    key(Qt::Key_Return);
    QTRY_VERIFY2(texts(m_dialog.get()).contains(reason), qPrintable(texts(m_dialog.get())));
    QCOMPARE(cell(0, KeysModel::NameColumn), u"main (default)"_s);
    QVERIFY(m->kept(u"main"));
}

void TestKeysDialog::escapeLeavesTheNameAndTheDialog()
{
    m->add(u"main", u"secret-of-main");
    open();
    key(Qt::Key_F2);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    keys(u"other"_s);
    key(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), table());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(cell(0, KeysModel::NameColumn), u"main (default)"_s);
    key(Qt::Key_Return);
    QVERIFY2(m_dialog->findChild<QLineEdit *>(u"keyEdit"_s) == nullptr, "Return in the table presses no button");
    key(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestKeysDialog::theSecretIsShownForTenSeconds()
{
    m->add(u"main", u"secret-of-main");
    open();
    press(u'S');
    QTRY_VERIFY(secret()->isShown());
    QVERIFY(texts(m_dialog.get()).contains(u"Hidden in 10 s"_s));
    QVERIFY2(!texts(m_dialog.get()).contains(u"secret-of-main"_s), "painted, not kept in a label");
    m_time.advance(10s);
    QVERIFY(!secret()->isShown());
}

void TestKeysDialog::anotherKeyHidesTheSecret()
{
    m->add(u"main", u"secret-of-main");
    m->add(u"winter", u"secret-of-winter");
    open();
    press(u'S');
    QTRY_VERIFY(secret()->isShown());
    table()->setFocus();
    key(Qt::Key_Down);
    QVERIFY(!secret()->isShown());
    press(u'S');
    QTRY_VERIFY(secret()->isShown());
    m->desk().replace(KeysFixture::name(u"winter"), KeysFixture::key(u"another-secret"), KeyHome::Keychain, this, {});
    QTRY_VERIFY2(!secret()->isShown(), "that is not its secret any more");
}

void TestKeysDialog::aTestHidesNothing()
{
    m->vendor.onRequest = [](const HttpRequest &) { return KeysFixture::credits(4'850); };
    m->add(u"main", u"secret-of-main");
    open();
    press(u'S');
    QTRY_VERIFY(secret()->isShown());
    press(u'T');
    QTRY_VERIFY(lastTest().startsWith(u"Valid"_s));
    QVERIFY(secret()->isShown());
}

void TestKeysDialog::removalTellsWhatDependsOnIt()
{
    m->add(u"main", u"secret-of-main");
    QList<monitor::BatchReport> batches;
    for (int i = 0; i < 10; ++i)
        batches.append({.id = batchId(i), .label = u"List %1"_s.arg(i), .key = KeysFixture::name(u"main")});
    open(batches);
    QCOMPARE(cell(0, KeysModel::BatchesColumn), u"10"_s);
    press(u'M');
    QTRY_VERIFY(question() && question()->isVisible());
    QVERIFY(question()->text().contains(u"“main”"_s));
    const QString told = question()->informativeText();
    QVERIFY(told.contains(u"10 watched"_s));
    QVERIFY(told.contains(u"List 0"_s) && told.contains(u"List 7"_s) && !told.contains(u"List 8"_s));
    QVERIFY(told.contains(u"and 2 more"_s));
    QVERIFY(told.contains(u"keep their results"_s));
    QVERIFY2(m->kept(u"main"), "asked, not done");
    confirmRemoval();
    QTRY_VERIFY(!m->kept(u"main"));
    QTRY_VERIFY(texts(m_dialog.get()).contains(u"“main” was removed."_s));
}

void TestKeysDialog::cancelRemovesNothing()
{
    m->add(u"main", u"secret-of-main");
    open();
    press(u'M');
    QTRY_VERIFY(question() && question()->isVisible());
    QTest::keyClick(question(), Qt::Key_Return); // the safe answer is the main one
    QTRY_VERIFY(!question());
    QVERIFY(m->entry(u"main") && m->kept(u"main"));
    QVERIFY(!button(m_dialog.get(), u"Undo"_s));
}

void TestKeysDialog::closingEndsTheWayBack()
{
    m->add(u"main", u"secret-of-main");
    open();
    press(u'M');
    confirmRemoval();
    QTRY_VERIFY(button(m_dialog.get(), u"Undo"_s));
    m_dialog->reject();
    bool failed = false;
    m->desk().undoRemove(KeysFixture::name(u"main"), this, [&failed](const auto &result) { failed = !result; });
    QTRY_VERIFY2(failed, "nothing of it is kept aside");
}

void TestKeysDialog::severalRemovalsAreUndoneOneByOne()
{
    m->add(u"main", u"secret-of-main");
    m->add(u"winter", u"secret-of-winter");
    open();
    for (int i = 0; i < 2; ++i) {
        press(u'M');
        confirmRemoval();
        QTRY_COMPARE(m->desk().entries().size(), 1 - i);
    }
    QTRY_VERIFY(texts(m_dialog.get()).contains(u"“main” was removed."_s));
    QVERIFY(texts(m_dialog.get()).contains(u"“winter” was removed."_s));
    QVERIFY2(texts(m_dialog.get()).contains(u"No keys yet"_s), "the way back is there even then");
    QTest::mouseClick(button(m_dialog.get(), u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE(m->desk().entries().size(), 1);
    QTRY_VERIFY(button(m_dialog.get(), u"Undo"_s));
    QTest::mouseClick(button(m_dialog.get(), u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE(m->desk().entries().size(), 2);
    QTRY_VERIFY(!button(m_dialog.get(), u"Undo"_s));
}

void TestKeysDialog::aKeyThatIsNotAtHandCannotBeBroughtBack()
{
    m->add(u"main", u"secret-of-main", KeyHome::RunOnly);
    m->open(); // the next run
    open();
    QCOMPARE(state(), u"To be typed again"_s);
    QVERIFY(!secret()->button()->isEnabled());
    QVERIFY(!canPress(u"Test"_s));
    QVERIFY(canPress(u"Replace secret…"_s));
    press(u'M');
    QTRY_VERIFY(question());
    QVERIFY(question()->informativeText().contains(u"cannot be undone"_s));
    confirmRemoval();
    QTRY_VERIFY(texts(m_dialog.get()).contains(u"was removed"_s));
    QVERIFY(!button(m_dialog.get(), u"Undo"_s));
}

void TestKeysDialog::aFailingKeychainIsExplained_data()
{
    QTest::addColumn<KeychainFault>("fault");
    QTest::addColumn<QString>("inTheTable");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << KeychainFault::NoKeychain << u"No keychain"_s << u"offers no keychain"_s;
    QTest::newRow("locked") << KeychainFault::Locked << u"Keychain locked"_s << u"is locked. Unlock it and try again."_s;
    QTest::newRow("refuses") << KeychainFault::Refused << u"Keychain refused"_s << u"refused access"_s;
    QTest::newRow("never answers") << KeychainFault::NoAnswer << u"Keychain silent"_s << u"does not answer"_s;
}

void TestKeysDialog::aFailingKeychainIsExplained()
{
    QFETCH(const KeychainFault, fault);
    QFETCH(const QString, inTheTable);
    QFETCH(const QString, words);
    m->add(u"main", u"secret-of-main");
    m->open(); // the next run
    m->secrets.setFault(fault);
    m->desk().readSecrets();
    open();
    QTRY_COMPARE(state(), inTheTable);
    QVERIFY2(texts(m_dialog.get()).contains(words), qPrintable(texts(m_dialog.get())));
    QVERIFY(!canPress(u"Test"_s));
    m->secrets.setFault({});
    if (fault != KeychainFault::NoAnswer) { // one that answers again says so by itself
        QTRY_VERIFY(button(m_dialog.get(), u"Try again"_s));
        press(u'Y');
    }
    QTRY_COMPARE(state(), u"Ready"_s);
    QTRY_VERIFY2(!button(m_dialog.get(), u"Try again"_s), "nothing is left to try");
    QVERIFY(canPress(u"Test"_s));
}

void TestKeysDialog::aRunOnlyKeyIsKept()
{
    m->add(u"main", u"secret-of-main", KeyHome::RunOnly);
    m->secrets.setFault(KeychainFault::Locked);
    open();
    press(u'K');
    QTRY_VERIFY(texts(m_dialog.get()).contains(u"The keychain is locked."_s));
    QCOMPARE(state(), u"For this run only"_s);
    m->secrets.setFault({});
    press(u'K');
    QTRY_COMPARE(state(), u"Ready"_s);
    QVERIFY(m->kept(u"main") == KeysFixture::key(u"secret-of-main").secret());
    QVERIFY2(!texts(m_dialog.get()).contains(u"The keychain is locked."_s), "that is over");
}

void TestKeysDialog::batchesAreCounted()
{
    m->vendor.onRequest = [](const HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
    m->add(u"main", u"secret-of-main");
    open();
    QCOMPARE(cell(0, KeysModel::BatchesColumn), u"0"_s);
    m->engine->watch({{batchId(1), u"Spring"_s, KeysFixture::name(u"main")}});
    QTRY_COMPARE(cell(0, KeysModel::BatchesColumn), u"1"_s);
    m->engine->stopWatching({batchId(1)});
    QTRY_COMPARE(cell(0, KeysModel::BatchesColumn), u"0"_s);
}

QTEST_MAIN(TestKeysDialog)
#include "tst_keysdialog.moc"
