#include "gui/copyrows.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using results::Column;

namespace {

results::ResultsView numbersView(const QList<NumberResult> &numbers)
{
    BatchSnapshot snapshot{.id = test::batchId(), .results = numbers};
    results::ResultsView view{{std::make_shared<const BatchSnapshot>(snapshot)}, {}};
    for (quint32 row = 0; row < quint32(numbers.size()); ++row)
        view.rows.push_back({0, row});
    return view;
}

QString rowsAsTsv(const results::ResultsView &view, const QList<Column> &columns, CopyHeader header)
{
    return copyText({view, columns, CopyFormat::Tsv, header, {}}).value();
}

NumberResult numberWithCarrier(const QString &carrier)
{
    NumberResult number{.phoneNumber = QStringLiteral("+14155552671"), .status = NumberStatus::Completed};
    number.waStatus = WaStatus::Valid;
    number.carrier = carrier;
    return number;
}

} // namespace

class TestCopyRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void valuesAreExact()
    {
        const auto view = numbersView({numberWithCarrier(QStringLiteral("=1+1"))});
        QCOMPARE(rowsAsTsv(view, {Column::Outcome, Column::Number, Column::Carrier, Column::Batch}, CopyHeader::Without),
            QStringLiteral("on_whatsapp\t+14155552671\t=1+1\t00000000-0000-4000-8000-000000000001"));
    }

    void aCellStaysACell_data()
    {
        QTest::addColumn<QString>("carrier");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << QStringLiteral("T-Mobile") << QStringLiteral("T-Mobile");
        QTest::newRow("a quote within needs none") << QStringLiteral("O\"2") << QStringLiteral("O\"2");
        QTest::newRow("a leading quote is doubled") << QStringLiteral("\"O\"") << QStringLiteral("\"\"\"O\"\"\"");
        QTest::newRow("a tab") << QStringLiteral("a\tb") << QStringLiteral("\"a\tb\"");
        QTest::newRow("a line break") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
        QTest::newRow("a carriage return") << QStringLiteral("a\rb") << QStringLiteral("\"a\rb\"");
    }

    void aCellStaysACell()
    {
        QFETCH(const QString, carrier);
        QFETCH(const QString, cell);
        QCOMPARE(rowsAsTsv(numbersView({numberWithCarrier(carrier)}), {Column::Carrier}, CopyHeader::Without), cell);
    }

    void headerHasTheExportNames()
    {
        QCOMPARE(rowsAsTsv(numbersView({numberWithCarrier({})}), {Column::Number, Column::Country}, CopyHeader::With),
            QStringLiteral("phone_number\tcountry\n+14155552671\t"));
    }

    void numbersStandOneALine()
    {
        QCOMPARE(
            copyText({numbersView({test::completedNumber(1), test::completedNumber(2)}), {}, CopyFormat::Numbers, CopyHeader::Without, {}})
                .value()
                .split(u'\n'),
            QStringList({test::completedNumber(1).phoneNumber, test::completedNumber(2).phoneNumber}));
    }

    void csvIsQuotedAndDefused()
    {
        const CopyOrder order{numbersView({numberWithCarrier(QStringLiteral("=1,\"2\""))}), {Column::Carrier, Column::Number},
            CopyFormat::Csv, CopyHeader::With, {}};
        QCOMPARE(copyText(order).value(), QStringLiteral("carrier,phone_number\r\n\"'=1,\"\"2\"\"\",+14155552671\r\n"));
    }

    void noRowsAreNoText() { QVERIFY(rowsAsTsv(numbersView({}), {Column::Number}, CopyHeader::Without).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestCopyRows)
#include "tst_copyrows.moc"
