#include "cliprogram.h"
#include "demo/demovendor.h"
#include "support/builders.h"
#include "support/scriptedserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QTimer>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::batchId;
using test::CliProgram;
using test::idText;
using test::Reply;
using test::ScriptedServer;
using test::snapshot;

namespace {

/// The master side of a new terminal whose other side becomes the program's standard error.
class Terminal
{
public:
    explicit Terminal(QProcess &process) : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        ::grantpt(m_master);
        ::unlockpt(m_master);
        const int slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY);
        m_slave = slave;
        process.setChildProcessModifier([slave] { ::dup2(slave, STDERR_FILENO); });
    }
    ~Terminal()
    {
        ::close(m_slave);
        ::close(m_master);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] QByteArray text()
    {
        QByteArray all;
        QByteArray piece(4096, '\0');
        for (ssize_t size = 0; (size = ::read(m_master, piece.data(), std::size_t(piece.size()))) > 0;)
            all += piece.first(size);
        return all;
    }

private:
    int m_master;
    int m_slave;
};

} // namespace

/// The real program: what only a process shows.
class TestBinary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void exitCodes_data();
    void exitCodes();
    void jsonToTheEnd();
    void endsBySignal_data();
    void endsBySignal();
    void demoEndsBySignal_data();
    void demoEndsBySignal();
    void demoTellsItsRequests();
    void readerGone();
    void fullDisk();
    void noTerminalNoProgress();
    void terminalShowsProgress_data();
    void terminalShowsProgress();
    void killedAndStillThere();
    void loudestLogHoldsNoKey();
    void otherLocalesStayQuiet();
    void needsNoWindowLibraries();
};

void TestBinary::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("http");
    QTest::addColumn<int>("code");
    const QStringList watch{u"watch"_s, idText(), u"--json"_s};
    QTest::newRow("all done") << watch << 200 << 0;
    QTest::newRow("usage") << QStringList{u"watch"_s} << 200 << 2;
    QTest::newRow("key refused") << watch << 401 << 3;
    QTest::newRow("no such batch") << watch << 404 << 4;
    QTest::newRow("not enough credits") << watch << 402 << 5;
    QTest::newRow("gave up") << (watch + QStringList{u"--once"_s}) << 503 << 6;
    QTest::newRow("timed out") << (watch + QStringList{u"--timeout"_s, u"0.5"_s}) << 503 << 6;
    QTest::newRow("no such stored batch") << QStringList{u"results"_s, idText()} << 200 << 4;
    QTest::newRow("file error") << QStringList{u"watch"_s, idText(), u"--export"_s, u"/nowhere/r.csv"_s} << 200 << 7;
}

void TestBinary::exitCodes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, http);
    QFETCH(const int, code);
    ScriptedServer server;
    server.onRequest = [http](const test::HttpRequest &request) {
        return http == 200 ? Reply::batch(snapshot(4, 4, *request.batch())) : Reply::error(http, "no");
    };
    CliProgram program;
    QCOMPARE(program.run(server.baseUrl(), arguments), code);
    QVERIFY(!program.out.contains(test::CliRig::secret));
    QVERIFY(!program.err.contains(test::CliRig::secret));
    if (code == 6)
        QVERIFY(test::jsonLines(program.out).last()[u"retry_in_s"_s].isNull());
}

void TestBinary::jsonToTheEnd()
{
    ScriptedServer server;
    server.enqueue(batchId(), Reply::batch(snapshot(4, 2)));
    server.enqueue(batchId(), Reply::batch(snapshot(4, 4)));
    CliProgram program;
    QCOMPARE(program.run(server.baseUrl(), {u"watch"_s, idText(), u"--json"_s}), 0);
    const auto lines = test::jsonLines(program.out);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(test::fieldNames(program.out.split('\n')[0]),
        (QByteArrayList{
            "event", "batch_id", "time", "status", "total", "completed", "failed", "pending", "done", "counts_disagree", "next_poll_s"}));
    QVERIFY(lines[0][u"next_poll_s"_s].toDouble() >= 5.0);
    QVERIFY(lines[1][u"next_poll_s"_s].isNull());
    QCOMPARE(lines[2][u"event"_s].toString(), u"finished"_s);
    QVERIFY(QDateTime::fromString(lines[0][u"time"_s].toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(server.shortestSpacing(batchId()).value() >= Milliseconds(5'000));
    QCOMPARE(program.err, QByteArray());
}

void TestBinary::endsBySignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
}

void TestBinary::endsBySignal()
{
    QFETCH(const int, number);
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &) { return Reply().stall(); };
    CliProgram program;
    program.start(server.baseUrl(), {u"watch"_s, idText(), u"--json"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.requestCount(), 1, 20'000);
    program.signal(number);
    QCOMPARE(program.end(5'000), 130);
    QCOMPARE(program.err, QByteArray());
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestBinary::demoEndsBySignal_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("code");
    QTest::newRow("Ctrl-C") << SIGINT << 130;
    QTest::newRow("terminated") << SIGTERM << 143;
}

void TestBinary::demoEndsBySignal()
{
    QFETCH(const int, number);
    QFETCH(const int, code);
    CliProgram program;
    program.process.start(CliProgram::path(), {u"demo"_s});
    QTRY_VERIFY_WITH_TIMEOUT(program.out.contains("balance --base-url"), 20'000);
    program.signal(number);
    QCOMPARE(program.end(5'000), code);
}

void TestBinary::demoTellsItsRequests()
{
    CliProgram vendor;
    vendor.process.start(CliProgram::path(), {u"demo"_s, u"--log"_s});
    QTRY_VERIFY_WITH_TIMEOUT(vendor.out.contains("balance --base-url"), 20'000);
    const QRegularExpression address(u"base URL: (\\S+)"_s);
    const QUrl url(address.match(QString::fromUtf8(vendor.out)).captured(1));
    CliProgram reader;
    reader.setVariable(u"BATCHWATCH_API_KEY"_s, demo::DemoVendor::apiKeyText());
    QCOMPARE(reader.run(url, {u"balance"_s}), 0);
    QTRY_VERIFY(QString::fromUtf8(vendor.err).contains(QRegularExpression(u"\\n\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z 200 balance\\n"_s)));
    QVERIFY2(!vendor.err.contains(demo::DemoVendor::apiKeyText().data()), "no key in a log");
    vendor.signal(SIGTERM);
    QCOMPARE(vendor.end(5'000), 143);
}

void TestBinary::readerGone()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) {
        Reply reply;
        reply.pause(Milliseconds(1'000)); // by then the reader of the pipe has ended
        const QByteArray body = R"({"batch_id":")" + request.batch()->toString().toUtf8() + R"(","status":"processing","total_numbers":4})";
        return reply.send(test::httpHead(200, {{"Content-Type", "application/json"}}, body.size()) + body);
    };
    CliProgram program;
    const QStringList arguments = program.withOptions(server.baseUrl(), {u"watch"_s, idText(), u"--json"_s});
    program.process.start(
        u"/bin/bash"_s, QStringList{u"-c"_s, u"\"$@\" | true; exit ${PIPESTATUS[0]}"_s, u"bash"_s, CliProgram::path()} + arguments);
    QCOMPARE(program.end(), 141);
    QCOMPARE(program.err, QByteArray());
}

void TestBinary::fullDisk()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
    CliProgram program;
    program.process.setStandardOutputFile(u"/dev/full"_s);
    QCOMPARE(program.run(server.baseUrl(), {u"watch"_s, idText(), u"--json"_s}), 7);
    QVERIFY2(program.err.contains("Standard output"), program.err.constData());
    QCOMPARE(program.run({}, {u"results"_s, idText()}), 7);
}

void TestBinary::noTerminalNoProgress()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
    CliProgram program;
    QCOMPARE(program.run(server.baseUrl(), {u"watch"_s, idText(1)}), 0);
    QCOMPARE(program.err, QByteArray());
    QCOMPARE(program.out.count('\n'), 1);
    QCOMPARE(program.run(server.baseUrl(), {u"watch"_s, idText(2), u"--progress"_s}), 0);
    QVERIFY2(program.err.contains("100 %"), program.err.constData());
    QVERIFY(!program.out.contains('\r'));
}

void TestBinary::terminalShowsProgress_data()
{
    QTest::addColumn<QString>("noColor");
    QTest::addColumn<bool>("coloured");
    QTest::newRow("in colour") << QString() << true;
    QTest::newRow("NO_COLOR") << u"1"_s << false;
}

void TestBinary::terminalShowsProgress()
{
    QFETCH(const QString, noColor);
    QFETCH(const bool, coloured);
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
    CliProgram program;
    program.setVariable(u"NO_COLOR"_s, noColor);
    program.setVariable(u"TERM"_s, u"xterm"_s);
    Terminal terminal(program.process);
    QCOMPARE(program.run(server.baseUrl(), {u"watch"_s, idText()}), 0);
    const QByteArray shown = terminal.text();
    QVERIFY2(shown.contains("100 %"), shown.constData());
    QCOMPARE(shown.contains("\x1b[32m"), coloured);
}

/// Killed at any moment: what was printed is there.
void TestBinary::killedAndStillThere()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(50, 30, *request.batch())); };
    CliProgram program;
    program.onOutput = [&program] {
        if (program.out.count('\n') >= 3)
            program.signal(SIGKILL);
    };
    program.start(server.baseUrl(), {u"watch"_s, idText(1), idText(2), idText(3), u"--json"_s});
    QVERIFY(program.end() != 0);
    const auto reported = test::jsonLines(program.out);
    QVERIFY(reported.size() >= 3);
    program.onOutput = {};
    for (const QJsonObject &line : reported) {
        const QString id = line[u"batch_id"_s].toString();
        QCOMPARE(program.run({}, {u"results"_s, id, u"--json"_s}), 0);
        int done = 0;
        const auto rows = test::jsonLines(program.out);
        for (const QJsonObject &row : rows)
            done += row[u"status"_s].toString() == u"pending"_s ? 0 : 1;
        QCOMPARE(rows.size(), 50);
        QCOMPARE(done, line[u"done"_s].toInt());
    }
}

void TestBinary::loudestLogHoldsNoKey()
{
    ScriptedServer server;
    const QByteArray secret = test::CliRig::secret;
    server.enqueue(batchId(1), Reply::batch(snapshot(4, 4, batchId(1))));
    server.enqueue(batchId(2), Reply::error(404, "not with api_key=" + secret));
    server.enqueue(batchId(3), Reply::redirect("/elsewhere?api_key=" + secret));
    server.enqueue(batchId(4), Reply().reset());
    CliProgram program;
    program.setVariable(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    for (int n = 1; n <= 5; ++n) {
        const QUrl url = n == 5 ? QUrl(u"http://127.0.0.1:1"_s) : server.baseUrl();
        QVERIFY(program.run(url, {u"watch"_s, idText(n), u"--once"_s, u"--json"_s}) >= 0);
        QVERIFY2(!program.out.contains(secret), program.out.constData());
        QVERIFY2(!program.err.contains(secret), program.err.constData());
    }
    QVERIFY(!program.err.isEmpty()); // it was loud
    const auto files = QDir(program.dataDir()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(info.fileName()));
    }
}

void TestBinary::otherLocalesStayQuiet()
{
    CliProgram program;
    program.setVariable(u"LC_ALL"_s, u"C"_s);
    QCOMPARE(program.run({}, {u"batches"_s, u"--json"_s}), 0);
    QCOMPARE(program.err, QByteArray());
    QCOMPARE(program.out, QByteArray());
}

void TestBinary::needsNoWindowLibraries()
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {CliProgram::path()});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY2(libraries.contains("libQt6Core"), libraries.constData());
    QVERIFY2(!libraries.contains("libQt6Widgets") && !libraries.contains("libQt6Gui"), libraries.constData());
}

QTEST_GUILESS_MAIN(TestBinary)

#include "tst_binary.moc"
