#include "gui/linetable.h"
#include "gui/resultstable.h"

#include <QStandardItemModel>
#include <QtTest>

using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

namespace {

constexpr int modelRows = 2'000;
constexpr int modelColumns = 4;

/// How often a widget was painted.
class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }

    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

using MakeTable = std::unique_ptr<QTableView> (*)();

} // namespace

Q_DECLARE_METATYPE(MakeTable)

/// A reply changes rows by the thousand, and only a few of them show.
class TestTablePainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void rowsOutOfSightPaintNothing_data();
    void rowsOutOfSightPaintNothing();
};

void TestTablePainting::rowsOutOfSightPaintNothing_data()
{
    QTest::addColumn<MakeTable>("make");
    QTest::newRow("results") << MakeTable([]() -> std::unique_ptr<QTableView> { return std::make_unique<ResultsTable>(); });
    QTest::newRow("lines") << MakeTable(
        []() -> std::unique_ptr<QTableView> { return std::make_unique<LineTable>(LineTable::Follow::Start); });
}

void TestTablePainting::rowsOutOfSightPaintNothing()
{
    QFETCH(const MakeTable, make);
    QStandardItemModel model(modelRows, modelColumns);
    const std::unique_ptr<QTableView> table = make();
    table->setModel(&model);
    table->resize(400, 300);
    table->show();
    QVERIFY(QTest::qWaitForWindowExposed(table.get()));
    QTRY_VERIFY(table->rowAt(table->viewport()->height() - 1) > 0);
    QCoreApplication::sendPostedEvents();
    PaintCounter painted(table->viewport());

    Q_EMIT model.dataChanged(model.index(modelRows / 2, 0), model.index(modelRows - 1, modelColumns - 1));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(painted.count, 0);

    Q_EMIT model.dataChanged(model.index(0, 0), model.index(modelRows - 1, modelColumns - 1));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(painted.count, 1);
}

QTEST_MAIN(TestTablePainting)
#include "tst_tablepainting.moc"
