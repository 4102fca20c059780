#include "app/engine.h"
#include "core/redactor.h"
#include "gui/messagebar.h"
#include "gui/proxydialog.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using keys::KeychainFault;
using ProxyKind = ProxySettings::Kind;

/// The dialog as a person uses it, over a real engine and its store. No request is made.
class TestProxyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsWhatIsSetAndWhatTheSystemSays_data();
    void showsWhatIsSetAndWhatTheSystemSays();
    void keyboardIsEnough();
    void noProxyIsOnePress();
    void pastedAddressIsTakenApart();
    void typedAddressIsTakenApartWhenItIsComplete();
    void refusalsAreExplained_data();
    void refusalsAreExplained();
    void keychainThatFailsIsSaidAndCanBeDoneWithout();
    void knownPasswordIsKeptAndNotShown();
    void knownPasswordIsNotForAnotherProxy();
    void keychainThatDoesNotGiveThePasswordIsSaid();
    void cancelForgetsWhatWasTyped();
    void inputMethodsLearnNoPassword();
    void explanationsAreNeverCut();
    void namesForAssistiveTechnology();

private:
    void startEngine(const QString &baseUrl = u"https://vendor.test"_s);
    void open();
    void setManual(const QString &password);
    template<typename Widget> [[nodiscard]] Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QLineEdit *line(const char *name) const { return find<QLineEdit>(name); }
    [[nodiscard]] QString hint(const char *name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : m_dialog->findChildren<QPushButton *>()) {
            if (candidate->text().remove(u'&') == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] app::ProxyState state() const { return m_engine->proxy().state(); }
    [[nodiscard]] std::optional<Secret> kept() const
    {
        return m_secrets->find({app::keychainService(QDir(m_folder->path())) + u"-proxy"_s, u"proxy password"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Redactor> m_redactor;
    std::unique_ptr<keys::KeyRing> m_ring;
    std::unique_ptr<keys::MemorySecretStore> m_secrets;
    std::unique_ptr<app::Engine> m_engine;
    std::unique_ptr<ProxyDialog> m_dialog;
};

void TestProxyDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_redactor = std::make_unique<Redactor>();
    m_ring = std::make_unique<keys::KeyRing>(*m_redactor);
    m_secrets = std::make_unique<keys::MemorySecretStore>();
}

void TestProxyDialog::cleanup()
{
    m_dialog.reset();
    m_engine.reset();
    qunsetenv("https_proxy");
}

void TestProxyDialog::startEngine(const QString &baseUrl)
{
    m_dialog.reset();
    m_engine.reset();
    m_engine = std::make_unique<app::Engine>(
        app::EngineConfig{.dataDir = QDir(m_folder->path()), .baseUrl = QUrl(baseUrl)}, *m_ring, *m_secrets, *m_redactor);
    QSignalSpy opened(m_engine.get(), &app::Engine::opened);
    m_engine->start();
    QTRY_COMPARE(opened.size(), 1);
}

void TestProxyDialog::open()
{
    if (!m_engine)
        startEngine();
    m_dialog = std::make_unique<ProxyDialog>(m_engine->proxy());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    m_dialog->activateWindow();
}

void TestProxyDialog::setManual(const QString &password)
{
    open();
    find<QRadioButton>("manualRadio")->click();
    QTest::keyClicks(line("hostEdit"), u"proxy.example"_s);
    QTest::keyClicks(line("userEdit"), u"me"_s);
    QTest::keyClicks(line("passwordEdit"), password);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isVisible());
}

void TestProxyDialog::showsWhatIsSetAndWhatTheSystemSays_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QString>("says");
    QTest::newRow("a proxy") << u"https://vendor.test"_s << QByteArray("http://me:marked-secret@proxy.example:3128")
                             << u"For vendor.test the system says: proxy.example:3128"_s;
    QTest::newRow("none") << u"https://vendor.test"_s << QByteArray() << u"For vendor.test the system says: no proxy"_s;
    QTest::newRow("this computer") << u"http://127.0.0.1:9"_s << QByteArray("http://proxy.example:3128")
                                   << u"Batchwatch talks to this computer itself now: whatever is set here, no proxy is asked."_s;
}

void TestProxyDialog::showsWhatIsSetAndWhatTheSystemSays()
{
    QFETCH(QString, baseUrl);
    QFETCH(QByteArray, environment);
    QFETCH(QString, says);
    if (!environment.isEmpty())
        qputenv("https_proxy", environment);
    startEngine(baseUrl);
    open();
    QTRY_COMPARE(hint("systemHint"), says);
    QVERIFY(find<QRadioButton>("systemRadio")->isChecked());
    QVERIFY(!line("hostEdit")->isEnabled());
    QVERIFY(button(u"Save"_s)->isEnabled());
}

void TestProxyDialog::keyboardIsEnough()
{
    open();
    QTRY_VERIFY(find<QRadioButton>("systemRadio")->hasFocus());
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_dialog->focusWidget(), key);
        return m_dialog->focusWidget()->objectName();
    };
    press(Qt::Key_Down);
    QCOMPARE(press(Qt::Key_Down), u"manualRadio"_s);
    QVERIFY(find<QRadioButton>("manualRadio")->isChecked());
    QVERIFY(!button(u"Save"_s)->isEnabled()); // no address yet
    QCOMPARE(press(Qt::Key_Tab), u"typeCombo"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_S);
    QCOMPARE(press(Qt::Key_Tab), u"hostEdit"_s);
    QTest::keyClicks(m_dialog->focusWidget(), u"proxy.example"_s);
    QCOMPARE(press(Qt::Key_Tab), u"portSpin"_s);
    QTest::keyClicks(m_dialog->focusWidget(), u"1080"_s);
    QCOMPARE(press(Qt::Key_Tab), u"userEdit"_s);
    QTest::keyClicks(m_dialog->focusWidget(), u"me"_s);
    QCOMPARE(press(Qt::Key_Tab), u"passwordEdit"_s);
    QCOMPARE(line("passwordEdit")->echoMode(), QLineEdit::Password);
    QTest::keyClicks(m_dialog->focusWidget(), u" s3cret "_s);
    QCOMPARE(press(Qt::Key_Tab), u"keepBox"_s);
    QVERIFY(find<QCheckBox>("keepBox")->isChecked());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog->isVisible());

    const ProxySettings expected{.kind = ProxyKind::Manual,
        .type = ProxySettings::Type::Socks5,
        .host = u"proxy.example"_s,
        .port = 1080,
        .user = u"me"_s,
        .keepsPassword = true};
    QTRY_VERIFY(state().settings == expected);
    QVERIFY(kept() == Secret::fromText(u" s3cret ")); // blanks are part of it
    QVERIFY(line("passwordEdit")->text().isEmpty());
    QVERIFY(!line("passwordEdit")->isUndoAvailable());
}

void TestProxyDialog::noProxyIsOnePress()
{
    open();
    find<QRadioButton>("noneRadio")->click();
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QTRY_VERIFY(state().settings == ProxySettings{.kind = ProxyKind::None});
    open();
    QVERIFY(find<QRadioButton>("noneRadio")->isChecked());
}

void TestProxyDialog::pastedAddressIsTakenApart()
{
    open();
    find<QRadioButton>("manualRadio")->click();
    QGuiApplication::clipboard()->setText(u"socks5://me:marked%2Dsecret@proxy.example:1080"_s);
    line("hostEdit")->setFocus();
    QTest::keySequence(line("hostEdit"), QKeySequence::Paste);
    QCOMPARE(line("hostEdit")->text(), u"proxy.example"_s); // at once
    QVERIFY(!line("hostEdit")->isUndoAvailable());
    QCOMPARE(find<QComboBox>("typeCombo")->currentText(), u"SOCKS5"_s);
    QCOMPARE(find<QSpinBox>("portSpin")->value(), 1080);
    QCOMPARE(line("userEdit")->text(), u"me"_s);
    QCOMPARE(line("passwordEdit")->text(), u"marked-secret"_s);
    QVERIFY(hint("hostHint").contains(u"password"_s));
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(kept() == Secret::fromText(u"marked-secret"));
    QVERIFY(!toStoredText(state().settings).contains(u"marked"_s));
}

void TestProxyDialog::typedAddressIsTakenApartWhenItIsComplete()
{
    open();
    find<QRadioButton>("manualRadio")->click();
    line("hostEdit")->setFocus();
    QTest::keyClicks(line("hostEdit"), u"proxy.example:8080"_s);
    QCOMPARE(line("hostEdit")->text(), u"proxy.example:8080"_s);
    QVERIFY(button(u"Save"_s)->isEnabled());
    QTest::keyClick(line("hostEdit"), Qt::Key_Return);
    QTRY_COMPARE(proxyAddress(state().settings), u"proxy.example:8080"_s);
}

void TestProxyDialog::refusalsAreExplained_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("refusal");
    const QString noAddress = u"no address of a proxy"_s;
    QTest::newRow("a proxy that is reached over TLS") << u"https://proxy.example"_s << QString() << QString() << noAddress;
    QTest::newRow("words") << u"our proxy"_s << QString() << QString() << noAddress;
    QTest::newRow("a port that is none") << u"proxy.example:99999"_s << QString() << QString() << noAddress;
    QTest::newRow("the password behind the user") << u"proxy.example"_s << u"me:secret"_s << QString() << u"no colon"_s;
    QTest::newRow("a password too long") << u"proxy.example"_s << u"me"_s << QString(513, u'x') << u"512"_s;
}

void TestProxyDialog::refusalsAreExplained()
{
    QFETCH(QString, host);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, refusal);
    open();
    find<QRadioButton>("manualRadio")->click();
    QTest::keyClicks(line("hostEdit"), host);
    line("userEdit")->setText(user);
    line("passwordEdit")->setText(password);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    const QString said = hint("hostHint") + hint("loginHint");
    QVERIFY2(said.contains(refusal), qPrintable(said));
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
}

void TestProxyDialog::keychainThatFailsIsSaidAndCanBeDoneWithout()
{
    open();
    m_secrets->setFault(KeychainFault::Locked);
    find<QRadioButton>("manualRadio")->click();
    QTest::keyClicks(line("hostEdit"), u"proxy.example"_s);
    QTest::keyClicks(line("passwordEdit"), u"marked-secret"_s);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    auto *const messages = find<MessageBar>("messages");
    QTRY_VERIFY(messages->text(u"failure"_s).contains(u"keychain is locked"_s));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(state().settings == ProxySettings());
    QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
    QTRY_VERIFY(button(u"Use it for this run only"_s));
    QTest::mouseClick(button(u"Use it for this run only"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(state().hasPassword);
    QVERIFY(!state().settings.keepsPassword);
    m_secrets->setFault({});
    QVERIFY(!kept());
}

void TestProxyDialog::knownPasswordIsKeptAndNotShown()
{
    setManual(u"marked-secret"_s);
    startEngine();
    open();
    QVERIFY(find<QRadioButton>("manualRadio")->isChecked());
    QCOMPARE(line("hostEdit")->text(), u"proxy.example"_s);
    QVERIFY(line("passwordEdit")->text().isEmpty());
    QVERIFY(hint("loginHint").contains(u"keychain holds the password"_s));
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(kept() == Secret::fromText(u"marked-secret"));
    QTRY_VERIFY(state().hasPassword);
}

void TestProxyDialog::knownPasswordIsNotForAnotherProxy()
{
    setManual(u"marked-secret"_s);
    open();
    QTest::keyClicks(line("hostEdit"), u".evil"_s);
    QVERIFY2(hint("loginHint").contains(u"another proxy"_s), qPrintable(hint("loginHint")));
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(!kept());
    QVERIFY(!state().hasPassword);
}

void TestProxyDialog::keychainThatDoesNotGiveThePasswordIsSaid()
{
    setManual(u"marked-secret"_s);
    startEngine();
    m_secrets->setFault(KeychainFault::Locked);
    m_engine->proxy().set(state().settings, {}, m_engine.get(), {}); // has it read
    QTRY_VERIFY(state().fault);
    open();
    auto *const messages = find<MessageBar>("messages");
    QVERIFY(messages->text(u"fault"_s).contains(u"keychain is locked"_s));
    QTest::keyClicks(line("passwordEdit"), u"another-secret"_s);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QVERIFY(!button(u"Ask it again"_s)); // not while another one is on its way
    QTRY_VERIFY(messages->has(u"failure"_s));
    m_secrets->setFault({});
    QTest::mouseClick(button(u"Ask it again"_s), Qt::LeftButton);
    QTRY_VERIFY(!messages->has(u"fault"_s));
    QVERIFY(state().hasPassword);
}

void TestProxyDialog::cancelForgetsWhatWasTyped()
{
    open();
    find<QRadioButton>("manualRadio")->click();
    QTest::keyClicks(line("passwordEdit"), u"marked-secret"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(line("passwordEdit")->text().isEmpty());
    QVERIFY(state() == app::ProxyState());
}

void TestProxyDialog::inputMethodsLearnNoPassword()
{
    startEngine();
    open();
    find<QRadioButton>("manualRadio")->click();
    QTest::keyClicks(line("passwordEdit"), u"marked-secret"_s);
    for (const auto property : {Qt::ImSurroundingText, Qt::ImTextBeforeCursor, Qt::ImTextAfterCursor})
        QVERIFY(line("passwordEdit")->inputMethodQuery(property).toString().isEmpty());
}

void TestProxyDialog::explanationsAreNeverCut()
{
    setManual(u"marked-secret"_s);
    open();
    QTest::keyClicks(line("hostEdit"), u" and more"_s);
    for (const char *name : {"systemHint", "hostHint", "loginHint"}) {
        const auto *label = find<QLabel>(name);
        QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), name);
    }
}

void TestProxyDialog::namesForAssistiveTechnology()
{
    open();
    const std::pair<const char *, const char *> buddies[] = {{"typeLabel", "typeCombo"}, {"hostLabel", "hostEdit"},
        {"portLabel", "portSpin"}, {"userLabel", "userEdit"}, {"passwordLabel", "passwordEdit"}};
    for (const auto &[label, field] : buddies) {
        QCOMPARE(find<QLabel>(label)->buddy(), find<QWidget>(field));
        QAccessibleInterface *const seen = QAccessible::queryAccessibleInterface(find<QWidget>(field));
        QVERIFY2(!seen->text(QAccessible::Name).isEmpty(), field);
    }
    QVERIFY(button(u"Save"_s)->isDefault());
    QSet<QString> mnemonics;
    QStringList texts;
    for (const auto *widget : m_dialog->findChildren<QAbstractButton *>())
        texts.append(widget->text());
    for (const auto *widget : m_dialog->findChildren<QLabel *>())
        texts.append(widget->buddy() != nullptr ? widget->text() : QString());
    for (const QString &text : texts) {
        const QString mnemonic = QKeySequence::mnemonic(text).toString();
        QVERIFY2(mnemonic.isEmpty() || !mnemonics.contains(mnemonic), qPrintable(text));
        mnemonics.insert(mnemonic);
    }
    QCOMPARE_GE(mnemonics.size(), 10);
}

QTEST_MAIN(TestProxyDialog)
#include "tst_proxydialog.moc"
