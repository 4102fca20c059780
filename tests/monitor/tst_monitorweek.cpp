#include "core/redactor.h"
#include "keys/keyring.h"
#include "monitor/monitor.h"
#include "simulatedvendor.h"
#include "support/builders.h"
#include "support/memorybatchstore.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Batches that a person adds over the first days, a vendor that takes minutes to two days for each, and all that goes wrong in a week.
class Week
{
public:
    Week(int batches, Milliseconds longestSpan, std::uint32_t seed) : m_random(seed), m_vendor(m_time, seed)
    {
        m_keys.put(test::SimulatedVendor::keyName(), test::SimulatedVendor::goodKey());
        m_monitor = std::make_unique<Monitor>(
            m_vendor, m_store, m_keys, m_time, m_time.alarms(), [this] { return chance(); }, MonitorOptions{.holder = u"week"_s});
        for (int n = 1; n <= batches; ++n)
            m_vendor.add(test::batchId(n), Milliseconds(Milliseconds::rep(double(longestSpan.count()) * chance() * chance())) + 1min);
        m_batches = batches;
    }

    void play()
    {
        const MonotonicTime end = m_time.now() + 7 * 24h;
        int added = 0;
        for (int hour = 0; m_time.now() < end && m_vendor.unfinished() > 0; ++hour) {
            const int until = std::min(m_batches, m_batches * (hour + 1) / 24); // all within the first day
            QList<WatchRequest> requests;
            for (; added < until; ++added)
                requests.append({test::batchId(added + 1), {}, test::SimulatedVendor::keyName()});
            m_monitor->watch(requests);
            happenings(hour);
            m_time.advance(1h);
        }
    }

    [[nodiscard]] const test::SimulatedVendor &vendor() const { return m_vendor; }
    [[nodiscard]] bool allFinished() const
    {
        const auto reports = m_monitor->reports();
        return reports.size() == m_batches
            && std::all_of(reports.begin(), reports.end(), [](const BatchReport &report) { return report.phase == Phase::Finished; });
    }

private:
    void happenings(int hour)
    {
        if (chance() < 0.05)
            m_vendor.cutNetwork(Milliseconds(Milliseconds::rep(7'200'000.0 * chance())));
        if (chance() < 0.05) {
            m_vendor.allowAllSooner();
            m_monitor->wake();
        }
        if (chance() < 0.05) { // a person who cannot wait
            const QList<BatchId> some = someBatches(20);
            m_vendor.allowSooner(some);
            m_monitor->pollNow(some);
        }
        if (chance() < 0.05) {
            const QList<BatchId> some = someBatches(20);
            m_vendor.allowSooner(some);
            m_monitor->pause(some);
            m_monitor->resume(some);
        }
        if (hour == 30)
            m_time.setWall(m_time.wallNow() - 24h);
        if (chance() < 0.02) {
            m_vendor.allowAllSooner();
            m_keys.put(test::SimulatedVendor::keyName(), test::SimulatedVendor::goodKey()); // rotated
        }
    }

    QList<BatchId> someBatches(int count)
    {
        QList<BatchId> some;
        for (int i = 0; i < count; ++i)
            some.append(test::batchId(1 + int(chance() * m_batches)));
        return some;
    }

    double chance() { return std::uniform_real_distribution<double>(0.0, 1.0)(m_random); }

    std::mt19937 m_random;
    test::VirtualTime m_time;
    Redactor m_redactor;
    keys::KeyRing m_keys{m_redactor};
    test::MemoryBatchStore m_store;
    test::SimulatedVendor m_vendor;
    std::unique_ptr<Monitor> m_monitor;
    int m_batches = 0;
};

} // namespace

/// The rules of polling, judged by the vendor at every single request.
class TestMonitorWeek : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void tenThousandBatchesInAWeek()
    {
        QElapsedTimer timer;
        timer.start();
        Week week(10'000, 48h, 1);
        week.play();
        QVERIFY2(week.vendor().broken().isEmpty(), qPrintable(week.vendor().broken().join(u'\n')));
        QCOMPARE(week.vendor().unfinished(), std::size_t(0));
        QVERIFY(week.allFinished());
        qInfo("%lld requests in %.1f s of real time, longest wait %lld s", week.vendor().requests(), double(timer.elapsed()) / 1000.0,
            qint64(week.vendor().longestWait().count() / 1000));
    }

    void theRulesHoldWhateverHappens_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 100; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void theRulesHoldWhateverHappens()
    {
        QFETCH(int, seed);
        Week week(60, 12h, std::uint32_t(seed));
        week.play();
        QVERIFY2(week.vendor().broken().isEmpty(), qPrintable(week.vendor().broken().join(u'\n')));
        QVERIFY(week.allFinished());
    }
};

QTEST_GUILESS_MAIN(TestMonitorWeek)
#include "tst_monitorweek.moc"
