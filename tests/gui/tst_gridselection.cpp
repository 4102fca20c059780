#include "gui/gridheader.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "support/builders.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::Column;

namespace {

constexpr int million = 1'000'000;

} // namespace

/// All of a million rows, selected as one range: no list of them is made until something is done with them.
class TestGridSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s)); }
    void cleanupTestCase() { m_panel.reset(); }

    void ctrlASelectsThemAsOneRange();
    void aRowCanBeTakenOut();
    void theyStaySelectedWhenSorted();

private:
    [[nodiscard]] qsizetype ranges() const { return m_table->selectionModel()->selection().size(); }

    std::unique_ptr<ResultsPanel> m_panel;
    ResultsTable *m_table = nullptr;
};

void TestGridSelection::initTestCase()
{
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(1000, 640);
    monitor::BatchReport report{.id = test::batchId()};
    report.snapshot = std::make_shared<const BatchSnapshot>(test::snapshot(million, million));
    m_panel->setReports({report});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_table = m_panel->findChild<ResultsTable *>();
    QCOMPARE(m_panel->model().rowCount(), million);
}

void TestGridSelection::ctrlASelectsThemAsOneRange()
{
    QSignalSpy counts(m_panel.get(), &ResultsPanel::countsChanged);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(ranges(), 1);
    QCOMPARE(m_panel->selectedCount(), million);
    QCOMPARE(counts.last(), QList<QVariant>({qint64(million), qint64(million), qint64(million)}));
}

void TestGridSelection::aRowCanBeTakenOut()
{
    m_table->selectAll();
    const QModelIndex index = m_panel->model().index(3, int(Column::Number));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, m_table->visualRect(index).center());
    QCOMPARE(m_panel->selectedCount(), million - 1);
    QVERIFY(ranges() <= 2);
    QVERIFY(!m_table->selectionModel()->isSelected(index));
}

void TestGridSelection::theyStaySelectedWhenSorted()
{
    m_table->selectAll();
    m_table->header().setSorting({{Column::Number, Qt::DescendingOrder}});
    QTRY_VERIFY_WITH_TIMEOUT(!m_panel->model().isQuerying(), 60'000);
    QCOMPARE(m_panel->selectedCount(), million);
    QCOMPARE(ranges(), 1);
}

QTEST_MAIN(TestGridSelection)
#include "tst_gridselection.moc"
