#include "gui/columnsmenu.h"
#include "gui/gridheader.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "reports.h"

#include <QAction>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::Column;
using results::SortBy;

/// The first column stays while the others are scrolled sideways.
class TestFrozenColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void theMenuFreezesAndItIsKept();
    void itStaysWhereItIs_data();
    void itStaysWhereItIs();
    void aClickInItFindsIt_data();
    void aClickInItFindsIt();
    void itsHeaderSorts_data();
    void itsHeaderSorts();
    void aDoubleClickOnItsEdgeFitsIt_data();
    void aDoubleClickOnItsEdgeFitsIt();
    void scrollingToACellLeavesItInSight_data();
    void scrollingToACellLeavesItInSight();
    void whatTakesMostOfTheRoomIsNotFrozen();

private:
    static void directions()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void freeze(Qt::LayoutDirection direction)
    {
        m_panel->setLayoutDirection(direction);
        m_table->setFirstColumnFrozen(true);
        QVERIFY(m_table->horizontalScrollBar()->maximum() > 100);
        m_table->horizontalScrollBar()->setValue(100);
    }
    [[nodiscard]] int edgeX(int inwards) const
    {
        return m_table->layoutDirection() == Qt::LeftToRight ? inwards : m_table->viewport()->width() - 1 - inwards;
    }
    [[nodiscard]] QImage pictureOfFirst() const
    {
        const int width = m_table->columnWidth(int(Column::Outcome)) - 2;
        const int left = m_table->layoutDirection() == Qt::LeftToRight ? 0 : m_table->viewport()->width() - width;
        return m_table->viewport()->grab({left, 0, width, m_table->viewport()->height()}).toImage();
    }

    std::unique_ptr<ResultsPanel> m_panel;
    ResultsTable *m_table = nullptr;
};

void TestFrozenColumn::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(500, 500);
    m_panel->facetsAction()->setChecked(false); // room for a frozen column and another one, in any font
    m_panel->setReports({test::reportOf(test::snapshot(60, 60))});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_table = m_panel->findChild<ResultsTable *>();
}

void TestFrozenColumn::theMenuFreezesAndItIsKept()
{
    QVERIFY(!m_table->isFirstColumnFrozen());
    auto *menu = m_panel->findChild<ColumnsMenu *>();
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Freeze first column"_s)
            action->trigger();
    }
    QVERIFY(m_table->isFirstColumnFrozen());
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"state.ini"_s), QSettings::IniFormat);
    m_panel->saveState(settings);
    ResultsPanel later;
    later.restoreState(settings);
    QVERIFY(later.findChild<ResultsTable *>()->isFirstColumnFrozen());
    menu->actions().last()->trigger();
    QVERIFY(!m_table->isFirstColumnFrozen());
}

void TestFrozenColumn::itStaysWhereItIs_data()
{
    directions();
}

void TestFrozenColumn::itStaysWhereItIs()
{
    QFETCH(const Qt::LayoutDirection, direction);
    m_panel->setLayoutDirection(direction);
    m_table->selectRow(3);
    const QImage before = pictureOfFirst();
    m_table->horizontalScrollBar()->setValue(100);
    QVERIFY(pictureOfFirst() != before);
    freeze(direction);
    QCOMPARE(pictureOfFirst(), before);
    QCOMPARE(m_table->columnOnTop(), std::optional(int(Column::Outcome)));
    m_table->horizontalScrollBar()->setValue(0);
    QVERIFY(!m_table->columnOnTop());
    m_table->horizontalScrollBar()->setValue(100);
    m_table->verticalScrollBar()->setValue(5);
    QVERIFY(pictureOfFirst() != before);
    m_table->verticalScrollBar()->setValue(0);
    QCOMPARE(pictureOfFirst(), before);
}

void TestFrozenColumn::aClickInItFindsIt_data()
{
    directions();
}

void TestFrozenColumn::aClickInItFindsIt()
{
    QFETCH(const Qt::LayoutDirection, direction);
    freeze(direction);
    const int y = m_table->rowViewportPosition(2) + 5;
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, {edgeX(20), y});
    QCOMPARE(m_table->currentIndex(), m_panel->model().index(2, int(Column::Outcome)));
    QCOMPARE(m_panel->selectedRows(), std::vector<int>{2});
    QCOMPARE(m_table->horizontalScrollBar()->value(), 100);
    QVERIFY(m_table->visualRect(m_table->currentIndex()).contains(edgeX(20), y));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, {edgeX(400), m_table->rowViewportPosition(4) + 5});
    QCOMPARE(m_panel->selectedRows(), (std::vector<int>{2, 3, 4}));
}

void TestFrozenColumn::itsHeaderSorts_data()
{
    directions();
}

void TestFrozenColumn::itsHeaderSorts()
{
    QFETCH(const Qt::LayoutDirection, direction);
    freeze(direction);
    GridHeader &header = m_table->header();
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {edgeX(40), header.height() / 2});
    QCOMPARE(header.sorting(), (std::vector<SortBy>{{Column::Outcome, Qt::AscendingOrder}}));
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {edgeX(300), header.height() / 2});
    QVERIFY(header.sorting().front().column != Column::Outcome);
    QVERIFY(header.sectionsMovable());
}

void TestFrozenColumn::aDoubleClickOnItsEdgeFitsIt_data()
{
    directions();
}

void TestFrozenColumn::aDoubleClickOnItsEdgeFitsIt()
{
    QFETCH(const Qt::LayoutDirection, direction);
    const auto widths = [this] {
        QList<int> all;
        for (int column = 0; column < m_panel->model().columnCount(); ++column)
            all << m_table->columnWidth(column);
        return all;
    };
    m_table->setColumnWidth(int(Column::Outcome), 220);
    freeze(direction);
    QVERIFY(m_table->columnOnTop());
    QList<int> expected = widths();
    GridHeader &header = m_table->header();
    QTest::mouseDClick(header.viewport(), Qt::LeftButton, {}, {edgeX(218), header.height() / 2});
    QVERIFY(m_table->columnWidth(int(Column::Outcome)) < 220);
    expected[int(Column::Outcome)] = m_table->columnWidth(int(Column::Outcome));
    QCOMPARE(widths(), expected);
}

void TestFrozenColumn::scrollingToACellLeavesItInSight_data()
{
    directions();
}

void TestFrozenColumn::scrollingToACellLeavesItInSight()
{
    QFETCH(const Qt::LayoutDirection, direction);
    freeze(direction);
    m_table->horizontalScrollBar()->setValue(m_table->horizontalScrollBar()->maximum());
    const QModelIndex frozen = m_panel->model().index(0, int(Column::Outcome));
    m_table->scrollTo(frozen);
    QCOMPARE(m_table->horizontalScrollBar()->value(), m_table->horizontalScrollBar()->maximum());
    const QModelIndex other = m_panel->model().index(0, int(Column::Status));
    m_table->scrollTo(other);
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(other)));
    QVERIFY(!m_table->visualRect(other).intersects(m_table->visualRect(frozen)));
}

void TestFrozenColumn::whatTakesMostOfTheRoomIsNotFrozen()
{
    freeze(Qt::LeftToRight);
    QVERIFY(m_table->columnOnTop());
    m_table->setColumnWidth(int(Column::Outcome), m_table->viewport()->width());
    QVERIFY(!m_table->columnOnTop());
}

QTEST_MAIN(TestFrozenColumn)
#include "tst_frozencolumn.moc"
