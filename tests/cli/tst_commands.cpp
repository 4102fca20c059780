#include "clirig.h"
#include "demo/demovendor.h"
#include "exports/exporter.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/scriptedserver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using test::batchId;
using test::CliRig;
using test::Reply;
using test::ScriptedServer;
using test::snapshot;

namespace {

QString idText(int n = 1)
{
    return batchId(n).toString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The store holds batch 1 (4 of 4, labelled) and batch 2 (1 of 3), and knows of batch 3.
void fillStore(const CliRig &rig)
{
    auto store = std::move(*store::Store::open(QDir(rig.dataDir())));
    const WallTime now = SystemClock().wallNow();
    store::BatchRecord done{.id = batchId(1),
        .label = u"Spring"_s,
        .key = KeyName::thisRun(),
        .state = store::WatchState::Finished,
        .addedAt = now,
        .seenAt = now,
        .polledAt = now,
        .dueAt = {},
        .finishedAt = now};
    BatchSnapshot first = snapshot(4, 4, batchId(1));
    first.results[0].carrier = u"=HYPERLINK(\"x\")\x1b[2J"_s;
    first.results[1].further = R"({"line_type":"mobile"})";
    QVERIFY(store->saveSnapshot(done, first));
    store::BatchRecord running = done;
    running.id = batchId(2);
    running.label.clear();
    running.state = store::WatchState::Active;
    running.finishedAt.reset();
    QVERIFY(store->saveSnapshot(running, snapshot(3, 1, batchId(2))));
    running.id = batchId(3);
    running.seenAt.reset();
    QVERIFY(store->saveRecord(running));
}

} // namespace

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

    void resultsAsTabs();
    void resultsAsTable();
    void resultsAsJson();
    void resultsFiltered();
    void resultsUnknown();
    void exportByColumns();
    void exportUnknownWritesNothing();
    void exportKeepsTheOldFileOnFailure();
    void exportSaysUnfinished();
    void batchesAsText();
    void batchesAsJson();
    void balance();
    void balanceErrors_data();
    void balanceErrors();
    void demoServes();
    void demoPortTaken();
    void fullDiskOnOutput();
    void secretStaysSecret();
};

// --- The command line itself ---------------------------------------------------------------------------------------

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

// --- watch ---------------------------------------------------------------------------------------------------------

void TestCommands::watchEndsAtOnceWhenDone()
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

void TestCommands::watchErrors_data()
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

void TestCommands::watchErrors()
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

void TestCommands::watchExports()
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

void TestCommands::watchExportsNothingUnfinished()
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

void TestCommands::watchNeedsAKey()
{
    CliRig rig;
    QCOMPARE(int(rig.runStored({u"watch"_s, idText()})), 2);
    QVERIFY2(rig.err.text.contains("BATCHWATCH_API_KEY"), rig.err.text.constData());
}

void TestCommands::watchUsesTheEnvironment()
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
void TestCommands::watchedEarlierWithAnotherKey()
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

void TestCommands::storeCannotBeOpened()
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

void TestCommands::demoNeedsNothing()
{
    CliRig rig;
    QCOMPARE(int(rig.run({u"watch"_s, u"--demo"_s, u"--json"_s, u"--once"_s})), 6);
    QCOMPARE(test::jsonLines(rig.out.text)[0][u"total"_s].toInt(), 90);
    QVERIFY(!QFile::exists(rig.dataDir()));
    rig.forget();
    QCOMPARE(int(rig.run({u"balance"_s, u"--demo"_s})), 0);
    QVERIFY2(rig.out.text.endsWith(" credits\n"), rig.out.text.constData());
}

void TestCommands::interruptEndsWatch()
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

// --- From the store ------------------------------------------------------------------------------------------------

void TestCommands::resultsAsTabs()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText()})), 0);
    const auto lines = rig.out.text.split('\n');
    QCOMPARE(lines.size(), 6); // header, four rows, the end
    const QByteArrayList header = lines[0].split('\t');
    QVERIFY(header.contains("phone_number") && header.contains("carrier") && header.contains("batch_id"));
    const QByteArrayList first = lines[1].split('\t');
    QCOMPARE(first.size(), header.size());
    QCOMPARE(first[header.indexOf("batch_id")], idText().toUtf8());
    QCOMPARE(first[header.indexOf("carrier")], QByteArray("=HYPERLINK(\"x\")\\u001b[2J"));
}

void TestCommands::resultsAsTable()
{
    CliRig rig;
    fillStore(rig);
    rig.out.terminal = true;
    QCOMPARE(int(rig.runStored({u"results"_s, idText()})), 0);
    QVERIFY(!rig.out.text.contains('\t'));
    QVERIFY(!rig.out.text.contains('\x1b'));
    QCOMPARE(rig.out.text.count('\n'), 5);
}

void TestCommands::resultsAsJson()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText(2), idText(), u"--json"_s})), 0);
    const auto rows = test::jsonLines(rig.out.text);
    QCOMPARE(rows.size(), 7);
    QCOMPARE(rows[0][u"batch_id"_s].toString(), idText(2));
    QCOMPARE(rows[0].keys().contains(u"phone_number"_s), true);
    QCOMPARE(rows[3][u"carrier"_s].toString(), u"=HYPERLINK(\"x\")\x1b[2J"_s);
    QCOMPARE(rows[4][u"line_type"_s].toString(), u"mobile"_s);
    QCOMPARE(test::fieldNames(rig.out.text.split('\n')[4]).first(2), (QByteArrayList{"batch_id", "phone_number"}));
    QCOMPARE(test::fieldNames(rig.out.text.split('\n')[4]).last(), QByteArray("line_type"));
}

void TestCommands::resultsFiltered()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText(), u"--json"_s, u"--filter"_s, u"hyperlink"_s})), 0);
    QCOMPARE(test::jsonLines(rig.out.text).size(), 1);
    rig.forget();
    QCOMPARE(int(rig.runStored({u"results"_s, idText(), u"--json"_s, u"--filter"_s, u"nothing like it"_s})), 0);
    QCOMPARE(rig.out.text, QByteArray());
}

void TestCommands::resultsUnknown()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText(9), idText(), u"--json"_s})), 4);
    QCOMPARE(test::jsonLines(rig.out.text).size(), 4);
    QVERIFY2(rig.err.text.contains(idText(9).toUtf8()), rig.err.text.constData());
    rig.forget();
    QCOMPARE(int(rig.runStored({u"results"_s, idText(3), u"--json"_s})), 0); // known, never seen
    QCOMPARE(rig.out.text, QByteArray());
}

void TestCommands::exportByColumns()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.csv"_s);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path, u"--columns"_s, u"carrier,phone_number"_s})), 0);
    QCOMPARE(rig.out.text, path.toUtf8() + '\n');
    QVERIFY2(rig.err.text.contains("Rows written: 4, cells defused: 1"), rig.err.text.constData());
    QVERIFY2(contentOf(path).startsWith("carrier,phone_number\r\n\"'=HYPERLINK("), contentOf(path).constData());

    rig.forget();
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path, u"--columns"_s, u"carrier"_s, u"--exact"_s, u"--bom"_s})), 0);
    QVERIFY2(contentOf(path).startsWith("\xEF\xBB\xBF"
                                        "carrier\r\n\"=HYPERLINK("),
        contentOf(path).constData());
    QVERIFY2(rig.err.text.contains("cells defused: 0"), rig.err.text.constData());
}

void TestCommands::exportUnknownWritesNothing()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.jsonl"_s);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), idText(9), u"--out"_s, path})), 4);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(rig.out.text, QByteArray());
}

void TestCommands::exportKeepsTheOldFileOnFailure()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, rig.path(u"missing/r.csv"_s)})), 7);
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY(!rig.err.text.isEmpty());

    const QString path = rig.path(u"r.csv"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    rig.interrupts.raise(Interrupt::Interrupted);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path})), 130);
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TestCommands::exportSaysUnfinished()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(2), u"--out"_s, rig.path(u"r.xlsx"_s)})), 0);
    QVERIFY2(rig.err.text.contains(QByteArray("Not finished: " + idText(2).toUtf8())), rig.err.text.constData());
    QVERIFY(contentOf(rig.path(u"r.xlsx"_s)).startsWith("PK"));
}

void TestCommands::batchesAsText()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"batches"_s})), 0);
    const auto lines = rig.out.text.split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith("batch_id\tlabel\tkey\tstate\tstatus\t"));
    QVERIFY(lines[1].startsWith(QByteArray(idText().toUtf8() + "\tSpring\t")));
    rig.forget();
    rig.out.terminal = true;
    QCOMPARE(int(rig.runStored({u"batches"_s})), 0);
    QVERIFY(!rig.out.text.contains('\t'));
}

void TestCommands::batchesAsJson()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"batches"_s, u"--json"_s})), 0);
    const auto rows = test::jsonLines(rig.out.text);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][u"state"_s].toString(), u"finished"_s);
    QCOMPARE(rows[1][u"done"_s].toInt(), 1);
    QVERIFY(rows[2][u"total"_s].isNull());
    QCOMPARE(test::fieldNames(rig.out.text.split('\n').first()),
        (QByteArrayList{"batch_id", "label", "key", "state", "status", "total", "completed", "failed", "pending", "done", "counts_disagree",
            "seen_at", "finished_at"}));
}

// --- balance and demo ----------------------------------------------------------------------------------------------

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

// --- Output --------------------------------------------------------------------------------------------------------

void TestCommands::fullDiskOnOutput()
{
    for (const QStringList &arguments :
        {QStringList{u"results"_s, idText()}, QStringList{u"batches"_s}, QStringList{u"watch"_s, idText(), u"--json"_s}}) {
        CliRig full;
        fillStore(full);
        full.out.becomes = Sink::State::Failed;
        QCOMPARE(int(full.runStored(arguments)), 7);
        QVERIFY2(full.err.text.contains("Standard output"), full.err.text.constData());
        CliRig closed;
        fillStore(closed);
        closed.out.becomes = Sink::State::Closed;
        QCOMPARE(int(closed.runStored(arguments)), 141);
        QCOMPARE(closed.err.text, QByteArray());
    }
}

/// Nothing that is written, on any path, holds the key: neither streams nor files.
void TestCommands::secretStaysSecret()
{
    ScriptedServer server;
    CliRig rig;
    const QByteArray secret = CliRig::secret;
    server.enqueue(batchId(1), Reply::batch(snapshot(4, 4, batchId(1))));
    server.enqueue(batchId(2), Reply::error(401, "Unknown key " + secret));
    server.enqueue(batchId(3), Reply::error(404, "no batch for api_key=" + secret));
    server.enqueue(batchId(4), Reply::error(500, secret + " failed"));
    server.enqueue(batchId(5), Reply::redirect("http://127.0.0.1:1/?api_key=" + secret));
    server.enqueue(batchId(6), Reply().reset());
    server.enqueue(batchId(7), Reply::html(200));
    for (int n = 1; n <= 7; ++n) {
        static_cast<void>(rig.runAt(server.baseUrl(), {u"watch"_s, idText(n), u"--once"_s, u"--json"_s}));
        static_cast<void>(rig.runAt(server.baseUrl(), {u"watch"_s, idText(n), u"--once"_s, u"--export"_s, rig.path(u"x.csv"_s)}));
    }
    static_cast<void>(rig.runAt(QUrl(u"http://127.0.0.1:1"_s), {u"watch"_s, idText(8), u"--once"_s}));
    static_cast<void>(rig.runAt(server.baseUrl(), {u"balance"_s}));
    QVERIFY(server.requestCount() >= 7);
    QVERIFY2(!rig.out.text.contains(secret), rig.out.text.constData());
    QVERIFY2(!rig.err.text.contains(secret), rig.err.text.constData());
    const QDir folder(rig.dataDir());
    const auto files = folder.entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &file : files)
        QVERIFY2(!contentOf(file.filePath()).contains(secret), qPrintable(file.fileName()));
    QVERIFY(!contentOf(rig.path(u"x.csv"_s)).contains(secret));
}

QTEST_GUILESS_MAIN(TestCommands)

#include "tst_commands.moc"
