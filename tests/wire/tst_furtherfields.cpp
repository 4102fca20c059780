#include "wire/batchparser.h"
#include "wire/samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::wire;
using namespace Qt::StringLiterals;

/// Fields that the contract does not list are kept as they were sent.
class TestFurtherFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsFurtherFieldsOfARow_data();
    void keepsFurtherFieldsOfARow();
    void keepsFurtherFieldsOfABatch_data();
    void keepsFurtherFieldsOfABatch();
    void givesFurtherFieldsToTheirOwnRow();

private:
    BatchSnapshot parsed(const QByteArray &body)
    {
        const BatchId id = *BatchId::fromText(test::sampleId);
        const auto batch = m_parser.parse(body, id);
        if (!batch)
            QTest::qFail("not parsed", __FILE__, __LINE__);
        return batch ? batch->snapshot : BatchSnapshot{.id = id};
    }

    NumberResult parsedRow(const QByteArray &members)
    {
        const auto rows = parsed(test::rowBody(members)).results;
        return rows.isEmpty() ? NumberResult() : rows.first();
    }

    BatchParser m_parser;
};

void TestFurtherFields::keepsFurtherFieldsOfARow_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("further");
    const auto row
        = [](const char *name, const QByteArray &members, const QByteArray &further) { QTest::newRow(name) << members << further; };
    row("none", R"("phone_number":"+1","carrier":null)", "");
    row("in the order sent", R"("b":1,"phone_number":"+1","a":2)", R"({"b":1,"a":2})");
    row("a fraction keeps its digits", R"("price":1.10)", R"({"price":1.10})");
    row("an exponent keeps its form", R"("price":1E+2)", R"({"price":1E+2})");
    row("minus nought", R"("x":-0)", R"({"x":-0})");
    row("beyond 64 bits", R"("id":12345678901234567890123)", R"({"id":12345678901234567890123})");
    row("beyond a double", R"("x":1e999)", R"({"x":1e999})");
    row("white space goes, that of texts stays", "\"a b\" :\n [ 1 ,\t{ \"c\" : \"d  e\" } ]", R"({"a b":[1,{"c":"d  e"}]})");
    row("nested", R"("x":{"y":[{"z":null}]})", R"({"x":{"y":[{"z":null}]}})");
    row("null", R"("x":null)", R"({"x":null})");
    row("escapes as sent", R"("\u0078\"":"\u00e9\/ \\\" ]}")", R"({"\u0078\"":"\u00e9\/ \\\" ]}"})");
    row("half an emoji as sent", R"("x":"\ud83d")", R"({"x":"\ud83d"})");
    row("twice the same name", R"("x":1,"x":2)", R"({"x":1,"x":2})");
    row("a listed field of no use", R"("carrier":{"name":"A"},"numberstatus":"maybe")",
        R"({"carrier":{"name":"A"},"numberstatus":"maybe"})");
}

void TestFurtherFields::keepsFurtherFieldsOfARow()
{
    QFETCH(QByteArray, members);
    QTEST(parsedRow(members).further, "further");
}

void TestFurtherFields::keepsFurtherFieldsOfABatch_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("further");
    const auto row
        = [](const char *name, const QByteArray &members, const QByteArray &further) { QTest::newRow(name) << members << further; };
    row("none", R"("status":"processing","completed":null)", "");
    row("around the results", R"("a":1.10,"results":[{"phone_number":"+1"}],"z":{"results":[1]})", R"({"a":1.10,"z":{"results":[1]}})");
    row("around results with further fields", R"("a":1,"results":[{"x":1}],"z":2)", R"({"a":1,"z":2})");
    row("results of no use", R"("status":"processing","results":{"0":{"phone_number":"+1"}})",
        R"({"results":{"0":{"phone_number":"+1"}}})");
    row("a figure of no use", R"("status":"processing","total_numbers":1.5)", R"({"total_numbers":1.5})");
    row("a status of no use", R"("total_numbers":1,"status":404)", R"({"status":404})");
    row("the rate limit is the request's", R"("status":"processing","ratelimit_remain":1,"ratelimit_seconds":"x")", "");
}

void TestFurtherFields::keepsFurtherFieldsOfABatch()
{
    QFETCH(QByteArray, members);
    QTEST(parsed(test::batchBody(members)).further, "further");
}

void TestFurtherFields::givesFurtherFieldsToTheirOwnRow()
{
    const auto rows
        = parsed(R"( {"results":[ {"x":[1,2]}, 5, {"phone_number":"+2"}, {"phone_number":"+3","y":"},{","z":0} ],"w":1} )").results;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].further, R"({"x":[1,2]})");
    QCOMPARE(rows[1].further, QByteArray());
    QCOMPARE(rows[2].further, R"({"y":"},{","z":0})");
}

QTEST_GUILESS_MAIN(TestFurtherFields)
#include "tst_furtherfields.moc"
