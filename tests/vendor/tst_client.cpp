#include "clientbench.h"
#include "support/builders.h"
#include "wire/snapshotwriter.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;

class TestClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void replyBecomesASnapshot_data();
    void replyBecomesASnapshot();
    void requestIsAsTheContractSays();
    void connectionIsKeptAlive();
    void cookiesAreNotKept();
    void pathOfTheBaseUrlIsKept();
    void balanceIsRead();
    void balanceFailsWithAKind_data();
    void balanceFailsWithAKind();
    void atMostSixRequestsAtOnce();
    void loopbackBypassesAnyProxy();
};

void TestClient::replyBecomesASnapshot_data()
{
    QTest::addColumn<Reply>("reply");
    const QByteArray body = wire::writeSnapshot(snapshot(1'000, 600));
    const QByteArray packed = gzipped(body);
    QTest::newRow("plain") << Reply::json(200, body);
    QTest::newRow("gzip") << Reply::gzip(packed);
    QTest::newRow("gzip in two members") << Reply::gzip(gzipped(body.first(500)) + gzipped(body.mid(500)));
    QTest::newRow("in chunks") << Reply::chunked(body, 777);
    QTest::newRow("byte by byte at first") << Reply().sendSlowly(httpHead(200, {}, body.size()), 9, Milliseconds(1)).send(body);
    QTest::newRow("ended by the connection") << Reply().send(httpHead(200, {{"Connection", "close"}}) + body).close();
    QTest::newRow("HTTP/1.0") << Reply().send("HTTP/1.0 200 OK\r\n\r\n" + body).close();
    QTest::newRow("after 100 Continue") << Reply().send("HTTP/1.1 100 Continue\r\n\r\n").send(httpHead(200, {}, body.size()) + body);
    QTest::newRow("with a wrong type") << Reply::http(200, body, {{"Content-Type", "text/html"}});
}

void TestClient::replyBecomesASnapshot()
{
    QFETCH(Reply, reply);
    ClientBench bench;
    bench.server.enqueue(batchId(), reply);
    QVERIFY(!bench.errorOf(batchId()));
    QVERIFY(bench.answers.back()->snapshot == snapshot(1'000, 600));
    QVERIFY(bench.roundTrip());
}

void TestClient::requestIsAsTheContractSays()
{
    ClientBench bench;
    QVERIFY(!bench.errorOf(batchId()));
    const HttpRequest request = bench.server.requests().front();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path(), "/api/v1/wavalidation/batch/" + batchId().toString().toLatin1());
    QCOMPARE(request.parameter("api_key"), QByteArray("bw-test-key-4711"));
    QCOMPARE(request.header("user-agent"), QByteArray("Batchwatch/" BATCHWATCH_VERSION));
    QCOMPARE(request.header("accept"), QByteArray("application/json"));
    QCOMPARE(request.header("accept-encoding"), QByteArray("gzip"));
    QCOMPARE(request.body, QByteArray());
}

void TestClient::connectionIsKeptAlive()
{
    ClientBench bench;
    for (int i = 0; i < 3; ++i)
        QVERIFY(!bench.errorOf(batchId()));
    QCOMPARE(bench.server.requestCount(), 3);
    QCOMPARE(bench.server.connectionCount(), 1);
}

void TestClient::cookiesAreNotKept()
{
    ClientBench bench;
    bench.server.enqueue(batchId(), Reply::batch(snapshot(1, 1), {{"Set-Cookie", "session=1; Path=/"}, {"Cache-Control", "max-age=600"}}));
    QVERIFY(!bench.errorOf(batchId()));
    QVERIFY(!bench.errorOf(batchId()));
    QCOMPARE(bench.server.requestCount(), 2); // nor is a cache asked
    QCOMPARE(bench.server.requests().back().header("cookie"), QByteArray());
}

void TestClient::pathOfTheBaseUrlIsKept()
{
    ClientBench bench;
    bench.useServer(bench.server.baseUrl().toString() + QStringLiteral("/vendor/v2/"));
    QVERIFY(!bench.errorOf(batchId()));
    QVERIFY(bench.server.requests().back().target.startsWith("/vendor/v2/api/v1/wavalidation/batch/"));
}

void TestClient::balanceIsRead()
{
    ClientBench bench;
    bench.server.enqueue("/api/v1/balance", Reply::json(200, R"({"balance":4850,"service":"wavalidation"})"));
    std::optional<vendor::BalanceAnswer> got;
    const auto call = bench.client->fetchBalance(testKey(), [&](vendor::BalanceAnswer answer) { got = std::move(answer); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE((*got)->credits, 4850);
    const HttpRequest request = bench.server.requests().back();
    QCOMPARE(request.parameter("service"), QByteArray("wavalidation"));
    QCOMPARE(request.parameter("api_key"), QByteArray("bw-test-key-4711"));
}

void TestClient::balanceFailsWithAKind_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("key refused") << Reply::error(401, "Invalid API key.") << ErrorKind::Unauthorized;
    QTest::newRow("no balance in it") << Reply::json(200, "{}") << ErrorKind::Unreadable;
    QTest::newRow("HTML") << Reply::html(200) << ErrorKind::Unreadable;
    QTest::newRow("closed") << Reply().close() << ErrorKind::Network;
}

void TestClient::balanceFailsWithAKind()
{
    QFETCH(Reply, reply);
    QFETCH(ErrorKind, kind);
    ClientBench bench;
    bench.server.enqueue("/api/v1/balance", reply);
    std::optional<vendor::BalanceAnswer> got;
    const auto call = bench.client->fetchBalance(testKey(), [&](vendor::BalanceAnswer answer) { got = std::move(answer); });
    QTRY_VERIFY(got);
    QVERIFY(!*got);
    QCOMPARE(wireName(got->error().kind), wireName(kind));
    QVERIFY(bench.roundTrip());
    QCOMPARE(bench.server.requestCount(), 2);
}

void TestClient::atMostSixRequestsAtOnce()
{
    // Those who wait longer than a limit of time are not timed out: it does not run for them yet.
    vendor::ClientLimits limits = patientLimits();
    limits.noProgress = Milliseconds(1'500);
    ClientBench bench(limits);
    bench.server.onRequest = [](const HttpRequest &request) {
        const QByteArray body = wire::writeSnapshot(snapshot(1, 1, *request.batch()));
        return Reply().pause(Milliseconds(600)).send(httpHead(200, {}, body.size()) + body);
    };
    for (int i = 0; i < 20; ++i)
        bench.fetch(batchId(i));
    QTRY_COMPARE_WITH_TIMEOUT(bench.answers.size(), std::size_t(20), 20'000);
    QVERIFY(std::all_of(bench.answers.cbegin(), bench.answers.cend(), [](const auto &answer) { return answer.has_value(); }));
    QCOMPARE(bench.server.mostAtOnce(), 6);
    QCOMPARE(bench.server.requestCount(), 20);
}

void TestClient::loopbackBypassesAnyProxy()
{
    ScriptedServer proxy;
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), quint16(proxy.baseUrl().port())));
    ClientBench bench;
    const auto error = bench.errorOf(batchId());
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(!error);
    QCOMPARE(proxy.connectionCount(), 0);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
