#include "gui/gotonumber.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "reports.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::SearchWay;

/// Going to a number's row with keys.
class TestGoToNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void theNextPlaceGoesRoundTheEnds_data();
    void theNextPlaceGoesRoundTheEnds();
    void anyFormOfANumberIsFound_data();
    void anyFormOfANumberIsFound();
    void enterAndF3GoOn();
    void theKeysWorkInTheGridToo();
    void itFollowsTheOrderShown();
    void whatIsNotThereIsSaid();
    void filteredRowsAreOffered_data();
    void filteredRowsAreOffered();
    void theFilterIsClearedAroundTheCurrentRow_data() { filteredRowsAreOffered_data(); }
    void theFilterIsClearedAroundTheCurrentRow();
    void escapeGoesBackToTheGrid();

private:
    void type(const QString &text)
    {
        m_panel->goToNumberAction()->trigger();
        QTest::keyClicks(m_edit, text);
        QTest::keyClick(m_edit, Qt::Key_Return);
    }
    [[nodiscard]] QString told() const { return m_bar->findChild<QLabel *>(u"told"_s)->text(); }
    [[nodiscard]] QString currentNumber() const
    {
        return m_table->currentIndex().isValid() ? m_panel->model().numberAt(m_table->currentIndex().row()).phoneNumber : QString();
    }
    [[nodiscard]] QPushButton *clearButton() const { return m_bar->findChild<QPushButton *>(); }

    std::unique_ptr<ResultsPanel> m_panel;
    ResultsTable *m_table = nullptr;
    GoToNumber *m_bar = nullptr;
    QLineEdit *m_edit = nullptr;
};

void TestGoToNumber::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(1000, 640);
    m_panel->setReports({test::reportOf(test::snapshot(300, 300))});
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_table = m_panel->findChild<ResultsTable *>();
    m_bar = m_panel->findChild<GoToNumber *>();
    m_edit = m_panel->findChild<QLineEdit *>(u"goToNumberEdit"_s);
    QVERIFY(!m_bar->isVisible());
}

void TestGoToNumber::theNextPlaceGoesRoundTheEnds_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<SearchWay>("way");
    QTest::addColumn<int>("place");
    QTest::newRow("first") << -1 << SearchWay::Forwards << 0;
    QTest::newRow("after one") << 5 << SearchWay::Forwards << 1;
    QTest::newRow("between") << 7 << SearchWay::Forwards << 1;
    QTest::newRow("round the end") << 20 << SearchWay::Forwards << 0;
    QTest::newRow("before one") << 9 << SearchWay::Backwards << 0;
    QTest::newRow("before, between") << 12 << SearchWay::Backwards << 1;
    QTest::newRow("round the start") << 5 << SearchWay::Backwards << 2;
}

void TestGoToNumber::theNextPlaceGoesRoundTheEnds()
{
    QFETCH(const int, row);
    QFETCH(const SearchWay, way);
    QFETCH(const int, place);
    QCOMPARE(int(results::nextPlace(std::vector<int>{5, 9, 20}, row, way)), place);
}

void TestGoToNumber::anyFormOfANumberIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as it is") << u"+14155550250"_s;
    QTest::newRow("with spaces") << u" +1 415 555 0250 "_s;
    QTest::newRow("with punctuation") << u"(415) 555-0250"_s;
    QTest::newRow("with zeros in front") << u"0014155550250"_s;
    QTest::newRow("its end") << u"50250"_s;
}

void TestGoToNumber::anyFormOfANumberIsFound()
{
    QFETCH(const QString, typed);
    type(typed);
    QCOMPARE(currentNumber(), u"+14155550250"_s);
    QCOMPARE(told(), u"1 of 1"_s);
    QCOMPARE(m_panel->selectedRows(), std::vector<int>{250});
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex()).center()));
}

void TestGoToNumber::enterAndF3GoOn()
{
    type(u"5550"_s);
    const int first = m_table->currentIndex().row();
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(m_table->currentIndex().row(), first + 1);
    QTest::keyClick(m_edit, Qt::Key_F3);
    QCOMPARE(m_table->currentIndex().row(), first + 2);
    QVERIFY(told().startsWith(u"3 of "_s));
    QTest::keyClick(m_edit, Qt::Key_F3, Qt::ShiftModifier);
    QTest::keyClick(m_edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_table->currentIndex().row(), first);
    QTest::keyClick(m_edit, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_table->currentIndex().row(), 299);
    QTest::keyClick(m_edit, Qt::Key_F3);
    QCOMPARE(m_table->currentIndex().row(), first);
}

void TestGoToNumber::theKeysWorkInTheGridToo()
{
    type(u"555012"_s);
    QCOMPARE(told(), u"1 of 10"_s);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_F3);
    QCOMPARE(told(), u"2 of 10"_s);
    QCOMPARE(currentNumber(), u"+14155550121"_s);
    QTest::keyClick(m_table, Qt::Key_G, Qt::ControlModifier);
    m_bar->hide();
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_F3);
    QVERIFY(m_bar->isVisible());
}

void TestGoToNumber::itFollowsTheOrderShown()
{
    m_panel->model().setSort({{results::Column::Number, Qt::DescendingOrder}});
    type(u"555012"_s);
    QCOMPARE(currentNumber(), u"+14155550129"_s);
    QTest::keyClick(m_edit, Qt::Key_Return);
    QCOMPARE(currentNumber(), u"+14155550128"_s);
}

void TestGoToNumber::whatIsNotThereIsSaid()
{
    m_table->selectRow(3);
    type(u"999999"_s);
    QCOMPARE(told(), u"No such number."_s);
    QVERIFY(!clearButton()->isVisible());
    m_edit->clear();
    QTest::keyClicks(m_edit, u"abc"_s);
    QTRY_COMPARE(told(), u"That is no number."_s);
    m_edit->clear();
    QTest::keyClick(m_edit, Qt::Key_Return);
    QVERIFY(told().isEmpty());
    QCOMPARE(m_table->currentIndex().row(), 3);
}

void TestGoToNumber::filteredRowsAreOffered_data()
{
    QTest::addColumn<int>("total");
    QTest::newRow("few rows") << 300;
    QTest::newRow("many rows") << int(results::ResultsModel::quickRows) + 10;
}

void TestGoToNumber::filteredRowsAreOffered()
{
    QFETCH(const int, total);
    m_panel->setReports({test::reportOf(test::snapshot(total, total))});
    m_panel->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"number:+14155550001"_s);
    QTRY_COMPARE(m_panel->model().rowCount(), 1);
    type(u"+14155550250"_s);
    QCOMPARE(told(), u"No such number among the rows shown."_s);
    QVERIFY(clearButton()->isVisible());
    QTest::mouseClick(clearButton(), Qt::LeftButton);
    QTRY_COMPARE(currentNumber(), u"+14155550250"_s);
    QVERIFY(!clearButton()->isVisible());
    QCOMPARE(told(), u"1 of 1"_s);
}

/// A row that was current before is not gone back to.
void TestGoToNumber::theFilterIsClearedAroundTheCurrentRow()
{
    QFETCH(const int, total);
    m_panel->setReports({test::reportOf(test::snapshot(total, total))});
    type(u"+14155550005"_s);
    m_panel->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"number:+1415555000*"_s);
    QTRY_COMPARE(m_panel->model().rowCount(), 10);
    QCOMPARE(currentNumber(), u"+14155550005"_s);
    m_edit->clear();
    type(u"+14155550250"_s);
    QTest::mouseClick(clearButton(), Qt::LeftButton);
    QTRY_COMPARE(m_panel->model().rowCount(), total);
    QTRY_COMPARE(currentNumber(), u"+14155550250"_s);
    QCOMPARE(m_panel->selectedRows(), std::vector<int>{250});
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex()).center()));
    QCOMPARE(told(), u"1 of 1"_s);
}

void TestGoToNumber::escapeGoesBackToTheGrid()
{
    type(u"+14155550250"_s);
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_table->hasFocus());
    QCOMPARE(currentNumber(), u"+14155550250"_s);
    m_panel->goToNumberAction()->trigger();
    QVERIFY(m_edit->hasFocus());
    QCOMPARE(m_edit->selectedText(), u"+14155550250"_s);
}

QTEST_MAIN(TestGoToNumber)
#include "tst_gotonumber.moc"
