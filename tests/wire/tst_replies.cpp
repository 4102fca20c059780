#include "wire/replies.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::wire;
using namespace Qt::StringLiterals;

namespace {

qint64 orMinus(std::optional<qint64> value)
{
    return value.value_or(-1);
}

} // namespace

class TestReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsTheErrorText_data();
    void readsTheErrorText();
    void readsTheFactsOfAnError();
    void readsNoFactsFromAnythingElse_data();
    void readsNoFactsFromAnythingElse();
    void readsBalances_data();
    void readsBalances();
    void refusesWhatIsNoBalance_data();
    void refusesWhatIsNoBalance();
};

void TestReplies::readsTheErrorText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("a string") << QByteArray(R"({"error":"Invalid API key."})") << u"Invalid API key."_s;
    QTest::newRow("an object with a message") << QByteArray(R"({"error":{"code":7,"message":"No such batch"}})") << u"No such batch"_s;
    QTest::newRow("a message alone") << QByteArray(R"({"message":"Try later"})") << u"Try later"_s;
    QTest::newRow("a message where the error is null") << QByteArray(R"({"error":null,"message":"Try later"})") << u"Try later"_s;
    QTest::newRow("nothing is cut") << QByteArray(R"({"error":")" + QByteArray(5'000, 'x') + R"("})") << QString(5'000, u'x');
    QTest::newRow("odd characters") << QByteArray(R"({"error":"<b>\u202e\n\ud83d\"</b>"})") << u"<b>\u202e\n\ufffd\"</b>"_s;
    QTest::newRow("an error that is a list") << QByteArray(R"({"error":["a"]})") << QString();
}

void TestReplies::readsTheErrorText()
{
    QFETCH(QByteArray, body);
    QTEST(parseErrorBody(body).error, "text");
}

void TestReplies::readsTheFactsOfAnError()
{
    const ErrorBody credits = parseErrorBody(R"({"error":"Insufficient credits","required":1000,"available":"12"})");
    QCOMPARE(orMinus(credits.creditsRequired), 1'000);
    QCOMPARE(orMinus(credits.creditsAvailable), 12);
    QVERIFY(!credits.wait);
    const ErrorBody limited = parseErrorBody(R"({"error":"Slow down","ratelimit_remain":0,"ratelimit_seconds":17})");
    QVERIFY(limited.wait == Milliseconds(17'000));
    QVERIFY(!limited.creditsRequired);
}

void TestReplies::readsNoFactsFromAnythingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>502 Bad Gateway</html>");
    QTest::newRow("cut") << QByteArray(R"({"error":"Inv)");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("nulls") << QByteArray(R"({"error":null,"required":null,"available":null,"ratelimit_seconds":null})");
    QTest::newRow("other types") << QByteArray(R"({"error":true,"required":[1],"available":{},"ratelimit_seconds":"soon"})");
    QTest::newRow("not UTF-8") << QByteArray("{\"error\":\"\xff\"}");
    QTest::newRow("too deep") << QByteArray(R"({"error":)") + QByteArray(100, '[') + QByteArray(100, ']') + "}";
}

void TestReplies::readsNoFactsFromAnythingElse()
{
    QFETCH(QByteArray, body);
    const ErrorBody read = parseErrorBody(body);
    QCOMPARE(read.error, QString());
    QVERIFY(!read.creditsRequired);
    QVERIFY(!read.creditsAvailable);
    QVERIFY(!read.wait);
}

void TestReplies::readsBalances_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("credits");
    QTest::addColumn<QString>("service");
    QTest::newRow("the reference's sample") << QByteArray(R"({"balance":4850,"service":"wavalidation"})") << qint64(4'850)
                                            << u"wavalidation"_s;
    QTest::newRow("a string") << QByteArray(R"({"balance":"4850"})") << qint64(4'850) << QString();
    QTest::newRow("a part of a credit is none") << QByteArray(R"({"balance":4850.9})") << qint64(4'850) << QString();
    QTest::newRow("nought") << QByteArray(R"({"balance":0,"service":null})") << qint64(0) << QString();
    QTest::newRow("negative") << QByteArray(R"({"balance":-3})") << qint64(-3) << QString();
    QTest::newRow("further fields") << QByteArray(R"({"x":[1e999],"balance":1})") << qint64(1) << QString();
}

void TestReplies::readsBalances()
{
    QFETCH(QByteArray, body);
    const auto balance = parseBalance(body);
    QVERIFY(balance);
    QTEST(balance->credits, "credits");
    QTEST(balance->service, "service");
}

void TestReplies::refusesWhatIsNoBalance_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("HTML") << QByteArray("<html>") << false;
    QTest::newRow("no balance") << QByteArray(R"({"service":"wavalidation"})") << true;
    QTest::newRow("null") << QByteArray(R"({"balance":null})") << true;
    QTest::newRow("words") << QByteArray(R"({"balance":"plenty"})") << true;
    QTest::newRow("huge") << QByteArray(R"({"balance":1e30})") << true;
    QTest::newRow("a number alone") << QByteArray("4850") << true;
}

void TestReplies::refusesWhatIsNoBalance()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isJson);
    const auto balance = parseBalance(body);
    QVERIFY(!balance);
    QCOMPARE(balance.error(), isJson ? ParseFault::NotABatch : ParseFault::NotJson);
}

QTEST_GUILESS_MAIN(TestReplies)
#include "tst_replies.moc"
