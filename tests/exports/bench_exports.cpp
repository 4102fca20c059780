#include "exports/exporter.h"
#include "support/builders.h"

#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;

Q_DECLARE_METATYPE(batchwatch::exports::Format)

/// 100,000 rows into a file, synced. Run by hand, from a release build.
class BenchExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_data()
    {
        QTest::addColumn<Format>("format");
        QTest::newRow("csv") << Format::Csv;
        QTest::newRow("jsonl") << Format::JsonLines;
        QTest::newRow("xlsx") << Format::Xlsx;
    }

    void file()
    {
        QFETCH(Format, format);
        constexpr int rows = 100'000;
        results::ResultsView view;
        view.batches.push_back(std::make_shared<const BatchSnapshot>(test::snapshot(rows, rows)));
        for (int row = 0; row < rows; ++row)
            view.rows.push_back({0, quint32(row)});
        ExportOptions options;
        options.format = format;
        const QTemporaryDir folder;
        QBENCHMARK
        {
            QVERIFY(exportToFile(view, options, folder.filePath(QStringLiteral("x"))));
        }
    }
};

QTEST_GUILESS_MAIN(BenchExports)
#include "bench_exports.moc"
