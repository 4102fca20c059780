#include "core/redactor.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void hidesParameter_data();
    void hidesParameter();
    void hidesKnownSecret_data();
    void hidesKnownSecret();
    void longerOfTwoSecretsIsHiddenWhole();
    void leavesOtherTextsAlone_data();
    void leavesOtherTextsAlone();
    void isIdempotent();
    void longTextsAreFast();
};

void TestRedactor::hidesParameter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *rule, const QString &text, const QString &safe) { QTest::newRow(rule) << text << safe; };
    row("URL", u"GET https://x/batch/1?api_key=s3cr3t"_s, u"GET https://x/batch/1?api_key=[redacted]"_s);
    row("URL with more parameters", u"?a=1&api_key=s3cr3t&b=2"_s, u"?a=1&api_key=[redacted]&b=2"_s);
    row("upper case", u"API_KEY=s3cr3t x"_s, u"API_KEY=[redacted] x"_s);
    row("percent-encoded value", u"?api_key=s3%2Fcr%203t&b"_s, u"?api_key=[redacted]&b"_s);
    row("value with marks that URLs allow", u"?api_key=s3)c'r]3~t;:@!*,&b"_s, u"?api_key=[redacted]&b"_s);
    row("URL within a URL", u"?to=https%3A%2F%2Fx%3Fapi_key%3Ds3cr3t"_s, u"?to=https%3A%2F%2Fx%3Fapi_key%3D[redacted]"_s);
    row("encoded twice", u"api_key%253Ds3cr3t"_s, u"api_key%253D[redacted]"_s);
    row("URL in quotes", u"\"https://x?api_key=s3cr3t\" failed"_s, u"\"https://x?api_key=[redacted]\" failed"_s);
    row("URL in angle brackets", u"<https://x?api_key=s3cr3t>"_s, u"<https://x?api_key=[redacted]>"_s);
    row("JSON", u"{\"api_key\": \"s3cr3t\", \"a\":1}"_s, u"{\"api_key\": \"[redacted]\", \"a\":1}"_s);
    row("JSON with an escaped quote in the value", u"{\"api_key\":\"s3\\\"cr3t\",\"a\":1}"_s, u"{\"api_key\":\"[redacted]\",\"a\":1}"_s);
    row("JSON with spaces in the value", u"{\"api_key\":\"s3 cr3t\"}"_s, u"{\"api_key\":\"[redacted]\"}"_s);
    row("JSON with a number", u"{\"api_key\":12345 }"_s, u"{\"api_key\":[redacted] }"_s);
    row("JSON that was cut", u"{\"api_key\":\"s3cr"_s, u"{\"api_key\":\"[redacted]"_s);
    row("escaped JSON in a log line", u"body=\"{\\\"api_key\\\":\\\"s3cr3t\\\",\\\"a\\\":1}\""_s,
        u"body=\"{\\\"api_key\\\":\\\"[redacted]\\\",\\\"a\\\":1}\""_s);
    row("percent-encoded JSON", u"%22api_key%22%3A%22s3cr3t%22%2C"_s, u"%22api_key%22%3A%22[redacted]%22%2C"_s);
    row("single quotes", u"{'api_key': 's3cr3t', 'a': 1}"_s, u"{'api_key': '[redacted]', 'a': 1}"_s);
    row("a log's field in quotes", u"api_key=\"s3cr3t\" a=1"_s, u"api_key=\"[redacted]\" a=1"_s);
    row("a header", u"api_key: s3cr3t\nAccept: *"_s, u"api_key: [redacted]\nAccept: *"_s);
    row("the environment's name", u"PROWEBLOOK_API_KEY=s3cr3t"_s, u"PROWEBLOOK_API_KEY=[redacted]"_s);
    row("several in one text", u"?api_key=a1 ?api_key=b2"_s, u"?api_key=[redacted] ?api_key=[redacted]"_s);
}

void TestRedactor::hidesParameter()
{
    QFETCH(const QString, text);
    QTEST(Redactor().redacted(text), "safe");
}

void TestRedactor::hidesKnownSecret_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *rule, const QString &secret, const QString &text, const QString &safe) {
        QTest::newRow(rule) << secret << text << safe;
    };
    row("anywhere", u"s3cr3t"_s, u"bearer s3cr3t, and xs3cr3tx"_s, u"bearer [redacted], and x[redacted]x"_s);
    row("alone", u"s3cr3t"_s, u"s3cr3t"_s, u"[redacted]"_s);
    row("with characters of regular expressions", u"a.*(b)+[c]$"_s, u"x a.*(b)+[c]$ y"_s, u"x [redacted] y"_s);
    row("whole percent-encoded", u"a/b c+d"_s.remove(u' '), u"x a%2Fbc%2Bd y"_s, u"x [redacted] y"_s);
    row("percent-encoded in lower case", u"a/b"_s, u"x a%2fb y"_s, u"x [redacted] y"_s);
    row("percent-encoded in part, as QUrl does", u"a/b#c"_s, u"x a/b%23c y"_s, u"x [redacted] y"_s);
    row("percent-encoded twice", u"a/b"_s, u"x a%252Fb y"_s, u"x [redacted] y"_s);
    row("a percent sign in the secret", u"a%b"_s, u"x a%b, a%25b y"_s, u"x [redacted], [redacted] y"_s);
    row("letters that are encoded without need", u"abc"_s, u"x %61b%63 y"_s, u"x [redacted] y"_s);
    row("beyond ASCII", u"schl\u00fcssel"_s, u"x schl\u00fcssel, schl%C3%BCssel y"_s, u"x [redacted], [redacted] y"_s);
    row("a quote, escaped by JSON", u"a\"b"_s, u"{\"k\":\"a\\\"b\"}"_s, u"{\"k\":\"[redacted]\"}"_s);
    row("a slash, escaped by JSON", u"a/b"_s, u"\"a\\/b\""_s, u"\"[redacted]\""_s);
    row("a backslash, escaped by JSON in a log", u"a\\b"_s, u"a\\b a\\\\b a\\\\\\\\b"_s, u"[redacted] [redacted] [redacted]"_s);
    row("text around it stays, whatever its script", u"s3cr3t"_s, u"\u0413 s3cr3t \U0001F511"_s, u"\u0413 [redacted] \U0001F511"_s);
    row("nothing of it stays when it stands twice in a row", u"ab"_s, u"abab"_s, u"[redacted][redacted]"_s);
    row("a part of it is not it", u"s3cr3t"_s, u"s3cr3, s3cr"_s, u"s3cr3, s3cr"_s);
}

void TestRedactor::hidesKnownSecret()
{
    QFETCH(const QString, secret);
    QFETCH(const QString, text);
    Redactor redactor;
    redactor.learn(ApiKey::fromText(u"another-key").value());
    redactor.learn(ApiKey::fromText(secret).value());
    redactor.learn(ApiKey::fromText(secret).value());
    QTEST(redactor.redacted(text), "safe");
}

void TestRedactor::longerOfTwoSecretsIsHiddenWhole()
{
    Redactor redactor;
    redactor.learn(ApiKey::fromText(u"key").value());
    redactor.learn(ApiKey::fromText(u"key-of-the-branch").value());
    QCOMPARE(redactor.redacted(u"used key-of-the-branch and key"_s), u"used [redacted] and [redacted]"_s);
}

void TestRedactor::leavesOtherTextsAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString(u""_s);
    QTest::newRow("prose") << u"Invalid API key."_s;
    QTest::newRow("a sentence about the parameter") << u"api_key is required"_s;
    QTest::newRow("a batch") << u"550e8400-e29b-41d4-a716-446655440000: 62 % done"_s;
    QTest::newRow("any characters") << u"100 %, C:\\x\\y, \"q\", \u202e, \U0001F511"_s;
    QTest::newRow("a stray percent sign at the end") << u"50 %"_s;
}

void TestRedactor::leavesOtherTextsAlone()
{
    QFETCH(const QString, text);
    Redactor redactor;
    redactor.learn(ApiKey::fromText(u"s3cr3t%").value());
    QCOMPARE(redactor.redacted(text), text);
}

void TestRedactor::isIdempotent()
{
    Redactor redactor;
    redactor.learn(ApiKey::fromText(u"s3cr3t").value());
    const QString once = redactor.redacted(u"?api_key=s3cr3t {\"api_key\":\"s3cr3t\"} s3cr3t"_s);
    QCOMPARE(redactor.redacted(once), once);
    QVERIFY(!once.contains(u"s3cr3t"));
}

void TestRedactor::longTextsAreFast()
{
    Redactor redactor;
    redactor.learn(ApiKey::fromText(u"\\\\\\%25%25s3cr3t").value());
    const QString backslashes(300'000, u'\\');
    QCOMPARE(redactor.redacted(backslashes), backslashes);
    const QString percents = u"%25"_s.repeated(100'000);
    QCOMPARE(redactor.redacted(percents), percents);
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
