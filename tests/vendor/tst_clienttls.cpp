#include "clientbench.h"
#include "support/builders.h"
#include "support/testcertificate.h"
#include "vendor/requestbuilder.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
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
    void oldTlsIsRefused_data();
    void oldTlsIsRefused();
    void currentTlsIsSpoken_data();
    void currentTlsIsSpoken();
    void authoritiesAreThoseOfTheSystem();
};

namespace {

// Deprecated, as they should be; a server of this kind is what is refused.
QT_WARNING_PUSH
QT_WARNING_DISABLE_DEPRECATED
constexpr QSsl::SslProtocol tls10 = QSsl::TlsV1_0;
constexpr QSsl::SslProtocol tls11 = QSsl::TlsV1_1;
QT_WARNING_POP

/// Speaks one version of TLS, also one that OpenSSL would not offer by itself any more.
QSslConfiguration speaking(QSsl::SslProtocol protocol)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(protocol);
    configuration.setLocalCertificate(testCertificate());
    configuration.setPrivateKey(testCertificateKey());
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL@SECLEVEL=0"));
    return configuration;
}

/// Runs `use` with a default configuration that trusts the test's certificate, as if the system did.
void trusting(const std::function<void()> &use)
{
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration configuration = usual;
    configuration.addCaCertificate(testCertificate());
    QSslConfiguration::setDefaultConfiguration(configuration);
    use();
    QSslConfiguration::setDefaultConfiguration(usual);
}

} // namespace

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
    std::optional<ClientBench> made;
    trusting(
        [&] { made.emplace(vendor::ClientLimits{.connect = 1'500ms, .noProgress = 20s, .whole = 30s}, ScriptedServer::Transport::Tls); });
    ClientBench &bench = *made;
    if (keptAlive)
        QVERIFY(bench.roundTrip());
    bench.server.enqueue(batchId(), Reply().pause(2s).send("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Server));
}

void TestClientTls::oldTlsIsRefused_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("TLS 1.0") << tls10;
    QTest::newRow("TLS 1.1") << tls11;
}

void TestClientTls::oldTlsIsRefused()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QSslServer server;
    server.setSslConfiguration(speaking(protocol));
    QVERIFY(server.listen(QHostAddress::LocalHost));

    // Somebody who speaks it is served: so that the test can fail.
    QSslSocket old;
    old.setSslConfiguration(speaking(protocol));
    old.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.serverPort());
    QTRY_VERIFY(old.isEncrypted());
    QCOMPARE(old.sessionProtocol(), protocol);

    ClientBench bench;
    trusting([&] { bench.useServer(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())); });
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Tls));
}

void TestClientTls::currentTlsIsSpoken_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3;
}

void TestClientTls::currentTlsIsSpoken()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QSslServer server;
    server.setSslConfiguration(speaking(protocol));
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server,
        [&] { server.nextPendingConnection()->write("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"); });
    ClientBench bench;
    trusting([&] { bench.useServer(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())); });
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Server));
}

void TestClientTls::authoritiesAreThoseOfTheSystem()
{
    const vendor::RequestBuilder builder(QUrl(QString::fromLatin1(vendor::defaultBaseUrl)));
    const QSslConfiguration tls = builder.balance(testKey()).sslConfiguration();
    // Qt's default, which asks the system for an authority when one is needed; nothing is added, nothing taken away.
    QCOMPARE(tls.caCertificates(), QSslConfiguration::defaultConfiguration().caCertificates());
    QVERIFY(!QSslConfiguration::systemCaCertificates().isEmpty());
    QCOMPARE(tls.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(tls.peerVerifyMode(), QSslSocket::VerifyPeer);
    QVERIFY(!tls.testSslOption(QSsl::SslOptionDisableServerNameIndication));
}

QTEST_GUILESS_MAIN(TestClientTls)
#include "tst_clienttls.moc"
