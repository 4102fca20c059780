#include "exportedrows.h"
#include "exports/exporter.h"
#include "exports/sidecar.h"
#include "support/builders.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
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
using results::Column;
using results::ResultsView;
using test::exportedFile;
using test::wholeView;

namespace {

Provenance provenance()
{
    const QDateTime time(QDate(2026, 11, 24), QTime(20, 55, 27, 123), Qt::UTC);
    return {.time = WallTime(Milliseconds(time.toMSecsSinceEpoch())),
        .rows = RowChoice::Filtered,
        .filter = u"country:US \"x\""_s,
        .labels = {{test::batchId(), u"Spring list"_s}}};
}

} // namespace

/// An order from the rows to all files of it.
class TestExportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aFileForEachOutcome()
    {
        const ResultsView view = wholeView(30, 25);
        const ExportOptions options{.format = Format::Csv, .columns = {Column::Outcome, Column::Number}};
        const ExportResult result
            = exportFiles({.view = view, .options = options, .path = path(u"list.csv"_s), .files = Files::ByOutcome, .sidecar = {}});
        QVERIFY(result.has_value());
        QCOMPARE(filesInFolder(), QStringList({u"list_not-checked.csv"_s, u"list_not-on-whatsapp.csv"_s, u"list_on-whatsapp.csv"_s}));

        QByteArray expected[3];
        for (std::size_t i = 0; i < view.rows.size(); ++i) {
            const Outcome outcome = outcomeOf(view.at(i));
            expected[int(groupOf(outcome))]
                += results::exactText(view.at(i), Column::Outcome).toUtf8() + ',' + view.at(i).phoneNumber.toUtf8() + "\r\n";
        }
        const QByteArray header = "outcome,phone_number\r\n";
        QVERIFY(expected[0].contains("business,"));
        QCOMPARE(exportedFile(path(u"list_on-whatsapp.csv"_s)), header + expected[0]);
        QCOMPARE(exportedFile(path(u"list_not-on-whatsapp.csv"_s)), header + expected[1]);
        QCOMPARE(exportedFile(path(u"list_not-checked.csv"_s)), header + expected[2]);
        QCOMPARE(result->rows, 30);
        QCOMPARE(result->files.size(), 3);
        QCOMPARE(result->path, path(u"list_on-whatsapp.csv"_s));
        QCOMPARE(result->files[2].rows, expected[2].count('\n'));
        QCOMPARE(result->files[2].size, qint64(header.size() + expected[2].size()));
        QVERIFY(result->files[2].sha256.isEmpty()); // nobody asked
    }

    void anOutcomeWithoutRowsMakesNoFile()
    {
        ResultsView view = wholeView(3, 0);
        const ExportOrder order{.view = view, .options = {}, .path = path(u"list.csv"_s), .files = Files::ByOutcome, .sidecar = {}};
        QVERIFY(exportFiles(order));
        QCOMPARE(filesInFolder(), QStringList{u"list_not-checked.csv"_s});

        view.rows.clear();
        const ExportResult none
            = exportFiles({.view = view, .options = {}, .path = path(u"none.csv"_s), .files = Files::ByOutcome, .sidecar = {}});
        QVERIFY(none.has_value());
        QCOMPARE(*none, ExportReport());
        QCOMPARE(filesInFolder(), QStringList{u"list_not-checked.csv"_s});
    }

    /// Yesterday's list of what was not checked would pass for today's.
    void anOlderFileOfAGroupThatHasNoRowsNowIsReplaced()
    {
        ExportOrder order{
            .view = wholeView(30, 25), .options = {}, .path = path(u"list.csv"_s), .files = Files::ByOutcome, .sidecar = provenance()};
        QVERIFY(exportFiles(order));
        const QStringList before = filesInFolder();
        QVERIFY(before.contains(u"list_not-checked.csv"_s));
        const auto checked = [&](const results::RowRef &row) {
            return outcomeIn(order.view.batches[row.batch]->results.states()[row.row]) != Outcome::NotChecked;
        };
        std::erase_if(order.view.rows, std::not_fn(checked));
        const ExportResult result = exportFiles(order);
        QVERIFY(result.has_value());
        QCOMPARE(result->rows, qint64(order.view.rows.size()));
        QCOMPARE(filesInFolder(), before);
        QFile file(path(u"list_not-checked.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 1); // the header
    }

    void progressGoesOnOverAllFiles()
    {
        QList<qint64> seen;
        const ExportOrder order{
            .view = wholeView(3'000, 2'500), .options = {}, .path = path(u"list.csv"_s), .files = Files::ByOutcome, .sidecar = {}};
        QVERIFY(exportFiles(order, [&](qint64 done) {
            seen.append(done);
            return true;
        }));
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend()));
        QCOMPARE(seen.constLast(), 3'000);
        QCOMPARE(rowsOf(order), 3'000);
    }

    void cancelledInTheLastFileLeavesNone()
    {
        const ExportOrder order{.view = wholeView(3'000, 2'500),
            .options = {},
            .path = path(u"list.csv"_s),
            .files = Files::ByOutcome,
            .sidecar = provenance()};
        const ExportResult result = exportFiles(order, [](qint64 done) { return done < 3'000; });
        QVERIFY(!result);
        QCOMPARE(result.error().fault, ExportFault::Cancelled);
        QVERIFY(filesInFolder().isEmpty());
    }

    void pathsAreKnownBeforehand()
    {
        ExportOrder order{.view = wholeView(30, 25), .options = {}, .path = path(u"list.csv"_s), .sidecar = {}};
        QCOMPARE(pathsOf(order), QStringList{order.path});
        order.files = Files::ByOutcome;
        order.sidecar = provenance();
        QVERIFY(exportFiles(order));
        QStringList names;
        const QStringList paths = pathsOf(order);
        for (const QString &one : paths)
            names.append(QFileInfo(one).fileName());
        names.sort();
        QCOMPARE(names, filesInFolder());
    }

    void theHashIsThatOfTheFile_data()
    {
        QTest::addColumn<Format>("format");
        for (const Format format : allFormats)
            QTest::addRow("%d", int(format)) << format;
    }

    void theHashIsThatOfTheFile()
    {
        QFETCH(Format, format);
        const QString file = path(u"list.x"_s);
        const ExportResult result = exportFiles(
            {.view = wholeView(5'000, 5'000), .options = {.format = format, .columns = {}}, .path = file, .sidecar = provenance()});
        QVERIFY(result.has_value());
        const QByteArray content = exportedFile(file);
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        QCOMPARE(result->files.first().sha256, hash);
        QCOMPARE(result->files.first().size, content.size());
        const QJsonObject sidecar = QJsonDocument::fromJson(exportedFile(file + u".json"_s)).object();
        QCOMPARE(sidecar[u"sha256"_s].toString(), QString::fromLatin1(hash));
        QCOMPARE(sidecar[u"size"_s].toInt(), content.size());
        QCOMPARE(sidecar[u"rows"_s].toInt(), 5'000);
    }

    void theSidecarSaysWhereTheFileComesFrom()
    {
        ResultsView view = wholeView(30, 25);
        view.rows = {{0, 1}, {0, 2}, {1, 0}};
        view.batches.push_back(std::make_shared<const BatchSnapshot>(test::snapshot(4, 4, test::batchId(2))));
        const ExportOptions options{
            .format = Format::Csv, .columns = {Column::Number, Column::Country}, .separator = ';', .byteOrderMark = true};
        QVERIFY(exportFiles({.view = view, .options = options, .path = path(u"list.csv"_s), .sidecar = provenance()}));
        const QByteArray text = exportedFile(path(u"list.csv.json"_s));
        QVERIFY2(text.startsWith("{\n  \"program\": \"Batchwatch\",\n  \"version\": \"" BATCHWATCH_VERSION "\",\n"), text.constData());
        QVERIFY(text.endsWith("\n}\n"));

        QJsonObject sidecar = QJsonDocument::fromJson(text).object();
        const QJsonArray batches = sidecar.take(u"batches"_s).toArray();
        QVERIFY(!sidecar.take(u"sha256"_s).toString().isEmpty());
        QVERIFY(sidecar.take(u"size"_s).toInt() > 0);
        QVERIFY(!sidecar.take(u"version"_s).toString().isEmpty());
        QCOMPARE(sidecar,
            (QJsonObject{{u"program"_s, u"Batchwatch"_s}, {u"exported_at"_s, u"2026-11-24T20:55:27.123Z"_s}, {u"file"_s, u"list.csv"_s},
                {u"format"_s, u"csv"_s}, {u"rows"_s, 3}, {u"rows_chosen"_s, u"filtered"_s}, {u"filter"_s, u"country:US \"x\""_s},
                {u"columns"_s, QJsonArray{u"phone_number"_s, u"country"_s}}, {u"separator"_s, u";"_s}, {u"byte_order_mark"_s, true},
                {u"formulas_defused"_s, true}, {u"cells_defused"_s, 0}}));
        const BatchCounts counts = countsOf(*view.batches[0]);
        QCOMPARE(batches[0].toObject(),
            (QJsonObject{{u"batch_id"_s, test::batchId().toString()}, {u"label"_s, u"Spring list"_s}, {u"status"_s, u"processing"_s},
                {u"total"_s, 30}, {u"completed"_s, counts.completed}, {u"failed"_s, counts.failed}, {u"pending"_s, 5},
                {u"rows_exported"_s, 2}}));
        QCOMPARE(batches[1].toObject()[u"status"_s].toString(), u"completed"_s);
        QCOMPARE(batches[1].toObject()[u"label"_s].toString(), QString());
        QCOMPARE(batches[1].toObject()[u"rows_exported"_s].toInt(), 1);
        QCOMPARE(batches.size(), 2);
    }

    void eachOutcomeHasItsSidecar()
    {
        QVERIFY(exportFiles({.view = wholeView(30, 25),
            .options = {.format = Format::JsonLines, .columns = {}},
            .path = path(u"list.jsonl"_s),
            .files = Files::ByOutcome,
            .sidecar = provenance()}));
        const QJsonObject on = QJsonDocument::fromJson(exportedFile(path(u"list_on-whatsapp.jsonl.json"_s))).object();
        QCOMPARE(on[u"outcomes"_s].toArray(), (QJsonArray{u"on_whatsapp"_s, u"business"_s}));
        QCOMPARE(on[u"rows"_s].toInt(), exportedFile(path(u"list_on-whatsapp.jsonl"_s)).count('\n'));
        QVERIFY(on[u"columns"_s].isNull());
        QVERIFY(!on.contains(u"separator"_s));
        const QJsonObject unchecked = QJsonDocument::fromJson(exportedFile(path(u"list_not-checked.jsonl.json"_s))).object();
        QCOMPARE(unchecked[u"outcomes"_s].toArray(), QJsonArray{u"not_checked"_s});
    }

    void aSidecarThatCannotBeWrittenLeavesTheExport()
    {
        const QString file = path(u"list.csv"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"list.csv.json"_s));
        const ExportResult result = exportFiles({.view = wholeView(3, 3), .options = {}, .path = file, .sidecar = provenance()});
        QVERIFY(result.has_value());
        QVERIFY(result->sidecarFailure.has_value());
        QCOMPARE(result->sidecarFailure->fault, ExportFault::CannotOpen);
        QCOMPARE(result->sidecarFailure->path, QString(file + u".json"_s));
        QCOMPARE(exportedFile(file).count('\n'), 4);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList filesInFolder() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestExportFiles)
#include "tst_exportfiles.moc"
