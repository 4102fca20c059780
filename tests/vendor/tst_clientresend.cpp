#include "clientbench.h"
#include "support/builders.h"
#include "support/testcertificate.h"
#include "vendor/sendonce.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>

#include <algorithm>

using namespace batchwatch;
using namespace batchwatch::test;

/// CONTRACT "What Qt does behind one's back": counts what the server saw.
class TestClientResend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void requestLeavesOnce_data();
    void requestLeavesOnce();
    void postLeavesOnce_data();
    void postLeavesOnce();
    void sixAtOnceLeaveOnceAtMost_data();
    void sixAtOnceLeaveOnceAtMost();
    void getCarriesNothing_data();
    void getCarriesNothing();
    void postCarriesItsBody_data();
    void postCarriesItsBody();
    void plainRequestOfQtLeavesTwice();
    void idleConnectionClosedByTheServerIsNoError();
};

void TestClientResend::initTestCase()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(testCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

namespace {

using Transport = ScriptedServer::Transport;

void addTransports()
{
    QTest::addColumn<Transport>("transport");
    QTest::newRow("plain") << Transport::Plain;
    QTest::newRow("TLS") << Transport::Tls;
}

/// Every way of breaking off after which Qt would send again, on each kind of connection.
void addBreaks()
{
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<Reply>("fault");

    const std::pair<const char *, Reply> faults[] = {
        {"closed before a reply", Reply().close()},
        {"reset before a reply", Reply().reset()},
        {"closed within the status line", Reply().send("HTTP/1.1 2").close()},
        {"closed within the headers", Reply().send("HTTP/1.1 200 OK\r\nContent-").close()},
        {"reset within the headers", Reply().send("HTTP/1.1 200 OK\r\nContent-").pause(Milliseconds(30)).reset()},
    };
    const auto add = [&faults](const char *kind, Transport transport, bool keptAlive) {
        for (const auto &[name, fault] : faults)
            QTest::addRow("%s, %s", name, kind) << transport << keptAlive << fault;
    };
    const Reply noHttp = Reply().send("SSH-2.0-OpenSSH\r\n").close();
    QTest::newRow("something that is not HTTP, fresh, plain") << Transport::Plain << false << noHttp;
    QTest::newRow("something that is not HTTP, kept alive, plain") << Transport::Plain << true << noHttp;
    QTest::newRow("something that is not HTTP, fresh, TLS") << Transport::Tls << false << noHttp; // kept alive: docs/architecture.md
    add("fresh, plain", Transport::Plain, false);
    add("kept alive, plain", Transport::Plain, true);
    add("fresh, TLS", Transport::Tls, false);
    add("kept alive, TLS", Transport::Tls, true);
}

QNetworkRequest requestTo(const ScriptedServer &server, const char *path)
{
    QUrl url = server.baseUrl();
    url.setPath(QString::fromLatin1(path));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

/// Waits for the end, and gives the status: 0 for none.
int statusOf(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 30'000))
        qFatal("A request was never answered");
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

void TestClientResend::requestLeavesOnce_data()
{
    addBreaks();
}

void TestClientResend::requestLeavesOnce()
{
    QFETCH(Transport, transport);
    QFETCH(bool, keptAlive);
    QFETCH(Reply, fault);
    ClientBench bench(patientLimits(), transport);
    bench.server.enqueue(batchId(), fault);
    if (keptAlive)
        QVERIFY(bench.roundTrip());

    const auto error = bench.errorOf(batchId());

    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Network));
    QCOMPARE(error->http, 0);
    QVERIFY(bench.roundTrip()); // at once, while Qt may still be closing the connection that it opened to send again
    const auto seen = bench.server.requestsFor(batchId());
    QCOMPARE(seen.size(), std::size_t(1));
    QCOMPARE(seen.front().connection, 1); // the connection that the row means
}

void TestClientResend::postLeavesOnce_data()
{
    addBreaks();
}

void TestClientResend::postLeavesOnce()
{
    QFETCH(Transport, transport);
    QFETCH(bool, keptAlive);
    QFETCH(Reply, fault);
    ScriptedServer server(transport);
    server.onRequest = [](const HttpRequest &) { return Reply::json(202, "{}"); };
    QNetworkAccessManager manager;
    if (keptAlive)
        QCOMPARE(statusOf(vendor::postOnce(manager, requestTo(server, "/before"), "{}")), 202);
    server.enqueue("/batch", fault);

    QCOMPARE(statusOf(vendor::postOnce(manager, requestTo(server, "/batch"), R"({"numbers":[1,2]})")), 0);

    QCOMPARE(statusOf(vendor::postOnce(manager, requestTo(server, "/after"), "{}")), 202);
    const auto seen
        = std::count_if(server.requests().cbegin(), server.requests().cend(), [](const auto &it) { return it.path() == "/batch"; });
    QCOMPARE(seen, 1);
    QCOMPARE(server.requests()[keptAlive ? 1 : 0].connection, 1); // the connection that the row means
}

void TestClientResend::sixAtOnceLeaveOnceAtMost_data()
{
    addTransports();
}

/// They share what Qt looks at to see whether something is to be sent again.
void TestClientResend::sixAtOnceLeaveOnceAtMost()
{
    QFETCH(Transport, transport);
    constexpr std::size_t atOnce = 6;
    constexpr std::size_t rounds = 10;
    ClientBench bench(patientLimits(), transport);
    const Reply faults[] = {Reply().close(), Reply::batch(snapshot(1, 1)), Reply().send("HTTP/1.1 2").close()};
    for (std::size_t i = 0; i < atOnce * rounds; ++i) {
        const BatchId id = batchId(int(i) + 1);
        bench.server.enqueue(id, faults[i % std::size(faults)]);
        bench.fetch(id);
        if (i % atOnce == atOnce - 1)
            QTRY_COMPARE_WITH_TIMEOUT(bench.answers.size(), i + 1, 30'000);
    }
    QTRY_VERIFY(bench.roundTrip());
    for (std::size_t i = 0; i < atOnce * rounds; ++i) // none at all where Qt took a connection that was just being closed
        QCOMPARE_LE(bench.server.requestsFor(batchId(int(i) + 1)).size(), std::size_t(1));
}

void TestClientResend::getCarriesNothing_data()
{
    addTransports();
}

void TestClientResend::getCarriesNothing()
{
    QFETCH(Transport, transport);
    ClientBench bench(patientLimits(), transport);
    QVERIFY(!bench.errorOf(batchId()));
    QVERIFY(bench.roundTrip());
    QCOMPARE(bench.server.connectionCount(), 1); // anything behind a request would have spoilt the next
    for (const HttpRequest &request : bench.server.requests()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.header("content-length").toInt(), 0);
        QVERIFY(request.header("transfer-encoding").isEmpty());
        QVERIFY(request.header("content-type").isEmpty());
        QVERIFY(request.header("expect").isEmpty());
    }
}

void TestClientResend::postCarriesItsBody_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<QByteArray>("body");
    for (const int size : {0, 1, 100'000}) { // Qt reads 16 KiB at once
        QTest::addRow("%d bytes, plain", size) << Transport::Plain << QByteArray(size, 'x');
        QTest::addRow("%d bytes, TLS", size) << Transport::Tls << QByteArray(size, 'x');
    }
}

void TestClientResend::postCarriesItsBody()
{
    QFETCH(Transport, transport);
    QFETCH(QByteArray, body);
    ScriptedServer server(transport);
    server.onRequest = [](const HttpRequest &) { return Reply::json(202, "{}"); };
    QNetworkAccessManager manager;

    QCOMPARE(statusOf(vendor::postOnce(manager, requestTo(server, "/batch"), body)), 202);
    QCOMPARE(statusOf(vendor::postOnce(manager, requestTo(server, "/after"), "{}")), 202);

    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requestCount(), 2);
    const HttpRequest &seen = server.requests().front();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.body, body);
    QCOMPARE(seen.header("content-length"), QByteArray::number(body.size()));
    QCOMPARE(seen.header("content-type"), QByteArray("application/json"));
    QVERIFY(seen.header("transfer-encoding").isEmpty());
}

/// The same server and a request as Qt makes it by default: so that the tests above can fail.
void TestClientResend::plainRequestOfQtLeavesTwice()
{
    ScriptedServer server;
    server.onRequest = [](const HttpRequest &) { return Reply().close(); };
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(server.baseUrl())));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE_GT(server.requestCount(), 1);
}

void TestClientResend::idleConnectionClosedByTheServerIsNoError()
{
    ClientBench bench;
    QVERIFY(bench.roundTrip());
    bench.server.closeIdleConnections();
    QTRY_COMPARE(bench.server.openConnections(), 0); // the client hung up too
    QVERIFY(!bench.errorOf(batchId()));
    QCOMPARE(bench.server.connectionCount(), 2);
    QCOMPARE(bench.server.requestsFor(batchId()).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestClientResend)
#include "tst_clientresend.moc"
