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

/// Whole size in a release build, or when BATCHWATCH_FULL_SIZE is set; otherwise a part of it, for a build without optimization takes ten
/// times as long.
bool isFullSize()
{
#ifdef NDEBUG
    return true;
#else
    return qEnvironmentVariableIsSet("BATCHWATCH_FULL_SIZE");
#endif
}

constexpr int keyCount = 4;

KeyName keyName(int n)
{
    return *KeyName::fromText(u"key %1"_s.arg(n));
}

/// Batches that a person adds over the first days, a vendor that takes minutes to two days for each, and all that goes wrong in a week.
class Week
{
public:
    Week(int batches, Milliseconds longestSpan, std::uint32_t seed) : m_random(seed), m_vendor(m_time, seed), m_batches(batches)
    {
        for (int n = 0; n < keyCount; ++n)
            replaceKey(n);
        restart();
        for (int n = 1; n <= batches; ++n) {
            const Milliseconds span(Milliseconds::rep(double(longestSpan.count()) * chance() * chance()));
            m_vendor.add(test::batchId(n), keyName(n % keyCount), isMissing(n) ? std::nullopt : std::optional(span + 1min));
        }
    }

    void play()
    {
        const MonotonicTime end = m_time.now() + 7 * 24h;
        int added = 0;
        for (int hour = 0; m_time.now() < end && m_vendor.unfinished() > 0; ++hour) {
            const int until = std::min(m_batches, m_batches * (hour + 1) / 24); // all within the first day
            QList<WatchRequest> requests;
            for (; added < until; ++added)
                requests.append({test::batchId(added + 1), {}, keyName((added + 1) % keyCount)});
            m_monitor->watch(requests);
            calamities(hour);
            weather();
            person();
            m_time.advance(1h);
        }
        m_vendor.allowSooner(m_paused);
        m_monitor->resume(m_paused);
        m_time.advance(6h); // some may have to be asked for the last time
    }

    [[nodiscard]] const test::SimulatedVendor &vendor() const { return m_vendor; }
    [[nodiscard]] qint64 savedPolls() const { return m_store.savedPolls(); }
    [[nodiscard]] bool allEnded() const
    {
        const auto reports = m_monitor->reports();
        return reports.size() == m_batches && std::all_of(reports.begin(), reports.end(), [](const BatchReport &report) {
            return report.phase == Phase::Finished || report.phase == Phase::NotFound;
        });
    }
    [[nodiscard]] qsizetype finished() const
    {
        const auto reports = m_monitor->reports();
        return std::count_if(reports.begin(), reports.end(), [](const BatchReport &report) { return report.phase == Phase::Finished; });
    }
    [[nodiscard]] qsizetype present() const
    {
        qsizetype count = 0;
        for (int n = 1; n <= m_batches; ++n)
            count += isMissing(n) ? 0 : 1;
        return count;
    }

private:
    static bool isMissing(int n) { return n % 50 == 7; }

    /// What happens to the machine and the way to the vendor.
    void weather()
    {
        if (chance() < 0.05)
            m_vendor.cutNetwork(Milliseconds(Milliseconds::rep(7'200'000.0 * chance())));
        if (chance() < 0.05) {
            m_vendor.allowAllSooner();
            m_monitor->wake();
        }
        if (chance() < 0.03)
            m_time.sleep(Milliseconds(Milliseconds::rep(8.0 * 3'600'000.0 * chance())),
                chance() < 0.5 ? test::VirtualTime::Timers::Stop : test::VirtualTime::Timers::RunOn);
        if (chance() < 0.02)
            m_time.setWall(m_time.wallNow() + Milliseconds(Milliseconds::rep((chance() - 0.5) * 2.0 * 24.0 * 3'600'000.0)));
    }

    void person()
    {
        if (chance() < 0.05) { // cannot wait
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
        if (chance() < 0.05 && !m_paused.isEmpty()) {
            m_vendor.allowSooner(m_paused);
            m_monitor->resume(std::exchange(m_paused, {}));
        }
        if (chance() < 0.02) {
            const QList<BatchId> some = someBatches(20);
            m_monitor->pause(some);
            m_paused += some;
        }
        if (chance() < 0.02)
            replaceKey(0);
    }

    void calamities(int hour)
    {
        if (hour == 5) // refused until somebody notices
            m_vendor.setSecret(keyName(1), secret(1, ++m_secrets));
        if (hour == 11)
            replaceKey(1);
        if (hour % 20 == 8)
            m_vendor.limit(keyName(2), 90min);
        if (hour == 30)
            m_time.setWall(m_time.wallNow() - 24h);
        if (hour == 12 || hour == 40)
            restart();
    }

    void restart()
    {
        m_monitor.reset();
        m_vendor.forgetWhatKeysWereTold();
        m_monitor = std::make_unique<Monitor>(
            m_vendor, m_store, m_keys, m_time, m_time.alarms(), [this] { return chance(); }, MonitorOptions{.holder = u"week"_s});
        if (!m_monitor->restore())
            qFatal("the store of the test cannot be read");
    }

    static ApiKey secret(int key, int number) { return *ApiKey::fromText(u"simulated-secret-%1-%2"_s.arg(key).arg(number)); }

    void replaceKey(int n)
    {
        const ApiKey fresh = secret(n, ++m_secrets);
        m_vendor.allowAllSooner();
        m_vendor.setSecret(keyName(n), fresh);
        m_keys.put(keyName(n), fresh);
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
    QList<BatchId> m_paused;
    int m_batches = 0;
    int m_secrets = 0;
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
        Week week(isFullSize() ? 10'000 : 700, 48h, 1);
        week.play();
        qInfo("%lld requests in %.1f s of real time", week.vendor().requests(), double(timer.elapsed()) / 1000.0);
        check(week);
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
        Week week(isFullSize() ? 60 : 12, 12h, std::uint32_t(seed));
        week.play();
        check(week);
    }

    void noneStarvesWhenThereAreTooMany()
    {
        const int batches = isFullSize() ? 3'000 : 600;
        constexpr Milliseconds latency = 1s;
        test::VirtualTime time;
        Redactor redactor;
        keys::KeyRing keys(redactor);
        const KeyName key = keyName(0);
        const auto secret = *ApiKey::fromText(u"simulated-secret"_s);
        keys.put(key, secret);
        test::MemoryBatchStore store;
        test::SimulatedVendor vendor(time, 1, {0.0, 0.0, 0.0, 0.0, latency});
        vendor.setSecret(key, secret);
        Monitor monitor(
            vendor, store, keys, time, time.alarms(), [] { return 0.5; }, MonitorOptions{.holder = u"week"_s});
        QList<WatchRequest> requests;
        for (int n = 1; n <= batches; ++n) {
            vendor.add(test::batchId(n), key, 7 * 24h);
            requests.append({test::batchId(n), {}, key});
        }
        monitor.watch(requests);
        time.advance(2h);
        const Milliseconds round = batches * latency / 6;
        QVERIFY2(vendor.broken().isEmpty(), qPrintable(vendor.broken().join(u'\n')));
        QVERIFY2(vendor.longestWait() <= round + round / 20, qPrintable(QString::number(vendor.longestWait().count())));
        for (const BatchReport &report : monitor.reports()) {
            QVERIFY(report.effectiveInterval); // and it is told
            QVERIFY(*report.effectiveInterval > round - round / 10 && *report.effectiveInterval < round + round / 10);
        }
    }

private:
    static void check(const Week &week)
    {
        QVERIFY2(week.vendor().broken().isEmpty(), qPrintable(week.vendor().broken().join(u'\n')));
        QCOMPARE(week.vendor().unfinished(), std::size_t(0));
        QVERIFY(week.allEnded());
        QCOMPARE(week.finished(), week.present());
        QCOMPARE(week.savedPolls(), week.vendor().answers()); // every answer is in the history
    }
};

QTEST_GUILESS_MAIN(TestMonitorWeek)
#include "tst_monitorweek.moc"
