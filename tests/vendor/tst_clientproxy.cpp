#include "clientbench.h"
#include "scriptedproxy.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Type = ScriptedProxy::Type;

namespace {

const QByteArray login = "me:s3cret-of-the-proxy";

/// A client of a vendor that exists only behind the proxy.
struct Rig
{
    explicit Rig(Type type = Type::Http, const vendor::ClientLimits &limits = patientLimits()) : proxy(type), bench(limits)
    {
        proxy.vendor.onRequest = [](const HttpRequest &request) { return Reply::batch(snapshot(4, 2, *request.batch())); };
        settings = {.kind = ProxySettings::Kind::Manual, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = u"me"_s};
        if (type == Type::Socks5)
            settings.type = ProxySettings::Type::Socks5;
        bench.useServer(ScriptedProxy::vendorUrl());
    }

    void use(const std::optional<Secret> &password) { bench.client->setProxy(settings, password); }
    /// Nothing that the vendor got holds the log-in, in whichever form.
    [[nodiscard]] bool isUnknownToTheVendor() const
    {
        const auto &seen = proxy.vendor.requests();
        return std::none_of(seen.cbegin(), seen.cend(), [](const HttpRequest &request) {
            return !request.header("proxy-authorization").isEmpty() || !request.header("authorization").isEmpty()
                || request.target.contains("s3cret") || request.target.contains(login.toBase64());
        });
    }

    ScriptedProxy proxy;
    ClientBench bench;
    ProxySettings settings;
};

std::optional<Secret> rightPassword()
{
    return Secret::fromText(u"s3cret-of-the-proxy");
}

std::optional<Secret> wrongPassword()
{
    return Secret::fromText(u"s3cret-of-last-year");
}

void addTypes()
{
    QTest::addColumn<Type>("type");
    QTest::newRow("HTTP") << Type::Http;
    QTest::newRow("SOCKS5") << Type::Socks5;
}

} // namespace

class TestClientProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { trustVendorCertificate(); }
    /// Any but the one that Qt 6.8 gives when a proxy asks for the password again.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!QNetworkAccessCache::addEntry: overriding)"_s)); }
    void requestGoesThrough_data();
    void requestGoesThrough();
    void troubleWithTheProxyIsToldApart_data();
    void troubleWithTheProxyIsToldApart();
    void troubleOfTheVendorIsNotTheProxys_data();
    void troubleOfTheVendorIsNotTheProxys();
    void pageOfTheProxyIsNotTheVendorsReply_data();
    void pageOfTheProxyIsNotTheVendorsReply();
    void wrongPasswordIsToldOnce_data();
    void wrongPasswordIsToldOnce();
    void rightPasswordServesAll_data();
    void rightPasswordServesAll();
    void passwordIsNotToldUnasked();
    void vendorThatAsksIsNotTold_data();
    void vendorThatAsksIsNotTold();
    void onlyTheManualProxyIsTold();
    void requestLeavesOnce_data();
    void requestLeavesOnce();
    void anotherProxyServesTheNextRequest();
    void proxyThatHungIsAskedAnew_data() { addTypes(); }
    void proxyThatHungIsAskedAnew();
    void thisComputerIsReachedWithoutProxy();
    void requestsWaitForThePassword();
};

void TestClientProxy::requestGoesThrough_data()
{
    QTest::addColumn<Type>("type");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("closes");
    QTest::newRow("HTTP, no log-in") << Type::Http << false << true;
    QTest::newRow("HTTP, hangs up after asking") << Type::Http << true << true;
    QTest::newRow("HTTP, goes on after asking") << Type::Http << true << false;
    QTest::newRow("SOCKS5, no log-in") << Type::Socks5 << false << true;
    QTest::newRow("SOCKS5, log-in") << Type::Socks5 << true << true;
}

void TestClientProxy::requestGoesThrough()
{
    QFETCH(Type, type);
    QFETCH(bool, asks);
    QFETCH(bool, closes);
    Rig rig(type);
    rig.proxy.wantedLogin = asks ? login : QByteArray();
    rig.proxy.closesAfterChallenge = closes;
    rig.use(rightPassword());

    QVERIFY(!rig.bench.errorOf(batchId(1)));
    QVERIFY(!rig.bench.errorOf(batchId(2))); // on the same connection

    QCOMPARE(rig.proxy.tunnelCount(), 1);
    QCOMPARE(rig.proxy.attempts().size(), std::size_t(asks ? 2 : 1));
    QCOMPARE(rig.proxy.attempts().front().login, QByteArray());
    QCOMPARE(rig.proxy.attempts().back().login, asks ? login : QByteArray());
    QCOMPARE(rig.proxy.attempts().back().target, "vendor.test:443"); // the proxy looks the name up
    QCOMPARE(rig.proxy.vendor.requestCount(), 2);
    QVERIFY(rig.isUnknownToTheVendor());
}

void TestClientProxy::troubleWithTheProxyIsToldApart_data()
{
    QTest::addColumn<Type>("type");
    QTest::addColumn<QByteArray>("trouble");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ProxyFault>("fault");
    const auto add = [](const char *trouble, ErrorKind kind, ProxyFault fault) {
        QTest::addRow("HTTP, %s", trouble) << Type::Http << QByteArray(trouble) << kind << fault;
        QTest::addRow("SOCKS5, %s", trouble) << Type::Socks5 << QByteArray(trouble) << kind << fault;
    };
    add("not running", ErrorKind::Network, ProxyFault::NoWayThrough);
    add("no such host", ErrorKind::Network, ProxyFault::NotFound);
    add("lets nothing through", ErrorKind::Network, ProxyFault::NoWayThrough);
    add("not a proxy", ErrorKind::Network, ProxyFault::NoWayThrough);
    add("silent", ErrorKind::Timeout, ProxyFault::NoWayThrough);
    add("hangs up", ErrorKind::Timeout, ProxyFault::NoWayThrough); // of which Qt 6.4 says nothing
    add("no password", ErrorKind::Network, ProxyFault::WantsLogin);
    add("password not at hand", ErrorKind::Network, ProxyFault::PasswordNotAtHand);
    add("wrong password", ErrorKind::Network, ProxyFault::RefusedLogin);
}

void TestClientProxy::troubleWithTheProxyIsToldApart()
{
    QFETCH(Type, type);
    QFETCH(QByteArray, trouble);
    QFETCH(ErrorKind, kind);
    QFETCH(ProxyFault, fault);
    Rig rig(type, {.connect = 400ms, .noProgress = 10s, .whole = 20s});
    std::optional<Secret> password;
    if (trouble == "not running")
        rig.proxy.shutDown();
    else if (trouble == "no such host")
        rig.settings.host = u"nowhere.invalid"_s;
    else if (trouble == "lets nothing through")
        rig.proxy.reply = type == Type::Http ? "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n" : QByteArray::fromHex("05020001000000000000");
    else if (trouble == "not a proxy")
        rig.proxy.reply = "SSH-2.0-OpenSSH_9.2p1\r\n\r\n";
    rig.proxy.isSilent = trouble == "silent";
    rig.proxy.hangsUp = trouble == "hangs up";
    if (trouble.contains("password"))
        rig.proxy.wantedLogin = login;
    if (trouble == "wrong password")
        password = wrongPassword();
    rig.settings.keepsPassword = trouble == "password not at hand";
    rig.use(password);

    for (int i = 0; i < 2; ++i) { // and it stays that way
        const auto error = rig.bench.errorOf(batchId(i));
        QVERIFY(error);
        QCOMPARE(wireName(error->kind), wireName(kind));
        QCOMPARE(error->proxy, fault);
        QCOMPARE(error->http, 0);
        QCOMPARE(error->detail, QString());
    }
    QCOMPARE(rig.proxy.vendor.requestCount(), 0);
}

void TestClientProxy::troubleOfTheVendorIsNotTheProxys_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("hangs up") << Reply().close() << ErrorKind::Network;
    QTest::newRow("silent") << Reply().stall() << ErrorKind::Timeout;
    QTest::newRow("a status") << Reply::error(500, "Internal") << ErrorKind::Server;
    QTest::newRow("no such batch") << Reply::error(404, "No such batch.") << ErrorKind::NotFound;
}

void TestClientProxy::troubleOfTheVendorIsNotTheProxys()
{
    QFETCH(Reply, reply);
    QFETCH(ErrorKind, kind);
    for (const bool keptAlive : {false, true}) {
        Rig rig(Type::Http, {.connect = 10s, .noProgress = 1s, .whole = 20s});
        rig.use({});
        if (keptAlive)
            QVERIFY(!rig.bench.errorOf(batchId(9)));
        rig.proxy.vendor.enqueue(batchId(), reply);
        const auto error = rig.bench.errorOf(batchId());
        QVERIFY(error);
        QCOMPARE(wireName(error->kind), wireName(kind));
        QCOMPARE(error->proxy, ProxyFault::None);
    }
}

void TestClientProxy::pageOfTheProxyIsNotTheVendorsReply_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 400, 401, 402, 404, 407, 429, 500, 502, 503})
        QTest::addRow("%d", status) << status;
}

void TestClientProxy::pageOfTheProxyIsNotTheVendorsReply()
{
    QFETCH(int, status);
    Rig rig;
    const QByteArray page = R"({"error":"Invalid API key."})";
    rig.proxy.reply = "HTTP/1.1 " + QByteArray::number(status)
        + " No\r\nContent-Type: application/json\r\nRetry-After: 900\r\nLocation: /\r\n"
        + "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: " + QByteArray::number(page.size()) + "\r\n\r\n" + page;
    rig.use({});
    const auto error = rig.bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Network));
    QCOMPARE(error->http, 0);
    QCOMPARE(error->detail, QString());
    QVERIFY(!error->retryAfter);
    QCOMPARE(error->proxy, status == 407 ? ProxyFault::WantsLogin : ProxyFault::NoWayThrough);
}

void TestClientProxy::wrongPasswordIsToldOnce_data()
{
    addTypes();
}

void TestClientProxy::wrongPasswordIsToldOnce()
{
    QFETCH(Type, type);
    Rig rig(type);
    rig.proxy.wantedLogin = login;
    rig.use(wrongPassword());
    for (int i = 0; i < 8; ++i)
        rig.bench.fetch(batchId(i)); // all at once
    QTRY_COMPARE(rig.bench.answers.size(), std::size_t(8));
    QVERIFY(rig.bench.errorOf(batchId(8))); // and later
    for (const auto &answer : rig.bench.answers)
        QCOMPARE(answer.error().proxy, ProxyFault::RefusedLogin);
    QCOMPARE(rig.proxy.attemptsWithLogin(), 1);

    rig.use(rightPassword());
    QVERIFY(!rig.bench.errorOf(batchId(9)));
    QCOMPARE(rig.proxy.attemptsWithLogin(), 2);
    QCOMPARE(rig.proxy.vendor.requestCount(), 1);
}

void TestClientProxy::rightPasswordServesAll_data()
{
    addTypes();
}

void TestClientProxy::rightPasswordServesAll()
{
    QFETCH(Type, type);
    Rig rig(type);
    rig.proxy.wantedLogin = login;
    rig.proxy.vendor.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    rig.use(rightPassword());
    for (int i = 0; i < 8; ++i)
        rig.bench.fetch(batchId(i));
    QTRY_COMPARE(rig.proxy.vendor.atOnce(), 6); // the others followed as soon as the first one was let through
    rig.proxy.vendor.onRequest = [](const HttpRequest &request) { return Reply::batch(snapshot(4, 2, *request.batch())); };
    rig.proxy.vendor.hangUpAll();
    QTRY_COMPARE(rig.bench.answers.size(), std::size_t(8));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(rig.proxy.vendor.requestsFor(batchId(i)).size(), std::size_t(1));
    QVERIFY(rig.isUnknownToTheVendor());
}

void TestClientProxy::passwordIsNotToldUnasked()
{
    Rig rig;
    rig.use(rightPassword());
    QVERIFY(!rig.bench.errorOf(batchId()));
    QCOMPARE(rig.proxy.attemptsWithLogin(), 0);
}

void TestClientProxy::vendorThatAsksIsNotTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("as a proxy would") << 407 << QByteArray("Proxy-Authenticate");
    QTest::newRow("as a server would") << 401 << QByteArray("WWW-Authenticate");
}

void TestClientProxy::vendorThatAsksIsNotTold()
{
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    Rig rig;
    rig.proxy.wantedLogin = login;
    rig.use(rightPassword());
    QVERIFY(!rig.bench.errorOf(batchId(1))); // Qt knows the password now
    for (int i = 0; i < 3; ++i) {
        rig.proxy.vendor.enqueue(Reply::json(status, R"({"error":"Log in"})", {{header, "Basic realm=\"x\""}}));
        const auto error = rig.bench.errorOf(batchId(2));
        QVERIFY(error);
        QCOMPARE(error->http, status);
        QCOMPARE(error->proxy, ProxyFault::None);
    }
    QCOMPARE(rig.proxy.vendor.requestsFor(batchId(2)).size(), std::size_t(3));
    QVERIFY(rig.isUnknownToTheVendor());
}

void TestClientProxy::onlyTheManualProxyIsTold()
{
    Rig rig;
    rig.proxy.wantedLogin = login;
    const auto restore = qScopeGuard([] { qunsetenv("https_proxy"); });
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(rig.proxy.port());
    qputenv("https_proxy", address);
    ProxySettings system = rig.settings;
    system.kind = ProxySettings::Kind::System;
    rig.bench.client->setProxy(system, rightPassword());
    const auto error = rig.bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(error->proxy, ProxyFault::WantsLogin);
    QCOMPARE(rig.proxy.attempts().size(), std::size_t(1));
    QCOMPARE(rig.proxy.attemptsWithLogin(), 0);
}

void TestClientProxy::requestLeavesOnce_data()
{
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<Reply>("fault");
    for (const bool keptAlive : {false, true}) {
        const char *const where = keptAlive ? "kept alive" : "fresh";
        QTest::addRow("closed before a reply, %s", where) << keptAlive << Reply().close();
        QTest::addRow("reset before a reply, %s", where) << keptAlive << Reply().reset();
        QTest::addRow("closed within the headers, %s", where) << keptAlive << Reply().send("HTTP/1.1 200 OK\r\nContent-").close();
    }
}

void TestClientProxy::requestLeavesOnce()
{
    QFETCH(bool, keptAlive);
    QFETCH(Reply, fault);
    Rig rig;
    rig.proxy.wantedLogin = login;
    rig.use(rightPassword());
    if (keptAlive)
        QVERIFY(!rig.bench.errorOf(batchId(3)));
    rig.proxy.vendor.enqueue(batchId(), fault);
    const auto error = rig.bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Network));
    QVERIFY(!rig.bench.errorOf(batchId(2))); // what was still on its way has arrived
    QCOMPARE(rig.proxy.vendor.requestsFor(batchId()).size(), std::size_t(1));
}

void TestClientProxy::anotherProxyServesTheNextRequest()
{
    Rig rig;
    ScriptedProxy other;
    other.vendor.onRequest = rig.proxy.vendor.onRequest;
    rig.proxy.vendor.enqueue(batchId(1), Reply().stall().send(httpHead(500, {}, 0)));
    rig.use({});
    rig.bench.fetch(batchId(1));
    QTRY_COMPARE(rig.proxy.vendor.requestCount(), 1);

    rig.settings.port = other.port();
    rig.use({});
    QVERIFY(!rig.bench.errorOf(batchId(2)));
    QCOMPARE(other.vendor.requestCount(), 1);

    rig.proxy.vendor.resume(); // what is under way is not cut off
    QTRY_COMPARE(rig.bench.answers.size(), std::size_t(2));
    QCOMPARE(rig.bench.answers.back().error().http, 500);
    QCOMPARE(rig.proxy.vendor.requestCount(), 1);
}

void TestClientProxy::proxyThatHungIsAskedAnew()
{
    QFETCH(Type, type);
    Rig rig(type, {.connect = 400ms, .noProgress = 10s, .whole = 20s});
    rig.use({});
    rig.proxy.isSilent = true;
    QVERIFY(rig.bench.errorOf(batchId(1)));
    rig.proxy.isSilent = false;
    QVERIFY(!rig.bench.errorOf(batchId(2)));
}

void TestClientProxy::thisComputerIsReachedWithoutProxy()
{
    Rig rig;
    rig.bench.useServer(rig.bench.server.baseUrl().toString());
    rig.use(rightPassword());
    rig.bench.client->awaitProxy();
    rig.bench.server.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    for (int i = 0; i < 6; ++i)
        rig.bench.fetch(batchId(i));
    QTRY_COMPARE(rig.bench.server.atOnce(), 6); // no password has to prove itself, and none is waited for
    QCOMPARE(rig.proxy.connectionCount(), 0);
}

void TestClientProxy::requestsWaitForThePassword()
{
    Rig rig(Type::Http, {.connect = 500ms, .noProgress = 500ms, .whole = 700ms});
    rig.proxy.wantedLogin = login;
    rig.bench.client->awaitProxy();
    rig.bench.fetch(batchId());
    // Longer than all limits, in which other things happen.
    ClientBench clock({.connect = 10s, .noProgress = 800ms, .whole = 10s});
    clock.server.enqueue(batchId(), Reply().stall());
    QVERIFY(clock.errorOf(batchId()));
    QVERIFY(rig.bench.answers.empty());
    QCOMPARE(rig.proxy.connectionCount(), 0);

    rig.use(rightPassword());
    QTRY_COMPARE(rig.bench.answers.size(), std::size_t(1));
    QVERIFY(rig.bench.answers.front());
}

QTEST_GUILESS_MAIN(TestClientProxy)
#include "tst_clientproxy.moc"
