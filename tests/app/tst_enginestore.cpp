#include "app/engine.h"
#include "core/redactor.h"
#include "demo/demovendor.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "store/connection.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using app::Engine;

namespace {

/// An engine against the demo vendor, and what it told.
struct EngineRig
{
    explicit EngineRig(const QString &folder, demo::DemoVendor &vendor)
    {
        keys.put(key, demo::DemoVendor::apiKey());
        engine = std::make_unique<Engine>(app::EngineConfig{.dataDir = QDir(folder), .baseUrl = vendor.baseUrl()}, keys, secrets, redactor);
        QObject::connect(engine.get(), &Engine::opened, engine.get(), [this](const auto &told) {
            ++opened;
            reports = told;
        });
        QObject::connect(engine.get(), &Engine::storeRecovered, engine.get(), [this](const auto &report) {
            recoveries.append(report);
            openedBefore = opened;
        });
        QObject::connect(engine.get(), &Engine::storeFailed, engine.get(), [this](const auto &error) { failures.append(error); });
        QObject::connect(engine.get(), &Engine::batchChanged, engine.get(), [this](const auto &report) { last = report; });
        QObject::connect(engine.get(), &Engine::batchRemoved, engine.get(), [this](const auto &id) { removed.append(id); });
        engine->start();
    }

    KeyName key = *KeyName::fromText(u"demo");
    Redactor redactor;
    keys::KeyRing keys{redactor};
    keys::MemorySecretStore secrets;
    int opened = 0;
    int openedBefore = 0; ///< when the recovery was told
    QList<monitor::BatchReport> reports;
    QList<store::RecoveryReport> recoveries;
    QList<store::StoreError> failures;
    std::optional<monitor::BatchReport> last;
    QList<BatchId> removed;
    std::unique_ptr<Engine> engine;
};

} // namespace

/// The store as a whole, from the window's side of the engine thread.
class TestEngineStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QVERIFY(m_vendor.listen());
    }
    void init() { m_folder.emplace(); }

    void backsUpWhileItIsOpen();
    void restoresAndOpensAnew();
    void aRestoreThatFailsLeavesAll();
    void tellsOfARecoveryAtTheStart();
    void repairsWhatIsFoundDamagedInUse();
    void whatIsSetAsideIsUntouchedUntilItIsRemoved();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void purgesWhatWasPlannedExceptWhatIsPolledAgain();
    void readsTheResultsOfABatchThatIsNotShown();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void watchToTheEnd(EngineRig &rig) const;
    [[nodiscard]] store::BatchRecord stored() const;
    static app::PurgePlan planOf(EngineRig &rig, const app::PurgeChoice &choice);

    std::optional<QTemporaryDir> m_folder;
    demo::DemoVendor m_vendor{demo::Faults::None};
    BatchId m_finished = demo::DemoVendor::entries()[2].id;
};

void TestEngineStore::watchToTheEnd(EngineRig &rig) const
{
    QTRY_COMPARE(rig.opened, 1);
    rig.engine->watch({{m_finished, u"March"_s, rig.key}});
    QTRY_VERIFY(rig.last && rig.last->phase == monitor::Phase::Finished);
}

void TestEngineStore::backsUpWhileItIsOpen()
{
    EngineRig rig(path(u"data"_s), m_vendor);
    watchToTheEnd(rig);
    QList<bool> outcomes;
    const auto note = [&](const store::StoreResult<void> &done) {
        QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
        outcomes.append(done.has_value());
    };
    rig.engine->backUp(path(u"copy.db"_s), this, note);
    QTRY_COMPARE(outcomes, QList{true});
    rig.engine->backUp(path(u"copy.db"_s), this, note);
    QTRY_COMPARE(outcomes, (QList{true, false}));
    {
        QObject gone;
        rig.engine->backUp(path(u"other.db"_s), &gone, [](const auto &) { QFAIL("told to somebody who is gone"); });
    }
    QVERIFY(QFile::exists(path(u"copy.db"_s)));
}

void TestEngineStore::restoresAndOpensAnew()
{
    EngineRig rig(path(u"data"_s), m_vendor);
    watchToTheEnd(rig);
    bool isBackedUp = false;
    rig.engine->backUp(path(u"copy.db"_s), this, [&](const auto &done) { isBackedUp = done.has_value(); });
    QTRY_VERIFY(isBackedUp);
    rig.engine->setLabel(m_finished, u"renamed since"_s);
    QTRY_COMPARE(rig.last->label, u"renamed since"_s);
    QString aside;
    rig.engine->restore(path(u"copy.db"_s), this, [&](const auto &report) { aside = report ? report->setAside : u"failed"_s; });
    QTRY_COMPARE(rig.opened, 2);
    QVERIFY(QFile::exists(aside));
    QCOMPARE(rig.reports.size(), 1);
    QCOMPARE(rig.reports.first().label, u"March"_s);
    rig.engine->setLabel(m_finished, u"and on it goes"_s);
    QTRY_COMPARE(rig.last->label, u"and on it goes"_s);
}

void TestEngineStore::aRestoreThatFailsLeavesAll()
{
    EngineRig rig(path(u"data"_s), m_vendor);
    watchToTheEnd(rig);
    std::optional<store::StoreFault> fault;
    rig.engine->restore(path(u"missing.db"_s), this, [&](const auto &report) {
        if (!report)
            fault = report.error().fault;
    });
    QTRY_COMPARE(rig.opened, 2);
    QCOMPARE(fault, store::StoreFault::CannotOpen);
    QCOMPARE(rig.reports.first().label, u"March"_s);
}

void TestEngineStore::tellsOfARecoveryAtTheStart()
{
    QVERIFY(QDir().mkpath(path(u"data"_s)));
    QFile file(path(u"data/batchwatch.db"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.write(QByteArray(10'000, 'x')) == 10'000);
    file.close();
    EngineRig rig(path(u"data"_s), m_vendor);
    QTRY_COMPARE(rig.opened, 1);
    QCOMPARE(rig.recoveries.size(), 1);
    QCOMPARE(rig.openedBefore, 0);
    QVERIFY(QFile::exists(rig.recoveries.first().setAside));
    QVERIFY(rig.failures.isEmpty());
}

void TestEngineStore::repairsWhatIsFoundDamagedInUse()
{
    EngineRig rig(path(u"data"_s), m_vendor);
    rig.engine->show({});
    watchToTheEnd(rig);
    rig.last.reset();
    {
        const auto raw = store::Connection::open(path(u"data/batchwatch.db"_s));
        QVERIFY((*raw)->run(u"UPDATE snapshots SET body = zeroblob(100)"_s));
    }
    rig.engine->show({m_finished}); // reads it
    QTRY_COMPARE(rig.recoveries.size(), 1);
    QCOMPARE(rig.recoveries.first().batches, 1);
    QCOMPARE(rig.recoveries.first().resultsLost, 1);
    QTRY_COMPARE(rig.opened, 2);
    QVERIFY(rig.failures.isEmpty());
    // What was lost is fetched again.
    QTRY_VERIFY(rig.last && rig.last->phase == monitor::Phase::Finished && rig.last->snapshot);
    QCOMPARE(rig.last->snapshot->results.size(), 1000);
}

store::BatchRecord TestEngineStore::stored() const
{
    const auto store = store::Store::open(QDir(path(u"data"_s)));
    return (*(*store)->batch(m_finished)).value_or(store::BatchSummary{.record = {.id = m_finished}}).record;
}

void TestEngineStore::whatIsSetAsideIsUntouchedUntilItIsRemoved()
{
    EngineRig rig(path(u"data"_s), m_vendor);
    watchToTheEnd(rig);
    const store::BatchRecord before = stored();
    rig.engine->setAside({m_finished});
    QTRY_COMPARE(rig.removed, QList{m_finished});
    QCOMPARE(stored(), before);
    rig.last.reset();
    rig.engine->takeBack({m_finished});
    QTRY_VERIFY(rig.last);
    QCOMPARE(rig.last->phase, monitor::Phase::Finished);
    QCOMPARE(rig.last->snapshot->results.size(), 1000);

    rig.engine->setAside({m_finished});
    rig.engine->remove({m_finished});
    std::optional<std::size_t> polls;
    rig.engine->polls(m_finished, this, [&](const auto &found) { polls = found.size(); }); // after the above
    QTRY_COMPARE(polls, std::size_t(0));
    QCOMPARE(stored().addedAt, WallTime());
    rig.last.reset();
    rig.engine->takeBack({m_finished});
    rig.engine->planPurge({}, this, [&](const auto &) { polls.reset(); });
    QTRY_VERIFY(!polls);
    QVERIFY2(!rig.last, "what is gone stays so");
}

void TestEngineStore::comesBackAsItWas_data()
{
    QTest::addColumn<bool>("archived");
    QTest::newRow("from the list") << false;
    QTest::newRow("into the archive") << true;
}

void TestEngineStore::comesBackAsItWas()
{
    QFETCH(bool, archived);
    EngineRig rig(path(u"data"_s), m_vendor);
    watchToTheEnd(rig);
    rig.engine->setNote(m_finished, u"ask Ann"_s);
    if (archived)
        rig.engine->archive({m_finished});
    QTRY_VERIFY(rig.last->note == u"ask Ann"_s && rig.last->archivedAt.has_value() == archived);
    monitor::BatchReport before = *rig.last;
    const store::BatchRecord record = stored();
    rig.engine->stopWatching({m_finished});
    QTRY_COMPARE(stored().state, store::WatchState::Unwatched);
    rig.last.reset();
    rig.engine->watchAgain({before});
    QTRY_VERIFY(rig.last);
    QVERIFY(*rig.last->snapshot == *before.snapshot);
    before.snapshot = rig.last->snapshot;
    QCOMPARE(*rig.last, before);
    QCOMPARE(stored(), record);
}

app::PurgePlan TestEngineStore::planOf(EngineRig &rig, const app::PurgeChoice &choice)
{
    std::optional<app::PurgePlan> plan;
    rig.engine->planPurge(choice, rig.engine.get(), [&](const auto &answer) { plan = *answer; });
    [&] { QTRY_VERIFY(plan); }();
    return plan.value_or(app::PurgePlan());
}

void TestEngineStore::purgesWhatWasPlannedExceptWhatIsPolledAgain()
{
    using app::PurgeChoice;
    const BatchId running = demo::DemoVendor::entries()[0].id;
    EngineRig rig(path(u"data"_s), m_vendor);
    watchToTheEnd(rig);
    rig.engine->watch({{running, u"Under way"_s, rig.key}});
    const app::PurgePlan ofKey = planOf(rig, {.what = PurgeChoice::OfKey{rig.key}});
    QCOMPARE(ofKey.ids, QList{m_finished});
    QCOMPARE(ofKey.names, QStringList{u"March"_s});
    QCOMPARE(ofKey.numbers, 1000);
    QCOMPARE(ofKey.polled, 1);
    QCOMPARE(planOf(rig, {.what = PurgeChoice::OfKey{rig.key}, .polled = PurgeChoice::Polled::GoToo}).ids.size(), 2);
    QVERIFY(planOf(rig, {.what = PurgeChoice::OlderThan{std::chrono::days(1)}}).ids.isEmpty());

    std::optional<int> purged;
    rig.engine->purge({running, m_finished}, this, [&](const auto &answer) { purged = answer.value_or(-1); });
    QTRY_COMPARE(purged, 1);
    QCOMPARE(rig.removed, QList{m_finished});
    QCOMPARE(stored().addedAt, WallTime());
    QCOMPARE(planOf(rig, {.what = QList{running}}).polled, 1);
}

void TestEngineStore::readsTheResultsOfABatchThatIsNotShown()
{
    EngineRig rig(path(u"data"_s), m_vendor);
    rig.engine->show({});
    watchToTheEnd(rig);
    QVERIFY(!rig.last->snapshot);
    QList<qsizetype> sizes;
    const auto note = [&](const SnapshotPtr &snapshot) {
        QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
        sizes.append(snapshot ? snapshot->results.size() : -1);
    };
    rig.engine->results(m_finished, this, note);
    QTRY_COMPARE(sizes, QList<qsizetype>{1000});
    {
        QObject gone;
        rig.engine->results(m_finished, &gone, [](const auto &) { QFAIL("told to somebody who is gone"); });
    }
    rig.engine->results(demo::DemoVendor::entries()[0].id, this, note);
    QTRY_COMPARE(sizes, (QList<qsizetype>{1000, -1}));
    QVERIFY(rig.failures.isEmpty());

    {
        const auto raw = store::Connection::open(path(u"data/batchwatch.db"_s));
        QVERIFY((*raw)->run(u"UPDATE snapshots SET body = zeroblob(100)"_s));
    }
    rig.engine->results(m_finished, this, note);
    QTRY_COMPARE(sizes, (QList<qsizetype>{1000, -1, -1}));
    QTRY_COMPARE(rig.recoveries.size(), 1);
}

QTEST_GUILESS_MAIN(TestEngineStore)
#include "tst_enginestore.moc"
