#include "exportedrows.h"
#include "exports/exportname.h"

#include <QTest>

using namespace batchwatch::exports;

class TestExportName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void proposals_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("finished");
        QTest::addColumn<QString>("expected");

        QTest::newRow("spaces become dashes") << "Spring list" << true << "Spring-list_2026-11-24.csv";
        QTest::newRow("an unfinished batch is partial") << "Spring list" << false << "Spring-list-partial_2026-11-24.csv";
        QTest::newRow("without a label the fallback") << "" << true << "550e8400_2026-11-24.csv";
        QTest::newRow("a label of nothing usable") << "../.." << true << "550e8400_2026-11-24.csv";
        QTest::newRow("no way into another folder") << "../../etc/passwd" << true << "etcpasswd_2026-11-24.csv";
        QTest::newRow("what Windows forbids") << "a\\b:c*d?e\"f<g>h|i" << true << "abcdefghi_2026-11-24.csv";
        QTest::newRow("control characters") << "a\nb\tc\x7f" << true << "a-b-c_2026-11-24.csv";
        QTest::newRow("bidi marks cannot disguise the suffix") << "x\u202excod" << true << "xxcod_2026-11-24.csv";
        QTest::newRow("no hidden file") << "...hidden" << true << "hidden_2026-11-24.csv";
        QTest::newRow("no option of a command") << "--help" << true << "help_2026-11-24.csv";
        QTest::newRow("dots and spaces at the end") << "name. ." << true << "name_2026-11-24.csv";
        QTest::newRow("dots within stay") << "v1.2" << true << "v1.2_2026-11-24.csv";
        QTest::newRow("a device of Windows") << "nul" << true << "_nul_2026-11-24.csv";
        QTest::newRow("a device with a dot") << "COM1.txt" << true << "_COM1.txt_2026-11-24.csv";
        QTest::newRow("letters of other scripts stay") << "\u00dcbersicht \u4e2d" << true << "\u00dcbersicht-\u4e2d_2026-11-24.csv";
        QTest::newRow("a long label is cut") << QString(500, u'x') << true << QString(QString(120, u'x') + u"_2026-11-24.csv");
        QTest::newRow("and not within a character")
            << QString(500, QChar(0x4e2d)) << true << QString(QString(40, QChar(0x4e2d)) + u"_2026-11-24.csv");
    }

    void proposals()
    {
        QFETCH(QString, label);
        QFETCH(bool, finished);
        QTEST(proposedFileName(label, QStringLiteral("550e8400"), finished, Format::Csv, QDate(2026, 11, 24)), "expected");
    }

    void withoutAnyName()
    {
        QCOMPARE(proposedFileName({}, {}, true, Format::Xlsx, QDate(2026, 1, 2)), QStringLiteral("batch_2026-01-02.xlsx"));
    }

    void suffixes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("format"); // -1: none
        QTest::newRow("csv") << "/x/a.csv" << int(Format::Csv);
        QTest::newRow("in any case") << "a.CSV" << int(Format::Csv);
        QTest::newRow("tsv") << "a.tsv" << int(Format::Tsv);
        QTest::newRow("tab is the same") << "a.TAB" << int(Format::Tsv);
        QTest::newRow("xlsx") << "a.b.xlsx" << int(Format::Xlsx);
        QTest::newRow("jsonl") << "a.jsonl" << int(Format::JsonLines);
        QTest::newRow("another") << "a.txt" << -1;
        QTest::newRow("none") << "csv" << -1;
    }

    void suffixes()
    {
        QFETCH(QString, path);
        const auto format = formatForPath(path);
        QTEST(format ? int(*format) : -1, "format");
    }

    void suffixesGoBothWays()
    {
        for (const Format format : allFormats)
            QCOMPARE(formatForPath(u"x." + suffixOf(format)), std::optional(format));
    }
};

QTEST_GUILESS_MAIN(TestExportName)
#include "tst_exportname.moc"
