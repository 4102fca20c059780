#include "support/builders.h"
#include "support/scriptedserver.h"
#include "wire/batchparser.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;

namespace {

/// A client that knows nothing of HTTP.
class RawClient
{
public:
    explicit RawClient(const ScriptedServer &server) { m_socket.connectToHost(QHostAddress::LocalHost, quint16(server.baseUrl().port())); }

    void ask(const QByteArray &target) { m_socket.write("GET " + target + " HTTP/1.1\r\nHost: x\r\nX-Name: value\r\n\r\n"); }
    [[nodiscard]] QByteArray received()
    {
        m_received += m_socket.readAll();
        return m_received;
    }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] QAbstractSocket::SocketError error() const { return m_socket.error(); }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace

class TestScriptedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void requestIsRecorded();
    void queuesGoBeforeTheHandler();
    void batchReplyReadsBack();
    void stalledReplyGoesOnWhenTold();
    void closeAndReset();
    void endlessReplyEndsWithTheClient();
    void requestsAtOnceAreCounted();
    void idleConnectionsAreClosed();
    void spacingIsMeasured();
};

void TestScriptedServer::requestIsRecorded()
{
    ScriptedServer server;
    QSignalSpy received(&server, &ScriptedServer::received);
    RawClient client(server);
    client.ask("/a/b?x=1&api_key=a%26b");
    client.ask("/second"); // pipelined
    QTRY_COMPARE(server.requestCount(), 2);
    const HttpRequest request = server.requests().front();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path(), QByteArray("/a/b"));
    QCOMPARE(request.parameter("api_key"), QByteArray("a&b"));
    QCOMPARE(request.header("X-Name"), QByteArray("value"));
    QCOMPARE(request.connection, 1);
    QVERIFY(!request.batch());
    QCOMPARE(received.count(), 2);
    QTRY_COMPARE(client.received().count("HTTP/1.1 404"), 2);
}

void TestScriptedServer::queuesGoBeforeTheHandler()
{
    ScriptedServer server;
    server.onRequest = [](const HttpRequest &) { return Reply::http(200, "handler."); };
    server.enqueue("/a", Reply::http(200, "path."));
    server.enqueue(Reply::http(200, "any."));
    RawClient client(server);
    for (int i = 0; i < 3; ++i)
        client.ask("/a");
    QTRY_VERIFY(client.received().endsWith("handler."));
    const qsizetype path = client.received().indexOf("path.");
    QCOMPARE_GE(path, 0);
    QCOMPARE_GT(client.received().indexOf("any."), path);
}

void TestScriptedServer::batchReplyReadsBack()
{
    ScriptedServer server;
    const BatchSnapshot sent = snapshot(20, 10, batchId(3));
    server.enqueue(batchId(3), Reply::batch(sent));
    RawClient client(server);
    client.ask("/api/v1/wavalidation/batch/" + batchId(3).toString().toLatin1() + "?api_key=k");
    QTRY_VERIFY(client.received().endsWith('}'));
    QCOMPARE(server.requestsFor(batchId(3)).size(), std::size_t(1));
    wire::BatchParser parser;
    const QByteArray body = client.received();
    const auto parsed = parser.parse(body.mid(body.indexOf("\r\n\r\n") + 4), batchId(3));
    QVERIFY(parsed);
    QVERIFY(parsed->snapshot == sent);
}

void TestScriptedServer::stalledReplyGoesOnWhenTold()
{
    ScriptedServer server;
    server.enqueue(Reply().send("one").stall().send("two").stall().send("three"));
    RawClient client(server);
    client.ask("/");
    QTRY_COMPARE(client.received(), QByteArray("one"));
    server.resume();
    QTRY_COMPARE(client.received(), QByteArray("onetwo"));
    QCOMPARE(server.atOnce(), 1);
    server.resume();
    QTRY_COMPARE(client.received(), QByteArray("onetwothree"));
    QCOMPARE(server.atOnce(), 0);
}

void TestScriptedServer::closeAndReset()
{
    ScriptedServer server;
    server.enqueue("/close", Reply().send("bye").close());
    server.enqueue("/reset", Reply().reset());
    RawClient closed(server);
    RawClient reset(server);
    closed.ask("/close");
    reset.ask("/reset");
    QTRY_VERIFY(closed.isClosed());
    QTRY_VERIFY(reset.isClosed());
    QCOMPARE(closed.received(), QByteArray("bye"));
    QCOMPARE(reset.received(), QByteArray());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestScriptedServer::endlessReplyEndsWithTheClient()
{
    ScriptedServer server;
    server.enqueue(Reply().sendForever("more"));
    auto client = std::make_unique<RawClient>(server);
    client->ask("/");
    QTRY_COMPARE_GT(client->received().size(), 2'000'000);
    client.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.atOnce(), 0);
}

void TestScriptedServer::requestsAtOnceAreCounted()
{
    ScriptedServer server;
    server.onRequest = [](const HttpRequest &) { return Reply().stall().close(); };
    RawClient clients[] = {RawClient(server), RawClient(server), RawClient(server)};
    for (RawClient &client : clients)
        client.ask("/");
    QTRY_COMPARE(server.atOnce(), 3);
    server.resume();
    QTRY_COMPARE(server.atOnce(), 0);
    QCOMPARE(server.mostAtOnce(), 3);
    QCOMPARE(server.connectionCount(), 3);
}

void TestScriptedServer::idleConnectionsAreClosed()
{
    ScriptedServer server;
    server.enqueue("/busy", Reply().stall());
    RawClient idle(server);
    RawClient busy(server);
    busy.ask("/busy");
    QTRY_COMPARE(server.atOnce(), 1);
    QTRY_COMPARE(server.openConnections(), 2);
    server.closeIdleConnections();
    QTRY_VERIFY(idle.isClosed());
    QTRY_COMPARE(server.openConnections(), 1);
    QVERIFY(!busy.isClosed());
}

void TestScriptedServer::spacingIsMeasured()
{
    ScriptedServer server;
    const QByteArray target = "/batch/" + batchId().toString().toLatin1();
    server.onRequest = [](const HttpRequest &) { return Reply().pause(Milliseconds(50)).send("x"); };
    RawClient client(server);
    QVERIFY(!server.shortestSpacing(batchId()));
    for (int i = 0; i < 3; ++i)
        client.ask(target);
    QTRY_COMPARE(server.requestCount(), 3);
    QVERIFY(server.shortestSpacing(batchId()));
    QCOMPARE_GE(*server.shortestSpacing(batchId()), Milliseconds(45));
}

QTEST_GUILESS_MAIN(TestScriptedServer)
#include "tst_scriptedserver.moc"
