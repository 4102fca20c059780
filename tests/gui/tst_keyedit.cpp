#include "gui/keyclipboard.h"
#include "gui/keyedit.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

/// The field for a key, and the clipboard that it came from.
class TestKeyEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_edit.reset(); }

    void typedKeyIsRead();
    void pasteIsTakenApart_data();
    void pasteIsTakenApart();
    void pasteReplacesWhatWasThere();
    void pasteWithoutAKeyLeavesNothing();
    void everyWayToPasteIsTheSame_data();
    void everyWayToPasteIsTheSame();
    void typingAfterAPasteReadsAgain();
    void wipingForgets();
    void assistiveTechnologyAndInputMethodsLearnNothing();
    void nothingIsCopied();

    void clipboardIsClearedOnlyWhileItHoldsTheKey_data();
    void clipboardIsClearedOnlyWhileItHoldsTheKey();

private:
    [[nodiscard]] static QClipboard *clipboard() { return QGuiApplication::clipboard(); }
    [[nodiscard]] std::optional<ApiKey> key() const { return m_edit->reading() ? std::optional(m_edit->reading()->key) : std::nullopt; }
    void paste(const QString &text)
    {
        clipboard()->setText(text);
        QTest::keyClick(m_edit.get(), Qt::Key_V, Qt::ControlModifier);
    }

    std::unique_ptr<KeyEdit> m_edit;
};

void TestKeyEdit::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    clipboard()->clear();
    m_edit = std::make_unique<KeyEdit>();
    m_edit->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_edit.get()));
}

void TestKeyEdit::typedKeyIsRead()
{
    QSignalSpy changed(m_edit.get(), &KeyEdit::readingChanged);
    QCOMPARE(m_edit->reading().error(), keys::PasteFault::Empty);
    QTest::keyClicks(m_edit.get(), u"pwl-4f9Kq27Zt"_s);
    QCOMPARE(key(), ApiKey::fromText(u"pwl-4f9Kq27Zt"));
    QCOMPARE(changed.size(), 13);
    QVERIFY(!m_edit->wasPasted());
}

void TestKeyEdit::pasteIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<keys::PasteNote>("note");
    QTest::newRow("the key alone") << u"pwl-4f9Kq27Zt"_s << keys::PasteNote::None;
    QTest::newRow("a line break after it") << u"pwl-4f9Kq27Zt\r\n"_s << keys::PasteNote::None;
    QTest::newRow("quotes") << u"\"pwl-4f9Kq27Zt\""_s << keys::PasteNote::Unquoted;
    QTest::newRow("broken over two lines") << u"pwl-4f9K\nq27Zt"_s << keys::PasteNote::LinesJoined;
    QTest::newRow("an address") << u"https://api.example.com/api/v1/balance?service=x&api_key=pwl-4f9Kq27Zt"_s << keys::PasteNote::FromUrl;
    QTest::newRow("a curl line") << u"curl 'https://api.example.com/api/v1/balance?api_key=pwl-4f9Kq27Zt' \\\n  -H 'Accept: */*'"_s
                                 << keys::PasteNote::FromCommand;
}

void TestKeyEdit::pasteIsTakenApart()
{
    QFETCH(const QString, text);
    QFETCH(const keys::PasteNote, note);
    paste(text);
    QCOMPARE(key(), ApiKey::fromText(u"pwl-4f9Kq27Zt"));
    QCOMPARE(m_edit->reading()->note, note);
    QVERIFY(m_edit->wasPasted());
    QCOMPARE(m_edit->text(), u"pwl-4f9Kq27Zt"_s);
    QCOMPARE(m_edit->displayText(), QString(13, m_edit->displayText().at(0)));
}

void TestKeyEdit::pasteReplacesWhatWasThere()
{
    QTest::keyClicks(m_edit.get(), u"an-older-one"_s);
    paste(u"pwl-4f9Kq27Zt"_s);
    QCOMPARE(m_edit->text(), u"pwl-4f9Kq27Zt"_s);
}

void TestKeyEdit::pasteWithoutAKeyLeavesNothing()
{
    QTest::keyClicks(m_edit.get(), u"an-older-one"_s);
    paste(u"https://api.example.com/api/v1/balance"_s);
    QVERIFY(!key());
    QCOMPARE(m_edit->reading().error(), keys::PasteFault::NoKeyInUrl);
    QVERIFY(m_edit->text().isEmpty());
}

void TestKeyEdit::everyWayToPasteIsTheSame_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("the keys for it") << 0;
    QTest::newRow("the context menu") << 1;
    QTest::newRow("a drop") << 2;
}

void TestKeyEdit::everyWayToPasteIsTheSame()
{
    QFETCH(const int, way);
    const QString text = u"https://api.example.com/?api_key=pwl-4f9Kq27Zt\n"_s;
    clipboard()->setText(text);
    QMimeData data;
    data.setText(text);
    if (way == 0) {
        QTest::keyClick(m_edit.get(), Qt::Key_V, Qt::ControlModifier);
    } else if (way == 1) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(2, 2), m_edit->mapToGlobal(QPoint(2, 2)));
        QApplication::sendEvent(m_edit.get(), &event);
        auto *menu = m_edit->findChild<QMenu *>();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_P);
        QTRY_VERIFY(!m_edit->findChild<QMenu *>());
    } else {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_edit.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_edit.get(), &drop);
    }
    QCOMPARE(key(), ApiKey::fromText(u"pwl-4f9Kq27Zt"));
    QCOMPARE(m_edit->text(), u"pwl-4f9Kq27Zt"_s);
}

void TestKeyEdit::typingAfterAPasteReadsAgain()
{
    paste(u"\"pwl-4f9Kq27Zt\""_s);
    QTest::keyClick(m_edit.get(), Qt::Key_End);
    QTest::keyClicks(m_edit.get(), u"9"_s);
    QCOMPARE(key(), ApiKey::fromText(u"pwl-4f9Kq27Zt9"));
    QVERIFY(!m_edit->wasPasted());
    QCOMPARE(m_edit->reading()->note, keys::PasteNote::None);
}

void TestKeyEdit::wipingForgets()
{
    QTest::keyClicks(m_edit.get(), u"pwl-4f9Kq27Zt"_s);
    m_edit->wipe();
    QVERIFY(m_edit->text().isEmpty());
    QVERIFY(!key());
    QVERIFY(!m_edit->isUndoAvailable());
    m_edit->setEchoMode(QLineEdit::Normal); // where Ctrl+Z would bring each character back
    m_edit->undo();
    QVERIFY(m_edit->text().isEmpty());
}

void TestKeyEdit::assistiveTechnologyAndInputMethodsLearnNothing()
{
    QTest::keyClicks(m_edit.get(), u"pwl-4f9Kq27Zt"_s);
    m_edit->selectAll();
    const auto *accessible = QAccessible::queryAccessibleInterface(m_edit.get());
    QVERIFY(!accessible->text(QAccessible::Value).contains(u"pwl"_s));
    QVERIFY(!accessible->text(QAccessible::Name).contains(u"pwl"_s));
    for (const Qt::InputMethodQuery query : {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor, Qt::ImTextAfterCursor})
        QVERIFY(!m_edit->inputMethodQuery(query).toString().contains(u"pwl"_s));
    const auto hints = m_edit->inputMethodHints();
    QVERIFY(hints.testFlag(Qt::ImhSensitiveData));
    QVERIFY(hints.testFlag(Qt::ImhHiddenText));
    QVERIFY(hints.testFlag(Qt::ImhNoPredictiveText));
}

void TestKeyEdit::nothingIsCopied()
{
    QTest::keyClicks(m_edit.get(), u"pwl-4f9Kq27Zt"_s);
    QTest::keyClick(m_edit.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_edit.get(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(m_edit.get(), Qt::Key_X, Qt::ControlModifier);
    QVERIFY(clipboard()->text().isEmpty());
}

void TestKeyEdit::clipboardIsClearedOnlyWhileItHoldsTheKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("cleared");
    QTest::newRow("the key") << u"pwl-4f9Kq27Zt"_s << true;
    QTest::newRow("the key within an address") << u"https://api.example.com/?api_key=pwl-4f9Kq27Zt"_s << true;
    QTest::newRow("another key") << u"pwl-another-Zt77"_s << false;
    QTest::newRow("a text that was copied since") << u"Dear team, see you tomorrow."_s << false;
    QTest::newRow("nothing") << QString() << true;
}

void TestKeyEdit::clipboardIsClearedOnlyWhileItHoldsTheKey()
{
    QFETCH(const QString, text);
    QFETCH(const bool, cleared);
    clipboard()->setText(text);
    const ApiKey key = *ApiKey::fromText(u"pwl-4f9Kq27Zt");
    QCOMPARE(KeyClipboard::holds(key), cleared && !text.isEmpty());
    KeyClipboard::clear(key);
    QCOMPARE(clipboard()->text(), cleared ? QString() : text);
}

QTEST_MAIN(TestKeyEdit)
#include "tst_keyedit.moc"
