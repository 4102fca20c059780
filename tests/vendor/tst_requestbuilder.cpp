#include "core/redactor.h"
#include "support/builders.h"
#include "support/scriptedserver.h"
#include "vendor/baseurl.h"
#include "vendor/client.h"
#include "vendor/requestbuilder.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;

class TestRequestBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void baseUrls_data();
    void baseUrls();
    void loopback_data();
    void loopback();
    void keyReachesTheServerUnchanged_data();
    void keyReachesTheServerUnchanged();
    void nothingIsLeftToQtsDefaults();
};

void TestRequestBuilder::baseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // empty: refused
    const auto row = [](const char *name, const char *text, const char *url) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(url);
    };
    row("the vendor's", vendor::defaultBaseUrl, "https://lookup.proweblook.com");
    row("spaces around", " https://example.com \n", "https://example.com");
    row("slash at the end", "https://example.com/", "https://example.com");
    row("path is kept", "https://example.com/a/b/", "https://example.com/a/b");
    row("port", "https://example.com:8443", "https://example.com:8443");
    row("scheme in capitals", "HTTPS://Example.com", "https://example.com");
    row("HTTP to 127.0.0.1", "http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("HTTP to 127.255.0.9", "http://127.255.0.9", "http://127.255.0.9");
    row("HTTP to ::1", "http://[::1]:80/x", "http://[::1]:80/x");
    row("HTTP to localhost", "http://LocalHost:1", "http://localhost:1");
    row("HTTP elsewhere", "http://example.com", "");
    row("HTTP to a private network", "http://192.168.0.1", "");
    row("HTTP to all interfaces", "http://0.0.0.0", "");
    row("a name that only begins like localhost", "http://localhost.example.com", "");
    row("a name that only begins like 127.0.0.1", "http://127.0.0.1.example.com", "");
    row("user", "https://user@example.com", "");
    row("user that looks like a host", "http://127.0.0.1@example.com", "");
    row("user and password", "https://user:word@example.com", "");
    row("empty user", "https://@example.com", "");
    row("query", "https://example.com/?a=b", "");
    row("empty query", "https://example.com/?", "");
    row("fragment", "https://example.com/#a", "");
    row("no scheme", "example.com", "");
    row("other scheme", "ftp://127.0.0.1", "");
    row("file", "file:///etc/passwd", "");
    row("no host", "https:///path", "");
    row("space within", "https://exam ple.com", "");
    row("empty", "", "");
}

void TestRequestBuilder::baseUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto parsed = vendor::parseBaseUrl(text);
    QCOMPARE(parsed.has_value(), !url.isEmpty());
    if (parsed)
        QCOMPARE(parsed->toString(), url);
}

void TestRequestBuilder::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("127.0.0.1") << QStringLiteral("http://127.0.0.1:1") << true;
    QTest::newRow("::1") << QStringLiteral("https://[::1]") << true;
    QTest::newRow("localhost") << QStringLiteral("https://localhost/x") << true;
    QTest::newRow("the vendor") << QString::fromLatin1(vendor::defaultBaseUrl) << false;
    QTest::newRow("an address") << QStringLiteral("https://192.0.2.1") << false;
}

void TestRequestBuilder::loopback()
{
    QFETCH(QString, url);
    QFETCH(bool, loopback);
    QCOMPARE(vendor::isLoopback(QUrl(url)), loopback);
}

void TestRequestBuilder::keyReachesTheServerUnchanged_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("letters and digits") << QByteArray("abcXYZ019");
    QTest::newRow("marks of a query") << QByteArray("a&b=c?d#e;f");
    QTest::newRow("plus") << QByteArray("a+b++");
    QTest::newRow("percent") << QByteArray("100%");
    QTest::newRow("looks encoded") << QByteArray("a%20b%2Bc%");
    QTest::newRow("slashes and colons") << QByteArray("https://x/../y\\z");
    QTest::newRow("quotes and brackets") << QByteArray("'\"<>[]{}|^`");
    QTest::newRow("beyond ASCII") << QByteArray("\xc3\xa9\xe2\x82\xac\xf0\x9f\x94\x91");
    QTest::newRow("unreserved") << QByteArray("-._~");
}

void TestRequestBuilder::keyReachesTheServerUnchanged()
{
    QFETCH(QByteArray, key);
    ScriptedServer server;
    server.onRequest = [](const HttpRequest &request) {
        return request.batch() ? Reply::batch(snapshot(1, 1, *request.batch())) : Reply::json(200, R"({"balance":1})");
    };
    const SystemClock clock;
    const Redactor redactor;
    vendor::Client client(server.baseUrl(), clock, redactor);
    const auto secret = ApiKey::fromUtf8(key);
    QVERIFY(secret);
    int good = 0;
    const auto batch = client.fetchBatch(batchId(), *secret, [&](const vendor::BatchAnswer &answer) { good += answer ? 1 : 0; });
    const auto balance = client.fetchBalance(*secret, [&](const vendor::BalanceAnswer &answer) { good += answer ? 1 : 0; });
    QTRY_COMPARE(good, 2);
    for (const HttpRequest &request : server.requests())
        QCOMPARE(request.parameter("api_key"), key);
}

void TestRequestBuilder::nothingIsLeftToQtsDefaults()
{
    const vendor::RequestBuilder builder(QUrl(QString::fromLatin1(vendor::defaultBaseUrl)));
    const QNetworkRequest request = builder.batch(batchId(), *ApiKey::fromUtf8("k"));
    QCOMPARE(request.attribute(QNetworkRequest::Http2AllowedAttribute), QVariant(false));
    QCOMPARE(request.attribute(QNetworkRequest::HttpPipeliningAllowedAttribute), QVariant(false));
    QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute), QVariant(QNetworkRequest::ManualRedirectPolicy));
    QCOMPARE(request.attribute(QNetworkRequest::CookieSaveControlAttribute), QVariant(QNetworkRequest::Manual));
    QCOMPARE(request.attribute(QNetworkRequest::CacheSaveControlAttribute), QVariant(false));
    QCOMPARE(request.sslConfiguration().protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(request.sslConfiguration().peerVerifyMode(), QSslSocket::VerifyPeer);
    QCOMPARE(request.url().scheme(), QStringLiteral("https"));
}

QTEST_GUILESS_MAIN(TestRequestBuilder)
#include "tst_requestbuilder.moc"
