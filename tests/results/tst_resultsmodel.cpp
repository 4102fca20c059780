#include "core/merge.h"
#include "results/resultsmodel.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;

namespace {

SnapshotPtr share(BatchSnapshot snapshot)
{
    return std::make_shared<const BatchSnapshot>(std::move(snapshot));
}

SnapshotPtr shared(int total, int done, int batch = 1)
{
    return share(test::snapshot(total, done, test::batchId(batch)));
}

/// One row a number: the column as the eye sees it.
QStringList column(const ResultsModel &model, Column which, int role = Qt::DisplayRole)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out.append(model.index(row, int(which)).data(role).toString());
    return out;
}

NumberResult number(const QString &phone, const QString &carrier = {}, NumberStatus status = NumberStatus::Completed)
{
    NumberResult out;
    out.phoneNumber = phone;
    out.carrier = carrier;
    out.status = status;
    return out;
}

BatchSnapshot batchOf(const QList<NumberResult> &numbers)
{
    BatchSnapshot out{.id = test::batchId()};
    out.results = numbers;
    return out;
}

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList out;
    for (const char *text : texts)
        out.append(QString::fromUtf8(text));
    return out;
}

/// A model under the tester, with a spy on each signal.
struct Watched
{
    ResultsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::layoutChanged};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy counts{&model, &ResultsModel::countsChanged};

    void forget()
    {
        for (QSignalSpy *spy : {&reset, &inserted, &removed, &moved, &changed, &counts})
            spy->clear();
    }
    [[nodiscard]] QString signalsSeen() const
    {
        return QStringLiteral("reset %1 inserted %2 removed %3 moved %4 changed %5 counts %6")
            .arg(reset.count())
            .arg(inserted.count())
            .arg(removed.count())
            .arg(moved.count())
            .arg(changed.count())
            .arg(counts.count());
    }
};

} // namespace

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
        next.results[2].carrier = QStringLiteral("Other");
        next.results[3].carrier = QStringLiteral("Other");
        next.results[3].country = QStringLiteral("FR");
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
        next.results[1].further = QByteArrayLiteral("{\"line_type\":\"mobile\"}");
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
        next.results.remove(1, 2);
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
        w.model.setFilterText(QStringLiteral("VODA"));
        QCOMPARE(w.reset.count(), 0);
        QVERIFY(w.removed.count() + w.inserted.count() + w.moved.count() <= 32);
        QVERIFY(w.model.rowCount() > 5 && w.model.rowCount() < rows / 2);
        QVERIFY(stays.isValid());
        QCOMPARE(w.model.numberAt(stays.row()).phoneNumber, phone);
        QVERIFY(!leaves.isValid());
        QCOMPARE(w.counts.count(), 1);
        w.model.setFilterText({});
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

    void pendingIncludesUnknownStates()
    {
        Watched w;
        BatchSnapshot batch = test::snapshot(4, 2);
        batch.results[0].status = NumberStatus::Unknown;
        batch.results[0].statusText = QStringLiteral("queued");
        w.model.setBatches({share(batch)});
        w.model.setStatusFilter(NumberStatus::Pending);
        QCOMPARE(column(w.model, Column::Status), list({"queued", "pending", "pending"}));
        w.model.setStatusFilter(NumberStatus::Unknown);
        QCOMPARE(column(w.model, Column::Status), list({"queued"}));
        w.model.setStatusFilter({});
        QCOMPARE(w.model.rowCount(), 4);
    }

    void sorting_data()
    {
        QTest::addColumn<int>("section");
        QTest::addColumn<QStringList>("ascending");
        QTest::addColumn<QStringList>("descending");

        QTest::newRow("numbers by value, odd ones last in both directions")
            << int(Column::Number) << list({"+4930123456", "+49301234567", "+14155550000000", "0049 x"})
            << list({"+14155550000000", "+49301234567", "+4930123456", "0049 x"});
        QTest::newRow("carriers by language and numbers in them, none last in both directions")
            << int(Column::Carrier) << list({"\303\204rmel", "band 9", "Band 10", ""}) << list({"Band 10", "band 9", "\303\204rmel", ""});
        QTest::newRow("states as a number lives")
            << int(Column::Status) << list({"pending", "queued", "done", "failed"}) << list({"failed", "done", "queued", "pending"});
        QTest::newRow("outcomes from good to unknown")
            << int(Column::Outcome) << list({"on WhatsApp", "business", "not on WhatsApp", "not checked"})
            << list({"not checked", "not on WhatsApp", "business", "on WhatsApp"});
    }

    void sorting()
    {
        QFETCH(int, section);
        QFETCH(QStringList, ascending);
        QFETCH(QStringList, descending);
        QList<NumberResult> numbers{number(QStringLiteral("0049 x"), QStringLiteral("Band 10"), NumberStatus::Failed),
            number(QStringLiteral("+49301234567"), {}, NumberStatus::Pending),
            number(QStringLiteral("+14155550000000"), QStringLiteral("\u00c4rmel"), NumberStatus::Completed),
            number(QStringLiteral("+4930123456"), QStringLiteral("band 9"), NumberStatus::Unknown)};
        numbers[3].statusText = QStringLiteral("queued");
        if (section == int(Column::Outcome)) {
            for (NumberResult &result : numbers)
                result.status = NumberStatus::Completed;
            numbers[0].waStatus = WaStatus::Invalid;
            numbers[1].waStatus = WaStatus::Valid;
            numbers[2].waStatus = WaStatus::Valid;
            numbers[2].business = Answer::Yes;
        }
        Watched w;
        w.model.setBatches({share(batchOf(numbers))});
        const int role = section == int(Column::Number) ? int(ResultsModel::ExactTextRole) : int(Qt::DisplayRole);
        const QStringList unsorted = column(w.model, Column(section), role);
        w.model.sort(section, Qt::AscendingOrder);
        QCOMPARE(column(w.model, Column(section), role), ascending);
        w.model.sort(section, Qt::DescendingOrder);
        QCOMPARE(column(w.model, Column(section), role), descending);
        w.model.sort(-1);
        QCOMPARE(column(w.model, Column(section), role), unsorted);
        QCOMPARE(w.reset.count(), 1);
    }

    void equalRowsKeepTheOrderOfTheBatchInBothDirections()
    {
        Watched w;
        w.model.setBatches(
            {share(batchOf({number(QStringLiteral("+4911"), QStringLiteral("B")), number(QStringLiteral("+4912"), QStringLiteral("a")),
                number(QStringLiteral("+4913"), QStringLiteral("A")), number(QStringLiteral("+4914"), QStringLiteral("b"))}))});
        w.model.sort(int(Column::Carrier), Qt::AscendingOrder);
        QCOMPARE(column(w.model, Column::Number, ResultsModel::ExactTextRole), list({"+4912", "+4913", "+4911", "+4914"}));
        w.model.sort(int(Column::Carrier), Qt::DescendingOrder);
        QCOMPARE(column(w.model, Column::Number, ResultsModel::ExactTextRole), list({"+4911", "+4914", "+4912", "+4913"}));
    }

    void aReplyReSortsOnlyWhenRowsChangePlaces()
    {
        Watched w;
        w.model.setBatches({shared(20, 10)});
        w.model.sort(int(Column::Carrier));
        const QPersistentModelIndex watched = w.model.index(3, 0);
        const QString phone = w.model.numberAt(3).phoneNumber;
        w.forget();
        BatchSnapshot next = test::snapshot(20, 10);
        next.results[1].country = QStringLiteral("AT");
        w.model.updateBatch(share(next));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 1 counts 0"));
        w.forget();
        next.results[1].carrier = QStringLiteral("Zett");
        w.model.updateBatch(share(next));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 1 changed 1 counts 0"));
        QCOMPARE(w.model.numberAt(watched.row()).phoneNumber, phone);
    }

    void theSortSurvivesOtherBatches()
    {
        Watched w;
        w.model.sort(int(Column::Number), Qt::DescendingOrder);
        w.model.setBatches({shared(3, 3)});
        QCOMPARE(column(w.model, Column::Number, ResultsModel::ExactTextRole), list({"+14155550002", "+14155550001", "+14155550000"}));
    }

    void rowsThatAreNoLongerReportedSaySo()
    {
        Watched w;
        w.model.setBatches({shared(3, 3)});
        w.forget();
        BatchSnapshot less = test::snapshot(3, 3);
        less.results.removeLast();
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
        w.model.setBatchLabel(test::batchId(2), QStringLiteral("Spring <list>"));
        w.model.setBatches({shared(2, 2), shared(2, 2, 2)});
        QCOMPARE(column(w.model, Column::Batch).constFirst(), test::batchId(1).abbreviated());
        QCOMPARE(column(w.model, Column::Batch).constLast(), QStringLiteral("Spring <list>"));
        QCOMPARE(column(w.model, Column::Batch, ResultsModel::ExactTextRole).constLast(), test::batchId(2).toString());
        const QString toolTip = w.model.index(3, int(Column::Batch)).data(Qt::ToolTipRole).toString();
        QVERIFY2(
            toolTip.contains(QStringLiteral("Spring &lt;list&gt;")) && toolTip.contains(test::batchId(2).toString()), qPrintable(toolTip));
        w.forget();
        w.model.setBatchLabel(test::batchId(1), QStringLiteral("Autumn"));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 1 counts 0"));
        QCOMPARE(w.changed.first()[1].toModelIndex(), w.model.index(1, int(Column::Batch)));
    }

    void severalBatchesAreFilteredAndSortedByName()
    {
        Watched w;
        w.model.setBatches({shared(2, 2), shared(2, 2, 2)});
        w.model.setBatchLabel(test::batchId(1), QStringLiteral("Spring"));
        w.model.setBatchLabel(test::batchId(2), QStringLiteral("Autumn"));
        w.model.sort(int(Column::Batch));
        QCOMPARE(column(w.model, Column::Batch), list({"Autumn", "Autumn", "Spring", "Spring"}));
        w.model.setFilterText(QStringLiteral("autumn"));
        QCOMPARE(column(w.model, Column::Batch), list({"Autumn", "Autumn"}));
        w.model.setBatchLabel(test::batchId(2), QStringLiteral("Winter"));
        QCOMPARE(w.model.rowCount(), 0);
    }

    void theIdOfABatchIsNotTakenForANumber()
    {
        Watched w;
        w.model.setBatches({shared(5, 5), shared(5, 5, 2)});
        w.model.setFilterText(QStringLiteral("8000")); // in every id of these, in no number
        QCOMPARE(w.model.rowCount(), 0);
    }

    void cells_data()
    {
        QTest::addColumn<Column>("which");
        QTest::addColumn<int>("role");
        QTest::addColumn<QVariant>("expected");

        QTest::newRow("a number is grouped for the eye")
            << Column::Number << int(Qt::DisplayRole) << QVariant(QStringLiteral("+1\u202f415\u202f555\u202f0001"));
        QTest::newRow("and copied exact") << Column::Number << int(ResultsModel::ExactTextRole) << QVariant(QStringLiteral("+14155550001"));
        QTest::newRow("numbers stand right") << Column::Number << int(Qt::TextAlignmentRole)
                                             << QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
        QTest::newRow("texts stand left") << Column::Carrier << int(Qt::TextAlignmentRole)
                                          << QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
        QTest::newRow("a country has a name") << Column::Country << int(Qt::ToolTipRole) << QVariant(QStringLiteral("<qt>Germany</qt>"));
        QTest::newRow("a screen reader gets column and value")
            << Column::Country << int(Qt::AccessibleTextRole) << QVariant(QStringLiteral("Country: DE"));
        QTest::newRow("a vendor's text is no markup")
            << Column::Carrier << int(Qt::ToolTipRole) << QVariant(QStringLiteral("<qt>&lt;b&gt;A&amp;B&lt;/b&gt;</qt>"));
        QTest::newRow("and stays as it is in the cell")
            << Column::Carrier << int(Qt::DisplayRole) << QVariant(QStringLiteral("<b>A&B</b>"));
        QTest::newRow("outcome for a delegate") << Column::Outcome << int(ResultsModel::OutcomeRole) << QVariant(int(Outcome::OnWhatsApp));
        QTest::newRow("state for a delegate") << Column::Status << int(ResultsModel::NumberStatusRole)
                                              << QVariant(int(NumberStatus::Completed));
        QTest::newRow("nothing is edited") << Column::Carrier << int(Qt::EditRole) << QVariant();
    }

    void cells()
    {
        QFETCH(Column, which);
        QFETCH(int, role);
        Watched w;
        BatchSnapshot batch = test::snapshot(2, 2);
        batch.results[1].carrier = QStringLiteral("<b>A&B</b>");
        w.model.setBatches({share(batch)});
        QTEST(w.model.index(1, int(which)).data(role), "expected");
    }

    void whatIsNotKnownIsSaidToAScreenReader()
    {
        Watched w;
        w.model.setBatches({shared(1, 0)});
        QCOMPARE(w.model.index(0, int(Column::Carrier)).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Carrier: not known"));
    }

    void headers()
    {
        const ResultsModel model;
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Outcome"));
        QCOMPARE(model.headerData(8, Qt::Horizontal).toString(), QStringLiteral("Batch"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::InitialSortOrderRole).toInt(), int(Qt::AscendingOrder));
    }

    void viewsForExports()
    {
        Watched w;
        w.model.setBatches({shared(4, 4), shared(2, 2, 2)});
        w.model.sort(int(Column::Number), Qt::DescendingOrder);
        w.model.setFilterText(QStringLiteral("0001"));
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

Q_DECLARE_METATYPE(batchwatch::results::Column)

QTEST_GUILESS_MAIN(TestResultsModel)
#include "tst_resultsmodel.moc"
