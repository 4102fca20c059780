#include "gui/batchupdates.h"
#include "reports.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;

class TestBatchUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void manyAreToldOnceAndTheNewestOfEach()
    {
        BatchUpdates updates;
        QList<QList<BatchReport>> told;
        connect(&updates, &BatchUpdates::ready, this, [&told](const QList<BatchReport> &reports) { told += reports; });
        for (int round = 0; round < 5; ++round) {
            for (int n = 1; n <= 200; ++n)
                updates.add(test::report(n, 10, round));
        }
        QCOMPARE(told.size(), 0);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().size(), 200);
        QCOMPARE(told.first().first().id, test::batchId(1)); // in the order that they came
        QCOMPARE(told.first().first().counts->done, 4);
    }

    void theNextOnesWaitTheirTurnAndAreNotLost()
    {
        BatchUpdates updates;
        QSignalSpy told(&updates, &BatchUpdates::ready);
        updates.add(test::report(1, 10, 1));
        QTRY_COMPARE(told.count(), 1);
        QElapsedTimer since;
        since.start();
        updates.add(test::report(1, 10, 2));
        QTRY_COMPARE(told.count(), 2);
        QVERIFY(since.elapsed() >= 50);
    }

    void flushTellsNowAndOnce()
    {
        BatchUpdates updates;
        QSignalSpy told(&updates, &BatchUpdates::ready);
        updates.flush();
        QCOMPARE(told.count(), 0);
        updates.add(test::report(1, 10, 1));
        updates.flush();
        QCOMPARE(told.count(), 1);
        updates.flush();
        QCOMPARE(told.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBatchUpdates)

#include "tst_batchupdates.moc"
