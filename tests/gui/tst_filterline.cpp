#include "gui/filterline.h"
#include "gui/filterproblem.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

/// The line that understands the filter language: what it takes, what it says.
class TestFilterLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void whatIsRightIsInForceAtOnce();
    void theSameMeaningIsNoChange();
    void whatIsWrongIsToldAfterAPause();
    void aMistakeThatPassesIsNotTold();
    void aFieldThatIsBegunIsNoWord_data();
    void aFieldThatIsBegunIsNoWord();
    void enterTellsAtOnce();
    void leavingTellsAtOnce();
    void theSentenceGoesOnceAllIsRight();
    void theWrongPartIsUnderlined_data();
    void theWrongPartIsUnderlined();
    void numbersArePasted_data();
    void numbersArePasted();
    void pastingReplacesTheSelectionAndCanBeUndone();
    void thousandsOfNumbersFit();
    void whatIsTooLongIsNotCut();

private:
    void type(const QString &text) { QTest::keyClicks(m_line, text); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(m_line, Qt::Key_V, Qt::ControlModifier);
    }
    /// In which columns of the line something in the mark's colour stands that is not there without the mistake.
    [[nodiscard]] QPair<int, int> differenceTo(const QImage &before) const;

    std::unique_ptr<QWidget> m_window;
    FilterLine *m_line = nullptr;
    FilterProblem *m_problem = nullptr;
};

void TestFilterLine::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_line = new FilterLine(m_window.get());
    m_problem = new FilterProblem(*m_line, m_window.get());
    layout->addWidget(m_line);
    layout->addWidget(m_problem);
    auto *other = new QLineEdit(m_window.get());
    other->setObjectName(u"other"_s);
    layout->addWidget(other);
    m_window->resize(500, 150);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void TestFilterLine::whatIsRightIsInForceAtOnce()
{
    QSignalSpy changes(m_line, &FilterLine::expressionChanged);
    type(u"us"_s);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(m_line->expression(), *results::parseFilter(u"us"));
    m_line->clear();
    QCOMPARE(changes.size(), 3);
    QCOMPARE(m_line->expression(), results::FilterNode());
}

void TestFilterLine::theSameMeaningIsNoChange()
{
    type(u"us"_s);
    QSignalSpy changes(m_line, &FilterLine::expressionChanged);
    type(u"  "_s);
    QCOMPARE(changes.size(), 0);
}

void TestFilterLine::whatIsWrongIsToldAfterAPause()
{
    type(u"us contry"_s);
    const results::FilterNode before = m_line->expression();
    QSignalSpy problems(m_line, &FilterLine::problemChanged);
    type(u":US"_s);
    QVERIFY(m_line->error());
    QVERIFY(m_line->problem().isEmpty());
    QVERIFY(!m_problem->isVisible());
    QTRY_COMPARE(m_line->problem(), u"There is no field “contry:”. Did you mean “country:”?"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(m_line->expression(), before); // the last one that was right
    QVERIFY(m_problem->isVisible());
    QCOMPARE(m_problem->findChild<QLabel *>()->text(), m_line->problem());
    QCOMPARE(m_line->accessibleDescription(), m_line->problem());
}

void TestFilterLine::aMistakeThatPassesIsNotTold()
{
    QSignalSpy problems(m_line, &FilterLine::problemChanged);
    type(u"country:US -tag:x"_s); // "country:", "-" and "-tag:" were wrong while they were typed
    QVERIFY(!m_line->error());
    QCOMPARE(problems.size(), 0);
}

/// Its name was a plain word up to the colon; nobody wants to see the rows that hold "country".
void TestFilterLine::aFieldThatIsBegunIsNoWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inForce");
    QTest::newRow("alone") << u"country:"_s << u""_s;
    QTest::newRow("after others") << u"us wa:"_s << u"us"_s;
    QTest::newRow("negated") << u"us -wa: "_s << u"us"_s;
    QTest::newRow("in parentheses") << u"us (wa:"_s << u"us"_s;
    QTest::newRow("after an or") << u"us or wa:"_s << u"us"_s;
}

void TestFilterLine::aFieldThatIsBegunIsNoWord()
{
    QFETCH(const QString, text);
    QFETCH(const QString, inForce);
    type(text);
    QVERIFY(m_line->error());
    QCOMPARE(m_line->expression(), results::parseFilter(inForce).value());
    QCOMPARE(results::parseFilter(m_line->expressionText()).value(), m_line->expression());
}

void TestFilterLine::enterTellsAtOnce()
{
    type(u"wa:"_s);
    QTest::keyClick(m_line, Qt::Key_Return);
    QVERIFY(m_line->problem().startsWith(u"“wa:” needs a value"_s));
}

void TestFilterLine::leavingTellsAtOnce()
{
    type(u"wa:"_s);
    m_window->findChild<QLineEdit *>(u"other"_s)->setFocus();
    QVERIFY(!m_line->problem().isEmpty());
}

void TestFilterLine::theSentenceGoesOnceAllIsRight()
{
    type(u"wa:va"_s);
    QTest::keyClick(m_line, Qt::Key_Return);
    QVERIFY(m_problem->isVisible());
    type(u"l"_s);
    QVERIFY2(m_line->problem().contains(u"“val”"), "what is told follows the typing at once");
    type(u"id"_s);
    QVERIFY(m_line->problem().isEmpty());
    QVERIFY(!m_problem->isVisible());
    QVERIFY(m_line->accessibleDescription().isEmpty());
}

QPair<int, int> TestFilterLine::differenceTo(const QImage &before) const
{
    const QImage now = m_line->grab().toImage();
    QPair<int, int> columns(-1, -1);
    for (int x = 0; x < now.width(); ++x) {
        for (int y = 0; y < now.height(); ++y) {
            if (now.pixel(x, y) != before.pixel(x, y))
                columns = {columns.first < 0 ? x : columns.first, x};
        }
    }
    return columns;
}

void TestFilterLine::theWrongPartIsUnderlined_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestFilterLine::theWrongPartIsUnderlined()
{
    QFETCH(const Qt::LayoutDirection, direction);
    m_window->setLayoutDirection(direction);
    type(u"mobile status:foo us"_s);
    m_window->findChild<QLineEdit *>(u"other"_s)->setFocus(); // no cursor that blinks
    const QString sentence = m_line->problem();
    QVERIFY(!sentence.isEmpty());
    const QImage marked = m_line->grab().toImage();
    const auto at = [this](int x) { return m_line->cursorPositionAt(QPoint(x, m_line->height() / 2)); };

    // The same text without the mark: another line of the same size.
    auto plain = std::make_unique<FilterEdit>(m_window.get());
    plain->setText(m_line->text());
    plain->setGeometry(m_line->geometry());
    plain->show();
    const auto columns = differenceTo(plain->grab().toImage());
    QVERIFY2(columns.first >= 0, "nothing is marked");
    const int left = std::min(at(columns.first + 2), at(columns.second - 2));
    const int right = std::max(at(columns.first + 2), at(columns.second - 2));
    QVERIFY2(std::abs(left - 14) <= 1 && std::abs(right - 17) <= 1, qPrintable(u"marked: %1 to %2"_s.arg(left).arg(right)));
    QCOMPARE(marked, m_line->grab().toImage());
}

void TestFilterLine::numbersArePasted_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("key") << u"key"_s;
    QTest::newRow("menu") << u"menu"_s;
    QTest::newRow("drop") << u"drop"_s;
}

void TestFilterLine::numbersArePasted()
{
    QFETCH(const QString, way);
    const QString numbers = u"+1 415 555 2671\n0171 1234567\n"_s;
    type(u"us"_s);
    if (way == u"key"_s) {
        paste(numbers);
    } else if (way == u"menu"_s) {
        QGuiApplication::clipboard()->setText(numbers);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, m_line->rect().center(), m_line->mapToGlobal(m_line->rect().center()));
        QApplication::sendEvent(m_line, &event);
        auto *menu = m_line->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == u"&Paste"_s)
                action->trigger();
        }
        menu->close();
    } else {
        QMimeData mime;
        mime.setText(numbers);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_line, &enter);
        QDropEvent event(QPointF(m_line->width() - 40, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_line, &event);
    }
    QCOMPARE(m_line->text(), u"us number:+14155552671,*1711234567"_s);
    QVERIFY(!m_line->error());
}

void TestFilterLine::pastingReplacesTheSelectionAndCanBeUndone()
{
    type(u"us mobile"_s);
    m_line->setSelection(3, 6);
    paste(u"+14155552671,+14155552672"_s);
    QCOMPARE(m_line->text(), u"us number:+14155552671,+14155552672"_s);
    m_line->undo();
    QCOMPARE(m_line->text(), u"us mobile"_s);
    m_line->selectAll();
    paste(u"a\nb"_s);
    QCOMPARE(m_line->text(), u"a b"_s);
}

void TestFilterLine::thousandsOfNumbersFit()
{
    constexpr int count = 5'000; // more than Qt's own limit of 32,767 characters
    QStringList numbers;
    for (int i = 0; i < count; ++i)
        numbers << u"+1415555%1"_s.arg(i, 4, 10, QChar(u'0'));
    paste(numbers.join(u'\n'));
    QCOMPARE(m_line->expression().term.numbers.size(), count);
}

void TestFilterLine::whatIsTooLongIsNotCut()
{
    type(u"us"_s);
    paste(u"a"_s.repeated(4'000'000));
    QCOMPARE(m_line->text(), u"us"_s);
    QVERIFY2(m_line->problem().contains(u"4,000,000"), qPrintable(m_line->problem()));
    QVERIFY(m_problem->isVisible());
    QCOMPARE(m_line->expression(), *results::parseFilter(u"us"));
    type(u"a"_s);
    QVERIFY(m_line->problem().isEmpty());
    QVERIFY(!m_problem->isVisible());
    const results::FilterNode before = m_line->expression();
    m_line->setText(u"number:"_s + u"+14155552671,"_s.repeated(400'000)); // as a list of values to tick would
    QCOMPARE(m_line->error()->fault, results::FilterFault::TooLong);
    QCOMPARE(m_line->expression(), before);
}

QTEST_MAIN(TestFilterLine)
#include "tst_filterline.moc"
