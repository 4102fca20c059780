#include "gui/keydialog.h"
#include "keysfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using keys::KeychainFault;

namespace {
const QString typedSecret = u"pwl-4f9Kq27ZtMarked"_s;
}

/// Adding and replacing a key as a person does: typed, pasted, tried, with a keychain that fails.
class TestKeyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theFirstKeyIsAddedByKeyboard();
    void everyControlIsReachedByTab();
    void withoutNameOrKeyThereIsNothingToSave();
    void takenNamesAreRefused();
    void pastesAreExplained_data();
    void pastesAreExplained();
    void aSecretThatIsKnownIsSaid();
    void replacingKeepsNameAndColour();

    void aTypedKeyIsTriedBeforeItIsSaved_data();
    void aTypedKeyIsTriedBeforeItIsSaved();
    void unreachableIsSaid();
    void anAnswerAboutAnotherTextIsDropped();

    void aFailingKeychainIsExplained_data();
    void aFailingKeychainIsExplained();
    void keptForThisRunOnly();
    void tryingAgainHelpsOnceItIsUnlocked();
    void runOnlyCanBeChosen();
    void closingWhileSavingForgetsTheText();

    void clipboardIsCleared();
    void clipboardIsLeftAlone_data();
    void clipboardIsLeftAlone();
    void nothingOfTheKeyIsShown();
    void closingWipes();
    void textsAreNeverCut();

private:
    void open(KeyDialog::Purpose purpose = KeyDialog::Purpose::Add, const std::optional<KeyName> &name = {});
    [[nodiscard]] QLineEdit *keyEdit() const { return part<QLineEdit>("keyEdit"); }
    [[nodiscard]] QString text(const char *label) const { return part<QLabel>(label)->text(); }
    template<typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(keyEdit(), Qt::Key_V, Qt::ControlModifier);
    }
    [[nodiscard]] QPushButton *save() const { return button(m_dialog.get(), u"Save"_s); }

    std::unique_ptr<KeysFixture> m;
    std::unique_ptr<KeyDialog> m_dialog;
    QList<KeyName> m_saved;
};

void TestKeyDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    QGuiApplication::clipboard()->clear();
    m = std::make_unique<KeysFixture>();
    m->open();
}

void TestKeyDialog::cleanup()
{
    m_saved.clear();
    m_dialog.reset();
    m.reset();
}

void TestKeyDialog::open(KeyDialog::Purpose purpose, const std::optional<KeyName> &name)
{
    m_dialog = std::make_unique<KeyDialog>(*m->engine, purpose, name);
    connect(m_dialog.get(), &KeyDialog::saved, this, [this](const KeyName &savedName) { m_saved.append(savedName); });
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestKeyDialog::theFirstKeyIsAddedByKeyboard()
{
    open();
    QCOMPARE(part<QLineEdit>("nameEdit")->text(), u"main"_s);
    QTRY_VERIFY2(keyEdit()->hasFocus(), "the name is suggested: what is left to say is the key");
    QTest::keyClicks(keyEdit(), typedSecret);
    pressMnemonic(m_dialog.get(), u'L');
    QTRY_VERIFY(part<QComboBox>("colorCombo")->hasFocus());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_B);
    QCOMPARE(part<QComboBox>("colorCombo")->currentText(), u"Blue"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_saved.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_saved.first(), KeysFixture::name(u"main"));
    QVERIFY(m->kept(u"main") == KeysFixture::key(typedSecret).secret());
    QTRY_VERIFY(m->entry(u"main"));
    QCOMPARE(m->entry(u"main")->record.color, KeyColor::Blue);
    QVERIFY(m->entry(u"main")->record.isDefault);
}

void TestKeyDialog::everyControlIsReachedByTab()
{
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    QSet<QWidget *> reached;
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        reached.insert(m_dialog->focusWidget());
        if (auto *radio = qobject_cast<QRadioButton *>(m_dialog->focusWidget()); radio && i < 15) {
            QTest::keyClick(radio, Qt::Key_Down); // within a group by arrows, as everywhere
            reached.insert(m_dialog->focusWidget());
        }
    }
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            QVERIFY2(reached.contains(widget), qPrintable(widget->objectName()));
    }
}

void TestKeyDialog::withoutNameOrKeyThereIsNothingToSave()
{
    open();
    QVERIFY(!save()->isEnabled());
    QVERIFY(!button(m_dialog.get(), u"Test"_s)->isEnabled());
    QTest::keyClicks(keyEdit(), typedSecret);
    QVERIFY(save()->isEnabled());
    part<QLineEdit>("nameEdit")->clear();
    QVERIFY2(!save()->isEnabled(), "no name");
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClicks(part<QLineEdit>("nameEdit"), u"winter"_s);
    QVERIFY(save()->isEnabled());
}

void TestKeyDialog::takenNamesAreRefused()
{
    m->add(u"main", u"another-key-1");
    open();
    QTRY_VERIFY2(part<QLineEdit>("nameEdit")->hasFocus(), "nothing is suggested for a second one");
    QTest::keyClicks(m_dialog->focusWidget(), u" main "_s);
    QTest::keyClicks(keyEdit(), typedSecret);
    QVERIFY(!save()->isEnabled());
    QVERIFY(text("nameHint").contains(u"of that name already"_s));
    QTest::keyClicks(part<QLineEdit>("nameEdit"), u"2"_s);
    QVERIFY(save()->isEnabled());
    QVERIFY(!part<QLabel>("nameHint")->isVisible());
    part<QLineEdit>("nameEdit")->setText(QString(65, u'n'));
    QVERIFY(text("nameHint").contains(u"64"_s));
}

void TestKeyDialog::pastesAreExplained_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("an address") << QString(u"https://api.example.com/?api_key="_s + typedSecret) << u"taken out of the pasted address"_s
                                << true;
    QTest::newRow("a curl line") << QString(u"curl \"https://api.example.com/?api_key="_s + typedSecret + u"\""_s)
                                 << u"taken out of the pasted command"_s << true;
    QTest::newRow("JSON") << QString(u"{\"api_key\": \""_s + typedSecret + u"\"}"_s) << u"taken out of the pasted JSON"_s << true;
    QTest::newRow("quotes") << QString(u"'"_s + typedSecret + u"'"_s) << u"left out"_s << true;
    QTest::newRow("two lines") << u"pwl-4f9Kq27\nZtMarked"_s << u"put together"_s << true;
    QTest::newRow("an address without one") << u"https://api.example.com/balance"_s << u"This address holds no key."_s << false;
    QTest::newRow("a placeholder") << u"YOUR_API_KEY"_s << u"in the place of a key"_s << false;
    QTest::newRow("nothing") << u"  \n "_s << u"no text"_s << false;
}

void TestKeyDialog::pastesAreExplained()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, words);
    QFETCH(const bool, accepted);
    open();
    paste(pasted);
    QVERIFY2(text("keyHint").contains(words), qPrintable(text("keyHint")));
    QCOMPARE(save()->isEnabled(), accepted);
    if (accepted) {
        QTest::mouseClick(save(), Qt::LeftButton);
        QTRY_VERIFY(m->kept(u"main") == KeysFixture::key(typedSecret).secret());
    }
}

void TestKeyDialog::aSecretThatIsKnownIsSaid()
{
    m->add(u"winter", typedSecret);
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    QVERIFY(text("keyHint").contains(u"secret of “winter” already"_s));
    m_dialog.reset();
    open(KeyDialog::Purpose::Replace, KeysFixture::name(u"winter"));
    QTest::keyClicks(keyEdit(), typedSecret);
    QVERIFY(text("keyHint").contains(u"it has already"_s));
}

void TestKeyDialog::replacingKeepsNameAndColour()
{
    m->add(u"main", u"the-old-secret-1");
    m->desk().setColor(KeysFixture::name(u"main"), KeyColor::Teal, this, {});
    QTRY_COMPARE(m->entry(u"main")->record.color, KeyColor::Teal);
    open(KeyDialog::Purpose::Replace, KeysFixture::name(u"main"));
    QVERIFY(m_dialog->windowTitle().contains(u"main"_s));
    QVERIFY(!part<QLineEdit>("nameEdit")->isVisible());
    QVERIFY(!part<QComboBox>("colorCombo")->isVisible());
    QTRY_VERIFY(keyEdit()->hasFocus());
    QTest::keyClicks(keyEdit(), typedSecret);
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QTRY_COMPARE(m_saved.size(), 1);
    QVERIFY(m->kept(u"main") == KeysFixture::key(typedSecret).secret());
    QCOMPARE(m->entry(u"main")->record.color, KeyColor::Teal);
    QVERIFY(m->desk().secret(KeysFixture::name(u"main")) == KeysFixture::key(typedSecret));
}

void TestKeyDialog::aTypedKeyIsTriedBeforeItIsSaved_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("200: valid, with the credits") << 200 << u"Valid. Credits left: "_s;
    QTest::newRow("401: refused") << 401 << u"Refused. The API key was refused"_s;
    QTest::newRow("404: another address") << 404 << u"Not tested. The vendor's address"_s;
    QTest::newRow("500: a problem of the vendor's") << 500 << u"Not tested. The vendor has a problem"_s;
}

void TestKeyDialog::aTypedKeyIsTriedBeforeItIsSaved()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    m->vendor.onRequest
        = [status](const HttpRequest &) { return status == 200 ? KeysFixture::credits(4'850) : Reply::error(status, "no"); };
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    pressMnemonic(m_dialog.get(), u'T');
    QTRY_VERIFY2(text("verdict").startsWith(words), qPrintable(text("verdict")));
    if (status == 200)
        QVERIFY(text("verdict").contains(QLocale().toString(4'850)));
    QCOMPARE(m->vendor.requests().back().parameter("api_key"), typedSecret.toUtf8());
    QVERIFY2(m->desk().entries().isEmpty(), "tried, not kept");
    QVERIFY(m_dialog->isVisible());
    QVERIFY2(save()->isEnabled(), "whatever the vendor says: it may be down");
}

void TestKeyDialog::unreachableIsSaid()
{
    m->vendor.shutDown();
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    pressMnemonic(m_dialog.get(), u'T');
    QTRY_VERIFY2(text("verdict").startsWith(u"Unreachable. "_s), qPrintable(text("verdict")));
}

void TestKeyDialog::anAnswerAboutAnotherTextIsDropped()
{
    m->vendor.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    pressMnemonic(m_dialog.get(), u'T');
    QTRY_COMPARE(m->vendor.requestCount(), 1);
    QCOMPARE(text("verdict"), u"Testing…"_s);
    QTest::keyClicks(keyEdit(), u"7"_s);
    m->vendor.hangUpAll();
    QTRY_COMPARE(m->vendor.openConnections(), 0);
    QVERIFY2(text("verdict").startsWith(u"Asks the vendor"_s), qPrintable(text("verdict")));
}

void TestKeyDialog::aFailingKeychainIsExplained_data()
{
    QTest::addColumn<KeychainFault>("fault");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << KeychainFault::NoKeychain << u"offers no keychain"_s;
    QTest::newRow("locked") << KeychainFault::Locked << u"The keychain is locked. Unlock it and try again."_s;
    QTest::newRow("refuses") << KeychainFault::Refused << u"refused access"_s;
    QTest::newRow("never answers") << KeychainFault::NoAnswer << u"does not answer"_s;
    QTest::newRow("fails") << KeychainFault::Failed << u"failed"_s;
}

void TestKeyDialog::aFailingKeychainIsExplained()
{
    QFETCH(const KeychainFault, fault);
    QFETCH(const QString, words);
    m->secrets.setFault(fault);
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QTRY_VERIFY2(texts(m_dialog.get()).contains(words), qPrintable(texts(m_dialog.get())));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(button(m_dialog.get(), u"Try again"_s));
    QVERIFY(button(m_dialog.get(), u"Keep for this run only"_s));
    QVERIFY2(m->desk().entries().isEmpty() && m->secrets.size() == 0, "nothing is kept behind the person's back");
    QVERIFY2(!keyEdit()->text().isEmpty(), "it need not be typed again");
}

void TestKeyDialog::keptForThisRunOnly()
{
    m->secrets.setFault(KeychainFault::NoKeychain);
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QTRY_VERIFY(button(m_dialog.get(), u"Keep for this run only"_s));
    pressMnemonic(m_dialog.get(), u'R');
    QTRY_COMPARE(m_saved.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(m->entry(u"main"));
    QCOMPARE(m->entry(u"main")->record.home, KeyHome::RunOnly);
    QVERIFY(m->desk().secret(KeysFixture::name(u"main")) == KeysFixture::key(typedSecret));
}

void TestKeyDialog::tryingAgainHelpsOnceItIsUnlocked()
{
    m->secrets.setFault(KeychainFault::Locked);
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QTRY_VERIFY(button(m_dialog.get(), u"Try again"_s));
    m->secrets.setFault({});
    pressMnemonic(m_dialog.get(), u'Y');
    QTRY_COMPARE(m_saved.size(), 1);
    QVERIFY(m->kept(u"main") == KeysFixture::key(typedSecret).secret());
}

void TestKeyDialog::runOnlyCanBeChosen()
{
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    pressMnemonic(m_dialog.get(), u'M');
    QTRY_VERIFY(part<QRadioButton>("runOnlyRadio")->isChecked());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_saved.size(), 1);
    QCOMPARE(m->secrets.size(), 0);
    m_dialog.reset();
    open(KeyDialog::Purpose::Replace, KeysFixture::name(u"main"));
    QVERIFY2(part<QRadioButton>("runOnlyRadio")->isChecked(), "where it is kept stays, unless told");
}

void TestKeyDialog::closingWhileSavingForgetsTheText()
{
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QVERIFY2(texts(m_dialog.get()).contains(u"Saving…"_s), "the answer comes over the event loop");
    QVERIFY(!keyEdit()->isEnabled() && !save()->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(keyEdit()->text().isEmpty());
    QTRY_COMPARE(m_saved.size(), 1); // what was begun is done, and told
    QVERIFY(m->kept(u"main"));
}

void TestKeyDialog::clipboardIsCleared()
{
    open();
    QVERIFY2(!part<QCheckBox>("clearBox")->isChecked(), "nothing was pasted");
    paste(u"https://api.example.com/?api_key="_s + typedSecret);
    QVERIFY(part<QCheckBox>("clearBox")->isChecked());
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QTRY_COMPARE(m_saved.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestKeyDialog::clipboardIsLeftAlone_data()
{
    QTest::addColumn<bool>("isWanted");
    QTest::addColumn<QString>("copiedSince");
    QTest::newRow("when that was not asked for") << false << QString();
    QTest::newRow("when it holds something else by now") << true << u"A text for a colleague"_s;
}

void TestKeyDialog::clipboardIsLeftAlone()
{
    QFETCH(const bool, isWanted);
    QFETCH(const QString, copiedSince);
    open();
    paste(typedSecret);
    if (!isWanted)
        pressMnemonic(m_dialog.get(), u'B');
    QTRY_COMPARE(part<QCheckBox>("clearBox")->isChecked(), isWanted);
    if (!copiedSince.isEmpty())
        QGuiApplication::clipboard()->setText(copiedSince);
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QTRY_COMPARE(m_saved.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), copiedSince.isEmpty() ? typedSecret : copiedSince);
}

void TestKeyDialog::nothingOfTheKeyIsShown()
{
    m->vendor.onRequest = [](const HttpRequest &request) { return Reply::error(401, "unknown key " + request.parameter("api_key")); };
    open();
    paste(typedSecret);
    pressMnemonic(m_dialog.get(), u'T');
    QTRY_VERIFY(text("verdict").startsWith(u"Refused"_s));
    QCOMPARE(keyEdit()->echoMode(), QLineEdit::Password);
    QList<QWidget *> all = m_dialog->findChildren<QWidget *>();
    all.append(m_dialog.get());
    for (const QWidget *widget : all) {
        for (const QString &told : {widget->windowTitle(), widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()})
            QVERIFY2(!told.contains(typedSecret), qPrintable(widget->objectName()));
    }
    QVERIFY(!texts(m_dialog.get()).contains(typedSecret));
}

void TestKeyDialog::closingWipes()
{
    open();
    QTest::keyClicks(keyEdit(), typedSecret);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(keyEdit()->text().isEmpty());
    QVERIFY(!keyEdit()->isUndoAvailable());
    QVERIFY(m_saved.isEmpty() && m->secrets.size() == 0);
}

void TestKeyDialog::textsAreNeverCut()
{
    m->secrets.setFault(KeychainFault::NoKeychain);
    open();
    m_dialog->resize(m_dialog->minimumSizeHint());
    paste(u"https://api.example.com/?api_key="_s + typedSecret);
    QTest::keyClick(keyEdit(), Qt::Key_Return);
    QTRY_VERIFY(button(m_dialog.get(), u"Keep for this run only"_s));
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->objectName() + label->text()));
    }
}

QTEST_MAIN(TestKeyDialog)
#include "tst_keydialog.moc"
