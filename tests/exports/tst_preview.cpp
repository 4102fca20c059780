#include "exportedrows.h"
#include "exports/exportname.h"
#include "exports/preview.h"
#include "support/builders.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;
using namespace Qt::StringLiterals;
using results::Column;
using results::ResultsView;
using test::as;

namespace {

ResultsView formulaView(int rows)
{
    BatchSnapshot batch = test::snapshot(0, 0);
    QList<NumberResult> numbers;
    ResultsView view;
    for (int row = 0; row < rows; ++row) {
        NumberResult number = test::completedNumber(row);
        number.carrier = u"=1,\"x\"\n"_s + QString::number(row);
        numbers.append(number);
        view.rows.push_back({0, quint32(row)});
    }
    batch.results = numbers;
    batch.further = "{\"plan\":\"gold\"}";
    view.batches.push_back(std::make_shared<const BatchSnapshot>(batch));
    return view;
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theFileBeginsLikeThis_data()
    {
        QTest::addColumn<ExportOptions>("options");
        QTest::newRow("csv") << as(Format::Csv);
        QTest::newRow("csv, exact, with a mark and semicolons") << ExportOptions{.format = Format::Csv,
            .columns = {Column::Carrier, Column::Number},
            .safety = Safety::Exact,
            .separator = ';',
            .byteOrderMark = true};
        QTest::newRow("tsv") << as(Format::Tsv);
        QTest::newRow("jsonl") << as(Format::JsonLines);
        QTest::newRow("vendor's JSON") << as(Format::VendorJson);
    }

    void theFileBeginsLikeThis()
    {
        QFETCH(ExportOptions, options);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x"_s);
        const ResultsView view = formulaView(20);
        QVERIFY(exportToFile(view, options, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();

        const QByteArray beginning = previewRows(view, options, 3).text;
        QVERIFY2(whole.startsWith(beginning), beginning.constData());
        QVERIFY(beginning.contains("+14155550002"));
        QVERIFY(!beginning.contains("+14155550003"));
        QCOMPARE(previewRows(view, options, 20).text, whole);
        QCOMPARE(previewRows(view, options, 1'000).text, whole);
    }

    void aWorkbookIsShownByItsCells()
    {
        ExportOptions options = as(Format::Xlsx);
        options.columns = {Column::Number, Column::Carrier};
        const Preview preview = previewRows(formulaView(3), options, 2);
        QVERIFY(preview.text.isEmpty());
        QCOMPARE(preview.cells,
            (QList<QStringList>{
                {u"phone_number"_s, u"carrier"_s}, {u"+14155550000"_s, u"=1,\"x\"\n0"_s}, {u"+14155550001"_s, u"=1,\"x\"\n1"_s}}));
    }

    void onlyTheRowsOfTheView()
    {
        ResultsView view = formulaView(5);
        view.rows = {{0, 4}, {0, 1}};
        ExportOptions options = as(Format::Csv);
        options.columns = {Column::Number};
        QCOMPARE(previewRows(view, options, 1).text, QByteArray("phone_number\r\n+14155550004\r\n"));
    }

    void noRowsAreAHeader()
    {
        ExportOptions options = as(Format::Csv);
        options.columns = {Column::Number};
        QCOMPARE(previewRows({}, options, 5).text, QByteArray("phone_number\r\n"));
        QCOMPARE(previewRows({}, as(Format::VendorJson), 5), Preview());
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
