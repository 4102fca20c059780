#include "exportedrows.h"
#include "exports/comparisonexport.h"
#include "support/comparedbatches.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace batchwatch;
using namespace batchwatch::exports;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header = "phone_number,change,outcome_before,outcome_after,status_before,status_after,carrier_before,carrier_after,"
                          "country_before,country_after,batch_id_before,batch_id_after\r\n";

QByteArray idOf(int n)
{
    return batchId(n).toString().toLatin1();
}

/// With apostrophes for quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestComparisonExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    /// All rows of a comparison of batch 1 with batch 2.
    [[nodiscard]] ComparisonOrder order(const QString &before, const QString &after, Format format = Format::Csv) const
    {
        const auto comparison = std::make_shared<const results::Comparison>(
            compare(results::viewOf({comparedBatch(before, 1)}), results::viewOf({comparedBatch(after, 2)})));
        std::vector<quint32> rows(comparison->rows.size());
        std::iota(rows.begin(), rows.end(), 0u);
        return {.comparison = comparison, .rows = std::move(rows), .options = {.format = format}, .path = m_path};
    }

    [[nodiscard]] QByteArray written(const ComparisonOrder &order) const
    {
        const ExportResult result = exportComparison(order);
        return result ? exportedFile(m_path) : QByteArray("not written");
    }

    void writeOld() const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"comparison"_s);
    }

    void tableOfBothSides()
    {
        const QByteArray expected = header
            + "+41446681,newly_on_whatsapp business_changed carrier_changed "
              "country_changed,not_on_whatsapp,business,completed,completed,Salt,Orange,CH,LI,"
            + idOf(1) + ',' + idOf(2) + "\r\n+41446682,only_before,not_checked,,pending,,,,,," + idOf(1)
            + ",\r\n+41446683,only_after,,on_whatsapp,,completed,," + "Salt,,," + ',' + idOf(2) + "\r\n";
        QCOMPARE(written(order(u"+41446681 no Salt CH; +41446682 pending"_s, u"+41446681 biz Orange LI; +41446683 wa Salt"_s)), expected);
    }

    void onlyTheRowsAskedForInTheirOrder()
    {
        ComparisonOrder order = this->order(u"+411 wa; +412 wa; +413 wa"_s, u""_s);
        order.rows = {2, 0};
        const ExportResult result = exportComparison(order);
        QVERIFY(result.has_value());
        QCOMPARE(result->rows, 2);
        QCOMPARE(result->path, m_path);
        const QList<QByteArray> lines = exportedFile(m_path).split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(1).contains("+413,"));
        QVERIFY(lines.at(2).contains("+411,"));
        QCOMPARE(result->files.size(), 1);
        QCOMPARE(result->files.first().size, exportedFile(m_path).size());
    }

    void nothingIsAHeader() { QCOMPARE(written(order({}, {})), header); }

    void tabsAndMark()
    {
        ComparisonOrder order = this->order({}, u"+411 wa"_s, Format::Tsv);
        order.options.byteOrderMark = true;
        QVERIFY(written(order).startsWith("\xef\xbb\xbfphone_number\tchange\t"));
    }

    void fields_data()
    {
        QTest::addColumn<QString>("carrier");
        QTest::addColumn<bool>("exact");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("defused");
        QTest::newRow("the separator is quoted") << u"A,B"_s << false << QByteArray("\"A,B\"") << 0;
        QTest::newRow("quotes are doubled") << u"A\"B"_s << false << QByteArray("\"A\"\"B\"") << 0;
        QTest::newRow("a line break is quoted") << u"A\rB"_s << false << QByteArray("\"A\rB\"") << 0;
        QTest::newRow("UTF-8") << u"Télé"_s << false << QByteArray("T\xc3\xa9l\xc3\xa9") << 0;
        QTest::newRow("a formula is defused") << u"=1+1"_s << false << QByteArray("'=1+1") << 1;
        QTest::newRow("unless exact values are asked for") << u"=1+1"_s << true << QByteArray("=1+1") << 0;
    }

    void fields()
    {
        QFETCH(QString, carrier);
        QFETCH(bool, exact);
        QFETCH(QByteArray, field);
        ComparisonOrder order = this->order({}, u"+41446681 wa "_s + carrier);
        order.options.safety = exact ? Safety::Exact : Safety::Defused;
        const ExportResult result = exportComparison(order);
        QVERIFY(result.has_value());
        QTEST(int(result->defusedCells), "defused");
        QCOMPARE(exportedFile(m_path), header + "+41446681,only_after,,on_whatsapp,,completed,," + field + ",,,," + idOf(2) + "\r\n");
    }

    void linesOfJson()
    {
        const QByteArray expected
            = json("{'phone_number':'+411','changes':['no_longer_on_whatsapp','carrier_changed'],'before':{'batch_id':'" + idOf(1)
                + "','phone_number':'+411','status':'completed','wa_status':'VALID_CONFIRMED','businessnumber':false,'carrier':'Salt'},"
                + "'after':{'batch_id':'" + idOf(2)
                + "','phone_number':'+411','status':'completed','wa_status':'INVALID','businessnumber':false,'carrier':'\\'Ora\\''}}\n"
                + "{'phone_number':'+412','changes':['only_after'],'before':null,'after':{'batch_id':'" + idOf(2)
                + "','phone_number':'+412','status':'pending','businessnumber':false}}\n");
        QCOMPARE(written(order(u"+411 wa Salt"_s, u"+411 no \"Ora\"; +412 pending"_s, Format::JsonLines)), expected);
    }

    void cancelledKeepsTheOldFile_data()
    {
        QTest::addColumn<qint64>("cancelAt");
        QTest::newRow("at the start") << qint64(0);
        QTest::newRow("in the middle") << qint64(1'000);
        QTest::newRow("at the end") << qint64(2'000);
    }

    void cancelledKeepsTheOldFile()
    {
        QFETCH(qint64, cancelAt);
        writeOld();
        QStringList numbers;
        for (int i = 0; i < 2'000; ++i)
            numbers += u"+41%1 wa"_s.arg(i);
        const ExportResult result = exportComparison(order(numbers.join(u';'), {}), [cancelAt](qint64 done) { return done < cancelAt; });
        QVERIFY(!result.has_value());
        QCOMPARE(result.error(), (ExportError{ExportFault::Cancelled, m_path, {}}));
        QCOMPARE(exportedFile(m_path), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"comparison"_s});
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Format>("format");
        QTest::addColumn<ExportFault>("fault");
        QTest::newRow("no such folder") << u"/nowhere/at/all.csv"_s << Format::Csv << ExportFault::CannotOpen;
        QTest::newRow("a full disk") << u"/dev/full"_s << Format::Csv << ExportFault::Full;
        QTest::newRow("a full disk, JSON Lines") << u"/dev/full"_s << Format::JsonLines << ExportFault::Full;
        QTest::newRow("a format that holds none") << u"x.xlsx"_s << Format::Xlsx << ExportFault::WriteFailed;
    }

    void failuresAreTold()
    {
        QFETCH(QString, path);
        QFETCH(Format, format);
        QFETCH(ExportFault, fault);
        ComparisonOrder order = this->order(u"+411 wa"_s, {}, format);
        order.path = path;
        const ExportResult result = exportComparison(order);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().fault, fault);
        QCOMPARE(result.error().path, path);
    }
};

QTEST_GUILESS_MAIN(TestComparisonExport)
#include "tst_comparisonexport.moc"
