#include "gui/foundbatchestable.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using test::batchId;

namespace {

QList<FoundBatch> found(const QList<int> &numbers)
{
    QList<FoundBatch> batches;
    for (const int n : numbers)
        batches.append({batchId(n), QString()});
    return batches;
}

QList<app::KeyEntry> keysCalled(const QStringList &names)
{
    QList<app::KeyEntry> entries;
    for (const QString &name : names)
        entries.append({.record = {.name = *KeyName::fromText(name)}});
    return entries;
}

} // namespace

/// The table as a person uses it: keys, mouse, menu.
class TestFoundBatches : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    [[nodiscard]] QList<int> chosen() const
    {
        QList<int> rows;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->isChosen(row))
                rows.append(row);
        }
        return rows;
    }
    [[nodiscard]] QList<int> shown() const
    {
        QList<int> numbers;
        for (int row = 0; row < m_model->rowCount(); ++row)
            numbers.append(m_model->idAt(row).toString().right(4).toInt());
        return numbers;
    }
    /// Each key goes where the focus is by then.
    static void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    [[nodiscard]] QPoint centerOf(int row, int column) const { return m_table->visualRect(m_model->index(row, column)).center(); }

    /// Of the menu that is open, and of its submenus.
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QMenu *menu : m_table->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text().remove(u'&') == text)
                    return action;
            }
        }
        return nullptr;
    }

    std::unique_ptr<FoundBatchesTable> m_table;
    FoundBatchesModel *m_model = nullptr;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_table = std::make_unique<FoundBatchesTable>();
        m_model = &m_table->found();
        new QAbstractItemModelTester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_table.get());
        m_table->resize(800, 300);
        m_table->show();
        m_table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
    }

    void onlyTheRowsThatDifferChange_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");
        using L = QList<int>;
        QTest::newRow("the first ones") << L{} << L{1, 2} << 0 << 1;
        QTest::newRow("the same ones") << L{1, 2} << L{1, 2} << 0 << 0;
        QTest::newRow("one more at the end") << L{1, 2} << L{1, 2, 3} << 0 << 1;
        QTest::newRow("one more at the start") << L{1, 2} << L{3, 1, 2} << 0 << 1;
        QTest::newRow("one less within") << L{1, 2, 3} << L{1, 3} << 1 << 0;
        QTest::newRow("others within") << L{1, 2, 3} << L{1, 4, 5, 3} << 1 << 1;
        QTest::newRow("another order") << L{1, 2, 3} << L{3, 2, 1} << 1 << 1;
        QTest::newRow("none any more") << L{1, 2, 3} << L{} << 1 << 0;
    }

    void onlyTheRowsThatDifferChange()
    {
        QFETCH(const QList<int>, before);
        QFETCH(const QList<int>, after);
        QFETCH(const int, removed);
        QFETCH(const int, inserted);
        m_model->setFound(found(before));
        QSignalSpy removals(m_model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(m_model, &QAbstractItemModel::rowsInserted);
        m_model->setFound(found(after));
        QCOMPARE(shown(), after);
        QCOMPARE(removals.size(), removed);
        QCOMPARE(insertions.size(), inserted);
    }

    void knownBatchesAreMarkedAndNotChosen()
    {
        using State = KnownId::State;
        m_model->setKnown({{batchId(2), u"Spring"_s, State::Watched}, {batchId(3), {}, State::Archived}, {batchId(4), {}, State::Kept}});
        m_model->setFound(found({1, 2, 3, 4}));
        QCOMPARE(text(0, FoundBatchesModel::StateColumn), u"new"_s);
        QCOMPARE(text(1, FoundBatchesModel::StateColumn), u"already watched"_s);
        QCOMPARE(text(2, FoundBatchesModel::StateColumn), u"in the archive"_s);
        QCOMPARE(text(3, FoundBatchesModel::StateColumn), u"kept, not watched"_s);
        QVERIFY(!m_model->index(1, FoundBatchesModel::StateColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(text(1, FoundBatchesModel::LabelColumn), u"Spring"_s);
        QCOMPARE(chosen(), (QList<int>{0, 3}));
        const FoundBatchesModel::Counts counts = m_model->counts();
        QCOMPARE(counts.found, 4);
        QCOMPARE(counts.watched, 1);
        QCOMPARE(counts.chosen, 2);
        QVERIFY(counts.isAsOffered);
    }

    void labelsFoundAreOfferedAndNamesThatAreKnownStay()
    {
        m_model->setKnown({{batchId(2), u"Mine"_s}, {batchId(3), {}}});
        m_model->setFound({{batchId(1), u"One"_s}, {batchId(2), u"Two"_s}, {batchId(3), u"Three"_s}});
        m_model->setChosen({1, 2}, true);
        const auto requests = m_model->requests({});
        QCOMPARE(requests.size(), 3);
        QCOMPARE(requests.at(0).label, u"One"_s);
        QCOMPARE(text(1, FoundBatchesModel::LabelColumn), u"Mine"_s);
        QVERIFY2(requests.at(1).label.isEmpty(), "the name that it has is kept");
        QCOMPARE(requests.at(2).label, u"Three"_s);
    }

    void labelsAreEditedInPlace()
    {
        m_model->setKnown({{batchId(2), u"Old"_s}});
        m_model->setFound(found({1, 2, 3}));
        m_table->setFocus();
        type(u"Spring list"_s); // typing is enough
        press(Qt::Key_Return);
        QCOMPARE(text(0, FoundBatchesModel::LabelColumn), u"Spring list"_s);
        press(Qt::Key_Down);
        press(Qt::Key_F2);
        type(u"New  name "_s);
        press(Qt::Key_Return);
        QCOMPARE(text(1, FoundBatchesModel::LabelColumn), u"New name"_s);
        QVERIFY2(m_model->isChosen(1), "who names it wants it");
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, centerOf(2, FoundBatchesModel::LabelColumn));
        auto *editor = m_table->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->accessibleName(), u"Label"_s);
        QTest::keyClicks(editor, u"dropped"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(text(2, FoundBatchesModel::LabelColumn), QString());
        const auto requests = m_model->requests({});
        QCOMPARE(requests.at(0).label, u"Spring list"_s);
        QCOMPARE(requests.at(1).label, u"New name"_s);
        QCOMPARE(requests.at(2).label, QString());
    }

    void spaceChoosesTheSelectedRows()
    {
        m_model->setFound(found({1, 2, 3, 4}));
        QSignalSpy changed(m_model, &FoundBatchesModel::choiceChanged);
        m_table->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(chosen(), (QList<int>{1, 2, 3}));
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Space);
        QCOMPARE(chosen(), (QList<int>{2, 3}));
        QVERIFY(!m_model->counts().isAsOffered);
        m_table->selectAll();
        press(Qt::Key_Space);
        QCOMPARE(chosen(), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(changed.size(), 3);
        QVERIFY(m_model->counts().isAsOffered);
    }

    void theBoxIsClicked()
    {
        m_model->setFound(found({1, 2}));
        const QRect cell = m_table->visualRect(m_model->index(1, FoundBatchesModel::IdColumn));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 12, cell.center().y()));
        QCOMPARE(chosen(), QList<int>{0});
    }

    void whatThePersonChoseOutlivesTheText()
    {
        m_model->setFound(found({1, 2}));
        m_model->setChosen({1}, false);
        m_model->setData(m_model->index(0, FoundBatchesModel::LabelColumn), u"Spring"_s, Qt::EditRole);
        m_model->setFound({});
        m_model->setFound(found({2, 1, 3}));
        QCOMPARE(chosen(), (QList<int>{1, 2}));
        QCOMPARE(text(1, FoundBatchesModel::LabelColumn), u"Spring"_s);
    }

    void keysAreChosenWhenThereAreSeveral()
    {
        m_table->setKeys(keysCalled({u"main"_s}));
        QVERIFY(m_table->isColumnHidden(FoundBatchesModel::KeyColumn));
        m_table->setKeys(keysCalled({u"main"_s, u"a & b"_s}));
        QVERIFY(!m_table->isColumnHidden(FoundBatchesModel::KeyColumn));
        m_model->setUsualKey(u"main"_s);
        m_model->setFound(found({1, 2, 3}));
        QCOMPARE(text(2, FoundBatchesModel::KeyColumn), u"main"_s);

        m_table->selectRow(0);
        m_table->selectionModel()->select(m_model->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(m_table->viewport(), &menu);
        QVERIFY(action(u"a  b"_s));
        action(u"a  b"_s)->trigger();
        QCOMPARE(text(0, FoundBatchesModel::KeyColumn), u"a & b"_s);
        const auto requests = m_model->requests(KeyName::fromText(u"main"));
        QCOMPARE(requests.at(0).key, KeyName::fromText(u"a & b"));
        QCOMPARE(requests.at(1).key, KeyName::fromText(u"a & b"));
        QCOMPARE(requests.at(2).key, KeyName::fromText(u"main"));
    }

    void aDoubleClickOnTheKeyOffersTheOthers()
    {
        m_table->setKeys(keysCalled({u"main"_s, u"other"_s}));
        m_model->setFound(found({1, 2}));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, centerOf(1, FoundBatchesModel::KeyColumn));
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, centerOf(1, FoundBatchesModel::KeyColumn));
        QVERIFY(action(u"As chosen below"_s) && action(u"As chosen below"_s)->isChecked());
        action(u"other"_s)->trigger();
        QCOMPARE(text(1, FoundBatchesModel::KeyColumn), u"other"_s);
    }

    void idsAreWholeWhereThereIsRoom()
    {
        m_model->setFound(found({1}));
        const QModelIndex id = m_model->index(0, FoundBatchesModel::IdColumn);
        QCOMPARE(id.data(Qt::ToolTipRole).toString(), batchId(1).toString());
        const int whole = m_table->columnWidth(FoundBatchesModel::IdColumn);
        m_table->resize(360, 300);
        QTRY_VERIFY(m_table->columnWidth(FoundBatchesModel::IdColumn) < whole * 2 / 3);
        QVERIFY(m_table->columnWidth(FoundBatchesModel::LabelColumn) > 40);
    }

    void tenThousandBatchesTakeNoTime()
    {
        QList<FoundBatch> many;
        QList<KnownId> known;
        for (int n = 0; n < 10'000; ++n) {
            many.append({batchId(n), QString()});
            known.append({batchId(n + 5'000), u"Name"_s});
        }
        QElapsedTimer timer;
        timer.start();
        m_model->setKnown(known);
        m_model->setFound(many);
        QCOMPARE(m_model->counts().watched, 5'000);
        QCOMPARE(m_model->requests({}).size(), 5'000);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed()))); // with the model's tester, in a debug build
    }

    void namesForAssistiveTechnology() { QCOMPARE(m_table->accessibleName(), u"Found batches"_s); }
};

QTEST_MAIN(TestFoundBatches)
#include "tst_foundbatches.moc"
