#include "gui/gridheader.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "reports.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolTip>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::Column;
using results::SortBy;
using Sorting = std::vector<SortBy>;

namespace {

monitor::BatchReport fortyRows()
{
    return test::reportOf(test::snapshot(40, 30));
}

/// A picture of a header, to compare.
QImage pictureOf(GridHeader &header)
{
    return header.grab().toImage();
}

} // namespace

/// Sorting by one column and by several, with clicks.
class TestGridSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void aFurtherKeyIsAddedTurnedAndTakenOff_data();
    void aFurtherKeyIsAddedTurnedAndTakenOff();
    void clicksWithShiftSortWithinTheFirstColumn();
    void aPlainClickSortsByOneColumnAgain();
    void aClickSelectsNothing();
    void theOrderOfTheKeysIsShown_data();
    void theOrderOfTheKeysIsShown();
    void aNumberTakesRoomFromTheText();
    void sortingOutlivesThePanel();
    void columnsResetForgetsTheKeys();
    void theToolTipTellsOfShift();
    void keysSortByTheContextMenu();
    void textsStandAboveTheCells();

private:
    void click(Column column, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_header->viewport(), Qt::LeftButton, modifiers, middleOf(column));
    }
    [[nodiscard]] QPoint middleOf(Column column) const
    {
        return {m_header->sectionViewportPosition(int(column)) + m_header->sectionSize(int(column)) / 2, m_header->height() / 2};
    }
    [[nodiscard]] QString cell(int row, Column column) const { return m_panel->model().index(row, int(column)).data().toString(); }

    std::unique_ptr<ResultsPanel> m_panel;
    ResultsTable *m_table = nullptr;
    GridHeader *m_header = nullptr;
};

void TestGridSort::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(1000, 640);
    m_panel->setReports({fortyRows()});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_table = m_panel->findChild<ResultsTable *>();
    m_header = &m_table->header();
}

void TestGridSort::aFurtherKeyIsAddedTurnedAndTakenOff_data()
{
    QTest::addColumn<int>("clicks");
    QTest::addColumn<Sorting>("wanted");
    const SortBy first{Column::Outcome, Qt::DescendingOrder};
    QTest::newRow("added") << 1 << Sorting{first, {Column::Country, Qt::AscendingOrder}};
    QTest::newRow("turned") << 2 << Sorting{first, {Column::Country, Qt::DescendingOrder}};
    QTest::newRow("taken off") << 3 << Sorting{first};
}

void TestGridSort::aFurtherKeyIsAddedTurnedAndTakenOff()
{
    QFETCH(const int, clicks);
    QFETCH(const Sorting, wanted);
    Sorting sorting{{Column::Outcome, Qt::DescendingOrder}};
    for (int i = 0; i < clicks; ++i)
        sorting = withFurtherKey(sorting, Column::Country);
    QCOMPARE(sorting, wanted);
}

void TestGridSort::clicksWithShiftSortWithinTheFirstColumn()
{
    click(Column::Status);
    click(Column::Number, Qt::ShiftModifier);
    click(Column::Number, Qt::ShiftModifier);
    QCOMPARE(m_panel->model().sorting(), (Sorting{{Column::Status, Qt::AscendingOrder}, {Column::Number, Qt::DescendingOrder}}));
    QCOMPARE(m_header->sortIndicatorSection(), int(Column::Status));
    for (int row = 1; row < 40; ++row) {
        if (cell(row, Column::Status) == cell(row - 1, Column::Status))
            QVERIFY(cell(row, Column::Number) < cell(row - 1, Column::Number));
    }
    click(Column::Status, Qt::ShiftModifier);
    QCOMPARE(m_panel->model().sorting().front(), (SortBy{Column::Status, Qt::DescendingOrder}));
    click(Column::Status, Qt::ShiftModifier);
    QCOMPARE(m_panel->model().sorting(), (Sorting{{Column::Number, Qt::DescendingOrder}}));
    QCOMPARE(m_header->sortIndicatorSection(), int(Column::Number));
    click(Column::Number, Qt::ShiftModifier);
    QVERIFY(m_panel->model().sorting().empty());
    QCOMPARE(m_header->sortIndicatorSection(), -1);
}

void TestGridSort::aPlainClickSortsByOneColumnAgain()
{
    click(Column::Status);
    click(Column::Number, Qt::ShiftModifier);
    click(Column::Country);
    QCOMPARE(m_panel->model().sorting(), (Sorting{{Column::Country, Qt::AscendingOrder}}));
    click(Column::Country);
    QCOMPARE(m_panel->model().sorting(), (Sorting{{Column::Country, Qt::DescendingOrder}}));
    click(Column::Country);
    QVERIFY(m_panel->model().sorting().empty());
}

void TestGridSort::aClickSelectsNothing()
{
    click(Column::Status);
    click(Column::Number, Qt::ShiftModifier);
    QCOMPARE(m_panel->selectedCount(), 0);
}

void TestGridSort::theOrderOfTheKeysIsShown_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestGridSort::theOrderOfTheKeysIsShown()
{
    QFETCH(const Qt::LayoutDirection, direction);
    m_panel->setLayoutDirection(direction);
    m_header->setSorting({{Column::Status, Qt::AscendingOrder}});
    QVERIFY(!m_header->placeOf(int(Column::Status)));
    const QImage one = pictureOf(*m_header);
    m_header->setSorting({{Column::Status, Qt::AscendingOrder}, {Column::Number, Qt::AscendingOrder}});
    QCOMPARE(m_header->placeOf(int(Column::Status)), std::optional(1));
    QCOMPARE(m_header->placeOf(int(Column::Number)), std::optional(2));
    QVERIFY(!m_header->placeOf(int(Column::Country)));
    const QImage several = pictureOf(*m_header);
    QVERIFY(one != several);
    m_header->setSorting({{Column::Number, Qt::AscendingOrder}, {Column::Status, Qt::AscendingOrder}});
    QVERIFY2(pictureOf(*m_header) != several, "the same arrows, other numbers");
}

void TestGridSort::aNumberTakesRoomFromTheText()
{
    const int alone = m_header->sectionSizeHint(int(Column::Country));
    m_header->setSorting({{Column::Status, Qt::AscendingOrder}, {Column::Country, Qt::AscendingOrder}});
    QVERIFY(m_header->sectionSizeHint(int(Column::Country)) > alone);
}

void TestGridSort::sortingOutlivesThePanel()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"state.ini"_s), QSettings::IniFormat);
    click(Column::Status);
    click(Column::Status);
    click(Column::Number, Qt::ShiftModifier);
    m_panel->saveState(settings);
    ResultsPanel later;
    later.restoreState(settings);
    later.setReports({fortyRows()});
    QCOMPARE(later.model().sorting(), (Sorting{{Column::Status, Qt::DescendingOrder}, {Column::Number, Qt::AscendingOrder}}));
    QCOMPARE(later.findChild<ResultsTable *>()->header().sorting(), later.model().sorting());
}

void TestGridSort::columnsResetForgetsTheKeys()
{
    click(Column::Status);
    click(Column::Number, Qt::ShiftModifier);
    m_table->resetColumns();
    QVERIFY(m_panel->model().sorting().empty());
    QVERIFY(!m_header->placeOf(int(Column::Number)));
}

void TestGridSort::theToolTipTellsOfShift()
{
    const QPoint place = middleOf(Column::Country);
    QHelpEvent event(QEvent::ToolTip, place, m_header->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_header->viewport(), &event);
    QVERIFY(QToolTip::text().contains(results::headerText(Column::Country)));
    QVERIFY(QToolTip::text().contains(u"Shift"_s));
    QToolTip::hideText();
}

void TestGridSort::keysSortByTheContextMenu()
{
    const auto pick = [this](const QString &beginning, Column column) {
        m_table->setCurrentIndex(m_panel->model().index(0, int(column)));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(m_table->viewport(), &event);
        bool picked = false;
        for (QMenu *menu : m_table->findChildren<QMenu *>()) {
            if (!menu->isVisible())
                continue;
            for (QAction *action : menu->actions()) {
                if (action->text().startsWith(beginning)) {
                    action->trigger();
                    picked = true;
                }
            }
            menu->close();
        }
        return picked;
    };
    QVERIFY(!pick(u"&Then sort"_s, Column::Status));
    QVERIFY(pick(u"&Sort by"_s, Column::Status));
    QVERIFY(pick(u"&Then sort"_s, Column::Number));
    QCOMPARE(m_panel->model().sorting(), (Sorting{{Column::Status, Qt::AscendingOrder}, {Column::Number, Qt::AscendingOrder}}));
}

void TestGridSort::textsStandAboveTheCells()
{
    m_panel->setLayoutDirection(Qt::RightToLeft);
    m_header->resizeSection(int(Column::Outcome), 300);
    const QImage picture = pictureOf(*m_header);
    const int left = m_header->sectionViewportPosition(int(Column::Outcome));
    const auto inkIn = [&](int from, int to) {
        QSet<QRgb> colors;
        for (int x = from; x < to; ++x)
            colors += picture.pixel(x, m_header->height() / 2);
        return colors.size();
    };
    QVERIFY2(inkIn(left + 150, left + 290) > inkIn(left + 10, left + 150), "the outcome stands at the right edge, as in the cells");
}

QTEST_MAIN(TestGridSort)
#include "tst_gridsort.moc"
