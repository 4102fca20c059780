#include "gui/gridactions.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "gui/seenrows.h"
#include "gui/statusline.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::Column;
using results::ResultsModel;

namespace {

constexpr int rowsInAll = 200;

SnapshotPtr snapshotWithDone(int done)
{
    return std::make_shared<const BatchSnapshot>(test::snapshot(rowsInAll, done));
}

constexpr std::chrono::milliseconds forEver{3'600'000};

} // namespace

/// Rows that changed since a person looked at them: marked until they were before the eyes for a while.
class TestChangedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void visibleRowsAreSeenAfterAWhile();
    void scrollingShowsFurtherRows();
    void whatIsScrolledAwayIsNotSeen();
    void viewsThatAreReplacedAreSeen();
    void otherBatchesBeginAnew();
    void anInactiveWindowSeesNothing();
    void aBarMarksTheRow_data();
    void aBarMarksTheRow();
    void theContextMenuMarksAllAsSeen();

private:
    void watchSeen(std::chrono::milliseconds patience) { m_seen = std::make_unique<SeenRows>(*m_table, *m_model, nullptr, patience); }
    [[nodiscard]] bool isMarked(int row) const { return m_model->index(row, 0).data(ResultsModel::ChangedRole).toBool(); }
    [[nodiscard]] int visibleRows() const { return m_table->rowAt(m_table->viewport()->height() - 1) + 1; }

    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ResultsTable> m_table;
    std::unique_ptr<SeenRows> m_seen;
};

void TestChangedRows::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_model = std::make_unique<ResultsModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setMarksChanges(true);
    m_model->setBatches({snapshotWithDone(0)});
    m_table = std::make_unique<ResultsTable>();
    m_table->setModel(m_model.get());
    m_table->resize(900, 400);
    m_table->show();
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
}

void TestChangedRows::cleanup()
{
    m_seen.reset();
    m_table.reset();
    m_tester.reset();
    m_model.reset();
}

void TestChangedRows::visibleRowsAreSeenAfterAWhile()
{
    watchSeen(std::chrono::milliseconds(30));
    QVERIFY(!m_seen->isWaiting());
    m_model->updateBatch(snapshotWithDone(100));
    QVERIFY(m_seen->isWaiting());
    QCOMPARE(m_model->changedCount(), 100);
    QVERIFY(isMarked(0));
    QTRY_VERIFY(!isMarked(0));
    const int visible = visibleRows();
    QVERIFY(visible > 5 && visible < 50);
    QCOMPARE(m_model->changedCount(), 100 - visible);
    QVERIFY(isMarked(visible));
    QVERIFY(!m_seen->isWaiting());
}

void TestChangedRows::scrollingShowsFurtherRows()
{
    watchSeen(std::chrono::milliseconds(30));
    m_model->updateBatch(snapshotWithDone(100));
    QTRY_VERIFY(!m_seen->isWaiting());
    m_table->verticalScrollBar()->setValue(50);
    QVERIFY(m_seen->isWaiting());
    QTRY_VERIFY(!isMarked(50));
    QVERIFY(isMarked(49));
}

void TestChangedRows::whatIsScrolledAwayIsNotSeen()
{
    watchSeen(std::chrono::milliseconds(200));
    m_model->updateBatch(snapshotWithDone(100));
    QVERIFY(m_seen->isWaiting());
    m_table->verticalScrollBar()->setValue(50);
    QTRY_VERIFY(!isMarked(50));
    QVERIFY(isMarked(0));
}

/// Large views are filtered and sorted anew after each reply, which may come more often than it takes to see a row.
void TestChangedRows::viewsThatAreReplacedAreSeen()
{
    constexpr int many = int(ResultsModel::quickRows) + 10;
    const auto done = [](int rows) { return std::make_shared<const BatchSnapshot>(test::snapshot(many, rows)); };
    m_model->setBatches({done(0)});
    watchSeen(std::chrono::milliseconds(300));
    m_model->updateBatch(done(100));
    QVERIFY(m_seen->isWaiting());
    const results::FilterNode others = *results::parseFilter(u"number:+14155550*"); // the first thousand
    bool isFiltered = false;
    int replaced = 0;
    const auto replace = [&] {
        ++replaced;
        isFiltered = !isFiltered;
        m_model->setFilter(isFiltered ? others : results::FilterNode());
    };
    QObject untilTheEnd;
    connect(m_model.get(), &ResultsModel::viewChanged, &untilTheEnd, replace, Qt::QueuedConnection);
    replace();
    QTRY_VERIFY(!isMarked(0));
    QVERIFY(replaced > 1);
    QVERIFY(isMarked(99));
}

void TestChangedRows::otherBatchesBeginAnew()
{
    watchSeen(forEver);
    m_model->updateBatch(snapshotWithDone(100));
    QVERIFY(m_seen->isWaiting());
    m_model->setBatches({std::make_shared<const BatchSnapshot>(test::snapshot(rowsInAll, 0, test::batchId(2)))});
    QVERIFY(!m_seen->isWaiting());
}

void TestChangedRows::anInactiveWindowSeesNothing()
{
    watchSeen(forEver);
    m_model->updateBatch(snapshotWithDone(100));
    QVERIFY(m_seen->isWaiting());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QVERIFY(!m_seen->isWaiting());
    m_model->updateBatch(snapshotWithDone(150));
    QVERIFY(!m_seen->isWaiting());
    m_table->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    QVERIFY(m_seen->isWaiting());
    m_table->hide();
    QVERIFY(!m_seen->isWaiting());
}

void TestChangedRows::aBarMarksTheRow_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<bool>("firstHidden");
    QTest::newRow("left to right") << Qt::LeftToRight << false;
    QTest::newRow("right to left") << Qt::RightToLeft << false;
    QTest::newRow("another column is the first") << Qt::LeftToRight << true;
}

void TestChangedRows::aBarMarksTheRow()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const bool, firstHidden);
    m_table->setLayoutDirection(direction);
    m_table->setColumnHidden(0, firstHidden);
    m_model->updateBatch(snapshotWithDone(1));
    const auto edge = [&](int row) {
        const QImage picture = m_table->viewport()->grab().toImage();
        const int x = direction == Qt::LeftToRight ? 1 : picture.width() - 2;
        return picture.pixelColor(x, m_table->rowViewportPosition(row) + m_table->rowHeight(row) / 2);
    };
    QVERIFY(edge(0) != edge(1));
    m_model->markSeen({0});
    QCOMPARE(edge(0), edge(1));
}

void TestChangedRows::theContextMenuMarksAllAsSeen()
{
    ResultsPanel panel;
    const auto show = [&panel](int done) {
        monitor::BatchReport report{.id = test::batchId()};
        report.snapshot = snapshotWithDone(done);
        panel.setReports({report});
    };
    show(0);
    panel.show();
    show(100);
    QCOMPARE(panel.model().changedCount(), 100);
    auto *table = panel.findChild<ResultsTable *>();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(table->viewport(), &event);
    QMenu *context = nullptr;
    for (QMenu *menu : table->findChildren<QMenu *>())
        context = menu->isVisible() ? menu : context;
    QVERIFY(context);
    for (QAction *action : context->actions()) {
        if (action->text() == u"&Mark all as seen"_s) {
            QVERIFY(action->isEnabled());
            action->trigger();
        }
    }
    context->close();
    QCOMPARE(panel.model().changedCount(), 0);
}

QTEST_MAIN(TestChangedRows)
#include "tst_changedrows.moc"
