#include "results/watchedmodel.h"

#include <QTest>
#include <QTimer>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace batchwatch::test;

namespace {

constexpr int large = int(ResultsModel::quickRows) + 10;

/// A reply in which one number more stands before all others.
BatchSnapshot withOneInFront(const BatchSnapshot &before, const NumberResult &front)
{
    BatchSnapshot after{.id = before.id};
    after.results.append(front);
    for (qsizetype row = 0; row < before.results.size(); ++row)
        after.results.append(before.results, row);
    return after;
}

QString numberIn(const ResultsModel &model, int row)
{
    return model.numberAt(row).phoneNumber;
}

} // namespace

/// Tables that are filtered and sorted on another thread.
class TestLargeTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void otherBatchesAreSortedAndFilteredAsTheFormerOnes_data()
    {
        QTest::addColumn<bool>("sorted");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("sorted") << true << QString() << large;
        QTest::newRow("filtered") << false << QStringLiteral("status:completed") << 36;
        QTest::newRow("both") << true << QStringLiteral("status:completed") << 36;
    }

    void otherBatchesAreSortedAndFilteredAsTheFormerOnes()
    {
        QFETCH(const bool, sorted);
        QFETCH(const QString, filter);
        QFETCH(const int, rows);
        ResultsModel model;
        model.setBatches({shared(large, 20, 1)});
        if (sorted)
            model.sort(int(Column::Number), Qt::DescendingOrder);
        model.setFilter(*parseFilter(filter));
        QTRY_VERIFY(!model.isQuerying());
        QVERIFY(model.facet(FilterField::Status).size() > 0);
        bool saidWhy = true;
        connect(&model, &ResultsModel::modelReset, this, [&] { saidWhy = saidWhy && (model.rowCount() > 0 || model.isQuerying()); });
        model.setBatches({shared(large, 40, 2)});
        QVERIFY(saidWhy); // an empty table that waits for its rows is not one without any
        QTRY_COMPARE(model.rowCount(), rows);
        QTRY_VERIFY(!model.isQuerying());
        qint64 counted = 0;
        for (const FacetValue &value : model.facet(FilterField::Status))
            counted += value.count;
        QCOMPARE(counted, rows);
    }

    /// CONTRACT allows results in another order from reply to reply.
    void aReplyInAnotherOrderLeavesEachRowItsNumber()
    {
        BatchSnapshot before = snapshot(large, 20);
        ResultsModel model;
        model.setBatches({share(before)});
        const QString third = numberIn(model, 3);
        QStringList remembered;
        std::vector<RowRef> refs;
        connect(&model, &ResultsModel::viewAboutToChange, this, [&] {
            refs = {model.rowAt(3)};
            remembered.append(numberIn(model, 3));
        });
        QStringList restored;
        connect(&model, &ResultsModel::viewChanged, this, [&] { restored.append(numberIn(model, model.placesOf(refs).front())); });
        model.updateBatch(share(withOneInFront(before, pendingNumber(large + 1))));
        QCOMPARE(numberIn(model, 3), third); // until the new row is put in its place
        QTRY_COMPARE(model.rowCount(), large + 1);
        QCOMPARE(numberIn(model, 4), third);
        QVERIFY(!remembered.isEmpty());
        QCOMPARE(remembered, QStringList(remembered.size(), third));
        QCOMPARE(restored, remembered);
    }

    void changedRowsAreRepaintedAlsoWhenNewOnesAreHidden()
    {
        BatchSnapshot before = snapshot(large, 20);
        ResultsModel model;
        model.setBatches({share(before)});
        model.setFilter(*parseFilter(QString(QStringLiteral("number:*") + numberIn(model, 30).last(8))));
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(column(model, Column::Carrier), QStringList{QString()});

        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        BatchSnapshot after = before;
        after.results.change(30, [](NumberResult &row) { row.carrier = QStringLiteral("Carrier"); });
        after.results.append(pendingNumber(large + 1));
        model.updateBatch(share(after));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(column(model, Column::Carrier), QStringList{QStringLiteral("Carrier")});
    }

    /// Replies that come in faster than a query takes do not keep it from answering.
    void aFilterIsAnsweredWhileRepliesComeIn()
    {
        ResultsModel model;
        int done = 20;
        model.setBatches({shared(large, done)});
        QTimer replies;
        connect(&replies, &QTimer::timeout, this, [&] { model.updateBatch(shared(large, ++done)); });
        replies.start(0);
        int answers = 0;
        connect(&model, &ResultsModel::facetsChanged, this, [&] { ++answers; });
        model.setFilter(*parseFilter(QStringLiteral("status:pending")));
        QTRY_VERIFY(answers > 2); // renewed, too
        replies.stop();
        QTRY_COMPARE(model.rowCount(), large - done);
    }

    void theRestOfABatchIsShownWhenItBecomesSmall()
    {
        ResultsModel model;
        model.setBatches({shared(large, 20)});
        model.setFilter(*parseFilter(QStringLiteral("status:pending")));
        QVERIFY(model.isQuerying());
        model.updateBatch(shared(100, 20)); // as after it was removed and watched anew
        QCOMPARE(model.rowCount(), 80);
        QVERIFY(!model.isQuerying());
        QTest::qWait(0);
        QCOMPARE(column(model, Column::Status).size(), 80);
    }

    void rowsComeOfAge_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("a few") << 10;
        QTest::newRow("many") << large;
    }

    void rowsComeOfAge()
    {
        QFETCH(const int, rows);
        WallTime now{std::chrono::hours(1'000)};
        ResultsModel model(nullptr, [&now] { return now; });
        model.setBatches({shared(rows, 0)}, {BatchFacts{.addedAt = now}});
        model.setFilter(*parseFilter(QStringLiteral("age:>1h")));
        QTRY_VERIFY(!model.isQuerying());
        QCOMPARE(model.rowCount(), 0);
        now += std::chrono::minutes(61);
        model.renewNow();
        QTRY_COMPARE(model.rowCount(), rows);
    }
};

QTEST_GUILESS_MAIN(TestLargeTable)
#include "tst_largetable.moc"
