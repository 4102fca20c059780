#include "monitor/pollqueue.h"

#include "support/builders.h"

#include <QTest>

using namespace batchwatch;
using namespace std::chrono_literals;
using monitor::PollQueue;
using test::batchId;

class TestPollQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheEarliestThatIsDue()
    {
        PollQueue queue;
        QVERIFY(!queue.earliest());
        queue.set(batchId(1), MonotonicTime(30s));
        queue.set(batchId(2), MonotonicTime(10s));
        queue.set(batchId(3), MonotonicTime(20s));
        QCOMPARE(*queue.earliest(), MonotonicTime(10s));
        QVERIFY(!queue.takeDue(MonotonicTime(9999ms)));
        QCOMPARE(*queue.takeDue(MonotonicTime(25s)), batchId(2));
        QCOMPARE(*queue.takeDue(MonotonicTime(25s)), batchId(3));
        QVERIFY(!queue.takeDue(MonotonicTime(25s)));
        QCOMPARE(queue.size(), std::size_t(1));
    }

    void aBatchIsInItOnce()
    {
        PollQueue queue;
        queue.set(batchId(1), MonotonicTime(10s));
        queue.set(batchId(1), MonotonicTime(50s));
        QCOMPARE(queue.size(), std::size_t(1));
        QVERIFY(!queue.takeDue(MonotonicTime(10s)));
        queue.set(batchId(1), std::nullopt);
        QVERIFY(!queue.earliest());
        queue.set(batchId(1), std::nullopt); // taking out what is not there is no fault
        QCOMPARE(queue.size(), std::size_t(0));
    }

    void tiesKeepBothBatches()
    {
        PollQueue queue;
        queue.set(batchId(1), MonotonicTime(10s));
        queue.set(batchId(2), MonotonicTime(10s));
        QVERIFY(queue.takeDue(MonotonicTime(10s)));
        QVERIFY(queue.takeDue(MonotonicTime(10s)));
    }
};

QTEST_GUILESS_MAIN(TestPollQueue)
#include "tst_pollqueue.moc"
