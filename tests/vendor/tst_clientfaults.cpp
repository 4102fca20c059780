#include "clientbench.h"
#include "support/builders.h"
#include "support/testcertificate.h"
#include "wire/snapshotwriter.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTest>
#include <QVersionNumber>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 fourMebibytes = 4 * 1024 * 1024;

vendor::ClientLimits smallBodies()
{
    vendor::ClientLimits limits = patientLimits();
    limits.body = fourMebibytes;
    return limits;
}

/// The most memory that this process has held since the last reset, in KiB.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

bool resetPeakMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

} // namespace

class TestClientFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void everyFaultHasOneKindAndReachesTheServerOnce_data();
    void everyFaultHasOneKindAndReachesTheServerOnce();
    void bodyThatIsCutIsNeverGood_data();
    void bodyThatIsCutIsNeverGood();
    void interimStatusIsNoReply_data();
    void interimStatusIsNoReply();
    void refusedConnectionIsNetwork();
    void unknownHostIsNetwork();
    void limitsOfTime_data();
    void limitsOfTime();
    void endlessHeadersEndInTime();
    void slowButSteadyReplyIsRead();
    void waitThatTheServerAsksFor_data();
    void waitThatTheServerAsksFor();
    void waitIsKnownWhereTheBodyStops();
    void creditsOf402();
    void hugeRepliesCostLittleMemory_data();
    void hugeRepliesCostLittleMemory();
};

void TestClientFaults::initTestCase()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(testCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestClientFaults::everyFaultHasOneKindAndReachesTheServerOnce_data()
{
    QTest::addColumn<ScriptedServer::Transport>("transport");
    QTest::addColumn<Fault>("fault");
    for (const Fault &fault : faults(batchId(), fourMebibytes)) {
        QTest::newRow(fault.name) << ScriptedServer::Transport::Plain << fault;
        QTest::addRow("%s, TLS", fault.name) << ScriptedServer::Transport::Tls << fault;
    }
}

void TestClientFaults::everyFaultHasOneKindAndReachesTheServerOnce()
{
    QFETCH(ScriptedServer::Transport, transport);
    QFETCH(Fault, fault);
    ClientBench bench(smallBodies(), transport);
    bench.server.enqueue(batchId(), fault.reply);
    QElapsedTimer timer;
    timer.start();

    const auto error = bench.errorOf(batchId());

    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(fault.kind));
    QCOMPARE(error->http, fault.http);
    QCOMPARE_LT(timer.elapsed(), 5'000); // told, not timed out
    QCOMPARE(bench.answers.size(), std::size_t(1));
    QVERIFY(bench.roundTrip());
    QCOMPARE(bench.server.requestsFor(batchId()).size(), std::size_t(1));
    for (const HttpRequest &request : bench.server.requests())
        QVERIFY(request.batch()); // no redirect followed
}

/// A plain get() of Qt's calls every second such reply finished, without an error, when the end comes a moment after the bytes: hence many.
void TestClientFaults::bodyThatIsCutIsNeverGood_data()
{
    QTest::addColumn<ScriptedServer::Transport>("transport");
    QTest::addColumn<Reply>("reply");

    const QByteArray good = wire::writeSnapshot(snapshot(40, 20));
    const QByteArray packed = gzipped(good);
    const auto row = [](const char *name, const QByteArray &raw) {
        const Reply reply = Reply().send(raw).pause(5ms).close();
        QTest::newRow(name) << ScriptedServer::Transport::Plain << reply;
        QTest::addRow("%s, TLS", name) << ScriptedServer::Transport::Tls << reply;
    };
    row("short of its length by its half", httpHead(200, {}, good.size()) + good.first(good.size() / 2));
    row("short of its length, and a batch", httpHead(200, {}, good.size() + 1) + good);
    row("short of its length, and a whole gzip", httpHead(200, {{"Content-Encoding", "gzip"}}, packed.size() + 1) + packed);
    row("within a chunk", httpHead(200, {{"Transfer-Encoding", "chunked"}}) + "ff\r\n" + good.first(99));
}

void TestClientFaults::bodyThatIsCutIsNeverGood()
{
    QFETCH(ScriptedServer::Transport, transport);
    QFETCH(Reply, reply);
    const int times = transport == ScriptedServer::Transport::Tls ? 8 : 20; // a handshake each
    for (int i = 0; i < times; ++i) {
        ClientBench bench(patientLimits(), transport);
        bench.server.enqueue(batchId(), reply);
        const auto error = bench.errorOf(batchId());
        QVERIFY(error);
        QCOMPARE(wireName(error->kind), wireName(ErrorKind::Network));
        QCOMPARE(error->http, 200);
        QCOMPARE(bench.server.requestCount(), 1);
    }
}

void TestClientFaults::interimStatusIsNoReply_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<int>("http");
    const QByteArray body = wire::writeSnapshot(snapshot(4, 2));
    const QByteArray whole = httpHead(200, {}, body.size()) + body;
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
    QTest::newRow("103 before the reply") << Reply().send(hints + whole) << 103;
    QTest::newRow("103, and the reply comes later") << Reply().send(hints).pause(100ms).send(whole) << 103;
    QTest::newRow("102 before the reply") << Reply().send("HTTP/1.1 102 Processing\r\n\r\n" + whole) << 102;
}

/// Qt before 6.8 loses what follows.
void TestClientFaults::interimStatusIsNoReply()
{
    QFETCH(Reply, reply);
    QFETCH(int, http);
    ClientBench bench;
    bench.server.enqueue(batchId(), reply);

    const auto error = bench.errorOf(batchId());

    if (error || QVersionNumber::fromString(QLatin1String(qVersion())) < QVersionNumber(6, 8)) {
        QVERIFY(error);
        QCOMPARE(wireName(error->kind), wireName(ErrorKind::Unreadable));
        QCOMPARE(error->http, http);
    }
    QVERIFY(bench.roundTrip()); // what follows is not taken for the reply to this one
    QTRY_COMPARE(bench.server.atOnce(), 0);
    QVERIFY(bench.roundTrip());
    QCOMPARE(bench.server.requestsFor(batchId()).size(), std::size_t(1));
}

void TestClientFaults::refusedConnectionIsNetwork()
{
    ClientBench bench;
    bench.server.shutDown();
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Network);
    QCOMPARE(error->http, 0);
}

void TestClientFaults::unknownHostIsNetwork()
{
    ClientBench bench;
    bench.useServer(QStringLiteral("https://no-such-host.invalid"));
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Network);
}

void TestClientFaults::limitsOfTime_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<Milliseconds>("noProgress");
    QTest::addColumn<Milliseconds>("whole");
    QTest::addColumn<int>("http");

    const QByteArray head = httpHead(200, {}, 5'000);
    QTest::newRow("no reply begins") << Reply().stall() << 300ms << 20'000ms << 0;
    QTest::newRow("the headers stop") << Reply().send(head.first(20)).stall() << 300ms << 20'000ms << 0;
    QTest::newRow("the body stops") << Reply().send(head + "{").stall() << 300ms << 20'000ms << 200;
    QTest::newRow("an error's body stops") << Reply().send(httpHead(500, {}, 5'000) + "{").stall() << 300ms << 20'000ms << 500;
    QTest::newRow("the body drips for longer than the whole")
        << Reply().sendSlowly(head + QByteArray(400, ' '), 20, 50ms) << 10'000ms << 600ms << 200;
}

void TestClientFaults::limitsOfTime()
{
    QFETCH(Reply, reply);
    QFETCH(Milliseconds, noProgress);
    QFETCH(Milliseconds, whole);
    QFETCH(int, http);
    ClientBench bench({.connect = 10s, .noProgress = noProgress, .whole = whole});
    bench.server.enqueue(batchId(), reply);
    QElapsedTimer timer;
    timer.start();

    const auto error = bench.errorOf(batchId());

    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Timeout));
    QCOMPARE(error->http, http);
    QCOMPARE_GE(timer.elapsed(), std::min(noProgress, whole).count() * 9 / 10); // a coarse timer may be 5 % early
    QCOMPARE_LT(timer.elapsed(), 3'000);
    QVERIFY(bench.roundTrip());
    QCOMPARE(bench.server.requestsFor(batchId()).size(), std::size_t(1));
    QTRY_COMPARE(bench.server.atOnce(), 0); // hung up, not left behind
}

void TestClientFaults::endlessHeadersEndInTime()
{
    ClientBench bench({.connect = 10s, .noProgress = 500ms, .whole = 10s});
    bench.server.enqueue(batchId(), Reply().send("HTTP/1.1 200 OK\r\n").sendForever("X-More: and more\r\n"));
    QElapsedTimer timer;
    timer.start();

    const auto error = bench.errorOf(batchId());

    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Timeout));
    QCOMPARE_LT(timer.elapsed(), 3'000);
    bench.server.hangUpAll(); // Qt 6.4 reads headers until the connection ends, and answers nothing else meanwhile
    QTRY_VERIFY_WITH_TIMEOUT(bench.roundTrip(), 20'000);
}

void TestClientFaults::slowButSteadyReplyIsRead()
{
    ClientBench bench({.connect = 10s, .noProgress = 600ms, .whole = 10s});
    const QByteArray body = wire::writeSnapshot(snapshot(4, 2));
    bench.server.enqueue(batchId(), Reply().sendSlowly(httpHead(200, {}, body.size()) + body, 40, 60ms));
    QVERIFY(!bench.errorOf(batchId()));
}

void TestClientFaults::waitThatTheServerAsksFor_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("good");
    QTest::addColumn<std::optional<Milliseconds>>("wait");

    using Wait = std::optional<Milliseconds>;
    const QByteArray date
        = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(90), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
    QTest::newRow("429 in seconds") << Reply::error(429, "slow", {{"Retry-After", "7"}}) << false << Wait(7s);
    QTest::newRow("429 as a date") << Reply::error(429, "slow", {{"Retry-After", date}}) << false << Wait(90s);
    QTest::newRow("429 in the body") << Reply::json(429, R"({"error":"slow","ratelimit_remain":0,"ratelimit_seconds":12})") << false
                                     << Wait(12s);
    QTest::newRow("the header before the body")
        << Reply::json(429, R"({"ratelimit_seconds":12})", {{"Retry-After", "3"}}) << false << Wait(3s);
    QTest::newRow("429 without") << Reply::error(429, "slow") << false << Wait();
    QTest::newRow("503") << Reply::error(503, "down", {{"Retry-After", "20"}}) << false << Wait(20s);
    QTest::newRow("a proxy's 503") << Reply::http(503, "<html>", {{"Retry-After", "20"}}) << false << Wait(20s);
    QTest::newRow("200") << Reply::batch(snapshot(4, 2), {{"Retry-After", "30"}}) << true << Wait(30s);
    QTest::newRow("200 without") << Reply::batch(snapshot(4, 2)) << true << Wait();
    QTest::newRow("200 with the limit used up")
        << Reply::json(200, R"({"status":"processing","total_numbers":4,"ratelimit_remain":0,"ratelimit_seconds":15})") << true
        << Wait(15s);
}

void TestClientFaults::waitThatTheServerAsksFor()
{
    QFETCH(Reply, reply);
    QFETCH(bool, good);
    QFETCH(std::optional<Milliseconds>, wait);
    ClientBench bench;
    bench.server.enqueue(batchId(), reply);

    const auto error = bench.errorOf(batchId());

    QCOMPARE(!error, good);
    const auto got = good ? bench.answers.back()->wait : error->retryAfter;
    QCOMPARE(got.has_value(), wait.has_value());
    if (wait) { // a date has whole seconds, and time has passed since the row was made
        QCOMPARE_LE(*got, *wait);
        QCOMPARE_GE(*got, wait == Milliseconds(90s) ? 60s : *wait);
    }
}

void TestClientFaults::waitIsKnownWhereTheBodyStops()
{
    ClientBench bench({.connect = 10s, .noProgress = 300ms, .whole = 10s});
    bench.server.enqueue(batchId(), Reply().send(httpHead(503, {{"Retry-After", "40"}}, 5'000) + "{").stall());

    const auto error = bench.errorOf(batchId());

    QVERIFY(error);
    QCOMPARE(wireName(error->kind), wireName(ErrorKind::Timeout));
    QCOMPARE(error->retryAfter, std::optional<Milliseconds>(40s));
}

void TestClientFaults::creditsOf402()
{
    ClientBench bench;
    bench.server.enqueue(batchId(), Reply::json(402, R"({"error":"Insufficient credits","required":9,"available":4})"));
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QCOMPARE(error->detail, QStringLiteral("Insufficient credits"));
    QCOMPARE(error->creditsRequired, std::optional<qint64>(9));
    QCOMPARE(error->creditsAvailable, std::optional<qint64>(4));
}

void TestClientFaults::hugeRepliesCostLittleMemory_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("a bomb of 1 GiB, 1 MiB on the wire") << Reply::gzip(gzipBomb(1024));
    QTest::newRow("a bomb with status 500") << Reply().send(
        httpHead(500, {{"Content-Encoding", "gzip"}}, gzipBomb(1024).size()) + gzipBomb(1024));
    QTest::newRow("an endless error") << Reply().send(httpHead(503)).sendForever(QByteArray(65'536, ' '));
    QTest::newRow("endless headers") << Reply().send("HTTP/1.1 200 OK\r\n").sendForever("X-More: and more\r\n");
}

void TestClientFaults::hugeRepliesCostLittleMemory()
{
    QFETCH(Reply, reply);
    ClientBench bench({.connect = 10s, .noProgress = 1s, .whole = 10s});
    QVERIFY(bench.roundTrip());
    bench.server.enqueue(batchId(), reply);
    if (!resetPeakMemory())
        QSKIP("this system does not tell the peak of memory");
    const qint64 before = peakMemory();

    const auto error = bench.errorOf(batchId());

    bench.server.hangUpAll();
    QVERIFY(error);
    const qint64 growth = peakMemory() - before;
    qInfo("%s: the peak of memory grew by %lld KiB", QTest::currentDataTag(), growth);
    QCOMPARE_LT(growth, 16 * 1024);
}

QTEST_GUILESS_MAIN(TestClientFaults)
#include "tst_clientfaults.moc"
