#include "exportedrows.h"
#include "exports/csvwriter.h"
#include "exports/defuse.h"
#include "support/builders.h"

#include <QBuffer>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;
using results::Column;
using test::carrying;

namespace {

struct Written
{
    QByteArray bytes;
    qint64 defused = 0;
};

Written write(const QList<NumberResult> &numbers, const ExportOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(&buffer, options);
    bool ok = writer.begin();
    for (const NumberResult &number : numbers)
        ok = ok && writer.add(test::batchId(), number);
    ok = ok && writer.end();
    return ok ? Written{buffer.data(), writer.defusedCells()} : Written{};
}

} // namespace

Q_DECLARE_METATYPE(batchwatch::exports::Safety)

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void fields_data()
    {
        QTest::addColumn<QString>("carrier");
        QTest::addColumn<char>("separator");
        QTest::addColumn<Safety>("safety");
        QTest::addColumn<QByteArray>("field");

        const auto row = [](const char *name, const QString &carrier, const QByteArray &field, char separator = ',',
                             Safety safety = Safety::Exact) { QTest::newRow(name) << carrier << separator << safety << field; };
        row("plain text has no quotes", QStringLiteral("T-Mobile US"), "T-Mobile US");
        row("empty", {}, "");
        row("quotes are doubled", QStringLiteral("say \"hi\""), "\"say \"\"hi\"\"\"");
        row("a quote alone", QStringLiteral("\""), "\"\"\"\"");
        row("the separator is quoted", QStringLiteral("A, B"), "\"A, B\"");
        row("another separator is not", QStringLiteral("A; B"), "A; B");
        row("semicolon as separator", QStringLiteral("A; B"), "\"A; B\"", ';');
        row("a comma is no separator then", QStringLiteral("A, B"), "A, B", ';');
        row("tab as separator", QStringLiteral("A\tB"), "\"A\tB\"", '\t');
        row("a line break in a field", QStringLiteral("A\nB"), "\"A\nB\"");
        row("a carriage return in a field", QStringLiteral("A\rB"), "\"A\rB\"");
        row("both in tab-separated values", QStringLiteral("A\r\nB"), "\"A\r\nB\"", '\t');
        row("UTF-8", QStringLiteral("Telef\u00f3nica \u4e2d"), "Telef\xc3\xb3nica \xe4\xb8\xad");
        row("right-to-left marks stay", QStringLiteral("\u200fABC\u202e"),
            "\xe2\x80\x8f"
            "ABC\xe2\x80\xae");
        row("beyond the basic plane", QString::fromUtf8("\xf0\x9f\x93\xb1"), "\xf0\x9f\x93\xb1");
        row("a lone surrogate is replaced", QString(QChar(0xd800)), "\xef\xbf\xbd");
        row("exact leaves a formula", QStringLiteral("=1+1"), "=1+1");
        row("exact quotes a formula as needed", QStringLiteral("=A1,\"x\""), "\"=A1,\"\"x\"\"\"");
        row("defused formula", QStringLiteral("=1+1"), "'=1+1", ',', Safety::Defused);
        row("defused and quoted", QStringLiteral("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"", ',', Safety::Defused);
        row("a defused tab first", QStringLiteral("\t=1"), "\"'\t'=1\"", '\t', Safety::Defused);
    }

    void fields()
    {
        QFETCH(QString, carrier);
        QFETCH(char, separator);
        QFETCH(Safety, safety);
        QFETCH(QByteArray, field);
        ExportOptions options;
        options.columns = {Column::Carrier};
        options.separator = separator;
        options.safety = safety;
        QCOMPARE(write({carrying(carrier)}, options).bytes, QByteArray("carrier\r\n" + field + "\r\n"));
    }

    void defusing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("defused");

        QTest::newRow("equals") << "=cmd|' /C calc'!A0"
                                << "'=cmd|' /C calc'!A0";
        QTest::newRow("plus") << "+1+1"
                              << "'+1+1";
        QTest::newRow("minus") << "-2"
                               << "'-2";
        QTest::newRow("at") << "@SUM(A1)"
                            << "'@SUM(A1)";
        QTest::newRow("tab") << "\tx"
                             << "'\tx";
        QTest::newRow("carriage return") << "\rx"
                                         << "'\rx";
        QTest::newRow("line feed") << "\nx"
                                   << "'\nx";
        QTest::newRow("full-width forms") << "\uff1d1"
                                          << "'\uff1d1";
        QTest::newRow("full-width plus") << "\uff0b1"
                                         << "'\uff0b1";
        QTest::newRow("full-width minus") << "\uff0d1"
                                          << "'\uff0d1";
        QTest::newRow("full-width at") << "\uff20A"
                                       << "'\uff20A";
        QTest::newRow("behind spaces") << "  =1"
                                       << "'  =1";
        QTest::newRow("behind a no-break space") << "\u00a0=1"
                                                 << "'\u00a0=1";
        QTest::newRow("behind invisible characters") << "\u200f\ufeff=1"
                                                     << "'\u200f\ufeff=1";
        QTest::newRow("a number in E.164 stays exact") << "+14155552671"
                                                       << "+14155552671";
        QTest::newRow("the shortest number") << "+1234567"
                                             << "+1234567";
        QTest::newRow("the longest number") << "+123456789012345"
                                            << "+123456789012345";
        QTest::newRow("more digits are no number") << "+1234567890123456"
                                                   << "'+1234567890123456";
        QTest::newRow("a number with spaces is no E.164") << "+1 415 555 2671"
                                                          << "'+1 415 555 2671";
        QTest::newRow("a number that goes on") << "+14155552671=1"
                                               << "'+14155552671=1";
        QTest::newRow("harmless within a text") << "T-Mobile @home = +1"
                                                << "T-Mobile @home = +1";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("spaces alone") << "   "
                                      << "   ";
        QTest::newRow("the file's separator is quoted, that is enough") << "a,=1"
                                                                        << "a,=1";
        QTest::newRow("a cell that begins for readers of semicolons") << "a;=1"
                                                                      << "a;'=1";
        QTest::newRow("with a quote there") << "a;\"=1"
                                            << "a;'\"=1";
        QTest::newRow("a cell in a new line") << "a\n @x"
                                              << "a\n' @x";
        QTest::newRow("each of them") << "=1;=2"
                                      << "'=1;'=2";
    }

    void defusing()
    {
        QFETCH(QString, text);
        QFETCH(QString, defused);
        QString changed = text;
        QCOMPARE(defuse(&changed, ','), text != defused);
        QCOMPARE(changed, defused);
    }

    void headerAndRows()
    {
        NumberResult number = test::completedNumber(1);
        number.carrier = QStringLiteral("Vodafone");
        const QByteArray expected = "outcome,phone_number,status,wa_status,businessnumber,formatted_number,carrier,country,batch_id\r\n"
                                    "on_whatsapp,+14155550001,completed,VALID_CONFIRMED,false,+14155550001,Vodafone,DE,"
            + test::batchId().toString().toLatin1()
            + "\r\n"
              "not_checked,+14155550002,pending,,,,,,"
            + test::batchId().toString().toLatin1() + "\r\n";
        QCOMPARE(write({number, test::pendingNumber(2)}, {}).bytes, expected);
    }

    void aFailedNumberIsNotCalledNotOnWhatsApp()
    {
        NumberResult failed = test::pendingNumber(1);
        failed.status = NumberStatus::Failed;
        failed.registered = Answer::No;
        ExportOptions options;
        options.columns = {Column::Outcome, Column::Status};
        QCOMPARE(write({failed}, options).bytes, QByteArray("outcome,status\r\nnot_checked,failed\r\n"));
    }

    void columnsInTheOrderAskedFor()
    {
        ExportOptions options;
        options.columns = {Column::Country, Column::Number, Column::Country};
        options.separator = '\t';
        QCOMPARE(
            write({test::completedNumber(1)}, options).bytes, QByteArray("country\tphone_number\tcountry\r\nDE\t+14155550001\tDE\r\n"));
    }

    void tabSeparatedValues_data()
    {
        QTest::addColumn<QString>("carrier");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("plain") << "T-Mobile, US; \u4e2d" << QByteArray("T-Mobile, US; \xe4\xb8\xad");
        QTest::newRow("a tab is quoted") << "A\tB" << QByteArray("\"A\tB\"");
        QTest::newRow("quotes are doubled") << "say \"hi\"" << QByteArray("\"say \"\"hi\"\"\"");
        QTest::newRow("a line break is quoted") << "A\nB" << QByteArray("\"A\nB\"");
        QTest::newRow("a formula is defused") << "=1+1" << QByteArray("'=1+1");
        QTest::newRow("also for a reader of commas") << "a,=1" << QByteArray("a,'=1");
    }

    void tabSeparatedValues()
    {
        QFETCH(QString, carrier);
        QFETCH(QByteArray, field);
        ExportOptions options;
        options.format = Format::Tsv; // whatever the separator for CSV is
        options.columns = {Column::Number, Column::Carrier};
        QCOMPARE(write({carrying(carrier)}, options).bytes, QByteArray("phone_number\tcarrier\r\n+14155552671\t" + field + "\r\n"));
    }

    void byteOrderMark()
    {
        ExportOptions options;
        options.columns = {Column::Number};
        options.byteOrderMark = true;
        QCOMPARE(write({}, options).bytes, QByteArray("\xef\xbb\xbfphone_number\r\n"));
        options.format = Format::Tsv;
        QCOMPARE(write({}, options).bytes, QByteArray("\xef\xbb\xbfphone_number\r\n"));
    }

    void defusedCellsAreCounted()
    {
        NumberResult number = carrying(QStringLiteral("=1"));
        number.country = QStringLiteral("@");
        QCOMPARE(write({number, carrying(QStringLiteral("fine"))}, {}).defused, 2);
        ExportOptions exact;
        exact.safety = Safety::Exact;
        QCOMPARE(write({number}, exact).defused, 0);
    }

    void largeFilesAreWhole()
    {
        ExportOptions options;
        options.columns = {Column::Carrier};
        const QString carrier(1'000, u'x');
        const QByteArray bytes = write(QList<NumberResult>(5'000, carrying(carrier)), options).bytes;
        QCOMPARE(bytes.size(), qsizetype(9 + 5'000 * 1'002));
    }

    void aDeviceThatRefusesIsReported()
    {
        QBuffer closed;
        CsvWriter writer(&closed, {});
        QVERIFY(writer.begin());
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        QVERIFY(!writer.end());
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
