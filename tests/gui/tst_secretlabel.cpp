#include "gui/secretlabel.h"
#include "support/virtualtime.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A secret on the screen: for a press, for ten seconds, and for nobody else.
class TestSecretLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void dotsTellNothing();
    void aPressShowsItForTenSeconds();
    void theCountdownIsSeen();
    void anotherPressHidesIt();
    void hidesAtOnce_data();
    void hidesAtOnce();
    void whatIsNoLongerAtHandIsNotShown();
    void withoutASecretThereIsNothingToPress();
    void aLongOneIsShownWhole();
    void isToldToNobody();
    void worksByKeyboard();

private:
    void give(const QString &secret)
    {
        m_label->setSource([secret] { return ApiKey::fromText(secret); });
    }
    [[nodiscard]] QPushButton *button() const { return m_label->button(); }
    [[nodiscard]] QImage picture() const { return m_label->childAt(4, m_label->height() / 2)->grab().toImage(); }
    [[nodiscard]] QString countdown() const { return m_label->findChild<QLabel *>()->text(); }

    test::VirtualTime m_time;
    std::unique_ptr<QWidget> m_window;
    SecretLabel *m_label = nullptr;
};

void TestSecretLabel::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_window = std::make_unique<QWidget>();
    m_label = new SecretLabel(m_window.get());
    m_label->setAlarms(m_time.alarms());
    auto *layout = new QHBoxLayout(m_window.get());
    layout->addWidget(m_label);
    m_window->resize(500, 100);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSecretLabel::dotsTellNothing()
{
    give(u"ab"_s);
    const QImage two = picture();
    give(u"a-much-longer-secret"_s);
    QCOMPARE(picture(), two);
}

void TestSecretLabel::aPressShowsItForTenSeconds()
{
    give(u"a-secret"_s);
    const QImage masked = picture();
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(m_label->isShown());
    QVERIFY(picture() != masked);
    m_time.advance(9'999ms);
    QVERIFY2(m_label->isShown(), "ten seconds are not over");
    m_time.advance(1ms);
    QVERIFY(!m_label->isShown());
    QTRY_COMPARE(picture(), masked);
    QVERIFY2(!m_time.anyAlarmSet(), "nothing more to wait for");
}

void TestSecretLabel::theCountdownIsSeen()
{
    give(u"a-secret"_s);
    button()->click();
    QCOMPARE(countdown(), u"Hidden in 10 s"_s);
    m_time.advance(3s);
    QCOMPARE(countdown(), u"Hidden in 7 s"_s);
    m_time.advance(7s);
    QVERIFY(!m_label->findChild<QLabel *>()->isVisible());
    button()->click();
    QVERIFY2(countdown() == u"Hidden in 10 s"_s, "a new press counts anew");
}

void TestSecretLabel::anotherPressHidesIt()
{
    give(u"a-secret"_s);
    button()->click();
    QVERIFY(button()->text().contains(u"Hide"_s));
    button()->click();
    QVERIFY(!m_label->isShown());
    QVERIFY(button()->text().contains(u"Show"_s));
    QVERIFY(!m_time.anyAlarmSet());
}

void TestSecretLabel::hidesAtOnce_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("when another window is activated") << 0;
    QTest::newRow("when the window closes") << 1;
    QTest::newRow("when another secret is asked for") << 2;
    QTest::newRow("when there is none any more") << 3;
}

void TestSecretLabel::hidesAtOnce()
{
    QFETCH(const int, how);
    give(u"a-secret"_s);
    button()->click();
    QVERIFY(m_label->isShown());
    QWidget other;
    switch (how) {
    case 0:
        other.show();
        other.activateWindow();
        break;
    case 1: m_window->close(); break;
    case 2: give(u"another"_s); break;
    default: m_label->setSource({}); break;
    }
    QTRY_VERIFY(!m_label->isShown());
    QVERIFY(!m_time.anyAlarmSet());
}

void TestSecretLabel::whatIsNoLongerAtHandIsNotShown()
{
    m_label->setSource([] { return std::optional<ApiKey>(); });
    button()->click();
    QVERIFY(!m_label->isShown());
    QVERIFY(!m_time.anyAlarmSet());
}

void TestSecretLabel::withoutASecretThereIsNothingToPress()
{
    QVERIFY(!button()->isEnabled());
    give(u"a-secret"_s);
    QVERIFY(button()->isEnabled());
    m_label->setSource({});
    QVERIFY(!button()->isEnabled());
}

void TestSecretLabel::aLongOneIsShownWhole()
{
    m_window->resize(400, 800);
    const int before = m_label->minimumSizeHint().height();
    give(QString(512, u'k'));
    button()->click();
    QTRY_VERIFY(m_label->heightForWidth(m_label->width()) >= 4 * before);
    QTRY_VERIFY(m_label->height() >= m_label->heightForWidth(m_label->width()));
}

void TestSecretLabel::isToldToNobody()
{
    QGuiApplication::clipboard()->clear();
    give(u"marked-secret"_s);
    button()->click();
    QList<QWidget *> all = m_window->findChildren<QWidget *>();
    all.append(m_window.get());
    for (const QWidget *widget : all) {
        QStringList told{widget->toolTip(), widget->statusTip(), widget->whatsThis(), widget->windowTitle(), widget->accessibleName()};
        if (auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
            told << accessible->text(QAccessible::Name) << accessible->text(QAccessible::Value)
                 << accessible->text(QAccessible::Description);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            told << label->text();
        QVERIFY(!told.join(u' ').contains(u"marked-secret"_s));
    }
    // Neither a drag over the text nor the keys for it copy anything.
    QTest::mouseDClick(m_label->childAt(4, m_label->height() / 2), Qt::LeftButton);
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestSecretLabel::worksByKeyboard()
{
    give(u"a-secret"_s);
    m_label->setFocus();
    QTRY_VERIFY(button()->hasFocus());
    QTest::keyClick(button(), Qt::Key_Space);
    QVERIFY(m_label->isShown());
    QTest::keyClick(button(), Qt::Key_Space);
    QVERIFY(!m_label->isShown());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(m_label->isShown());
}

QTEST_MAIN(TestSecretLabel)
#include "tst_secretlabel.moc"
