#include "clientbench.h"
#include "support/builders.h"
#include "support/testcertificate.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace std::chrono_literals;

class TestClientTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void untrustedCertificateIsRefusedBeforeTheKeyLeaves();
    void serverThatDoesNotSpeakTlsIsTls();
    void silentHandshakeEndsAtTheLimitForConnecting();
    void limitForConnectingEndsWithTheHandshake_data();
    void limitForConnectingEndsWithTheHandshake();
};

void TestClientTls::untrustedCertificateIsRefusedBeforeTheKeyLeaves()
{
    ClientBench bench(patientLimits(), ScriptedServer::Transport::Tls);
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Tls));
    QCOMPARE(bench.server.requestCount(), 0);
}

void TestClientTls::serverThatDoesNotSpeakTlsIsTls()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(
        &server, &QTcpServer::newConnection, &server, [&] { server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    ClientBench bench;
    bench.useServer(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Tls));
}

void TestClientTls::silentHandshakeEndsAtTheLimitForConnecting()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ClientBench bench({.connect = 300ms, .noProgress = 20s, .whole = 30s});
    bench.useServer(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort()));
    QElapsedTimer timer;
    timer.start();
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Timeout));
    QCOMPARE_LT(timer.elapsed(), 5'000);
}

void TestClientTls::limitForConnectingEndsWithTheHandshake_data()
{
    QTest::addColumn<bool>("keptAlive");
    QTest::newRow("fresh") << false;
    QTest::newRow("kept alive") << true;
}

void TestClientTls::limitForConnectingEndsWithTheHandshake()
{
    QFETCH(bool, keptAlive);
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = usual;
    trusting.addCaCertificate(testCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
    ClientBench bench({.connect = 1'500ms, .noProgress = 20s, .whole = 30s}, ScriptedServer::Transport::Tls);
    QSslConfiguration::setDefaultConfiguration(usual);
    if (keptAlive)
        QVERIFY(bench.roundTrip());
    bench.server.enqueue(batchId(), Reply().pause(2s).send("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Server));
}

QTEST_GUILESS_MAIN(TestClientTls)
#include "tst_clienttls.moc"
