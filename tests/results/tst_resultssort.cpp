#include "results/watchedmodel.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace batchwatch::test;

class TestResultsSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

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
        next.results.change(1, [&](NumberResult &row) { row.country = QStringLiteral("AT"); });
        w.model.updateBatch(share(next));
        QCOMPARE(w.signalsSeen(), QStringLiteral("reset 0 inserted 0 removed 0 moved 0 changed 1 counts 0"));
        w.forget();
        next.results.change(1, [&](NumberResult &row) { row.carrier = QStringLiteral("Zett"); });
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
};

QTEST_GUILESS_MAIN(TestResultsSort)
#include "tst_resultssort.moc"
