#include "exportedrows.h"
#include "exports/vendorjson.h"
#include "support/builders.h"
#include "wire/batchparser.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;
using namespace Qt::StringLiterals;
using results::ResultsView;
using test::exportedFile;

namespace {

BatchSnapshot richBatch(int rows)
{
    BatchSnapshot batch = test::snapshot(0, 0);
    QList<NumberResult> numbers;
    for (int row = 0; row < rows; ++row)
        numbers.append(test::completedNumber(row));
    numbers[0].further = "{\"line_type\":\"mobile\",\"score\":1.50}";
    numbers[1].carrier = u"=1 \"x\"\u202e"_s;
    numbers[2].noLongerReported = true;
    batch.results = numbers;
    batch.total = rows;
    batch.further = "{\"plan\":\"gold\"}";
    return batch;
}

ResultsView rowlessView(const QList<BatchSnapshot> &batches)
{
    ResultsView view;
    for (const BatchSnapshot &batch : batches)
        view.batches.push_back(std::make_shared<const BatchSnapshot>(batch));
    return view;
}

const ExportOptions asJson{.format = Format::VendorJson, .columns = {}};

} // namespace

class TestVendorJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theBatchInTheVendorsForm()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(!writeVendorJson(richBatch(5), &buffer, {}));
        QVERIFY(buffer.data().endsWith("}\n"));
        QVERIFY(buffer.data().contains("\"score\":1.50")); // as it was sent
        const QJsonObject batch = QJsonDocument::fromJson(buffer.data()).object();
        QCOMPARE(batch[u"batch_id"_s].toString(), test::batchId().toString());
        QCOMPARE(batch[u"total_numbers"_s].toInt(), 5);
        QCOMPARE(batch[u"plan"_s].toString(), u"gold"_s);
        const QJsonArray rows = batch[u"results"_s].toArray();
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0].toObject()[u"line_type"_s].toString(), u"mobile"_s);
        QCOMPARE(rows[1].toObject()[u"carrier"_s].toString(), u"=1 \"x\"\u202e"_s); // no program runs JSON
        QVERIFY(rows[2].toObject()[u"batchwatch_no_longer_reported"_s].toBool());
        QVERIFY(!rows[3].toObject().contains(u"batchwatch_no_longer_reported"_s));
    }

    void nothingIsLostOnTheWay()
    {
        const BatchSnapshot batch = richBatch(50);
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(!writeVendorJson(batch, &buffer, {}));
        const auto read = wire::BatchParser().parse(buffer.data(), batch.id);
        QVERIFY(read.has_value());
        QVERIFY(read->snapshot == batch);
    }

    void theWholeBatchWhateverRowsAreAskedFor()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.json"_s);
        ResultsView view = rowlessView({richBatch(20)});
        view.rows = {{0, 3}};
        const ExportResult result = exportFiles({.view = view, .options = asJson, .path = path, .files = Files::ByOutcome, .sidecar = {}});
        QVERIFY(result.has_value());
        QCOMPARE(result->rows, 20);
        QCOMPARE(result->files.size(), 1); // a batch is not parted
        QCOMPARE(result->path, path);
        QCOMPARE(QJsonDocument::fromJson(exportedFile(path)).object()[u"results"_s].toArray().size(), 20);
    }

    void severalBatchesAreRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.json"_s);
        for (const ResultsView &view : {rowlessView({}), rowlessView({richBatch(3), richBatch(4)})}) {
            const ExportResult result = exportToFile(view, asJson, path);
            QVERIFY(!result);
            QVERIFY(result.error().detail.contains(u"one batch"_s));
            QVERIFY(!QFile::exists(path));
        }
    }

    void progressAndCancel()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.json"_s);
        const ResultsView view = rowlessView({richBatch(20'000)});
        QList<qint64> seen;
        QVERIFY(exportToFile(view, asJson, path, [&](qint64 done) {
            seen.append(done);
            return true;
        }));
        QVERIFY(seen.size() > 2);
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend()));
        QCOMPARE(seen.constLast(), 20'000);

        const QByteArray old = exportedFile(path);
        const ExportResult result = exportToFile(rowlessView({richBatch(5)}), asJson, path, [](qint64 done) { return done == 0; });
        QVERIFY(!result);
        QCOMPARE(result.error(), (ExportError{ExportFault::Cancelled, path, {}}));
        QVERIFY(exportedFile(path) == old);
    }

    void aDeviceThatIsFull()
    {
        const QString device = u"/dev/full"_s;
        if (!QFile::exists(device))
            QSKIP("this system has no /dev/full");
        const ExportResult result = exportToFile(rowlessView({richBatch(5)}), asJson, device);
        QVERIFY(!result);
        QCOMPARE(result.error().fault, ExportFault::Full);
    }
};

QTEST_GUILESS_MAIN(TestVendorJson)
#include "tst_vendorjson.moc"
