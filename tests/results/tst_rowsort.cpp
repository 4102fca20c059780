#include "results/rowsort.h"
#include "support/builders.h"
#include "support/randomrows.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;

namespace {

using MakeRow = std::function<NumberResult(std::mt19937 &)>;

TableBatches batchesOf(const MakeRow &makeRow, int batches, int rows)
{
    std::mt19937 random(7);
    const auto texts = std::make_shared<ResultTexts>();
    TableBatches table;
    for (int batch = 0; batch < batches; ++batch) {
        BatchSnapshot snapshot{.id = test::batchId(batch + 1), .results = ResultRows(texts)};
        for (int row = 0; row < rows; ++row)
            snapshot.results.append(makeRow(random));
        table.push_back(makeTableBatch(std::make_shared<const BatchSnapshot>(std::move(snapshot)), {}, true));
    }
    return table;
}

/// Row by row, by the key of each.
std::vector<RowRef> sortedOneByOne(std::vector<RowRef> rows, const TableBatches &batches, const SortBy &by)
{
    TextOrder texts;
    std::vector<std::pair<SortKey, RowRef>> keyed;
    for (const RowRef &row : rows) {
        const TableBatch &batch = batches[row.batch];
        keyed.push_back({sortKeyOf(batch.rows().at(row.row), by.column, batch.shownLabel, &texts), row});
    }
    std::stable_sort(keyed.begin(), keyed.end(),
        [&](const auto &a, const auto &b) { return placeOf(a.first, by.order, &texts) < placeOf(b.first, by.order, &texts); });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto &entry) { return entry.second; });
    return rows;
}

QString digits(std::mt19937 &random, int from, int to)
{
    QString text;
    const int size = from + int(random() % unsigned(to - from + 1));
    while (text.size() < size)
        text += QChar(u'0' + ushort(random() % 10));
    return text;
}

} // namespace

class TestRowSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void asRowByRow_data()
    {
        QTest::addColumn<MakeRow>("makeRow");
        QTest::addColumn<int>("rows");
        QTest::newRow("anything") << MakeRow([](std::mt19937 &random) { return test::RandomRows(random()).next(); }) << 500;
        QTest::newRow("plain numbers") << MakeRow([](std::mt19937 &random) {
            NumberResult row{.phoneNumber = u'+' + digits(random, 7, 15)};
            row.formattedNumber = random() % 5 == 0 ? QString() : row.phoneNumber;
            return row;
        }) << 500;
        QTest::newRow("digits alone") << MakeRow([](std::mt19937 &random) {
            NumberResult row{.phoneNumber = digits(random, 1, 15)};
            row.formattedNumber = random() % 5 == 0 ? QString() : row.phoneNumber;
            return row;
        }) << 500;
        QTest::newRow("digits alone and others") << MakeRow([](std::mt19937 &random) {
            const QString number = digits(random, 6, 9);
            return NumberResult{.phoneNumber = (random() % 3 == 0          ? QStringLiteral("+")
                                                       : random() % 3 == 0 ? QStringLiteral("x ")
                                                                           : QString())
                    + number};
        }) << 500;
        QTest::newRow("spaced numbers") << MakeRow([](std::mt19937 &random) {
            const QString number = digits(random, 7, 12);
            const QString spaced
                = u'+' + number.first(2) + QStringLiteral(" (") + number.sliced(2, 2) + QStringLiteral(") ") + number.sliced(4);
            return NumberResult{.phoneNumber = u'+' + number, .formattedNumber = random() % 4 == 0 ? QString() : spaced};
        }) << 500;
        QTest::newRow("spaced numbers and others") << MakeRow([](std::mt19937 &random) {
            const QString number = digits(random, 5, 12);
            const QString spaced = (random() % 3 == 0 ? QStringLiteral("(") : QStringLiteral("+")) + number.first(2)
                + QStringLiteral(" ext ") + number.sliced(2);
            return NumberResult{.phoneNumber = u'+' + number, .formattedNumber = random() % 2 == 0 ? u'+' + number : spaced};
        }) << 500;
        QTest::newRow("on two threads") << MakeRow([](std::mt19937 &random) {
            return NumberResult{.phoneNumber = u'+' + digits(random, 9, 9),
                .status = NumberStatus(random() % 4),
                .waStatus = WaStatus(random() % 3),
                .carrier = random() % 9 == 0 ? QString() : QStringLiteral("Carrier %1").arg(random() % 300),
                .country = QStringLiteral("US DE IN").split(u' ').at(int(random() % 3))};
        }) << 70'000;
    }

    void asRowByRow()
    {
        QFETCH(const MakeRow, makeRow);
        QFETCH(const int, rows);
        const TableBatches batches = batchesOf(makeRow, 3, rows);
        const auto all = allRows(batches, [](const TableBatch &batch) { return batch.rows().size(); });
        SortMemory memory;
        for (const ColumnInfo &column : allColumns()) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const SortBy by{column.id, order};
                std::vector<RowRef> sorted = all;
                sortRows(&sorted, batches, std::span(&by, 1), &memory);
                QVERIFY2(sorted == sortedOneByOne(all, batches, by), column.exportName);
            }
        }
    }

    void aCancelledSortEndsEarly()
    {
        const TableBatches batches = batchesOf([](std::mt19937 &random) { return test::RandomRows(random()).next(); }, 1, 100);
        const auto all = allRows(batches, [](const TableBatch &batch) { return batch.rows().size(); });
        const std::atomic_bool cancelled = true;
        SortMemory memory;
        const SortBy by{Column::Carrier, Qt::AscendingOrder};
        std::vector<RowRef> sorted = all;
        sortRows(&sorted, batches, std::span(&by, 1), &memory, &cancelled);
        QCOMPARE(sorted, all);
    }
};

QTEST_GUILESS_MAIN(TestRowSort)
#include "tst_rowsort.moc"
