#include "exports/jsonlineswriter.h"
#include "support/builders.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;

class TestJsonLinesWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void oneObjectARow()
    {
        NumberResult first = test::completedNumber(1);
        first.carrier = QStringLiteral("=1 \"x\"\n\u202e");
        first.further = QByteArrayLiteral("{\"line_type\":\"mobile\"}");
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        JsonLinesWriter writer(&buffer);
        QVERIFY(
            writer.begin() && writer.add(test::batchId(), first) && writer.add(test::batchId(2), test::pendingNumber(2)) && writer.end());

        const QList<QByteArray> lines = buffer.data().split('\n');
        QCOMPARE(lines.size(), 3); // and nothing after the last line feed
        QVERIFY(lines[2].isEmpty());
        const QJsonObject object = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(object[QStringLiteral("batch_id")].toString(), test::batchId().toString());
        QCOMPARE(object[QStringLiteral("phone_number")].toString(), first.phoneNumber);
        QCOMPARE(object[QStringLiteral("carrier")].toString(), first.carrier); // exact: no program runs JSON
        QCOMPARE(object[QStringLiteral("line_type")].toString(), QStringLiteral("mobile"));
        const QJsonObject pending = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(pending[QStringLiteral("status")].toString(), QStringLiteral("pending"));
        QCOMPARE(pending.size(), 3);
    }

    /// As one by one, also where columns have nothing of a row.
    void aBlockOfRowsIsTheSameBytes()
    {
        results::ResultsView view = {{std::make_shared<const BatchSnapshot>(BatchSnapshot{.id = test::batchId(),
                                         .results = {test::completedNumber(1), NumberResult{.status = NumberStatus::Unknown},
                                             NumberResult{.status = NumberStatus::Unknown, .further = "{\"line_type\":\"mobile\"}"}}})},
            {{0, 0}, {0, 1}, {0, 2}}};
        QBuffer oneByOne;
        QBuffer atOnce;
        oneByOne.open(QIODevice::WriteOnly);
        atOnce.open(QIODevice::WriteOnly);
        JsonLinesWriter first(&oneByOne);
        JsonLinesWriter second(&atOnce);
        for (std::size_t i = 0; i < view.rows.size(); ++i)
            QVERIFY(first.add(view.batchOf(i), view.at(i)));
        QVERIFY(first.end() && second.addRows(view, 0, view.rows.size()) && second.end());
        QCOMPARE(atOnce.data(), oneByOne.data());
        for (const QByteArray &line : atOnce.data().trimmed().split('\n'))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    }

    void noRowsAreAnEmptyFile()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        JsonLinesWriter writer(&buffer);
        QVERIFY(writer.begin() && writer.end());
        QVERIFY(buffer.data().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJsonLinesWriter)
#include "tst_jsonlineswriter.moc"
