#include "monitorfixture.h"

#include "core/cadence.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;

/// A vendor that misbehaves at random, over hours of virtual time: all batches end, and no rule of polling is broken on the way.
class TestMonitorRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allBatchesEndAndTheRulesHold_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void allBatchesEndAndTheRulesHold()
    {
        QFETCH(int, seed);
        std::mt19937 random{std::uint32_t(seed)};
        const auto chance = [&random] { return std::uniform_real_distribution<double>(0.0, 1.0)(random); };
        MonitorFixture f;
        constexpr int batches = 12;
        constexpr int numbers = 20;
        std::map<BatchId, int> done;
        std::map<BatchId, MonotonicTime> lastSent;
        std::size_t asked = 0;
        f.service->onRequest = [&](const BatchId &id) {
            const auto last = lastSent.find(id);
            if (last != lastSent.end())
                QVERIFY(f.time.now() - last->second >= cadence::intervalFor(numbers));
            lastSent[id] = f.time.now();
            ++asked;
            QVERIFY(f.service->underWay() <= 6);
            QVERIFY(done[id] < numbers); // never after completion
        };
        for (int n = 1; n <= batches; ++n)
            f.watch(n);
        constexpr ErrorKind faults[] = {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Server, ErrorKind::RateLimited,
            ErrorKind::Unreadable, ErrorKind::WrongBatch, ErrorKind::TooLarge, ErrorKind::Redirect, ErrorKind::Tls};
        const auto finished = [&] {
            const auto reports = f.monitor->reports();
            return std::all_of(reports.cbegin(), reports.cend(), [](const auto &r) { return r.phase == Phase::Finished; });
        };
        for (int turn = 0; turn < 20'000 && !finished(); ++turn) {
            f.time.advance(Milliseconds(int(chance() * 2000)));
            for (const BatchId &id : f.service->requested()) {
                if (chance() < 0.3)
                    continue; // still thinking
                if (chance() < 0.4) {
                    f.service->fail(id, faults[std::size_t(chance() * double(std::size(faults)))],
                        chance() < 0.3 ? std::optional(Milliseconds(int(chance() * 20'000))) : std::nullopt);
                    continue;
                }
                done[id] = std::min(numbers, done[id] + int(chance() * 4));
                f.service->answer(id, test::snapshot(numbers, done[id], id));
            }
        }
        QVERIFY(finished());
        QCOMPARE(f.monitor->reports().size(), batches);
        QCOMPARE(f.answers.size(), asked); // each request is told once, good or not
    }
};

QTEST_GUILESS_MAIN(TestMonitorRandom)
#include "tst_monitorrandom.moc"
