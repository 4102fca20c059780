#include "cliprogram.h"
#include "support/builders.h"
#include "support/scriptedserver.h"
#include "wire/snapshotwriter.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>

#include <sys/resource.h>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::batchId;
using test::Reply;
using test::snapshot;

namespace {

struct Fault
{
    const char *name;
    Reply reply;
};

/// What the first request of each batch gets; everything after is good.
std::vector<Fault> faults()
{
    const auto body = [](int n) { return wire::writeSnapshot(snapshot(40, 20, batchId(n))); };
    const QByteArray whole = body(1);
    const auto head = [](qint64 length) { return test::httpHead(200, {{"Content-Type", "application/json"}}, length); };
    std::vector<Fault> all;
    const auto add = [&all](const char *name, Reply reply) { all.push_back({name, std::move(reply)}); };
    add("none", Reply::batch(snapshot(40, 20, batchId(1))));
    add("500", Reply::error(500, "broken"));
    add("503 with HTML", Reply::html(503));
    add("portal page", Reply::html(200));
    add("empty body", Reply::json(200, ""));
    add("truncated JSON", Reply::json(200, whole.first(whole.size() / 2)));
    add("cut connection", Reply().send(head(whole.size()) + whole.first(100)).close());
    add("reset", Reply().reset());
    add("reset in the body", Reply().send(head(whole.size()) + whole.first(100)).reset());
    add("closed without a reply", Reply().close());
    add("another batch's body", Reply::batch(snapshot(40, 40, batchId(99))));
    add("redirect", Reply::redirect("http://127.0.0.1:1/"));
    add("429 without a wait", Reply::error(429, "slow down"));
    add("429 with seconds", Reply::error(429, "slow down", {{"Retry-After", "1"}}));
    add("429 with a date", Reply::error(429, "slow down", {{"Retry-After", "Tue, 24 Nov 2026 00:00:00 GMT"}}));
    add("an array", Reply::json(200, "[1,2,3]"));
    add("nested too deeply", Reply::json(200, QByteArray(5'000, '[') + QByteArray(5'000, ']')));
    add("not HTTP", Reply().send("SSH-2.0-OpenSSH\r\n\r\n").close());
    add("400", Reply::error(400, "bad"));
    add("gzip bomb", Reply::gzip(test::gzipBomb(200)));
    return all;
}

} // namespace

/// Twenty batches at once, each with another fault: all end finished, none is asked too often.
class TestManyFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allEndFinished();
};

void TestManyFaults::allEndFinished()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    test::ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(40, 40, *request.batch())); };
    QStringList arguments{u"watch"_s, u"--json"_s};
    const auto all = faults();
    for (std::size_t i = 0; i < all.size(); ++i) {
        server.enqueue(batchId(int(i) + 1), all[i].reply);
        arguments.append(batchId(int(i) + 1).toString());
    }

    test::CliProgram program;
    QElapsedTimer timer;
    timer.start();
    const int code = program.run(server.baseUrl(), arguments, 120'000);
    const auto tellAll = qScopeGuard([&program, &server] {
        if (!QTest::currentTestFailed())
            return;
        qInfo().noquote() << program.out << program.err;
        for (const test::HttpRequest &request : server.requests())
            qInfo() << request.at.time_since_epoch().count() << request.connection << request.path();
    });
    QCOMPARE(code, 0);
    int finished = 0;
    QSet<QString> failed;
    const auto lines = test::jsonLines(program.out);
    for (const QJsonObject &line : lines) {
        finished += line[u"event"_s].toString() == u"finished"_s ? 1 : 0;
        if (line[u"event"_s].toString() == u"error"_s)
            failed.insert(line[u"batch_id"_s].toString());
    }
    QCOMPARE(finished, int(all.size()));
    for (std::size_t i = 1; i < all.size(); ++i)
        QVERIFY2(failed.contains(batchId(int(i) + 1).toString()), all[i].name);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QVERIFY2(server.shortestSpacing(batchId(int(i) + 1)).value() >= Milliseconds(5'000), all[i].name);
        QCOMPARE(server.requestsFor(batchId(int(i) + 1)).size(), std::size_t(2));
    }
    QVERIFY(server.mostAtOnce() <= 6);

    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    qInfo("20 batches: %lld ms, peak %ld MiB", static_cast<long long>(timer.elapsed()), usage.ru_maxrss / 1024);
    QVERIFY2(usage.ru_maxrss < 150 * 1024, qPrintable(QString::number(usage.ru_maxrss)));
}

QTEST_GUILESS_MAIN(TestManyFaults)

#include "tst_manyfaults.moc"
