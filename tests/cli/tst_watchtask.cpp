#include "cli/watchtask.h"
#include "clirig.h"
#include "monitor/monitorfixture.h"
#include "support/builders.h"
#include "support/fakeservice.h"
#include "support/virtualtime.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using test::batchId;
using test::snapshot;

namespace {

/// `watch` in virtual time, over a real store and a vendor without a socket.
class Watching
{
public:
    explicit Watching(int batches, WatchLimits limits = {}, OutputFormat format = OutputFormat::Json, bool bar = false)
        : store(std::move(*store::Store::open(QDir(folder.path())))),
          output(streams, format, bar, time, redactor)
    {
        keys.put(KeyName::thisRun(), *ApiKey::fromText(u"test-secret-1"));
        monitor = std::make_unique<monitor::Monitor>(
            service, *store, keys, time, time.alarms(), [] { return 0.0; },
            monitor::MonitorOptions{.slowdown = 0.0, .requestsAtOnce = 6, .holder = u"cli"_s});
        QList<monitor::WatchRequest> requests;
        for (int n = 1; n <= batches; ++n)
            requests.append({batchId(n), {}, {}});
        task = std::make_unique<WatchTask>(*monitor, requests, limits, output, time, time.alarms());
        QObject::connect(task.get(), &Task::ended, task.get(), [this](ExitCode code) { codes.append(int(code)); });
        task->start();
        pass(Milliseconds(0));
    }
    ~Watching()
    {
        task.reset();
        monitor.reset();
    }
    Q_DISABLE_COPY_MOVE(Watching)

    void pass(Milliseconds span)
    {
        time.advance(span);
        QCoreApplication::processEvents();
    }
    /// Lets time pass until the batch is asked.
    bool asked(int n)
    {
        for (int i = 0; i < 6'000 && !service.isUnderWay(batchId(n)); ++i)
            pass(Milliseconds(100));
        return service.isUnderWay(batchId(n));
    }
    void answer(int n, const BatchSnapshot &value)
    {
        service.answer(batchId(n), value);
        QCoreApplication::processEvents();
    }
    void fail(int n, ErrorKind kind, int http, std::optional<Milliseconds> retryAfter = {})
    {
        service.answer(batchId(n),
            Failure<ApiError>(ApiError{
                .kind = kind, .http = http, .detail = {}, .retryAfter = retryAfter, .creditsRequired = {}, .creditsAvailable = {}}));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QStringList events() const
    {
        QStringList names;
        for (const QJsonObject &line : test::jsonLines(out.text))
            names.append(line[u"event"_s].toString());
        return names;
    }
    [[nodiscard]] QJsonObject lastLine() const { return test::jsonLines(out.text).last(); }

    QTemporaryDir folder;
    test::VirtualTime time;
    Redactor redactor;
    keys::KeyRing keys{redactor};
    std::unique_ptr<store::Store> store;
    test::FakeService service;
    test::StringSink out;
    test::StringSink err;
    Streams streams{out, err};
    WatchOutput output;
    std::unique_ptr<monitor::Monitor> monitor;
    std::unique_ptr<WatchTask> task;
    QList<int> codes;
};

} // namespace

class TestWatchTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void untilDone();
    void faultsAreRetried();
    void givenUp_data();
    void givenUp();
    void refusedKeyEndsAllItsBatches();
    void largestCodeApplies();
    void onceAsksOnce();
    void onceAndDone();
    void onceAndUnreachable();
    void timeout();
    void interrupted();
    void readerGoneEndsIt();
    void storeFailure();
    void followsAnotherProcess();
    void pausedByAnotherProcess();
    void textSummaryAndErrors();
    void barGoesToStandardError();
};

void TestWatchTask::untilDone()
{
    Watching w(1);
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 2));
    QJsonObject line = w.lastLine();
    QCOMPARE(line[u"event"_s].toString(), u"progress"_s);
    QCOMPARE(line[u"done"_s].toInt(), 2);
    QVERIFY(line[u"next_poll_s"_s].toDouble() >= 5.0);
    QCOMPARE(w.codes, QList<int>());

    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 4));
    QCOMPARE(w.events(), (QStringList{u"progress"_s, u"progress"_s, u"finished"_s}));
    QVERIFY(test::jsonLines(w.out.text)[1][u"next_poll_s"_s].isNull());
    QCOMPARE(w.codes, QList<int>{0});
    QCOMPARE(w.err.text, QByteArray());
}

void TestWatchTask::faultsAreRetried()
{
    Watching w(1);
    QVERIFY(w.asked(1));
    w.fail(1, ErrorKind::RateLimited, 429, Milliseconds(7'000));
    const QJsonObject line = w.lastLine();
    QCOMPARE(line[u"event"_s].toString(), u"error"_s);
    QCOMPARE(line[u"kind"_s].toString(), u"rate_limited"_s);
    QCOMPARE(line[u"http"_s].toInt(), 429);
    QVERIFY(line[u"retry_in_s"_s].toDouble() >= 7.0);
    QVERIFY(!line[u"message"_s].toString().isEmpty());
    for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Unreadable, ErrorKind::WrongBatch, ErrorKind::Redirect}) {
        QVERIFY(w.asked(1));
        w.fail(1, kind, 0);
        QVERIFY(w.lastLine()[u"retry_in_s"_s].isDouble());
        QVERIFY(w.lastLine()[u"http"_s].isNull());
    }
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 4));
    QCOMPARE(w.codes, QList<int>{0});
}

void TestWatchTask::givenUp_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("http");
    QTest::addColumn<int>("code");
    QTest::newRow("key refused") << int(ErrorKind::Unauthorized) << 401 << 3;
    QTest::newRow("no such batch") << int(ErrorKind::NotFound) << 404 << 4;
    QTest::newRow("not enough credits") << int(ErrorKind::NoCredits) << 402 << 5;
}

void TestWatchTask::givenUp()
{
    QFETCH(const int, kind);
    QFETCH(const int, http);
    QFETCH(const int, code);
    Watching w(1);
    QVERIFY(w.asked(1));
    w.fail(1, ErrorKind(kind), http);
    QCOMPARE(w.events(), QStringList{u"error"_s});
    QVERIFY(w.lastLine().contains(u"retry_in_s"_s));
    QVERIFY(w.lastLine()[u"retry_in_s"_s].isNull());
    QCOMPARE(w.lastLine()[u"http"_s].toInt(), http);
    QCOMPARE(w.codes, QList<int>{code});
}

void TestWatchTask::refusedKeyEndsAllItsBatches()
{
    Watching w(3);
    QVERIFY(w.asked(1));
    w.fail(1, ErrorKind::Unauthorized, 401);
    QCOMPARE(w.events(), (QStringList{u"error"_s, u"error"_s, u"error"_s}));
    QCOMPARE(w.codes, QList<int>{3});
}

void TestWatchTask::largestCodeApplies()
{
    Watching w(3);
    QVERIFY(w.asked(1) && w.asked(2) && w.asked(3));
    w.fail(2, ErrorKind::NoCredits, 402);
    w.answer(1, snapshot(4, 4, batchId(1)));
    QCOMPARE(w.codes, QList<int>());
    w.fail(3, ErrorKind::NotFound, 404);
    QCOMPARE(w.codes, QList<int>{5});
}

void TestWatchTask::onceAsksOnce()
{
    int requests = 0;
    Watching w(2, {.rounds = Rounds::Once, .timeout = {}});
    QVERIFY(w.asked(1) && w.asked(2));
    w.service.onRequest = [&requests](const BatchId &) { ++requests; };
    w.answer(1, snapshot(4, 2, batchId(1)));
    QVERIFY(w.lastLine()[u"next_poll_s"_s].isNull());
    w.pass(Milliseconds(60'000));
    QCOMPARE(requests, 0);
    QCOMPARE(w.codes, QList<int>());
    // Left as it was, also while others are awaited: a window goes on with it.
    QVERIFY(w.store->batch(batchId(1)).value()->record.state == store::WatchState::Active);
    QVERIFY(w.store->acquireLease(batchId(1), u"window"_s, w.time.wallNow(), Milliseconds(1'000)).value());
    w.answer(2, snapshot(4, 3, batchId(2)));
    QCOMPARE(w.codes, QList<int>{6});
    w.pass(Milliseconds(60'000));
    QCOMPARE(requests, 0);
    QVERIFY(w.store->batch(batchId(2)).value()->record.state == store::WatchState::Active);
}

void TestWatchTask::onceAndDone()
{
    Watching w(1, {.rounds = Rounds::Once, .timeout = {}});
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 4));
    QCOMPARE(w.events(), (QStringList{u"progress"_s, u"finished"_s}));
    QCOMPARE(w.codes, QList<int>{0});
}

void TestWatchTask::onceAndUnreachable()
{
    Watching w(1, {.rounds = Rounds::Once, .timeout = {}});
    QVERIFY(w.asked(1));
    w.fail(1, ErrorKind::Network, 0);
    QVERIFY(w.lastLine()[u"retry_in_s"_s].isNull());
    QCOMPARE(w.codes, QList<int>{6});
}

void TestWatchTask::timeout()
{
    Watching w(2, {.rounds = Rounds::UntilDone, .timeout = Milliseconds(12'000)});
    QVERIFY(w.asked(1) && w.asked(2));
    w.answer(1, snapshot(4, 4, batchId(1)));
    w.pass(Milliseconds(12'000));
    QCOMPARE(w.lastLine()[u"kind"_s].toString(), u"timeout"_s);
    QCOMPARE(w.lastLine()[u"batch_id"_s].toString(), batchId(2).toString());
    QVERIFY(w.lastLine()[u"http"_s].isNull());
    QVERIFY(w.lastLine()[u"retry_in_s"_s].isNull());
    QVERIFY(w.lastLine()[u"message"_s].toString().contains(u"12"_s));
    QCOMPARE(w.codes, QList<int>{6});
}

void TestWatchTask::interrupted()
{
    Watching w(1);
    QVERIFY(w.asked(1));
    w.task->interrupt(Interrupt::Interrupted);
    w.task->interrupt(Interrupt::Interrupted);
    QCOMPARE(w.codes, QList<int>{130});
}

void TestWatchTask::readerGoneEndsIt()
{
    Watching w(1);
    QVERIFY(w.asked(1));
    w.out.becomes = Sink::State::Closed;
    w.answer(1, snapshot(4, 2));
    QCOMPARE(w.codes.size(), 1);
}

void TestWatchTask::storeFailure()
{
    Watching w(1);
    QVERIFY(w.asked(1));
    {
        const test::StoreBlock block(w.store->path());
        w.answer(1, snapshot(4, 4));
        QCOMPARE(w.events(), QStringList{u"error"_s}); // what could not be kept is not told
        QCOMPARE(w.lastLine()[u"kind"_s].toString(), u"store"_s);
        QVERIFY(w.lastLine()[u"retry_in_s"_s].isDouble());
    }
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 4));
    QCOMPARE(w.codes, QList<int>{0});
}

void TestWatchTask::followsAnotherProcess()
{
    Watching w(1);
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 1));
    // From now on another process holds the lease and stores what it gets.
    auto other = std::move(*store::Store::open(QDir(w.folder.path())));
    QVERIFY(w.store->releaseLeases(u"cli"_s));
    QVERIFY(other->acquireLease(batchId(1), u"window"_s, w.time.wallNow(), Milliseconds(600'000)).value());
    w.pass(Milliseconds(10'000));
    QVERIFY(!w.service.isUnderWay(batchId(1)));
    const auto store = [&](int done) {
        store::BatchRecord record = other->batch(batchId(1)).value()->record;
        record.seenAt = w.time.wallNow();
        record.polledAt = w.time.wallNow();
        if (done == 4) {
            record.state = store::WatchState::Finished;
            record.finishedAt = w.time.wallNow();
        }
        QVERIFY(other->saveSnapshot(record, snapshot(4, done)));
        w.pass(Milliseconds(10'000));
    };
    store(2);
    QCOMPARE(w.lastLine()[u"done"_s].toInt(), 2);
    store(4);
    QCOMPARE(w.lastLine()[u"event"_s].toString(), u"finished"_s);
    QCOMPARE(w.events().count(u"progress"_s), 3);
    QCOMPARE(w.codes, QList<int>{0});
}

/// Nobody would ask again: waiting has no end.
void TestWatchTask::pausedByAnotherProcess()
{
    Watching w(1);
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 2));
    const auto window = std::move(*store::Store::open(QDir(w.folder.path())));
    auto record = window->batch(batchId(1)).value()->record;
    record.state = store::WatchState::Paused;
    QVERIFY(window->saveRecord(record));
    w.pass(Milliseconds(10'000));
    QCOMPARE(w.codes, QList<int>{6});
    QCOMPARE(w.events(), QStringList{u"progress"_s});
}

void TestWatchTask::textSummaryAndErrors()
{
    Watching w(1, {}, OutputFormat::Text);
    QVERIFY(w.asked(1));
    w.fail(1, ErrorKind::Network, 0);
    QVERIFY2(w.err.text.contains("Next try in "), w.err.text.constData());
    QCOMPARE(w.out.text, QByteArray());
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 4));
    QVERIFY2(w.out.text.contains(": completed, 4 of 4 done"), w.out.text.constData());
    QCOMPARE(w.out.text.count('\n'), 1);
    QCOMPARE(w.codes, QList<int>{0});
}

void TestWatchTask::barGoesToStandardError()
{
    Watching w(1, {}, OutputFormat::Text, true);
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 2));
    QVERIFY2(w.err.text.contains("50 %"), w.err.text.constData());
    w.err.text.clear();
    w.pass(Milliseconds(1'000));
    QVERIFY2(w.err.text.contains("next poll in 4 s"), w.err.text.constData());
    QVERIFY(w.asked(1));
    w.answer(1, snapshot(4, 4));
    QVERIFY2(w.err.text.endsWith("\n"), w.err.text.constData());
    QVERIFY(!w.out.text.contains('\r'));
}

QTEST_GUILESS_MAIN(TestWatchTask)

#include "tst_watchtask.moc"
