#include "gui/detailspanel.h"
#include "gui/facetspanel.h"
#include "gui/gotonumber.h"
#include "gui/outcomebar.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;
using results::Column;

namespace {

BatchReport panelReport(const BatchSnapshot &snapshot, Phase phase = Phase::Running)
{
    BatchReport report{.id = snapshot.id, .phase = phase};
    report.snapshot = std::make_shared<const BatchSnapshot>(snapshot);
    report.counts = countsOf(snapshot);
    return report;
}

BatchReport panelReport(int total, int done, int id = 1)
{
    return panelReport(test::snapshot(total, done, test::batchId(id)));
}

} // namespace

/// The panel as a person uses it: typed keys, clicks, the clipboard.
class TestResultsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_panel = std::make_unique<ResultsPanel>();
        m_panel->resize(1000, 640);
        m_tester = std::make_unique<QAbstractItemModelTester>(&m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_table = m_panel->findChild<ResultsTable *>();
        m_filter = m_panel->findChild<QLineEdit *>(u"filterEdit"_s);
        QGuiApplication::clipboard()->clear();
    }

    void cleanup()
    {
        m_tester.reset();
        m_panel.reset();
    }

    void emptyStatesSayWhatToDo();
    void nothingMatchesOffersToClear();
    void typingFiltersAtOnce();
    void whatIsSelectedIsNoOtherContent();
    void keysLeadFromFilterToGridAndBack_data();
    void keysLeadFromFilterToGridAndBack();
    void statusFilterIsShownAndCanBeTakenOff();
    void clickSortsAndTheThirdRestores();
    void copyTakesTheSelectedRowsExactly();
    void selectionCurrentAndScrollSurvivePolls();
    void filteringTheCurrentRowAwayDoesNotScroll();
    void anotherSelectionOfBatchesResets();
    void anotherBatchIsShownFromItsStart();
    void firstResultsComeWithoutReset();
    void detailsFollowTheCurrentRow();
    void tabLeavesTheGrid();
    void tabGoesAsThePanelIsLaidOut();
    void namesForAssistiveTechnology();
    void gridAlwaysHasACurrentCellWithFocus();

private:
    [[nodiscard]] QString cell(int row, Column column) const { return m_panel->model().index(row, int(column)).data().toString(); }
    [[nodiscard]] QString emptyTitle() const { return m_panel->findChild<QLabel *>(u"emptyTitle"_s)->text(); }
    [[nodiscard]] bool gridShown() const { return m_table->isVisible(); }
    void clickCell(int row, Column column, Qt::KeyboardModifiers modifiers = {})
    {
        const QModelIndex index = m_panel->model().index(row, int(column));
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers, m_table->visualRect(index).center());
    }
    void clickHeader(Column column)
    {
        QHeaderView *header = m_table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            {header->sectionViewportPosition(int(column)) + header->sectionSize(int(column)) / 2, header->height() / 2});
    }

    std::unique_ptr<ResultsPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    ResultsTable *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
};

void TestResultsPanel::emptyStatesSayWhatToDo()
{
    QVERIFY(!gridShown());
    QCOMPARE(emptyTitle(), u"No batch selected"_s);

    m_panel->setReports({BatchReport{.id = test::batchId()}});
    QVERIFY(!gridShown());
    QCOMPARE(emptyTitle(), u"No results yet"_s);
    QVERIFY(m_panel->findChild<QLabel *>(u"emptyText"_s)->text().contains(u"as they come"_s));

    m_panel->updateReport(panelReport(3, 1));
    QVERIFY(gridShown());
    m_panel->setReports({});
    QCOMPARE(emptyTitle(), u"No batch selected"_s);
}

void TestResultsPanel::nothingMatchesOffersToClear()
{
    m_panel->setReports({panelReport(10, 5)});
    QTest::keyClicks(m_filter, u"xyz"_s);
    QVERIFY(!gridShown());
    QCOMPARE(emptyTitle(), u"Nothing matches “xyz”"_s);
    QTest::mouseClick(m_panel->findChild<QPushButton *>(u"clearFilterButton"_s), Qt::LeftButton);
    QVERIFY(gridShown());
    QVERIFY(m_filter->text().isEmpty());
    QVERIFY(m_filter->hasFocus());
}

void TestResultsPanel::typingFiltersAtOnce()
{
    QSignalSpy counts(m_panel.get(), &ResultsPanel::countsChanged);
    m_panel->setReports({panelReport(30, 30)});
    QTest::keyClicks(m_filter, u"failed"_s);
    const int failed = m_panel->model().rowCount();
    QVERIFY(failed > 0 && failed < 30);
    for (int row = 0; row < failed; ++row)
        QCOMPARE(cell(row, Column::Status), u"failed"_s);
    QCOMPARE(counts.last(), QList<QVariant>({qint64(failed), qint64(30), qint64(0)}));
}

void TestResultsPanel::whatIsSelectedIsNoOtherContent()
{
    m_panel->setReports({panelReport(30, 20)});
    QSignalSpy counts(m_panel.get(), &ResultsPanel::countsChanged);
    QSignalSpy content(m_panel.get(), &ResultsPanel::contentChanged);
    clickCell(2, Column::Number);
    clickCell(6, Column::Number, Qt::ShiftModifier);
    QVERIFY(counts.count() > 0);
    QCOMPARE(content.count(), 0);

    const auto changes = [&content](const char *what, const auto &act) {
        content.clear();
        act();
        QVERIFY2(content.count() > 0, what);
    };
    changes("a filter", [this] { m_filter->setText(u"415"_s); });
    changes("a state", [this] { m_panel->setStatusFilter(NumberStatus::Completed); });
    changes("a reply", [this] { m_panel->updateReport(panelReport(30, 25)); });
    changes("a name", [this] {
        BatchReport named = panelReport(30, 25);
        named.label = u"Spring list"_s;
        m_panel->updateReport(named);
    });
    changes("other batches", [this] { m_panel->setReports({panelReport(5, 5, 2)}); });
}

void TestResultsPanel::keysLeadFromFilterToGridAndBack_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestResultsPanel::keysLeadFromFilterToGridAndBack()
{
    QFETCH(const Qt::LayoutDirection, direction);
    m_panel->setLayoutDirection(direction);
    m_panel->setReports({panelReport(30, 30)});
    m_panel->focusFilter();
    QVERIFY(m_filter->hasFocus());
    QTest::keyClicks(m_filter, u"fail"_s);
    QTest::keyClick(m_filter, Qt::Key_Down);
    QVERIFY(m_table->hasFocus());
    QCOMPARE(m_panel->selectedRows(), std::vector<int>{0});
    m_panel->focusFilter();
    QTest::keyClick(m_filter, Qt::Key_Escape);
    QVERIFY(m_filter->text().isEmpty());
    QVERIFY(m_filter->hasFocus());
    QTest::keyClick(m_filter, Qt::Key_Escape);
    QVERIFY(m_table->hasFocus());
}

void TestResultsPanel::statusFilterIsShownAndCanBeTakenOff()
{
    QSignalSpy cleared(m_panel.get(), &ResultsPanel::statusFilterCleared);
    m_panel->setReports({panelReport(30, 20)});
    auto *chip = m_panel->findChild<QToolButton *>(u"statusButton"_s);
    QVERIFY(!chip->isVisible());
    m_panel->setStatusFilter(NumberStatus::Pending);
    QCOMPARE(m_panel->model().rowCount(), 10);
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->text(), u"pending"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(m_panel->model().rowCount(), 30);
    QCOMPARE(cleared.size(), 1);
    QVERIFY(!chip->isVisible());
}

void TestResultsPanel::clickSortsAndTheThirdRestores()
{
    m_panel->setReports({panelReport(20, 20)});
    const QString first = cell(0, Column::Number);
    const QString last = cell(19, Column::Number);
    QVERIFY(first != last);
    clickHeader(Column::Number);
    QCOMPARE(cell(0, Column::Number), first);
    clickHeader(Column::Number);
    QCOMPARE(cell(0, Column::Number), last);
    clickHeader(Column::Number);
    QCOMPARE(cell(0, Column::Number), first);
    QCOMPARE(m_table->horizontalHeader()->sortIndicatorSection(), -1);
}

void TestResultsPanel::copyTakesTheSelectedRowsExactly()
{
    m_panel->setReports({panelReport(10, 10)});
    clickCell(1, Column::Number);
    clickCell(2, Column::Number, Qt::ShiftModifier);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    const auto cells = lines.first().split(u'\t');
    QCOMPARE(cells.size(), m_panel->shownColumns().size());
    QCOMPARE(cells.at(m_panel->shownColumns().indexOf(Column::Number)), m_panel->model().numberAt(1).phoneNumber);

    m_panel->copyActions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QString(m_panel->model().numberAt(1).phoneNumber + u'\n' + m_panel->model().numberAt(2).phoneNumber));
    m_panel->copyActions().at(2)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"outcome\tphone_number\t"_s));
}

void TestResultsPanel::selectionCurrentAndScrollSurvivePolls()
{
    m_panel->setReports({panelReport(500, 0)});
    QTest::keyClicks(m_filter, u"4155"_s);
    clickHeader(Column::Number);
    clickCell(300, Column::Number);
    clickCell(302, Column::Number, Qt::ControlModifier);
    const QString current = cell(302, Column::Number);
    const int scroll = m_table->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    for (int done = 1; done <= 500; done += 7) {
        m_panel->updateReport(panelReport(500, done));
        QCOMPARE(m_panel->selectedRows(), (std::vector<int>{300, 302}));
        QCOMPARE(m_table->currentIndex().siblingAtColumn(int(Column::Number)).data().toString(), current);
        QCOMPARE(m_table->verticalScrollBar()->value(), scroll);
    }
    QCOMPARE(m_filter->text(), u"4155"_s);
}

void TestResultsPanel::filteringTheCurrentRowAwayDoesNotScroll()
{
    m_panel->setReports({panelReport(400, 400)});
    clickCell(4, Column::Status);
    QCOMPARE(cell(4, Column::Status), u"done"_s);
    QVERIFY(m_table->hasFocus());
    m_panel->setStatusFilter(NumberStatus::Failed);
    QCOMPARE(m_panel->model().rowCount(), 40);
    QVERIFY(m_table->verticalScrollBar()->maximum() > 0);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    QCOMPARE(m_table->currentIndex(), m_panel->model().index(0, int(Column::Status)));
    QCOMPARE(m_panel->selectedCount(), 0);
}

void TestResultsPanel::anotherSelectionOfBatchesResets()
{
    const BatchReport a = panelReport(10, 10, 1);
    const BatchReport b = panelReport(20, 20, 2);
    m_panel->setReports({a});
    QVERIFY(!m_panel->shownColumns().contains(Column::Batch));
    QSignalSpy resets(&m_panel->model(), &QAbstractItemModel::modelReset);
    m_panel->setReports({a, b});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(m_panel->model().rowCount(), 30);
    QVERIFY(m_panel->shownColumns().contains(Column::Batch));
    m_panel->setReports({b, a});
    QCOMPARE(resets.size(), 1);
    m_panel->setReports({b});
    QCOMPARE(resets.size(), 2);
    QVERIFY(!m_panel->shownColumns().contains(Column::Batch));
}

void TestResultsPanel::anotherBatchIsShownFromItsStart()
{
    m_panel->setReports({panelReport(400, 400, 1)});
    m_table->verticalScrollBar()->setValue(100);
    m_panel->setReports({panelReport(500, 500, 2)});
    QCOMPARE(m_table->rowAt(0), 0);
}

void TestResultsPanel::firstResultsComeWithoutReset()
{
    const BatchReport seen = panelReport(10, 10, 1);
    m_panel->setReports({seen, BatchReport{.id = test::batchId(2)}});
    clickCell(4, Column::Number);
    QSignalSpy resets(&m_panel->model(), &QAbstractItemModel::modelReset);
    m_panel->updateReport(panelReport(5, 1, 2));
    QCOMPARE(m_panel->model().rowCount(), 15);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(m_panel->selectedRows(), std::vector<int>{4});
}

void TestResultsPanel::detailsFollowTheCurrentRow()
{
    BatchSnapshot snapshot = test::snapshot(10, 10);
    snapshot.results.change(3, [&](NumberResult &row) { row.further = R"({"risk":"<b>low</b>"})"; });
    m_panel->setReports({panelReport(snapshot)});
    auto *details = m_panel->findChild<DetailsPanel *>();
    QVERIFY(details->isVisible());
    clickCell(3, Column::Number);
    QVERIFY(details->toPlainText().contains(snapshot.results[3].phoneNumber));
    QVERIFY2(details->toPlainText().contains(u"<b>low</b>"_s), "as sent, never as HTML");
    QTest::keyClick(m_table, Qt::Key_Down);
    QVERIFY(details->toPlainText().contains(snapshot.results[4].phoneNumber));

    snapshot.results.change(4, [&](NumberResult &row) { row.carrier = u"Newly Known"_s; });
    m_panel->updateReport(panelReport(snapshot));
    QVERIFY(details->toPlainText().contains(u"Newly Known"_s));

    m_panel->detailsAction()->trigger();
    QVERIFY(!details->isVisible());
}

void TestResultsPanel::tabLeavesTheGrid()
{
    m_panel->setReports({panelReport(10, 10)});
    clickCell(1, Column::Number);
    QTest::keyClick(m_table, Qt::Key_Tab);
    QVERIFY(!m_table->hasFocus());
    QVERIFY(m_panel->findChild<DetailsPanel *>()->hasFocus());
}

void TestResultsPanel::tabGoesAsThePanelIsLaidOut()
{
    m_panel->setReports({panelReport(10, 10)});
    m_panel->goToNumberAction()->trigger();
    m_filter->setFocus();
    const QList<QWidget *> parts{m_panel->findChild<OutcomeBar *>(), m_panel->findChild<GoToNumber *>(),
        m_panel->findChild<FacetsPanel *>(), m_table, m_panel->findChild<DetailsPanel *>()};
    QList<QWidget *> reached;
    for (int i = 0; i < 40 && !parts.last()->hasFocus(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *const focus = QApplication::focusWidget();
        for (QWidget *part : parts) {
            if ((part == focus || part->isAncestorOf(focus)) && (reached.isEmpty() || reached.last() != part))
                reached << part;
        }
    }
    QCOMPARE(reached, parts);
    m_panel->goToNumberAction()->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(m_panel->findChild<GoToNumber *>()->isAncestorOf(QApplication::focusWidget()), "from the line to its buttons");
}

void TestResultsPanel::namesForAssistiveTechnology()
{
    QCOMPARE(m_filter->accessibleName(), u"Filter results"_s);
    QCOMPARE(m_table->accessibleName(), u"Results"_s);
    QCOMPARE(m_panel->findChild<DetailsPanel *>()->accessibleName(), u"Details"_s);
}

void TestResultsPanel::gridAlwaysHasACurrentCellWithFocus()
{
    m_panel->setReports({panelReport(10, 10)});
    m_table->setFocus();
    QVERIFY(m_table->currentIndex().isValid());
    QVERIFY2(m_panel->selectedRows().empty(), "to have a current cell is no choice of the person's");
    QTest::keyClicks(m_filter, u"xyz"_s);
    m_table->setFocus();
    QTest::keyClicks(m_filter, u"x"_s);
    QVERIFY(!m_table->hasFocus());
}

QTEST_MAIN(TestResultsPanel)
#include "tst_resultspanel.moc"
