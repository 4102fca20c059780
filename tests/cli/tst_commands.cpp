#include "clirig.h"
#include "core/proxysettings.h"
#include "demo/demovendor.h"
#include "store/store.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using test::CliRig;
using test::Reply;
using test::ScriptedServer;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        qunsetenv("BATCHWATCH_API_KEY");
        qunsetenv("PROWEBLOOK_API_KEY");
        qunsetenv("BATCHWATCH_BASE_URL");
        qunsetenv("NO_COLOR");
    }

    void usage_data();
    void usage();
    void help_data();
    void help();
    void typedKeyIsNotRepeated_data();
    void typedKeyIsNotRepeated();
    void balance();
    void balanceErrors_data();
    void balanceErrors();
    void balanceGoesByTheProxy();
    void demoServes();
    void demoPortTaken();
};

void TestCommands::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{u"observe"_s};
    QTest::newRow("no id") << QStringList{u"watch"_s};
    QTest::newRow("unknown option") << QStringList{u"batches"_s, u"--all"_s};
    QTest::newRow("no such key") << QStringList{u"balance"_s, u"--key"_s, u"main"_s};
    QTest::newRow("no key") << QStringList{u"balance"_s};
    QTest::newRow("key file missing") << QStringList{u"balance"_s, u"--key-file"_s, u"/nowhere/key"_s};
    QTest::newRow("base URL without TLS") << QStringList{u"balance"_s, u"--base-url"_s, u"http://example.com"_s};
}

void TestCommands::usage()
{
    QFETCH(const QStringList, arguments);
    CliRig rig;
    QCOMPARE(int(rig.run(arguments)), 2);
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY2(rig.err.text.contains("Usage: batchwatch-cli"), rig.err.text.constData());
}

void TestCommands::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("program") << QStringList{u"--help"_s};
    QTest::newRow("program, short") << QStringList{u"-h"_s};
    QTest::newRow("command") << QStringList{u"watch"_s, u"--help"_s};
    QTest::newRow("command, short") << QStringList{u"export"_s, u"-h"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
}

void TestCommands::help()
{
    QFETCH(const QStringList, arguments);
    CliRig rig;
    QCOMPARE(int(rig.run(arguments)), 0);
    QVERIFY(rig.out.text.contains("batchwatch-cli"));
    QCOMPARE(rig.err.text, QByteArray());
}

void TestCommands::typedKeyIsNotRepeated_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString secret = QString::fromUtf8(CliRig::secret);
    QTest::newRow("as a command") << QStringList{secret};
    QTest::newRow("as an id") << QStringList{u"watch"_s, secret};
    QTest::newRow("as a key's name") << QStringList{u"balance"_s, u"--key"_s, secret};
    QTest::newRow("as an option of the API") << QStringList{u"balance"_s, QString(u"--api-key="_s + secret)};
    QTest::newRow("in the base URL") << QStringList{u"balance"_s, u"--base-url"_s, QString(u"https://example.com/?api_key="_s + secret)};
}

void TestCommands::typedKeyIsNotRepeated()
{
    QFETCH(const QStringList, arguments);
    CliRig rig;
    QCOMPARE(int(rig.run(arguments)), 2);
    QVERIFY2(!rig.out.text.contains(CliRig::secret), rig.out.text.constData());
    QVERIFY2(!rig.err.text.contains(CliRig::secret), rig.err.text.constData());
}

void TestCommands::balance()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &) { return Reply::json(200, R"({"service":"wavalidation","balance":4850})"); };
    CliRig rig;
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"balance"_s})), 0);
    QCOMPARE(rig.out.text, QByteArray("4850 credits\n"));
    rig.forget();
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"balance"_s, u"--json"_s})), 0);
    QCOMPARE(rig.out.text, R"({"balance":4850,"service":"wavalidation","key":")" + KeyName::thisRun().toString().toUtf8() + "\"}\n");
    QCOMPARE(server.requests().back().path(), QByteArray("/api/v1/balance"));
}

void TestCommands::balanceErrors_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<int>("code");
    QTest::newRow("key refused") << 401 << 3;
    QTest::newRow("server") << 503 << 6;
    QTest::newRow("rate limited") << 429 << 6;
}

void TestCommands::balanceErrors()
{
    QFETCH(const int, http);
    QFETCH(const int, code);
    ScriptedServer server;
    server.onRequest = [http](const test::HttpRequest &) { return Reply::error(http, "no"); };
    CliRig rig;
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"balance"_s})), code);
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY(!rig.err.text.isEmpty());
}

/// What was set in the window holds here as well.
void TestCommands::balanceGoesByTheProxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray said;
    connect(&proxy, &QTcpServer::newConnection, &proxy, [&] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&said, socket] {
            said += socket->readAll();
            socket->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    CliRig rig;
    {
        const auto store = std::move(*store::Store::open(QDir(rig.dataDir())));
        const ProxySettings settings{.kind = ProxySettings::Kind::Manual, .host = u"127.0.0.1"_s, .port = proxy.serverPort()};
        QVERIFY(store->saveSetting(QLatin1StringView(proxySettingName), toStoredText(settings)));
    }
    for (const QStringList &command : {QStringList{u"balance"_s}, {u"keys"_s, u"test"_s}}) {
        said.clear();
        QCOMPARE(int(rig.runAt(QUrl(u"https://vendor.test"_s), command)), 6);
        QVERIFY2(said.startsWith("CONNECT vendor.test:443"), said.constData());
    }
}

void TestCommands::demoServes()
{
    CliRig rig;
    QByteArray said;
    rig.out.onWrite = [&](const QByteArray &text) {
        said += text;
        QTimer::singleShot(0, &rig.interrupts, [&rig] { rig.interrupts.raise(Interrupt::Interrupted); });
    };
    QCOMPARE(int(rig.run({u"demo"_s})), 130);
    QVERIFY2(said.contains("http://127.0.0.1:"), said.constData());
    QVERIFY(said.contains(QByteArray(demo::DemoVendor::apiKeyText().data())));
    for (const demo::DemoEntry &entry : demo::DemoVendor::entries())
        QVERIFY(said.contains(entry.id.toString().toUtf8()));
}

void TestCommands::demoPortTaken()
{
    demo::DemoVendor other(demo::Faults::None);
    QVERIFY(other.listen());
    CliRig rig;
    QCOMPARE(int(rig.run({u"demo"_s, u"--port"_s, QString::number(other.baseUrl().port())})), 1);
    QVERIFY2(rig.err.text.contains("Port "), rig.err.text.constData());
}

QTEST_GUILESS_MAIN(TestCommands)

#include "tst_commands.moc"
