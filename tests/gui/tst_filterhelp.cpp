#include "gui/filterhelp.h"
#include "gui/filterline.h"
#include "results/filterwords.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

class TestFilterHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void theButtonOpensIt();
    void f1OpensItFromTheLine();
    void itIsOpenOnce();
    void everyExampleIsThereAndRight();
    void anExampleIsPutInAtTheEnd();
    void keysChooseAnExampleAndClose();

private:
    [[nodiscard]] FilterHelp *help() const { return m_window->findChild<FilterHelp *>(); }
    [[nodiscard]] QPushButton *example(const QString &text) const
    {
        for (QPushButton *button : help()->findChildren<QPushButton *>()) {
            if (button->accessibleName() == text)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    FilterLine *m_line = nullptr;
    FilterHelpButton *m_button = nullptr;
};

void TestFilterHelp::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_line = new FilterLine(m_window.get());
    m_button = new FilterHelpButton(m_window.get());
    m_button->setLine(*m_line);
    layout->addWidget(m_line);
    layout->addWidget(m_button);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void TestFilterHelp::theButtonOpensIt()
{
    QVERIFY(!help());
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(help()->isVisible());
    QVERIFY2(!help()->isModal(), "typing must go on");
}

void TestFilterHelp::f1OpensItFromTheLine()
{
    QTest::keyClick(m_line, Qt::Key_F1);
    QVERIFY(help() && help()->isVisible());
}

void TestFilterHelp::itIsOpenOnce()
{
    m_button->click();
    m_button->click();
    QCOMPARE(m_window->findChildren<FilterHelp *>().size(), 1);
    help()->close();
    QTRY_VERIFY(!help());
    m_button->click();
    QVERIFY(help()->isVisible());
}

void TestFilterHelp::everyExampleIsThereAndRight()
{
    m_button->click();
    for (const results::FilterFieldHelp &field : results::FilterWords::fields()) {
        const QPushButton *const button = example(field.example);
        QVERIFY2(button, qPrintable(field.example));
        QCOMPARE(button->accessibleDescription(), field.description);
    }
    for (const results::FilterExample &shown : results::FilterWords::examples())
        QVERIFY2(example(shown.text), qPrintable(shown.text));
}

void TestFilterHelp::anExampleIsPutInAtTheEnd()
{
    m_button->click();
    example(u"wa:valid"_s)->click();
    QCOMPARE(m_line->text(), u"wa:valid"_s);
    m_line->setSelection(0, 2); // is not replaced
    example(u"status:failed"_s)->click();
    QCOMPARE(m_line->text(), u"wa:valid status:failed"_s);
    m_line->undo();
    QCOMPARE(m_line->text(), u"wa:valid"_s);
}

void TestFilterHelp::keysChooseAnExampleAndClose()
{
    m_button->click();
    QVERIFY(QTest::qWaitForWindowActive(help()));
    QPushButton *const button = example(u"tag:urgent"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(m_line->text(), u"tag:urgent"_s);
    QTest::keyClick(help(), Qt::Key_Escape);
    QTRY_VERIFY(!help());
}

QTEST_MAIN(TestFilterHelp)
#include "tst_filterhelp.moc"
