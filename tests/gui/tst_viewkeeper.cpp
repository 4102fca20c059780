#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "support/builders.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::Column;

namespace {

constexpr int manyRows = int(results::ResultsModel::quickRows) + 10;

/// Numbers count up from +14155500000.
monitor::BatchReport reportWithDone(int done)
{
    BatchSnapshot snapshot{.id = test::batchId(), .status = BatchStatus::Processing};
    for (int n = 0; n < manyRows; ++n) {
        NumberResult number = n < done ? test::completedNumber(n) : test::pendingNumber(n);
        number.phoneNumber = u"+141555%1"_s.arg(n, 5, 10, QChar(u'0'));
        snapshot.results.append(number);
    }
    snapshot.total = manyRows;
    monitor::BatchReport report{.id = snapshot.id};
    report.snapshot = std::make_shared<const BatchSnapshot>(std::move(snapshot));
    return report;
}

} // namespace

/// The place in a large view while replies, filters and sorts replace it. The highest numbers stand on top and only those that are done are
/// shown, so that each reply brings rows above all others.
class TestViewKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void aReplyLeavesTheRowsInSightWhereTheyAre();
    void aCurrentRowOutOfSightIsNotGoneTo();
    void aCurrentRowInSightStaysWhereItIs();
    void theBeginningStaysTheBeginning();
    void theEndDoesNotCreep();
    void ofRowsThatAreFilteredAwayTheNextOneCounts();
    void anotherOrderIsShownFromWhereTheBarStands();

private:
    void reply(int done)
    {
        m_panel->updateReport(reportWithDone(done));
        QTRY_COMPARE(m_panel->model().rowCount(), done);
    }
    [[nodiscard]] QString numberAt(int row) const { return m_panel->model().numberAt(row).phoneNumber; }
    [[nodiscard]] QString topNumber() const { return numberAt(m_table->rowAt(0)); }
    [[nodiscard]] QScrollBar &bar() const { return *m_table->verticalScrollBar(); }
    void clickRow(int row)
    {
        const QModelIndex index = m_panel->model().index(row, int(Column::Number));
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
    }

    std::unique_ptr<ResultsPanel> m_panel;
    ResultsTable *m_table = nullptr;
};

void TestViewKeeper::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(1000, 640);
    m_panel->setReports({reportWithDone(20'000)});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_table = m_panel->findChild<ResultsTable *>();
    m_panel->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"-status:pending"_s);
    QTRY_COMPARE(m_panel->model().rowCount(), 20'000);
    m_panel->model().setSort({{Column::Number, Qt::DescendingOrder}});
    QTRY_VERIFY(!m_panel->model().isQuerying());
    QCOMPARE(numberAt(0), u"+14155519999"_s);
    QCOMPARE(bar().value(), 0);
}

void TestViewKeeper::aReplyLeavesTheRowsInSightWhereTheyAre()
{
    bar().setValue(5'000);
    const QString top = topNumber();
    reply(21'000);
    QCOMPARE(topNumber(), top);
    QCOMPARE(bar().value(), 6'000);
}

void TestViewKeeper::aCurrentRowOutOfSightIsNotGoneTo()
{
    clickRow(10);
    const QString current = numberAt(10);
    bar().setValue(5'000);
    const QString top = topNumber();
    reply(21'000);
    QCOMPARE(topNumber(), top);
    QCOMPARE(numberAt(m_table->currentIndex().row()), current);
    QCOMPARE(m_panel->selectedRows(), std::vector<int>{1'010});
    QTest::keyClick(m_table, Qt::Key_Down);
    QCOMPARE(m_table->currentIndex().row(), 1'011);
    QVERIFY2(m_table->viewport()->rect().contains(m_table->visualRect(m_table->currentIndex())), "a key goes there");
}

void TestViewKeeper::aCurrentRowInSightStaysWhereItIs()
{
    bar().setValue(5'000);
    clickRow(5'007);
    const QString current = numberAt(5'007);
    const int top = m_table->rowViewportPosition(5'007);
    reply(21'000);
    QCOMPARE(numberAt(m_table->currentIndex().row()), current);
    QCOMPARE(m_table->rowViewportPosition(m_table->currentIndex().row()), top);
    QCOMPARE(m_panel->selectedRows(), std::vector<int>{6'007});
}

void TestViewKeeper::theBeginningStaysTheBeginning()
{
    reply(21'000);
    QCOMPARE(bar().value(), 0);
    QCOMPARE(topNumber(), u"+14155520999"_s);
}

void TestViewKeeper::theEndDoesNotCreep()
{
    bar().setValue(bar().maximum());
    const int fromEnd = bar().maximum() - bar().value();
    for (int done = 20'100; done <= 20'500; done += 100)
        reply(done);
    QCOMPARE(bar().maximum() - bar().value(), fromEnd);
}

void TestViewKeeper::ofRowsThatAreFilteredAwayTheNextOneCounts()
{
    bar().setValue(5'003);
    int failed = m_table->rowAt(0);
    while (m_panel->model().numberAt(failed).status != NumberStatus::Failed)
        ++failed;
    const QString number = numberAt(failed);
    const int top = m_table->rowViewportPosition(failed);
    QVERIFY(top < m_table->viewport()->height());
    m_panel->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"status:failed"_s);
    QTRY_COMPARE(m_panel->model().rowCount(), 2'000);
    QCOMPARE(numberAt(m_table->rowAt(top)), number);
}

void TestViewKeeper::anotherOrderIsShownFromWhereTheBarStands()
{
    bar().setValue(5'000);
    m_panel->model().setSort({{Column::Country, Qt::AscendingOrder}});
    QTRY_VERIFY(!m_panel->model().isQuerying());
    QCOMPARE(bar().value(), 5'000);
    bar().setValue(0);
    m_panel->model().setSort({{Column::Number, Qt::AscendingOrder}});
    QTRY_VERIFY(!m_panel->model().isQuerying());
    QCOMPARE(bar().value(), 0);
    QCOMPARE(topNumber(), u"+14155500000"_s);
}

QTEST_MAIN(TestViewKeeper)
#include "tst_viewkeeper.moc"
