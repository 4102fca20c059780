#include "core/redactor.h"
#include "keys/keyring.h"
#include "monitor/monitor.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/fakeservice.h"
#include "support/virtualtime.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Ten thousand in a release build, or when BATCHWATCH_FULL_SIZE is set.
int batchCount()
{
#ifdef NDEBUG
    return 10'000;
#else
    return qEnvironmentVariableIsSet("BATCHWATCH_FULL_SIZE") ? 10'000 : 1'000;
#endif
}

const int watchedBatches = batchCount();

/// Bytes in use on the heap; 0 where nobody tells.
std::size_t heap()
{
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

KeyName mainKey()
{
    return *KeyName::fromText(u"main");
}

} // namespace

/// Ten thousand batches in a real store: what they cost to start with, to keep, and to command.
class TestMonitorScale : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    test::VirtualTime m_time;
    Redactor m_redactor;
    keys::KeyRing m_keys{m_redactor};
    test::FakeService m_service;
    std::unique_ptr<store::Store> m_store;

    std::unique_ptr<Monitor> makeMonitor(keys::KeyRing &keys)
    {
        auto monitor = std::make_unique<Monitor>(
            m_service, *m_store, keys, m_time, m_time.alarms(), [] { return 0.5; }, MonitorOptions{.holder = u"scale"_s});
        monitor->show({});
        return monitor;
    }

    store::BatchRecord record(int n, store::WatchState state) const
    {
        store::BatchRecord record{.id = test::batchId(n), .label = u"Customers of March, part %1"_s.arg(n), .key = mainKey()};
        record.state = state;
        record.addedAt = m_time.wallNow() - 10min;
        record.polledAt = m_time.wallNow() - 1min;
        record.seenAt = record.polledAt;
        record.progressAt = record.polledAt;
        if (state == store::WatchState::Finished)
            record.finishedAt = record.polledAt;
        return record;
    }

    void fill(store::WatchState state)
    {
        const auto filled = m_store->together([&]() -> store::StoreResult<void> {
            for (int n = 1; n <= watchedBatches; ++n) {
                if (const auto saved = m_store->saveRecord(record(n, state)); !saved)
                    return saved;
            }
            return {};
        });
        QVERIFY(filled);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_keys.put(mainKey(), *ApiKey::fromText(u"test-secret-1"));
        m_store = std::move(*store::Store::open(QDir(m_folder.path())));
        const auto filled = m_store->together([&]() -> store::StoreResult<void> {
            for (int n = 1; n <= watchedBatches; ++n) {
                BatchSnapshot snapshot = test::snapshot(1000, 400, test::batchId(n));
                snapshot.results.truncate(3);
                if (const auto saved = m_store->saveSnapshot(record(n, store::WatchState::Active), snapshot); !saved)
                    return saved;
            }
            return {};
        });
        QVERIFY(filled);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void startWithUnfinishedBatches_data()
    {
        QTest::addColumn<bool>("hasKey");
        QTest::newRow("key at hand") << true;
        QTest::newRow("keychain not read yet") << false;
    }
    void startWithUnfinishedBatches()
    {
        QFETCH(bool, hasKey);
        fill(store::WatchState::Active);
        keys::KeyRing none(m_redactor);
        const auto monitor = makeMonitor(hasKey ? m_keys : none);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(monitor->restore());
        const qint64 restored = timer.restart();
        const auto reports = monitor->reports();
        qInfo("%d unfinished batches: restored in %lld ms, reported in %lld ms", watchedBatches, restored, timer.elapsed());
        QCOMPARE(reports.size(), watchedBatches);
        QCOMPARE(reports.first().phase, hasKey ? Phase::Running : Phase::KeyNeeded);
        QVERIFY(restored < 3'000); // 200 ms are the goal in a release build; this one may share its processor
    }

    void commandsForAllAtOnce()
    {
        fill(store::WatchState::Active);
        const auto monitor = makeMonitor(m_keys);
        QVERIFY(monitor->restore());
        QList<BatchId> all;
        for (int n = 1; n <= watchedBatches; ++n)
            all.append(test::batchId(n));
        const auto timed = [](const char *what, const std::function<void()> &command) {
            QElapsedTimer timer;
            timer.start();
            command();
            qInfo("%s: %lld ms", what, timer.elapsed());
            QVERIFY(timer.elapsed() < 10'000);
        };
        timed("pause all", [&] { monitor->pause(all); });
        timed("tag all", [&] { monitor->setTags(all, {u"spring"_s}); });
        timed("archive all", [&] { monitor->archive(all); });
        timed("resume all", [&] { monitor->resume(all); });
        timed("wake", [&] { monitor->wake(); });
        timed("stop all", [&] { monitor->stopWatching(all); });
        QVERIFY(monitor->reports().isEmpty());
        QList<WatchRequest> requests;
        for (const BatchId &id : all)
            requests.append({id, {}, mainKey()});
        timed("watch all", [&] { monitor->watch(requests); });
        QCOMPARE(monitor->reports().size(), watchedBatches);
        QCOMPARE((*m_store->batch(all.last()))->record.state, store::WatchState::Active);
    }

    void finishedBatchTakesUnderTwoKibibytes()
    {
        if (heap() == 0)
            QSKIP("the heap cannot be measured here");
        fill(store::WatchState::Finished);
        const auto monitor = makeMonitor(m_keys);
        const std::size_t before = heap();
        QVERIFY(monitor->restore());
        const double monitored = double(heap() - before) / watchedBatches;
        const auto reports = monitor->reports();
        const double reported = double(heap() - before) / watchedBatches - monitored;
        qInfo("per finished batch: %.0f bytes in the monitor, %.0f more in its report", monitored, reported);
        QCOMPARE(reports.size(), watchedBatches);
        QVERIFY(monitored + reported < 2048.0);
    }
};

QTEST_GUILESS_MAIN(TestMonitorScale)
#include "tst_monitorscale.moc"
