#include "store/storefixture.h"

#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Two windows on one file: each batch has one poller.
class TestLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void init();
    void cleanup();

    void goesToTheFirst();
    void isOneABatch();
    void isRenewedByItsHolder();
    void runsOut();
    void isFreeWhenTheClockWasSetBack();
    void neverEndsFurtherAheadThanTheLongest();
    void isReleasedByItsHolderAlone();
    void needsNoRecord();

private:
    /// As told before it is tried, too.
    [[nodiscard]] static bool acquire(Store &store, const QString &holder, WallTime now, Milliseconds duration = 60s, int batch = 1)
    {
        const auto elsewhere = store.isLeasedElsewhere(test::batchId(batch), holder, now);
        const auto taken = store.acquireLease(test::batchId(batch), holder, now, duration);
        if (!taken)
            QTest::qFail(qPrintable(taken.error().detail), __FILE__, __LINE__);
        if (!elsewhere || *elsewhere == taken.value_or(true))
            QTest::qFail("told otherwise before it was tried", __FILE__, __LINE__);
        return taken.value_or(false);
    }

    std::optional<test::StoreFolder> m_folder;
    std::unique_ptr<Store> m_a;
    std::unique_ptr<Store> m_b;
    const WallTime m_now = test::wall(1'795'553'727'000);
};

void TestLeases::init()
{
    m_folder.emplace();
    m_a = m_folder->open();
    m_b = m_folder->open();
}

void TestLeases::cleanup()
{
    m_a.reset();
    m_b.reset();
    m_folder.reset();
}

void TestLeases::goesToTheFirst()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now));
    QVERIFY(!acquire(*m_b, u"b"_s, m_now));
    QVERIFY(!acquire(*m_b, u"b"_s, m_now + 59'999ms));
    QVERIFY2(acquire(*m_a, u"a"_s, m_now), "a refusal changes nothing");
}

void TestLeases::isOneABatch()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now, 60s, 1));
    QVERIFY(acquire(*m_b, u"b"_s, m_now, 60s, 2));
}

void TestLeases::isRenewedByItsHolder()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now));
    QVERIFY(acquire(*m_a, u"a"_s, m_now + 30s));
    QVERIFY(!acquire(*m_b, u"b"_s, m_now + 60s));
    QVERIFY(acquire(*m_b, u"b"_s, m_now + 90s));
}

void TestLeases::runsOut()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now));
    QVERIFY(acquire(*m_b, u"b"_s, m_now + 60s));
    QVERIFY(!acquire(*m_a, u"a"_s, m_now + 61s));
}

void TestLeases::isFreeWhenTheClockWasSetBack()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now));
    QVERIFY2(!acquire(*m_b, u"b"_s, m_now + 60s - Store::longestLease), "still possible");
    QVERIFY2(acquire(*m_b, u"b"_s, m_now + 60s - Store::longestLease - 1ms), "nobody may have taken a lease that long");
}

void TestLeases::neverEndsFurtherAheadThanTheLongest()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now, 24h));
    QVERIFY(!acquire(*m_b, u"b"_s, m_now + Store::longestLease - 1ms));
    QVERIFY(acquire(*m_b, u"b"_s, m_now + Store::longestLease));
}

void TestLeases::isReleasedByItsHolderAlone()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now, 60s, 1));
    QVERIFY(acquire(*m_a, u"a"_s, m_now, 60s, 2));
    QVERIFY(m_b->releaseLeases(u"b"_s));
    QVERIFY(!acquire(*m_b, u"b"_s, m_now, 60s, 1));
    QVERIFY(m_a->releaseLeases(u"a"_s));
    QVERIFY(acquire(*m_b, u"b"_s, m_now, 60s, 1));
    QVERIFY(acquire(*m_b, u"b"_s, m_now, 60s, 2));
}

void TestLeases::needsNoRecord()
{
    QVERIFY(acquire(*m_a, u"a"_s, m_now, 60s, 9));
    QCOMPARE(m_a->batches()->size(), 0U);
}

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
