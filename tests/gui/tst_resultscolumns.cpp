#include "gui/columnsmenu.h"
#include "gui/resultsdelegate.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "reports.h"

#include <QAction>
#include <QHeaderView>
#include <QRegularExpression>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::Column;

namespace {

monitor::BatchReport tenRows(int id)
{
    return test::reportOf(test::snapshot(10, 10, test::batchId(id)));
}

} // namespace

/// Choosing, moving and keeping the columns of the grid.
class TestResultsColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void firstColumnsAreThoseOfTheTable();
    void clicksInTheMenuHideAndShowAndLeaveItOpen();
    void theClickThatOpensTheMenuPicksNothing();
    void keysInTheMenuDoTheSame();
    void theLastColumnStays();
    void batchColumnAppliesToSeveralBatches();
    void resetRestoresOrderAndWidths();
    void setUpOutlivesThePanel();
    void headersAreWideEnough();
    void statusWordsFitInAnyLanguage();

private:
    [[nodiscard]] QAction *action(Column column) const
    {
        for (QAction *candidate : m_menu->actions()) {
            if (candidate->text() == results::headerText(column))
                return candidate;
        }
        return nullptr;
    }
    void click(Column column) { QTest::mouseClick(m_menu, Qt::LeftButton, {}, m_menu->actionGeometry(action(column)).center()); }

    std::unique_ptr<ResultsPanel> m_panel;
    ResultsTable *m_table = nullptr;
    ColumnsMenu *m_menu = nullptr;
};

void TestResultsColumns::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(1000, 640);
    m_panel->setReports({tenRows(1)});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_table = m_panel->findChild<ResultsTable *>();
    m_menu = m_panel->findChild<ColumnsMenu *>();
}

void TestResultsColumns::firstColumnsAreThoseOfTheTable()
{
    QList<Column> wanted;
    for (const results::ColumnInfo &info : results::allColumns()) {
        if (info.shownFirst)
            wanted += info.id;
    }
    QCOMPARE(m_panel->shownColumns(), wanted);
    QCOMPARE(m_panel->shownColumns().first(), Column::Outcome);
}

void TestResultsColumns::clicksInTheMenuHideAndShowAndLeaveItOpen()
{
    m_menu->popup(m_panel->mapToGlobal(QPoint(0, 0)));
    click(Column::Carrier);
    QVERIFY(!m_panel->shownColumns().contains(Column::Carrier));
    QVERIFY(m_menu->isVisible());
    click(Column::FormattedNumber);
    QVERIFY(m_panel->shownColumns().contains(Column::FormattedNumber));
    click(Column::Carrier);
    QVERIFY(m_panel->shownColumns().contains(Column::Carrier));
    m_menu->close();
}

void TestResultsColumns::theClickThatOpensTheMenuPicksNothing()
{
    m_menu->popup(m_panel->mapToGlobal(QPoint(0, 0)));
    QTest::mouseRelease(m_menu, Qt::RightButton, {}, m_menu->actionGeometry(action(Column::Outcome)).center());
    QVERIFY(m_panel->shownColumns().contains(Column::Outcome));
    QVERIFY(m_menu->isVisible());
    m_menu->close();
}

void TestResultsColumns::keysInTheMenuDoTheSame()
{
    m_menu->popup(m_panel->mapToGlobal(QPoint(0, 0)));
    m_menu->setActiveAction(action(Column::Status));
    QTest::keyClick(m_menu, Qt::Key_Space);
    QVERIFY(!m_panel->shownColumns().contains(Column::Status));
    QVERIFY(m_menu->isVisible());
    QTest::keyClick(m_menu, Qt::Key_Escape);
    QVERIFY(!m_menu->isVisible());
}

void TestResultsColumns::theLastColumnStays()
{
    for (const Column column : m_panel->shownColumns())
        action(column)->trigger();
    QCOMPARE(m_panel->shownColumns().size(), 1);
    QVERIFY(!action(m_panel->shownColumns().first())->isEnabled());
}

void TestResultsColumns::batchColumnAppliesToSeveralBatches()
{
    QVERIFY(!action(Column::Batch)->isEnabled());
    m_panel->setReports({tenRows(1), tenRows(2)});
    QVERIFY(action(Column::Batch)->isEnabled());
    QVERIFY(m_panel->shownColumns().contains(Column::Batch));
    action(Column::Batch)->trigger();
    QVERIFY(!m_panel->shownColumns().contains(Column::Batch));
}

void TestResultsColumns::resetRestoresOrderAndWidths()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QList<Column> before = m_panel->shownColumns();
    const int width = header->sectionSize(int(Column::Number));
    header->moveSection(header->visualIndex(int(Column::Country)), 0);
    header->resizeSection(int(Column::Number), width + 50);
    header->setSortIndicator(int(Column::Country), Qt::DescendingOrder);
    action(Column::Carrier)->trigger();
    QCOMPARE(m_panel->shownColumns().first(), Column::Country);
    m_menu->actions().last()->trigger();
    QCOMPARE(m_panel->shownColumns(), before);
    QCOMPARE(header->sectionSize(int(Column::Number)), width);
    QCOMPARE(header->sortIndicatorSection(), -1);
}

void TestResultsColumns::setUpOutlivesThePanel()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"state.ini"_s), QSettings::IniFormat);
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(header->visualIndex(int(Column::Country)), 0);
    header->resizeSection(int(Column::Number), 222);
    header->setSortIndicator(int(Column::Number), Qt::DescendingOrder);
    action(Column::Carrier)->trigger();
    m_panel->detailsAction()->trigger();
    const QList<Column> wanted = m_panel->shownColumns();
    m_panel->saveState(settings);

    ResultsPanel later;
    later.restoreState(settings);
    later.setReports({tenRows(1)});
    QCOMPARE(later.shownColumns(), wanted);
    const auto *table = later.findChild<ResultsTable *>();
    QCOMPARE(table->columnWidth(int(Column::Number)), 222);
    QVERIFY(!later.detailsAction()->isChecked());
    QCOMPARE(later.model().numberAt(0).phoneNumber, test::completedNumber(9).phoneNumber);
    later.setReports({tenRows(1), tenRows(2)});
    QVERIFY2(later.shownColumns().contains(Column::Batch), "hidden for one batch only");
}

void TestResultsColumns::headersAreWideEnough()
{
    const QHeaderView *header = m_table->horizontalHeader();
    for (const Column column : m_panel->shownColumns()) {
        QVERIFY2(header->sectionSize(int(column)) >= header->fontMetrics().horizontalAdvance(results::headerText(column)) + 16,
            results::columnInfo(column).exportName);
    }
}

void TestResultsColumns::statusWordsFitInAnyLanguage()
{
    class LongWords : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *context, const char *source, const char *, int) const override
        {
            return qstrcmp(context, "Columns") == 0 && qstrcmp(source, "failed") == 0 ? u"fehlgeschlagenes"_s : QString();
        }
    };
    LongWords translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    m_table->resetColumns();
    const QString word = results::shownText(NumberResult{.status = NumberStatus::Failed}, Column::Status);
    QCOMPARE(word, u"fehlgeschlagenes"_s);
    QVERIFY(m_table->columnWidth(int(Column::Status)) >= m_table->fontMetrics().horizontalAdvance(word) + 2 * cellPadding);
}

QTEST_MAIN(TestResultsColumns)
#include "tst_resultscolumns.moc"
