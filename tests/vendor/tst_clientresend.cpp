#include "clientbench.h"
#include "support/builders.h"
#include "support/testcertificate.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>

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
    void plainRequestOfQtLeavesTwice();
    void idleConnectionClosedByTheServerIsNoError();
};

void TestClientResend::initTestCase()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(testCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestClientResend::requestLeavesOnce_data()
{
    QTest::addColumn<ScriptedServer::Transport>("transport");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<Reply>("fault");

    const std::pair<const char *, Reply> faults[] = {
        {"closed before a reply", Reply().close()},
        {"reset before a reply", Reply().reset()},
        {"closed within the status line", Reply().send("HTTP/1.1 2").close()},
        {"closed within the headers", Reply().send("HTTP/1.1 200 OK\r\nContent-").close()},
        {"reset within the headers", Reply().send("HTTP/1.1 200 OK\r\nContent-").pause(Milliseconds(30)).reset()},
    };
    for (const auto transport : {ScriptedServer::Transport::Plain, ScriptedServer::Transport::Tls}) {
        for (const bool keptAlive : {false, true}) {
            for (const auto &[name, fault] : faults)
                QTest::addRow(
                    "%s, %s, %s", name, keptAlive ? "kept alive" : "fresh", transport == ScriptedServer::Transport::Tls ? "TLS" : "plain")
                    << transport << keptAlive << fault;
        }
    }
}

void TestClientResend::requestLeavesOnce()
{
    QFETCH(ScriptedServer::Transport, transport);
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
    QVERIFY(bench.roundTrip());
    const auto seen = bench.server.requestsFor(batchId());
    QCOMPARE(seen.size(), std::size_t(1));
    QCOMPARE(seen.front().connection, 1); // the connection that the row means
}

/// The same server and a request as Qt makes it by default: so that the test above can fail.
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
