#include "clirig.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/filecontent.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using test::batchId;
using test::CliRig;
using test::contentOf;
using test::idText;
using test::Reply;
using test::ScriptedServer;
using test::snapshot;

class TestWatchCommand : public QObject
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

    void watchEndsAtOnceWhenDone();
    void watchErrors_data();
    void watchErrors();
    void watchExports();
    void watchExportsNothingUnfinished();
    void watchNeedsAKey();
    void watchUsesTheEnvironment();
    void watchedEarlierWithAnotherKey();
    void storeCannotBeOpened();
    void demoNeedsNothing();
    void interruptEndsWatch();
    void secretStaysSecret();
    void vendorTextIsHarmless();
};

void TestWatchCommand::watchEndsAtOnceWhenDone()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
    CliRig rig;
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText(), idText(2), u"--json"_s})), 0);
    const auto lines = test::jsonLines(rig.out.text);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0][u"event"_s].toString(), u"progress"_s);
    QCOMPARE(test::fieldNames(rig.out.text.split('\n').first()),
        (QByteArrayList{
            "event", "batch_id", "time", "status", "total", "completed", "failed", "pending", "done", "counts_disagree", "next_poll_s"}));
    QCOMPARE(lines[3][u"event"_s].toString(), u"finished"_s);
    QCOMPARE(rig.err.text, QByteArray());
    QCOMPARE(server.requestCount(), 2);

    // Once finished, the store answers.
    rig.forget();
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(), u"--json"_s})), 0);
    QCOMPARE(test::jsonLines(rig.out.text).size(), 1);
    QCOMPARE(test::jsonLines(rig.out.text)[0][u"event"_s].toString(), u"finished"_s);
    QCOMPARE(server.requestCount(), 2);
}

void TestWatchCommand::watchErrors_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("key refused") << 401 << u"unauthorized"_s << 3;
    QTest::newRow("no credits") << 402 << u"no_credits"_s << 5;
    QTest::newRow("no such batch") << 404 << u"not_found"_s << 4;
    QTest::newRow("server, once") << 500 << u"server"_s << 6;
    QTest::newRow("rate limited, once") << 429 << u"rate_limited"_s << 6;
}

void TestWatchCommand::watchErrors()
{
    QFETCH(const int, http);
    QFETCH(const QString, kind);
    QFETCH(const int, code);
    ScriptedServer server;
    server.enqueue(batchId(), Reply::error(http, "no"));
    CliRig rig;
    QStringList arguments{u"watch"_s, idText(), u"--json"_s};
    if (code == 6)
        arguments << u"--once"_s;
    QCOMPARE(int(rig.runAt(server.baseUrl(), arguments)), code);
    const auto lines = test::jsonLines(rig.out.text);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0][u"kind"_s].toString(), kind);
    QCOMPARE(lines[0][u"http"_s].toInt(), http);
    QVERIFY(lines[0][u"retry_in_s"_s].isNull());
    QCOMPARE(test::fieldNames(rig.out.text), (QByteArrayList{"event", "batch_id", "time", "kind", "http", "message", "retry_in_s"}));

    // The same in words.
    rig.forget();
    server.enqueue(batchId(), Reply::error(http, "no"));
    arguments.removeAll(u"--json"_s);
    CliRig fresh;
    QCOMPARE(int(fresh.runAt(server.baseUrl(), arguments)), code);
    QVERIFY2(
        fresh.err.text.contains(QByteArray(idText().toUtf8() + ": ")) && fresh.err.text.contains("Given up."), fresh.err.text.constData());
    QVERIFY2(fresh.out.text.contains("never seen"), fresh.out.text.constData());
}

void TestWatchCommand::watchExports()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(20, 20, *request.batch())); };
    CliRig rig;
    const QString path = rig.path(u"r.csv"_s);
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText(), u"--export"_s, path})), 0);
    QVERIFY2(rig.out.text.endsWith(QByteArray(path.toUtf8() + '\n')), rig.out.text.constData());
    QCOMPARE(contentOf(path).count('\n'), 21);

    const QString json = rig.path(u"r.jsonl"_s);
    rig.forget();
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(), u"--json"_s, u"--export"_s, json, u"--filter"_s, u"+14155550003"_s})), 0);
    QVERIFY2(!rig.out.text.contains(json.toUtf8()) && rig.err.text.contains(json.toUtf8()), rig.out.text.constData());
    QCOMPARE(contentOf(json).count('\n'), 1);
}

void TestWatchCommand::watchExportsNothingUnfinished()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(20, 3, *request.batch())); };
    CliRig rig;
    const QString path = rig.path(u"r.csv"_s);
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText(), u"--once"_s, u"--export"_s, path})), 6);
    QVERIFY(!QFile::exists(path));
    QVERIFY2(rig.err.text.contains("nothing was exported"), rig.err.text.constData());
    QVERIFY2(rig.out.text.contains("3 of 20 done"), rig.out.text.constData());
}

void TestWatchCommand::watchNeedsAKey()
{
    CliRig rig;
    QCOMPARE(int(rig.runStored({u"watch"_s, idText()})), 2);
    QVERIFY2(rig.err.text.contains("BATCHWATCH_API_KEY"), rig.err.text.constData());
}

void TestWatchCommand::watchUsesTheEnvironment()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
    qputenv("BATCHWATCH_BASE_URL", server.baseUrl().toEncoded());
    qputenv("PROWEBLOOK_API_KEY", "from-the-vendor");
    CliRig rig;
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(1)})), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray("from-the-vendor"));

    qputenv("PROWEBLOOK_API_KEY", "from-the-vendor");
    qputenv("BATCHWATCH_API_KEY", "own");
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(2)})), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray("own"));
    QVERIFY(qgetenv("BATCHWATCH_API_KEY").isEmpty());

    qputenv("BATCHWATCH_API_KEY", "own");
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText(3), u"--key"_s, KeyName::thisRun().toString()})), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray(CliRig::secret));
}

/// A batch that was watched with a key which this run does not have is watched with the one it has.
void TestWatchCommand::watchedEarlierWithAnotherKey()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
    CliRig rig;
    {
        auto store = std::move(*store::Store::open(QDir(rig.dataDir())));
        QVERIFY(store->saveRecord({.id = batchId(),
            .label = {},
            .key = KeyName::fromText(u"main"),
            .state = store::WatchState::Paused,
            .addedAt = SystemClock().wallNow(),
            .seenAt = {},
            .polledAt = {},
            .dueAt = {},
            .finishedAt = {}}));
    }
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText()})), 0);
    QCOMPARE(server.requestCount(), 1);
}

void TestWatchCommand::storeCannotBeOpened()
{
    CliRig rig;
    QFile file(rig.dataDir());
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
    file.close();
    QCOMPARE(int(rig.runStored({u"batches"_s})), 7);
    QVERIFY(!rig.err.text.isEmpty());
    rig.forget();
    QCOMPARE(int(rig.runAt(QUrl(u"http://127.0.0.1:9"_s), {u"watch"_s, idText(), u"--json"_s})), 7);
    const auto lines = test::jsonLines(rig.out.text);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0][u"kind"_s].toString(), u"store"_s);
    QVERIFY(lines[0][u"retry_in_s"_s].isNull());
}

void TestWatchCommand::demoNeedsNothing()
{
    CliRig rig;
    QCOMPARE(int(rig.run({u"watch"_s, u"--demo"_s, u"--json"_s, u"--once"_s})), 6);
    QCOMPARE(test::jsonLines(rig.out.text)[0][u"total"_s].toInt(), 90);
    QVERIFY(!QFile::exists(rig.dataDir()));
    rig.forget();
    QCOMPARE(int(rig.run({u"balance"_s, u"--demo"_s})), 0);
    QVERIFY2(rig.out.text.endsWith(" credits\n"), rig.out.text.constData());
}

void TestWatchCommand::interruptEndsWatch()
{
    ScriptedServer server;
    CliRig rig;
    server.onRequest = [&](const test::HttpRequest &) {
        QTimer::singleShot(0, &rig.interrupts, [&rig] { rig.interrupts.raise(Interrupt::Interrupted); });
        return Reply().stall();
    };
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText(), u"--json"_s})), 130);
    QCOMPARE(rig.out.text, QByteArray());
    // The lease is free: the next run asks at once, after the floor.
    auto store = std::move(*store::Store::open(QDir(rig.dataDir())));
    QVERIFY(store->acquireLease(batchId(), u"next"_s, SystemClock().wallNow(), Milliseconds(1'000)).value());
}

/// Nothing that is written, on any path, holds the key: neither streams nor files.
void TestWatchCommand::secretStaysSecret()
{
    const QByteArray secret = CliRig::secret;
    const auto fault = [&secret](int n) {
        switch (n % 10) {
        case 1: return Reply::batch(snapshot(4, 4, batchId(n)));
        case 2: return Reply::error(401, "Unknown key " + secret);
        case 3: return Reply::error(404, "no batch for api_key=" + secret);
        case 4: return Reply::error(500, secret + " failed");
        case 5: return Reply::redirect("http://127.0.0.1:1/?api_key=" + secret);
        case 6: return Reply().reset();
        default: return Reply::html(200);
        }
    };
    ScriptedServer server;
    server.onRequest = [&fault](const test::HttpRequest &request) {
        return request.batch() ? fault(request.batch()->toString().right(2).toInt()) : Reply::error(401, "no");
    };
    CliRig rig;
    for (int n = 1; n <= 7; ++n) {
        static_cast<void>(rig.runAt(server.baseUrl(), {u"watch"_s, idText(n), u"--once"_s, u"--json"_s}));
        static_cast<void>(rig.runAt(server.baseUrl(), {u"watch"_s, idText(n + 10), u"--once"_s, u"--export"_s, rig.path(u"x.csv"_s)}));
    }
    static_cast<void>(rig.runAt(QUrl(u"http://127.0.0.1:1"_s), {u"watch"_s, idText(8), u"--once"_s}));
    static_cast<void>(rig.runAt(server.baseUrl(), {u"balance"_s}));
    QCOMPARE(server.requestCount(), 15);
    QVERIFY2(rig.out.text.contains("[redacted]"), rig.out.text.constData()); // the vendor's words are shown, but for the key
    QVERIFY2(!rig.out.text.contains(secret), rig.out.text.constData());
    QVERIFY2(!rig.err.text.contains(secret), rig.err.text.constData());
    const auto files = QDir(rig.dataDir()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &file : files)
        QVERIFY2(!contentOf(file.filePath()).contains(secret), qPrintable(file.fileName()));
    QVERIFY(!contentOf(rig.path(u"x.csv"_s)).isEmpty());
    QVERIFY(!contentOf(rig.path(u"x.csv"_s)).contains(secret));
}

void TestWatchCommand::vendorTextIsHarmless()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &) { return Reply::json(500, R"({"error":"one\u001b[2Jtwo\nthree"})"); };
    CliRig rig;
    rig.out.terminal = true;
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText(), u"--once"_s})), 6);
    QVERIFY2(rig.err.text.contains("one") && rig.err.text.contains("three"), rig.err.text.constData());
    QVERIFY2(!rig.err.text.contains("\x1b[2J"), rig.err.text.constData());
    QCOMPARE(rig.err.text.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestWatchCommand)

#include "tst_watchcommand.moc"
