#include "exports/csvwriter.h"
#include "support/builders.h"
#include "support/randomrows.h"

#include <QBuffer>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;

class TestCsvCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void columnsMakeTheSameFile_data()
    {
        QTest::addColumn<Safety>("safety");
        QTest::addColumn<char>("separator");
        for (const char separator : {',', ';', '\t'}) {
            QTest::addRow("defused, 0x%02x", unsigned(separator)) << Safety::Defused << separator;
            QTest::addRow("exact, 0x%02x", unsigned(separator)) << Safety::Exact << separator;
        }
    }

    /// A view written at once, or field by field: the same bytes, and as many formulas defused.
    void columnsMakeTheSameFile()
    {
        QFETCH(Safety, safety);
        QFETCH(char, separator);
        results::ResultsView view;
        for (const int batch : {1, 2}) {
            BatchSnapshot snapshot{.id = test::batchId(batch)};
            snapshot.results = test::RandomRows(std::uint32_t(batch)).list(2'000);
            view.batches.push_back(std::make_shared<const BatchSnapshot>(std::move(snapshot)));
        }
        for (quint32 row = 0; row < 4'000; ++row)
            view.rows.push_back({row % 2, (row * 7) % 2'000});
        ExportOptions options;
        options.safety = safety;
        options.separator = separator;

        const auto written = [&](auto write) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            CsvWriter writer(&buffer, options);
            const bool isWritten = writer.begin() && write(writer) && writer.end();
            return std::tuple(isWritten, buffer.data(), writer.defusedCells());
        };
        const auto atOnce = written([&](CsvWriter &writer) { return writer.addRows(view, 0, view.rows.size()); });
        const auto oneByOne = written([&](CsvWriter &writer) {
            for (std::size_t i = 0; i < view.rows.size(); ++i) {
                if (!writer.add(view.batchOf(i), view.at(i)))
                    return false;
            }
            return true;
        });
        QVERIFY(std::get<0>(atOnce) && std::get<0>(oneByOne));
        QCOMPARE(std::get<1>(atOnce).split('\n'), std::get<1>(oneByOne).split('\n'));
        QCOMPARE(std::get<2>(atOnce), std::get<2>(oneByOne));
        QCOMPARE(std::get<2>(atOnce) > 0, safety == Safety::Defused);
    }
};

QTEST_GUILESS_MAIN(TestCsvCells)
#include "tst_csvcells.moc"
