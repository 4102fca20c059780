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
