#include "clientbench.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;

namespace {

bool isCancelled(const vendor::BatchAnswer &answer)
{
    return !answer && answer.error() == ApiError{.kind = ErrorKind::Cancelled};
}

} // namespace

/// Exactly one answer, never before the call returned, in each order of events.
class TestClientLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void answerComesAfterTheCallReturned();
    void cancelledBeforeItLeft();
    void cancelledUnderWay_data();
    void cancelledUnderWay();
    void cancelledTwiceOrAfterTheAnswer();
    void droppedHandleCancels();
    void cancelledWhileItWaitsForItsTurn();
    void destroyedClientAnswersAll();
    void handleMayOutliveTheClient();
    void answerMayDropItsHandle();
    void answerMayCancelItself();
    void answerMayStartAnother();
    void answerMayCancelAnother();
    void answerMayDestroyTheClient_data();
    void answerMayDestroyTheClient();
    void answerOfTheDestructorMayAskAgain();
};

void TestClientLife::answerComesAfterTheCallReturned()
{
    ClientBench bench;
    bench.server.shutDown(); // refused: as quick as a failure can be
    bench.fetch(batchId());
    QVERIFY(bench.answers.empty());
    QTRY_COMPARE(bench.answers.size(), std::size_t(1));
}

void TestClientLife::cancelledBeforeItLeft()
{
    ClientBench bench;
    bench.fetch(batchId());
    bench.calls.front()->cancel();
    QCOMPARE(bench.answers.size(), std::size_t(1));
    QVERIFY(isCancelled(bench.answers.front()));
    QVERIFY(bench.roundTrip());
    QCOMPARE(bench.answers.size(), std::size_t(2));
}

void TestClientLife::cancelledUnderWay_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("before a reply") << Reply().stall();
    QTest::newRow("within the headers") << Reply().send("HTTP/1.1 200 OK\r\nA: b\r\n").stall();
    QTest::newRow("within the body") << Reply().send(httpHead(200, {}, 100) + "{").stall();
    QTest::newRow("within an error") << Reply().send(httpHead(500, {}, 100) + "{").stall();
}

void TestClientLife::cancelledUnderWay()
{
    QFETCH(Reply, reply);
    ClientBench bench;
    bench.server.enqueue(batchId(), reply);
    bench.fetch(batchId());
    QTRY_COMPARE(bench.server.atOnce(), 1);
    bench.calls.front()->cancel();
    QCOMPARE(bench.answers.size(), std::size_t(1));
    QVERIFY(isCancelled(bench.answers.front()));
    QTRY_COMPARE(bench.server.atOnce(), 0); // hung up
    QVERIFY(bench.roundTrip());
    QCOMPARE(bench.answers.size(), std::size_t(2));
    QCOMPARE(bench.server.requestsFor(batchId()).size(), std::size_t(1));
}

void TestClientLife::cancelledTwiceOrAfterTheAnswer()
{
    ClientBench bench;
    QVERIFY(!bench.errorOf(batchId()));
    bench.calls.front()->cancel();
    bench.fetch(batchId());
    bench.calls.back()->cancel();
    bench.calls.back()->cancel();
    bench.calls.clear();
    QCOMPARE(bench.answers.size(), std::size_t(2));
}

void TestClientLife::droppedHandleCancels()
{
    ClientBench bench;
    bench.server.enqueue(batchId(), Reply().stall());
    bench.fetch(batchId());
    QTRY_COMPARE(bench.server.atOnce(), 1);
    bench.calls.clear();
    QCOMPARE(bench.answers.size(), std::size_t(1));
    QVERIFY(isCancelled(bench.answers.front()));
    QTRY_COMPARE(bench.server.atOnce(), 0);
}

void TestClientLife::cancelledWhileItWaitsForItsTurn()
{
    ClientBench bench;
    bench.server.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    for (int i = 0; i < 8; ++i)
        bench.fetch(batchId(i));
    QTRY_COMPARE(bench.server.atOnce(), 6);
    bench.calls[6]->cancel();
    bench.calls[0]->cancel(); // the eighth takes its place
    QTRY_COMPARE(bench.server.requestCount(), 7);
    QVERIFY(bench.server.requestsFor(batchId(6)).empty());
    QCOMPARE(bench.server.requestsFor(batchId(7)).size(), std::size_t(1));
    QCOMPARE(bench.answers.size(), std::size_t(2));
}

void TestClientLife::destroyedClientAnswersAll()
{
    ClientBench bench;
    bench.server.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    for (int i = 0; i < 9; ++i)
        bench.fetch(batchId(i));
    QTRY_COMPARE(bench.server.atOnce(), 6);
    bench.client.reset();
    QCOMPARE(bench.answers.size(), std::size_t(9));
    QVERIFY(std::all_of(bench.answers.cbegin(), bench.answers.cend(), isCancelled));
    QTRY_COMPARE(bench.server.openConnections(), 0);
}

void TestClientLife::handleMayOutliveTheClient()
{
    ClientBench bench;
    bench.fetch(batchId());
    bench.client.reset();
    bench.calls.front()->cancel();
    bench.calls.clear();
    QCOMPARE(bench.answers.size(), std::size_t(1));
}

void TestClientLife::answerMayDropItsHandle()
{
    ClientBench bench;
    int answers = 0;
    std::unique_ptr<vendor::Call> call = bench.client->fetchBatch(batchId(), testKey(), [&](const vendor::BatchAnswer &) {
        ++answers;
        call.reset();
    });
    QTRY_COMPARE(answers, 1);
    QVERIFY(bench.roundTrip());
    QCOMPARE(answers, 1);
}

void TestClientLife::answerMayCancelItself()
{
    ClientBench bench;
    int answers = 0;
    std::unique_ptr<vendor::Call> call;
    const auto answer = [&](const vendor::BatchAnswer &) {
        ++answers;
        if (call)
            call->cancel();
    };
    call = bench.client->fetchBatch(batchId(), testKey(), answer);
    QTRY_COMPARE(answers, 1);
    bench.server.enqueue(batchId(), Reply().stall());
    call = bench.client->fetchBatch(batchId(), testKey(), answer);
    call->cancel(); // its answer cancels once more
    QCOMPARE(answers, 2);
}

void TestClientLife::answerMayStartAnother()
{
    ClientBench bench;
    int answers = 0;
    std::unique_ptr<vendor::Call> call;
    std::function<void(vendor::BatchAnswer)> again = [&](const vendor::BatchAnswer &) {
        if (++answers < 5)
            call = bench.client->fetchBatch(batchId(), testKey(), again); // drops the handle of this one as well
    };
    call = bench.client->fetchBatch(batchId(), testKey(), again);
    QTRY_COMPARE(answers, 5);
    QCOMPARE(bench.server.requestCount(), 5);
}

void TestClientLife::answerMayCancelAnother()
{
    ClientBench bench;
    std::vector<bool> cancelled;
    std::unique_ptr<vendor::Call> first;
    std::unique_ptr<vendor::Call> second;
    first = bench.client->fetchBatch(batchId(1), testKey(), [&](const vendor::BatchAnswer &answer) {
        cancelled.push_back(isCancelled(answer));
        second->cancel();
    });
    second = bench.client->fetchBatch(batchId(2), testKey(), [&](const vendor::BatchAnswer &answer) {
        cancelled.push_back(isCancelled(answer));
        first->cancel();
    });
    QTRY_COMPARE(cancelled, (std::vector<bool>{false, true}));
    QVERIFY(bench.roundTrip());
    QCOMPARE(cancelled.size(), std::size_t(2));
}

void TestClientLife::answerMayDestroyTheClient_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("good") << Reply::batch(snapshot(1, 1));
    QTest::newRow("an error") << Reply::error(500, "x");
    QTest::newRow("unreadable") << Reply::html(200);
    QTest::newRow("too large") << Reply().send(httpHead(200)).sendForever(QByteArray(65'536, ' '));
    QTest::newRow("closed") << Reply().close();
}

void TestClientLife::answerMayDestroyTheClient()
{
    QFETCH(Reply, reply);
    vendor::ClientLimits limits = patientLimits();
    limits.body = 1024 * 1024;
    ClientBench bench(limits);
    bench.server.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    bench.server.enqueue(batchId(), reply);
    bench.fetch(batchId(5));
    int answers = 0;
    const auto call = bench.client->fetchBatch(batchId(), testKey(), [&](const vendor::BatchAnswer &) {
        ++answers;
        bench.client.reset();
    });
    QTRY_COMPARE(answers, 1);
    QCOMPARE(bench.answers.size(), std::size_t(1)); // of the other one
    QVERIFY(isCancelled(bench.answers.front()));
}

void TestClientLife::answerOfTheDestructorMayAskAgain()
{
    ClientBench bench;
    bench.server.onRequest = [](const HttpRequest &) { return Reply().stall(); };
    int answers = 0;
    std::unique_ptr<vendor::Call> first;
    std::unique_ptr<vendor::Call> second;
    vendor::Client *client = bench.client.get();
    first = client->fetchBatch(batchId(1), testKey(), [&](const vendor::BatchAnswer &) {
        ++answers;
        second = client->fetchBatch(
            batchId(2), testKey(), [&](const vendor::BatchAnswer &answer) { answers += isCancelled(answer) ? 1 : 100; });
    });
    bench.client.reset();
    QCOMPARE(answers, 1); // not before the second call returned
    QTRY_COMPARE(answers, 2);
}

QTEST_GUILESS_MAIN(TestClientLife)
#include "tst_clientlife.moc"
