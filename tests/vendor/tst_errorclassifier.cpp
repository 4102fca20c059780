#include "core/redactor.h"
#include "vendor/errorclassifier.h"

#include <QMetaEnum>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::vendor;

using Body = Result<QByteArray, BodyFault>;

class TestErrorClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAStatus_data();
    void withoutAStatus();
    void everyNetworkErrorIsInTheTable();
    void withAStatus_data();
    void withAStatus();
    void cutBodies_data();
    void cutBodies();
    void parseFaults_data();
    void parseFaults();
    void bodyThatEndsWithinItselfBrokeOff_data();
    void bodyThatEndsWithinItselfBrokeOff();
    void detailIsPresentable_data();
    void detailIsPresentable();
    void detailHoldsNoKey();
    void headerGoesBeforeTheBody();
    void creditsOnlyWith402();
    void proxyOnlyWithoutAReply();

private:
    const Redactor m_redactor;
};

namespace {

using NetworkError = QNetworkReply::NetworkError;

constexpr std::pair<NetworkError, ErrorKind> table[] = {
    {QNetworkReply::NoError, ErrorKind::Network},
    {QNetworkReply::ConnectionRefusedError, ErrorKind::Network},
    {QNetworkReply::RemoteHostClosedError, ErrorKind::Network},
    {QNetworkReply::HostNotFoundError, ErrorKind::Network},
    {QNetworkReply::TimeoutError, ErrorKind::Timeout},
    {QNetworkReply::OperationCanceledError, ErrorKind::Network},
    {QNetworkReply::SslHandshakeFailedError, ErrorKind::Tls},
    {QNetworkReply::TemporaryNetworkFailureError, ErrorKind::Network},
    {QNetworkReply::NetworkSessionFailedError, ErrorKind::Network},
    {QNetworkReply::BackgroundRequestNotAllowedError, ErrorKind::Network},
    {QNetworkReply::TooManyRedirectsError, ErrorKind::Redirect},
    {QNetworkReply::InsecureRedirectError, ErrorKind::Redirect},
    {QNetworkReply::UnknownNetworkError, ErrorKind::Network},
    {QNetworkReply::ProxyConnectionRefusedError, ErrorKind::Network},
    {QNetworkReply::ProxyConnectionClosedError, ErrorKind::Network},
    {QNetworkReply::ProxyNotFoundError, ErrorKind::Network},
    {QNetworkReply::ProxyTimeoutError, ErrorKind::Timeout},
    {QNetworkReply::ProxyAuthenticationRequiredError, ErrorKind::Network},
    {QNetworkReply::UnknownProxyError, ErrorKind::Network},
    {QNetworkReply::ContentAccessDenied, ErrorKind::Server},
    {QNetworkReply::ContentOperationNotPermittedError, ErrorKind::Server},
    {QNetworkReply::ContentNotFoundError, ErrorKind::Server},
    {QNetworkReply::AuthenticationRequiredError, ErrorKind::Server},
    {QNetworkReply::ContentReSendError, ErrorKind::Network},
    {QNetworkReply::ContentConflictError, ErrorKind::Server},
    {QNetworkReply::ContentGoneError, ErrorKind::Server},
    {QNetworkReply::UnknownContentError, ErrorKind::Unreadable},
    {QNetworkReply::ProtocolUnknownError, ErrorKind::Unreadable},
    {QNetworkReply::ProtocolInvalidOperationError, ErrorKind::Unreadable},
    {QNetworkReply::ProtocolFailure, ErrorKind::Unreadable},
    {QNetworkReply::InternalServerError, ErrorKind::Server},
    {QNetworkReply::OperationNotImplementedError, ErrorKind::Server},
    {QNetworkReply::ServiceUnavailableError, ErrorKind::Server},
    {QNetworkReply::UnknownServerError, ErrorKind::Server},
};

} // namespace

void TestErrorClassifier::withoutAStatus_data()
{
    QTest::addColumn<NetworkError>("network");
    QTest::addColumn<ErrorKind>("kind");
    for (const auto &[network, kind] : table)
        QTest::newRow(QMetaEnum::fromType<NetworkError>().valueToKey(network)) << network << kind;
}

void TestErrorClassifier::withoutAStatus()
{
    QFETCH(NetworkError, network);
    QFETCH(ErrorKind, kind);
    const ApiError error = classify(ReplyFacts{.network = network}, m_redactor);
    QCOMPARE(wireName(error.kind), wireName(kind));
    QCOMPARE(error.http, 0);
    QCOMPARE(error.detail, QString());
}

void TestErrorClassifier::everyNetworkErrorIsInTheTable()
{
    const QMetaEnum all = QMetaEnum::fromType<NetworkError>();
    for (int i = 0; i < all.keyCount(); ++i) {
        const auto known = std::find_if(
            std::cbegin(table), std::cend(table), [value = all.value(i)](const auto &entry) { return entry.first == value; });
        QVERIFY2(known != std::cend(table), all.key(i));
    }
}

void TestErrorClassifier::withAStatus_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<NetworkError>("network");
    QTest::addColumn<Body>("body");
    QTest::addColumn<ErrorKind>("kind");

    const Body json = QByteArray(R"({"error":"x"})");
    const Body html = QByteArray("<html></html>");
    const Body none = QByteArray();
    const Body corrupt = Failure(BodyFault::Corrupt);
    const Body large = Failure(BodyFault::TooLarge);
    const auto row = [](const QByteArray &name, int http, const Body &body, ErrorKind kind, NetworkError network = QNetworkReply::NoError) {
        QTest::newRow(name.constData()) << http << network << body << kind;
    };
    row("200, corrupt", 200, corrupt, ErrorKind::Unreadable);
    row("200, too large", 200, large, ErrorKind::TooLarge);
    row("200, broken off", 200, QByteArray("{"), ErrorKind::Network, QNetworkReply::RemoteHostClosedError);
    row("200, damaged chunks", 200, QByteArray("{"), ErrorKind::Unreadable, QNetworkReply::ProtocolFailure);
    row("102", 102, none, ErrorKind::Unreadable);
    row("103", 103, none, ErrorKind::Unreadable);
    row("199", 199, json, ErrorKind::Unreadable);
    row("201", 201, json, ErrorKind::Server);
    row("300", 300, json, ErrorKind::Redirect);
    row("399", 399, html, ErrorKind::Redirect);
    for (const auto &[http, kind] : {std::pair(400, ErrorKind::BadRequest), std::pair(401, ErrorKind::Unauthorized),
             std::pair(402, ErrorKind::NoCredits), std::pair(404, ErrorKind::NotFound)}) {
        const QByteArray status = QByteArray::number(http);
        row(QByteArray(status + ", JSON"), http, json, kind);
        row(QByteArray(status + ", spaces around"), http, QByteArray(" {}\n"), kind);
        row(QByteArray(status + ", no body"), http, none, kind);
        row(QByteArray(status + ", HTML"), http, html, ErrorKind::Server);
        row(QByteArray(status + ", text"), http, QByteArray("not found"), ErrorKind::Server);
        row(QByteArray(status + ", JSON array"), http, QByteArray("[]"), ErrorKind::Server);
        row(QByteArray(status + ", corrupt"), http, corrupt, ErrorKind::Server);
        row(QByteArray(status + ", too large"), http, large, ErrorKind::Server);
        row(QByteArray(status + ", broken off"), http, none, ErrorKind::Server, QNetworkReply::RemoteHostClosedError);
        row(QByteArray(status + ", as Qt reports it"), http, json, kind, QNetworkReply::ContentNotFoundError);
    }
    row("403", 403, json, ErrorKind::Server);
    row("407", 407, none, ErrorKind::Server);
    row("410", 410, json, ErrorKind::Server);
    row("429, JSON", 429, json, ErrorKind::RateLimited);
    row("429, HTML", 429, html, ErrorKind::RateLimited);
    row("500", 500, json, ErrorKind::Server, QNetworkReply::InternalServerError);
    row("599", 599, html, ErrorKind::Server);
    row("no such status", 999, none, ErrorKind::Server);
}

void TestErrorClassifier::withAStatus()
{
    QFETCH(int, http);
    QFETCH(NetworkError, network);
    QFETCH(Body, body);
    QFETCH(ErrorKind, kind);
    const ApiError error = classify(ReplyFacts{.network = network, .http = http, .body = body}, m_redactor);
    QCOMPARE(wireName(error.kind), wireName(kind));
    QCOMPARE(error.http, http);
}

void TestErrorClassifier::cutBodies_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<Body>("body");
    QTest::addColumn<Length>("length");
    QTest::addColumn<ErrorKind>("kind");

    const Body json = QByteArray(R"({"error":"x"})");
    const Body cutGzip = Failure(BodyFault::Cut);
    const Body corrupt = Failure(BodyFault::Corrupt);
    const Body large = Failure(BodyFault::TooLarge);
    QTest::newRow("shorter than told") << 200 << json << Length::Short << ErrorKind::Network;
    QTest::newRow("shorter than told, corrupt") << 200 << corrupt << Length::Short << ErrorKind::Network;
    QTest::newRow("too large") << 200 << large << Length::Short << ErrorKind::TooLarge;
    QTest::newRow("gzip ends early, no length") << 200 << cutGzip << Length::Untold << ErrorKind::Network;
    QTest::newRow("gzip ends early, and so much was told") << 200 << cutGzip << Length::Full << ErrorKind::Unreadable;
    QTest::newRow("corrupt, no length") << 200 << corrupt << Length::Untold << ErrorKind::Unreadable;
    QTest::newRow("404 shorter than told is not believed") << 404 << json << Length::Short << ErrorKind::Server;
    QTest::newRow("404 as long as told is") << 404 << json << Length::Full << ErrorKind::NotFound;
}

void TestErrorClassifier::cutBodies()
{
    QFETCH(int, http);
    QFETCH(Body, body);
    QFETCH(Length, length);
    QFETCH(ErrorKind, kind);
    const ApiError error = classify(ReplyFacts{.http = http, .body = body, .length = length}, m_redactor);
    QCOMPARE(wireName(error.kind), wireName(kind));
    QCOMPARE(error.http, http);
}

void TestErrorClassifier::bodyThatEndsWithinItselfBrokeOff_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *body, ErrorKind kind) { QTest::newRow(body) << QByteArray(body) << kind; };
    row("", ErrorKind::Network);
    row(" \n", ErrorKind::Network);
    row("{", ErrorKind::Network);
    row(R"({"results":[{"phone_number":"1"})", ErrorKind::Network);
    row(R"({"results":[]  )", ErrorKind::Network);
    row(R"({"a":"})", ErrorKind::Network);
    row(R"({"a":"\"})", ErrorKind::Network);
    row(R"({"a":"x\)", ErrorKind::Network);
    row(R"({"a":"[{"} x)", ErrorKind::Unreadable);
    row(R"({"a":"\\"} x)", ErrorKind::Unreadable);
    row("{}}", ErrorKind::Unreadable);
    row("<html>", ErrorKind::Unreadable);
    row("[1,", ErrorKind::Unreadable);
}

void TestErrorClassifier::bodyThatEndsWithinItselfBrokeOff()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    const ApiError error = classify(wire::ParseFault::NotJson, body, Length::Untold, m_redactor);
    QCOMPARE(wireName(error.kind), wireName(kind));
    QCOMPARE(error.http, 200);
    QCOMPARE(classify(wire::ParseFault::NotJson, body, Length::Full, m_redactor).kind, ErrorKind::Unreadable);
}

void TestErrorClassifier::parseFaults_data()
{
    QTest::addColumn<wire::ParseFault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("not JSON") << wire::ParseFault::NotJson << ErrorKind::Unreadable;
    QTest::newRow("not a batch") << wire::ParseFault::NotABatch << ErrorKind::Unreadable;
    QTest::newRow("another batch") << wire::ParseFault::WrongBatch << ErrorKind::WrongBatch;
    QTest::newRow("too deep") << wire::ParseFault::TooDeep << ErrorKind::TooLarge;
    QTest::newRow("too large") << wire::ParseFault::TooLarge << ErrorKind::TooLarge;
}

void TestErrorClassifier::parseFaults()
{
    QFETCH(wire::ParseFault, fault);
    QFETCH(ErrorKind, kind);
    const ApiError error = classify(fault, R"({"error":"Said with status 200"})", Length::Full, m_redactor);
    QCOMPARE(wireName(error.kind), wireName(kind));
    QCOMPARE(error.http, 200);
    QCOMPARE(error.detail, fault == wire::ParseFault::NotABatch ? QStringLiteral("Said with status 200") : QString());
}

void TestErrorClassifier::detailIsPresentable_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("shown");
    QTest::newRow("as it is") << QStringLiteral("No such batch.") << QStringLiteral("No such batch.");
    QTest::newRow("line breaks") << QStringLiteral("a\nb\rc\u2028d\u2029e\u0085f") << QStringLiteral("a b c d e f");
    QTest::newRow("control characters") << QStringLiteral("a\tb\u0007c\u001b[31md") << QStringLiteral("a b c [31md");
    QTest::newRow("turned direction") << QStringLiteral("a\u202eb\u2066c") << QStringLiteral("a b c");
    QTest::newRow("300 stay") << QString(300, u'x') << QString(300, u'x');
    QTest::newRow("301 are cut") << QString(301, u'x') << QString(300, u'x');
    QTest::newRow("no half of a pair") << QString(299, u'x') + QStringLiteral("\U0001F511") << QString(299, u'x');
    QTest::newRow("spaces around") << QStringLiteral("\n a \n") << QStringLiteral("a");
}

void TestErrorClassifier::detailIsPresentable()
{
    QFETCH(QString, said);
    QFETCH(QString, shown);
    QCOMPARE(presentable(said, m_redactor), shown);
}

void TestErrorClassifier::detailHoldsNoKey()
{
    Redactor redactor;
    redactor.learn(*ApiKey::fromUtf8("s3cret+key"));
    for (const QString &said : QStringList{QStringLiteral("Key s3cret+key is unknown"), QStringLiteral("GET /x?api_key=s3cret%2Bkey"),
             QString(295, u'x') + QStringLiteral("s3cret+key"), QStringLiteral("api_key=other-key")}) {
        const QString shown = presentable(said, redactor);
        QVERIFY2(!shown.contains(QStringLiteral("s3cr")), qPrintable(shown));
        QVERIFY2(!shown.contains(QStringLiteral("other-key")), qPrintable(shown));
    }
}

void TestErrorClassifier::headerGoesBeforeTheBody()
{
    using namespace std::chrono_literals;
    const Body body = QByteArray(R"({"error":"x","ratelimit_remain":0,"ratelimit_seconds":9})");
    QCOMPARE(classify(ReplyFacts{.http = 429, .body = body}, m_redactor).retryAfter, std::optional<Milliseconds>(9s));
    QCOMPARE(classify(ReplyFacts{.http = 429, .body = body, .retryAfter = 4s}, m_redactor).retryAfter, std::optional<Milliseconds>(4s));
}

void TestErrorClassifier::creditsOnlyWith402()
{
    const Body body = QByteArray(R"({"error":"x","required":9,"available":4})");
    QCOMPARE(classify(ReplyFacts{.http = 402, .body = body}, m_redactor).creditsRequired, std::optional<qint64>(9));
    QCOMPARE(classify(ReplyFacts{.http = 400, .body = body}, m_redactor).creditsRequired, std::optional<qint64>());
}

void TestErrorClassifier::proxyOnlyWithoutAReply()
{
    const auto proxyOf = [this](NetworkError network, int http) {
        return classify(ReplyFacts{.network = network, .http = http, .proxy = ProxyFault::NoWayThrough}, m_redactor).proxy;
    };
    QCOMPARE(proxyOf(QNetworkReply::UnknownNetworkError, 0), ProxyFault::NoWayThrough);
    QCOMPARE(proxyOf(QNetworkReply::TimeoutError, 0), ProxyFault::NoWayThrough);
    QCOMPARE(proxyOf(QNetworkReply::SslHandshakeFailedError, 0), ProxyFault::None);            // it let the request through
    QCOMPARE(proxyOf(QNetworkReply::ProxyAuthenticationRequiredError, 407), ProxyFault::None); // said by the vendor
}

QTEST_GUILESS_MAIN(TestErrorClassifier)
#include "tst_errorclassifier.moc"
