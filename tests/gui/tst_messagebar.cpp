#include "gui/messagebar.h"

#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

class TestMessageBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;

    template<typename Widget> QList<Widget *> visible() const
    {
        QList<Widget *> found = m_bar->findChildren<Widget *>();
        found.removeIf([](const Widget *widget) { return !widget->isVisible(); });
        return found;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_bar = new MessageBar(m_window.get());
        layout->addWidget(m_bar);
        layout->addStretch();
        m_window->resize(600, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void takesNoRoomWhileThereIsNothingToSay()
    {
        QVERIFY(!m_bar->isVisible());
        m_bar->show(u"a"_s, {.text = u"Something"_s});
        QVERIFY(m_bar->isVisible());
        m_bar->clear(u"a"_s);
        QVERIFY(!m_bar->isVisible());
    }

    void aSecondButtonAndAMenuComeAndGo()
    {
        QMenu menu;
        int others = 0;
        m_bar->show(u"a"_s, {.text = u"First"_s, .actionText = u"Choose"_s, .menu = &menu});
        QCOMPARE(visible<QPushButton>().size(), 1);
        QCOMPARE(visible<QPushButton>().first()->menu(), &menu);
        m_bar->show(u"a"_s, {.text = u"Second"_s, .actionText = u"One"_s, .otherText = u"Other"_s, .other = [&] { ++others; }});
        QCOMPARE(visible<QPushButton>().size(), 2);
        QVERIFY(!visible<QPushButton>().first()->menu());
        QTest::mouseClick(visible<QPushButton>().last(), Qt::LeftButton);
        QCOMPARE(others, 1);
        m_bar->show(u"a"_s, {.text = u"Third"_s});
        QVERIFY(visible<QPushButton>().isEmpty());
    }

    void oneMessageASlot()
    {
        m_bar->show(u"a"_s, {.text = u"First"_s});
        m_bar->show(u"b"_s, {.text = u"Other"_s});
        m_bar->show(u"a"_s, {.text = u"Second"_s});
        QCOMPARE(m_bar->text(u"a"_s), u"Second"_s);
        QCOMPARE(m_bar->text(u"b"_s), u"Other"_s);
        const QList<QLabel *> labels = visible<QLabel>();
        QCOMPARE(labels.size(), 2);
        QCOMPARE(labels.first()->text(), u"Second"_s); // in the place of the first
    }

    void textIsNeverRich()
    {
        m_bar->show(u"a"_s, {.text = u"<b>from outside</b>"_s});
        QCOMPARE(visible<QLabel>().first()->textFormat(), Qt::PlainText);
    }

    void actionIsTheCallersAndMayReplaceTheMessage()
    {
        int calls = 0;
        const auto action = [&] {
            ++calls;
            m_bar->show(u"a"_s, {.text = u"Done"_s});
        };
        m_bar->show(u"a"_s, {.meaning = Meaning::Bad, .text = u"Failed"_s, .actionText = u"Try now"_s, .action = action});
        QTest::mouseClick(visible<QPushButton>().first(), Qt::LeftButton);
        QCOMPARE(calls, 1);
        QCOMPARE(m_bar->text(u"a"_s), u"Done"_s);
        QVERIFY(visible<QPushButton>().isEmpty());
    }

    void actionMayClearTheMessage()
    {
        m_bar->show(u"a"_s, {.text = u"Failed"_s, .actionText = u"Undo"_s, .action = [this] { m_bar->clear(u"a"_s); }});
        QTest::keyClick(visible<QPushButton>().first(), Qt::Key_Space);
        QVERIFY(!m_bar->has(u"a"_s));
        QVERIFY(!m_bar->isVisible());
    }

    void closesByItsButton()
    {
        QSignalSpy closed(m_bar, &MessageBar::closed);
        m_bar->show(u"a"_s, {.text = u"Note"_s});
        QTest::mouseClick(visible<QToolButton>().first(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(closed.first().first().toString(), u"a"_s);
        QVERIFY(!m_bar->has(u"a"_s));
    }

    void whatMustStayHasNoCloseButton()
    {
        m_bar->show(u"a"_s, {.text = u"Note"_s, .closable = false});
        QVERIFY(visible<QToolButton>().isEmpty());
    }

    void progressEndsWithTheNextMessage()
    {
        m_bar->setProgress(u"a"_s, 1, 2); // nothing shown: ignored
        QVERIFY(!m_bar->isVisible());
        m_bar->show(u"a"_s, {.text = u"Exporting"_s});
        m_bar->setProgress(u"a"_s, 3'000'000'000, 6'000'000'000); // more than an int holds
        QCOMPARE(visible<QProgressBar>().size(), 1);
        QCOMPARE(visible<QProgressBar>().first()->value() * 2, visible<QProgressBar>().first()->maximum());
        m_bar->setProgress(u"a"_s, 0, 0);
        QCOMPARE(visible<QProgressBar>().first()->maximum(), 0); // busy
        m_bar->show(u"a"_s, {.text = u"Exported"_s});
        QVERIFY(visible<QProgressBar>().isEmpty());
    }

    void aLongTextWrapsAndIsWhole()
    {
        m_bar->show(u"a"_s, {.text = u"words "_s.repeated(60)});
        const QLabel *label = visible<QLabel>().first();
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }

    void tabReachesButtonsAfterTheAnchor()
    {
        auto *before = new QPushButton(u"before"_s, m_window.get());
        auto *after = new QPushButton(u"after"_s, m_window.get());
        m_window->layout()->addWidget(before);
        m_window->layout()->addWidget(after);
        before->show();
        after->show();
        m_bar->setTabAnchor(before);
        m_bar->show(u"a"_s, {.text = u"Failed"_s, .actionText = u"Try now"_s, .action = [] {}});
        m_window->activateWindow();
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget(), visible<QPushButton>().first());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget(), visible<QToolButton>().first());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget(), after);
    }
};

QTEST_MAIN(TestMessageBar)

#include "tst_messagebar.moc"
