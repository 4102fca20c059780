#include "core/merge.h"
#include "results/watchedmodel.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace batchwatch::test;

class TestResultsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void startsEmpty()
    {
        Watched w;
        QCOMPARE(w.model.rowCount(), 0);
        QCOMPARE(w.model.totalRows(), 0);
        QCOMPARE(w.model.columnCount(), 9);
        QVERIFY(w.model.allView().rows.empty());
    }

    void otherBatchesResetOnce()
    {
        Watched w;
        w.model.setBatches({shared(5, 5), shared(3, 0, 2)});
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 1 inserted 0 removed 0 moved 0 changed 0 counts 1"));
        QCOMPARE(w.model.rowCount(), 8);
        QCOMPARE(w.model.batchAt(5), test::batchId(2));
        QCOMPARE(w.model.numberAt(6).phoneNumber, QStringLiteral("+14155550001"));
    }

    void theSameBatchesChangeByRow()
    {
        Watched w;
        w.model.setBatches({shared(5, 2)});
        w.forget();
        w.model.setBatches({shared(5, 3)});
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 1 counts 0"));
    }

    void aReplyNamesWhatChanged()
    {
        Watched w;
        w.model.setBatches({shared(10, 5)});
        w.forget();
        BatchSnapshot next = test::snapshot(10, 5);
        next.results.change(2, [&](NumberResult &row) { row.carrier = QStringLiteral("Other"); });
        next.results.change(3, [&](NumberResult &row) { row.carrier = QStringLiteral("Other"); });
        next.results.change(3, [&](NumberResult &row) { row.country = QStringLiteral("FR"); });
        w.model.updateBatch(share(next));
        QCOMPARE(w.changed.count(), 1);
        const auto arguments = w.changed.first();
        QCOMPARE(arguments[0].toModelIndex(), w.model.index(2, int(Column::Carrier)));
        QCOMPARE(arguments[1].toModelIndex(), w.model.index(3, int(Column::Country)));
        const auto roles = arguments[2].value<QList<int>>();
        QVERIFY(roles.contains(int(Qt::DisplayRole)));
        QVERIFY(!roles.contains(int(ResultsModel::OutcomeRole)));
    }

    void anEqualReplyChangesNothing()
    {
        Watched w;
        w.model.setBatches({shared(10, 5)});
        w.forget();
        w.model.updateBatch(shared(10, 5));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 0 counts 0"));
    }

    void aReplyOfABatchThatIsNotShownIsIgnored()
    {
        Watched w;
        w.model.setBatches({shared(3, 3)});
        w.forget();
        w.model.updateBatch(shared(9, 9, 7));
        QCOMPARE(w.model.totalRows(), 3);
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 0 counts 0"));
    }

    void furtherFieldsCountAsAChangeOfTheWholeRow()
    {
        Watched w;
        w.model.setBatches({shared(3, 3)});
        w.forget();
        BatchSnapshot next = test::snapshot(3, 3);
        next.results.change(1, [&](NumberResult &row) { row.further = QByteArrayLiteral("{\"line_type\":\"mobile\"}"); });
        w.model.updateBatch(share(next));
        QCOMPARE(w.changed.count(), 1);
        QCOMPARE(w.changed.first()[0].toModelIndex(), w.model.index(1, 0));
        QCOMPARE(w.changed.first()[1].toModelIndex(), w.model.index(1, 8));
    }

    void newRowsAreInserted()
    {
        Watched w;
        w.model.setBatches({shared(3, 3), shared(2, 2, 2)});
        w.forget();
        w.model.updateBatch(shared(5, 5));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 1 removed 0 moved 0 changed 0 counts 1"));
        QCOMPARE(w.inserted.first()[1].toInt(), 3);
        QCOMPARE(w.inserted.first()[2].toInt(), 4);
        QCOMPARE(w.model.rowCount(), 7);
    }

    void vanishedRowsAreRemoved()
    {
        Watched w;
        w.model.setBatches({shared(5, 5)});
        w.forget();
        BatchSnapshot next = test::snapshot(5, 5);
        QList<NumberResult> rows = next.results.toList();
        rows.remove(1, 2);
        next.results = rows;
        w.model.updateBatch(share(next));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 1 moved 0 changed 0 counts 1"));
        QCOMPARE(w.model.numberAt(1).phoneNumber, QStringLiteral("+14155550003"));
    }

    void rowsInAnotherOrderKeepTheirPersistentIndexes()
    {
        Watched w;
        const auto numbers = [](const QStringList &phones) {
            QList<NumberResult> out;
            for (const QString &phone : phones)
                out.append(number(phone));
            return share(batchOf(out));
        };
        w.model.setBatches({numbers(list({"+491", "+492", "+491", "+493"}))});
        const QPersistentModelIndex second = w.model.index(2, 1);
        w.forget();
        // The second "+491" is the second one of the new order as well.
        w.model.updateBatch(numbers(list({"+493", "+491", "+492", "+491"})));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 1 changed 0 counts 0"));
        QCOMPARE(second.row(), 3);
    }

    void aFilterKeepsThePersistentIndexesOfWhatStays_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("few ranges: by range") << 40;
        QTest::newRow("many ranges: in bulk") << 1000;
    }

    void aFilterKeepsThePersistentIndexesOfWhatStays()
    {
        QFETCH(int, rows);
        Watched w;
        w.model.setBatches({shared(rows, rows)});
        const QPersistentModelIndex stays = w.model.index(25, 2); // T-Mobile has each fourth row, 25 is Vodafone's
        const QPersistentModelIndex leaves = w.model.index(24, 2);
        const QString phone = w.model.numberAt(25).phoneNumber;
        w.forget();
        w.model.setFilter(*parseFilter(QStringLiteral("VODA")));
        QCOMPARE(w.reset.count(), 0);
        QVERIFY(w.removed.count() + w.inserted.count() + w.moved.count() <= 32);
        QVERIFY(w.model.rowCount() > 5 && w.model.rowCount() < rows / 2);
        QVERIFY(stays.isValid());
        QCOMPARE(w.model.numberAt(stays.row()).phoneNumber, phone);
        QVERIFY(!leaves.isValid());
        QCOMPARE(w.counts.count(), 1);
        w.model.setFilter({});
        QCOMPARE(w.reset.count(), 0);
        QCOMPARE(stays.row(), 25);
        QCOMPARE(w.model.rowCount(), rows);
    }

    void aReplyMovesRowsInAndOutOfTheFilter()
    {
        Watched w;
        w.model.setStatusFilter(NumberStatus::Pending);
        w.model.setBatches({shared(6, 2)});
        QCOMPARE(w.model.rowCount(), 4);
        w.forget();
        w.model.updateBatch(shared(7, 4));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 1 removed 1 moved 0 changed 0 counts 1"));
        QCOMPARE(column(w.model, Column::Number, ResultsModel::ExactTextRole), list({"+14155550004", "+14155550005", "+14155550006"}));
        QCOMPARE(w.model.totalRows(), 7);
    }

    /// What a filter found before a reply is no place to look for rows that pass since.
    void aReplyMovesRowsIntoTheFilterOfALargeTable_data()
    {
        QTest::addColumn<int>("total");
        QTest::newRow("the same numbers") << int(ResultsModel::quickRows) + 1;
        QTest::newRow("more numbers") << int(ResultsModel::quickRows) + 2;
    }

    void aReplyMovesRowsIntoTheFilterOfALargeTable()
    {
        QFETCH(const int, total);
        ResultsModel model;
        model.setBatches({shared(int(ResultsModel::quickRows) + 1, 20)});
        model.setStatusFilter(NumberStatus::Completed);
        QTRY_COMPARE(model.rowCount(), 18);
        model.updateBatch(shared(total, 40));
        QTRY_COMPARE(model.rowCount(), 36);
        QTRY_COMPARE(model.facet(FilterField::Status).value(0).count, 36);
        QCOMPARE(model.facetOfAll(FilterField::Status).value(0).count, total - 40);
    }

    void pendingIncludesUnknownStates()
    {
        Watched w;
        BatchSnapshot batch = test::snapshot(4, 2);
        batch.results.change(0, [&](NumberResult &row) { row.status = NumberStatus::Unknown; });
        batch.results.change(0, [&](NumberResult &row) { row.statusText = QStringLiteral("queued"); });
        w.model.setBatches({share(batch)});
        w.model.setStatusFilter(NumberStatus::Pending);
        QCOMPARE(column(w.model, Column::Status), list({"queued", "pending", "pending"}));
        w.model.setStatusFilter(NumberStatus::Unknown);
        QCOMPARE(column(w.model, Column::Status), list({"queued"}));
        w.model.setStatusFilter({});
        QCOMPARE(w.model.rowCount(), 4);
    }

    void rowsThatAreNoLongerReportedSaySo()
    {
        Watched w;
        w.model.setBatches({shared(3, 3)});
        w.forget();
        BatchSnapshot less = test::snapshot(3, 3);
        less.results.truncate(2);
        w.model.updateBatch(share(mergeSnapshots(test::snapshot(3, 3), less)));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 1 counts 0"));
        const QModelIndex kept = w.model.index(2, int(Column::Status));
        QCOMPARE(kept.data(ResultsModel::NoLongerReportedRole).toBool(), true);
        QCOMPARE(kept.data().toString(), QStringLiteral("done"));
        QVERIFY(kept.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no longer reported by the vendor")));
        QVERIFY(w.model.index(1, int(Column::Status)).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void batchesHaveNames()
    {
        Watched w;
        w.model.setBatchFacts(test::batchId(2), {QStringLiteral("Spring <list>"), {}, {}});
        w.model.setBatches({shared(2, 2), shared(2, 2, 2)});
        QCOMPARE(column(w.model, Column::Batch).constFirst(), test::batchId(1).abbreviated());
        QCOMPARE(column(w.model, Column::Batch).constLast(), QStringLiteral("Spring <list>"));
        QCOMPARE(column(w.model, Column::Batch, ResultsModel::ExactTextRole).constLast(), test::batchId(2).toString());
        const QString toolTip = w.model.index(3, int(Column::Batch)).data(Qt::ToolTipRole).toString();
        QVERIFY2(
            toolTip.contains(QStringLiteral("Spring &lt;list&gt;")) && toolTip.contains(test::batchId(2).toString()), qPrintable(toolTip));
        w.forget();
        w.model.setBatchFacts(test::batchId(1), {QStringLiteral("Autumn"), {}, {}});
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 1 counts 0"));
        QCOMPARE(w.changed.first()[1].toModelIndex(), w.model.index(1, int(Column::Batch)));
    }

    void severalBatchesAreFilteredAndSortedByName()
    {
        Watched w;
        w.model.setBatches({shared(2, 2), shared(2, 2, 2)});
        w.model.setBatchFacts(test::batchId(1), {QStringLiteral("Spring"), {}, {}});
        w.model.setBatchFacts(test::batchId(2), {QStringLiteral("Autumn"), {}, {}});
        w.model.sort(int(Column::Batch));
        QCOMPARE(column(w.model, Column::Batch), list({"Autumn", "Autumn", "Spring", "Spring"}));
        w.model.setFilter(*parseFilter(QStringLiteral("autumn")));
        QCOMPARE(column(w.model, Column::Batch), list({"Autumn", "Autumn"}));
        w.model.setBatchFacts(test::batchId(2), {QStringLiteral("Winter"), {}, {}});
        QCOMPARE(w.model.rowCount(), 0);
    }

    void theIdOfABatchIsNotTakenForANumber()
    {
        Watched w;
        w.model.setBatches({shared(5, 5), shared(5, 5, 2)});
        w.model.setFilter(*parseFilter(QStringLiteral("8000"))); // in every id of these, in no number
        QCOMPARE(w.model.rowCount(), 0);
    }

    void viewsForExports()
    {
        Watched w;
        w.model.setBatches({shared(4, 4), shared(2, 2, 2)});
        w.model.sort(int(Column::Number), Qt::DescendingOrder);
        w.model.setFilter(*parseFilter(QStringLiteral("0001")));
        const ResultsView shown = w.model.shownView();
        QCOMPARE(shown.rows.size(), std::size_t(2));
        QCOMPARE(shown.batchOf(1), test::batchId(2));
        QCOMPARE(w.model.allView().rows.size(), std::size_t(6));
        QCOMPARE(w.model.allView().at(5).phoneNumber, QStringLiteral("+14155550001"));
        QCOMPARE(w.model.viewOf({1}).batchOf(0), test::batchId(2));
        // A view stays as it was when a reply comes.
        w.model.updateBatch(shared(4, 0));
        QCOMPARE(shown.at(0).status, NumberStatus::Completed);
    }
};

QTEST_GUILESS_MAIN(TestResultsModel)
#include "tst_resultsmodel.moc"
