#include "gui/batchlistpanel.h"
#include "gui/batchlisttable.h"
#include "gui/batchwords.h"
#include "gui/filteredit.h"
#include "reports.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

namespace {

QStringList namesOf(const BatchListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, BatchListModel::NameColumn).data().toString();
    return names;
}

QList<BatchReport> reports(int count)
{
    QList<BatchReport> list;
    for (int n = 1; n <= count; ++n)
        list += test::report(n, 100, n);
    return list;
}

} // namespace

/// Model and panel of the batch list; the panel as a person uses it.
class TestBatchList : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<BatchListPanel> m_panel;
    BatchListTable *m_table = nullptr;
    FilterEdit *m_filter = nullptr;

    void showPanel(const QList<BatchReport> &list)
    {
        m_panel = std::make_unique<BatchListPanel>();
        m_table = m_panel->findChild<BatchListTable *>();
        m_filter = m_panel->findChild<FilterEdit *>();
        m_panel->setReports(list);
        m_panel->resize(260, 300);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect cell = m_table->visualRect(m_table->model()->index(row, 0));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers, cell.center());
    }

    /// In the menus of the panel.
    void choose(const QString &entry)
    {
        for (QMenu *menu : m_panel->menus()) {
            for (QAction *action : menu->actions()) {
                if (action->text().startsWith(entry))
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(entry));
    }

    QList<BatchId> selected() const
    {
        QList<BatchId> ids;
        for (const BatchReport &report : m_panel->selected())
            ids += report.id;
        return ids;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s)); }
    void cleanup() { m_panel.reset(); }

    void modelKeepsTheRulesOfModels()
    {
        BatchListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReports(reports(3));
        model.update(test::report(2, 100, 60));
        model.update(test::report(4, 100, 1));
        model.setFilterText(u"batch 2"_s);
        QCOMPARE(namesOf(model), QStringList{u"Batch 2"_s});
        model.update(test::report(5, 100, 1)); // hidden
        model.update(test::report(2, 100, 70));
        model.remove(test::batchId(1)); // hidden
        model.remove(test::batchId(2));
        QCOMPARE(model.rowCount(), 0);
        model.setFilterText({});
        QCOMPARE(namesOf(model), (QStringList{u"Batch 3"_s, u"Batch 4"_s, u"Batch 5"_s}));
        model.remove(test::batchId(9)); // unknown
        model.setReports({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aReportChangesItsRowAlone()
    {
        BatchListModel model;
        model.setReports(reports(3));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update(test::report(2, 100, 62));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
        QCOMPARE(model.index(1, BatchListModel::StateColumn).data().toString(), BatchWords::percentage(62));
    }

    void keysAreShownOnceThereAreSeveral()
    {
        showPanel(reports(3));
        const auto keyIn = [this](int row) { return m_panel->model().index(row, 0).data(BatchListModel::KeyRole); };
        const int height = m_table->rowHeight(0);
        QVERIFY2(!keyIn(0).isValid(), "the same for all: no news");
        BatchReport other = test::report(2, 100, 2);
        other.key = KeyName::fromText(u"client");
        m_panel->update(other);
        QCOMPARE(keyIn(0).toString(), u"main"_s);
        QCOMPARE(keyIn(1).toString(), u"client"_s);
        QVERIFY(!m_panel->grab().isNull());
        m_panel->remove(other.id);
        QVERIFY(!keyIn(0).isValid());
        QCOMPARE(m_table->rowHeight(0), height); // nothing jumps
    }

    void theKeyIsTold()
    {
        BatchListModel model;
        model.setReports(reports(1));
        const QModelIndex index = model.index(0, 0);
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), u"processing, key: main"_s);
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"key: main"_s));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setKeys({{.record = {.name = *KeyName::fromText(u"main"), .color = KeyColor::Teal}}});
        QCOMPARE(index.data(BatchListModel::KeyColorRole).toInt(), int(KeyColor::Teal));
        QCOMPARE(changed.count(), 1);
    }

    void aKeyThatIsBeingReadIsNotAskedFor()
    {
        BatchListModel model;
        model.setReports({test::unseenReport(1, Phase::KeyNeeded), test::report(2, 100, 62, Phase::KeyNeeded)});
        const auto state = [&model](int row) { return model.index(row, BatchListModel::StateColumn).data().toString(); };
        QCOMPARE(state(0), u"key?"_s);
        app::KeyEntry key{.record = {.name = *KeyName::fromText(u"main")}, .state = app::KeyState::Reading};
        model.setKeys({key});
        QCOMPARE(state(0), u"waiting"_s);
        QCOMPARE(state(1), BatchWords::percentage(62));
        key.state = app::KeyState::Unavailable;
        model.setKeys({key});
        QCOMPARE(state(1), u"key?"_s);
    }

    void toolTipNeverInterpretsALabel()
    {
        BatchListModel model;
        BatchReport report = test::report(1, 10, 5);
        report.label = u"<img src=x>"_s;
        model.setReports({report});
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"&lt;img"_s));
    }

    void filterFindsNameIdAndKey_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        QTest::newRow("a part of the name in any case") << u"bATCH 2"_s << 1;
        QTest::newRow("a part of the id") << test::batchId(3).toString().right(6) << 1;
        QTest::newRow("the key's name") << u"main"_s << 3;
        QTest::newRow("all words must be there") << u"main 3 nothing"_s << 0;
    }

    void filterFindsNameIdAndKey()
    {
        QFETCH(QString, typed);
        showPanel(reports(3));
        QTest::keyClicks(m_filter, typed);
        QTEST(m_panel->model().rowCount(), "rows");
        const auto *note = m_panel->findChild<QLabel *>(u"noMatch"_s);
        QCOMPARE(note->isVisible(), m_panel->model().rowCount() == 0);
        QTest::keyClick(m_filter, Qt::Key_Escape);
        QCOMPARE(m_panel->model().rowCount(), 3);
    }

    void selectsByMouseAndKeyboard()
    {
        showPanel(reports(4));
        QSignalSpy changed(m_panel.get(), &BatchListPanel::selectionChanged);
        clickRow(1);
        QCOMPARE(selected(), QList{test::batchId(2)});
        QCOMPARE(changed.count(), 1);
        clickRow(3, Qt::ControlModifier);
        QCOMPARE(selected(), (QList{test::batchId(2), test::batchId(4)}));
        QTest::keyClick(m_table, Qt::Key_Up);
        QCOMPARE(selected(), QList{test::batchId(3)});
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected().size(), 4);
    }

    void selectionSurvivesReportsAndFilter()
    {
        showPanel(reports(4));
        clickRow(1);
        QSignalSpy changed(m_panel.get(), &BatchListPanel::selectionChanged);
        for (int done = 0; done <= 100; ++done)
            m_panel->update(test::report(2, 100, done));
        QTest::keyClicks(m_filter, u"batch 4"_s); // hides the selected one
        QCOMPARE(selected(), QList{test::batchId(2)});
        QTest::keyClick(m_filter, Qt::Key_Escape);
        QCOMPARE(selected(), QList{test::batchId(2)});
        QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(m_table->selectionModel()->selectedRows().first().row(), 1);
        QCOMPARE(changed.count(), 0);
    }

    void scrollPositionSurvivesReports()
    {
        showPanel(reports(200));
        m_table->verticalScrollBar()->setValue(777);
        for (int n = 1; n <= 200; ++n)
            m_panel->update(test::report(n, 100, 100, Phase::Finished));
        m_panel->update(test::report(201, 100, 0));
        QCOMPARE(m_table->verticalScrollBar()->value(), 777);
    }

    void theNeighbourTakesTheRemovedOnesPlace()
    {
        showPanel(reports(3));
        clickRow(1);
        m_panel->remove(test::batchId(2));
        QCOMPARE(selected(), QList{test::batchId(3)});
        m_panel->remove(test::batchId(3));
        QCOMPARE(selected(), QList{test::batchId(1)});
        m_panel->remove(test::batchId(1));
        QVERIFY(selected().isEmpty());
    }

    void aRemovedOneAmongSeveralLeavesTheOthersSelected()
    {
        showPanel(reports(3));
        m_table->selectAll();
        m_panel->remove(test::batchId(2));
        QCOMPARE(selected(), (QList{test::batchId(1), test::batchId(3)}));
    }

    void selectionAndCurrentRowFollowTheirBatchesThroughASort()
    {
        showPanel(reports(50));
        clickRow(1); // the second one
        choose(u"By progress"_s);
        choose(u"Reversed"_s);
        QCOMPARE(m_panel->model().rowOf(test::batchId(2)), 48);
        QCOMPARE(selected(), QList{test::batchId(2)});
        QCOMPARE(m_table->selectionModel()->selectedRows().first().row(), 48);
        QCOMPARE(m_table->currentIndex().row(), 48);
        QSignalSpy changed(m_panel.get(), &BatchListPanel::selectionChanged);
        m_panel->update(test::report(2, 100, 100)); // to the top
        QCOMPARE(m_table->selectionModel()->selectedRows().first().row(), 0);
        QCOMPARE(changed.count(), 0);
    }

    void aShareIsListedWithItsCount()
    {
        QList<BatchReport> list = reports(3);
        list += test::report(4, 10, 10, Phase::Finished);
        list += test::unseenReport(5, Phase::NotFound);
        showPanel(list);
        const auto *button = m_panel->findChild<QToolButton *>(u"shareButton"_s);
        Q_EMIT button->menu()->aboutToShow();
        QStringList offered;
        for (const QAction *action : button->menu()->actions())
            offered += action->text();
        QCOMPARE(
            offered, (QStringList{u"All batches (5)"_s, u"Needs attention (1)"_s, u"Running (3)"_s, u"Finished (1)"_s, u"Archived (0)"_s}));
        button->menu()->actions().at(1)->trigger();
        QCOMPARE(m_panel->model().rowCount(), 1);
        QCOMPARE(button->text(), u"Needs attention"_s);
        QCOMPARE(button->accessibleName(), u"Show: Needs attention"_s);
        m_panel->update(test::report(1, 100, 3, Phase::Stalled));
        QCOMPARE(m_panel->model().rowCount(), 2);
    }

    void headingsFoldByMouseAndKeyboardAndAreNeverSelected()
    {
        QList<BatchReport> list = reports(3);
        list += test::report(4, 10, 10, Phase::Finished);
        showPanel(list);
        choose(u"Group by state"_s); // processing (3), completed (1)
        QCOMPARE(m_panel->model().rowCount(), 6);
        clickRow(1);
        QCOMPARE(selected(), QList{test::batchId(1)});
        clickRow(0);
        QCOMPARE(m_panel->model().rowCount(), 3);
        QCOMPARE(selected(), QList{test::batchId(1)});
        QTest::keyClick(m_table, Qt::Key_Right);
        QCOMPARE(m_panel->model().rowCount(), 6);
        QTest::keyClick(m_table, Qt::Key_Left);
        QCOMPARE(m_panel->model().rowCount(), 3);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(m_panel->model().rowCount(), 6);
        QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
        for (int down = 0; down < 4; ++down)
            QTest::keyClick(m_table, Qt::Key_Down);
        QVERIFY(m_panel->model().isHeading(m_table->currentIndex().row()));
        QCOMPARE(selected(), QList{test::batchId(3)}); // passing over it
        QTest::keyClick(m_table, Qt::Key_Down);
        QCOMPARE(selected(), QList{test::batchId(4)});
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selected().size(), 4);
        QVERIFY(!m_panel->grab().isNull());
    }

    void archivedOnesAreListedAsSuchAlone()
    {
        BatchReport old = test::report(1, 10, 10, Phase::Finished);
        old.archivedAt = WallTime(Milliseconds(1));
        showPanel({old});
        const auto *note = m_panel->findChild<QLabel *>(u"noMatch"_s);
        QCOMPARE(m_panel->model().rowCount(), 0);
        QVERIFY(note->isVisible());
        QCOMPARE(note->text(), u"All batches are archived."_s);
        choose(u"Archived"_s);
        QCOMPARE(m_panel->model().rowCount(), 1);
        QVERIFY(!note->isVisible());
        old.archivedAt.reset();
        m_panel->update(old);
        QCOMPARE(m_panel->model().rowCount(), 0);
    }

    void aNameIsEditedInItsRowWhileReportsCome()
    {
        showPanel(reports(3));
        clickRow(1);
        QSignalSpy edited(m_panel.get(), &BatchListPanel::labelEdited);
        m_panel->editName();
        auto *editor = m_table->findChild<QLineEdit *>();
        QVERIFY(editor && editor->isVisible());
        QCOMPARE(editor->text(), u"Batch 2"_s);
        QTest::keyClicks(editor, u"Spring"_s);
        m_panel->update(test::report(2, 100, 50)); // what is typed stays
        QCOMPARE(editor->text(), u"Spring"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(*static_cast<const BatchId *>(edited.first().at(0).constData()), test::batchId(2));
        QCOMPARE(edited.first().at(1).toString(), u"Spring"_s);
        QTRY_VERIFY(!m_table->findChild<QLineEdit *>());
        m_panel->editName();
        QTest::keyClick(m_table->findChild<QLineEdit *>(), Qt::Key_Return); // unchanged
        QTRY_VERIFY(!m_table->findChild<QLineEdit *>());
        QCOMPARE(edited.count(), 1);
    }

    void sortAndGroupsAreKeptAndTheShareIsNot()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"x.ini"_s), QSettings::IniFormat);
        showPanel(reports(3));
        choose(u"By name"_s);
        choose(u"Reversed"_s);
        choose(u"Group by key"_s);
        choose(u"Needs attention"_s);
        m_panel->saveState(settings);
        showPanel(reports(3));
        m_panel->restoreState(settings);
        const BatchArrangement &arrangement = m_panel->model().arrangement();
        QVERIFY(arrangement.sort == BatchSort::Name && arrangement.reversed && arrangement.grouping == BatchGrouping::Key);
        QVERIFY(arrangement.share == BatchShare::All);
        QCOMPARE(m_panel->model().rowCount(), 4);
    }

    void unknownIdsAreNotSelected()
    {
        showPanel(reports(2));
        m_panel->select({test::batchId(9), test::batchId(2)});
        QCOMPARE(selected(), QList{test::batchId(2)});
    }

    void downGoesFromTheFilterToTheList()
    {
        showPanel(reports(2));
        m_panel->activateWindow();
        m_filter->setFocus();
        QTest::keyClick(m_filter, Qt::Key_Down);
        QVERIFY(m_table->hasFocus());
        QVERIFY(m_table->currentIndex().isValid()); // a screen reader asks for it
    }

    void tabLeavesTheTable()
    {
        showPanel(reports(2));
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_Tab);
        QVERIFY(!m_table->hasFocus());
    }

    void hasTheNamesThatScriptsRelyOn()
    {
        showPanel(reports(1));
        QCOMPARE(m_table->accessibleName(), u"Batches"_s);
        QCOMPARE(m_filter->accessibleName(), u"Filter batches"_s);
    }

    /// Both directions, both selected and not: painting must not warn, and the state column must hold its widest text.
    void paintsInBothDirections()
    {
        QList<BatchReport> list = reports(3);
        list += test::unseenReport(4, Phase::NotFound);
        list += test::unseenReport(5, Phase::KeyNeeded);
        list.last().key = KeyName::fromText(u"another");
        showPanel(list);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            m_panel->setLayoutDirection(direction);
            clickRow(0);
            QVERIFY(!m_panel->grab().isNull());
        }
        for (const QString &text : BatchWords::shortStates())
            QVERIFY(m_table->columnWidth(BatchListModel::StateColumn) >= m_table->fontMetrics().horizontalAdvance(text));
    }
};

QTEST_MAIN(TestBatchList)

#include "tst_batchlist.moc"
