#include "app/engine.h"

#include "app/answer.h"
#include "core/redactor.h"
#include "keys/keyring.h"

namespace batchwatch::app {

Engine::Engine(EngineConfig config, keys::KeyRing &ring, keys::SecretStore &secrets, Redactor &redactor, QObject *parent)
    : QObject(parent),
      m_config(std::move(config)),
      m_ring(ring),
      m_secrets(secrets),
      m_keys([this](std::function<void(EngineCore *)> command) { postAnyway(std::move(command)); }, ring),
      m_proxy([this](std::function<void(EngineCore &)> command) { post(std::move(command)); }, m_config.baseUrl),
      m_redactor(redactor)
{
    qRegisterMetaType<QList<monitor::BatchReport>>();
    qRegisterMetaType<BatchId>();
    qRegisterMetaType<store::StoreError>();
    qRegisterMetaType<store::RecoveryReport>();
    qRegisterMetaType<BalanceReport>();
    qRegisterMetaType<AutoExportOutcome>();
    qRegisterMetaType<QList<KeyEntry>>();
    qRegisterMetaType<ProxyState>();
    m_thread.setObjectName(QStringLiteral("engine"));
    m_anchor.moveToThread(&m_thread);
}

Engine::~Engine()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(&m_anchor, [this] {
            close();
            m_anchor.moveToThread(nullptr); // so that its destructor may run here
            m_thread.quit();
        });
        m_thread.wait();
    }
}

void Engine::postAnyway(std::function<void(EngineCore *)> command)
{
    QMetaObject::invokeMethod(&m_anchor, [this, command = std::move(command)] { command(m_core.get()); });
}

template<typename Command> void Engine::post(Command command)
{
    postAnyway([command = std::move(command)](EngineCore *core) {
        if (core != nullptr)
            command(*core);
    });
}

void Engine::start()
{
    m_hasReopened = false;
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(&m_anchor, [this, config = m_config, shown = m_shown] {
        if (!m_core)
            open(config, shown);
    });
}

/// On the engine thread. What it tells is emitted on the GUI thread, and so not before its event loop runs: until then there is time to
/// connect after start().
void Engine::open(const EngineConfig &config, const std::optional<QList<BatchId>> &shown)
{
    auto core = EngineCore::open(config, m_ring, m_secrets, m_redactor);
    if (!core)
        return failed(core.error());
    if (const auto recovery = (*core)->recovery())
        QMetaObject::invokeMethod(this, [this, report = *recovery] { Q_EMIT storeRecovered(report); });
    m_core = std::move(*core);
    monitor::Monitor &monitor = m_core->monitor();
    connect(&monitor, &monitor::Monitor::storeFailed, this, &Engine::failed);
    if (shown)
        monitor.show(*shown);
    if (const auto restored = monitor.restore(); !restored) {
        m_core.reset();
        return failed(restored.error());
    }
    QMetaObject::invokeMethod(
        this, [this, reports = monitor.reports(), entries = m_core->keys().entries(), proxy = m_core->proxy().state()] {
            m_keys.setEntries(entries);
            m_proxy.setState(proxy);
            Q_EMIT opened(reports);
        });
    QMetaObject::invokeMethod(this, [this, settings = m_core->autoExporter().settings()] { Q_EMIT autoExportChanged(settings); });
    connect(&m_core->autoExporter(), &AutoExporter::ended, this, &Engine::autoExportEnded);
    connect(&m_core->keys(), &KeyManager::changed, &m_keys, &KeyDesk::setEntries);
    connect(&m_core->proxy(), &ProxyManager::changed, &m_proxy, &ProxyDesk::setState);
    connect(&monitor, &monitor::Monitor::changed, this, &Engine::batchChanged);
    connect(&monitor, &monitor::Monitor::removed, this, &Engine::batchRemoved);
}

void Engine::close()
{
    m_balanceCalls.clear();
    m_trial.reset();
    m_core.reset();
}

/// From the GUI thread, with what holds there now.
void Engine::reopen()
{
    QMetaObject::invokeMethod(&m_anchor, [this, config = m_config, shown = m_shown] { openAnew(config, shown); });
}

void Engine::openAnew(const EngineConfig &config, const std::optional<QList<BatchId>> &shown)
{
    close();
    open(config, shown);
    if (m_core)
        m_core->keys().readSecrets(); // of keys that only the other store knew
}

/// From any thread. Damage, once met, is repaired by opening anew. Where it comes again, or another process keeps the store, it is told.
void Engine::failed(const store::StoreError &error)
{
    QMetaObject::invokeMethod(this, [this, error] {
        if (error.fault == store::StoreFault::Damaged && !std::exchange(m_hasReopened, true))
            reopen();
        else
            Q_EMIT storeFailed(error);
    });
}

void Engine::backUp(const QString &file, QObject *context, std::function<void(const store::StoreResult<void> &)> done)
{
    // Not on the engine thread: polling goes on, and SQLite gives a reader the store of one moment.
    m_copies.start(
        [folder = m_config.dataDir, file, answer = answerOn(this, context, std::move(done))] { answer(store::backUp(folder, file)); });
}

void Engine::restore(const QString &file, QObject *context, std::function<void(const store::StoreResult<store::RestoreReport> &)> done)
{
    const auto run = [this, config = m_config, shown = m_shown, file, answer = answerOn(this, context, std::move(done))] {
        close();
        answer(store::restore(config.dataDir, file, SystemClock().wallNow()));
        openAnew(config, shown);
    };
    QMetaObject::invokeMethod(&m_anchor, run);
}

void Engine::watch(const QList<monitor::WatchRequest> &requests)
{
    post([requests](EngineCore &core) { core.monitor().watch(requests); });
}

void Engine::pollNow(const QList<BatchId> &ids)
{
    post([ids](EngineCore &core) { core.monitor().pollNow(ids); });
}

void Engine::pause(const QList<BatchId> &ids)
{
    post([ids](EngineCore &core) { core.monitor().pause(ids); });
}

void Engine::resume(const QList<BatchId> &ids)
{
    post([ids](EngineCore &core) { core.monitor().resume(ids); });
}

void Engine::stopWatching(const QList<BatchId> &ids)
{
    post([ids](EngineCore &core) { core.monitor().stopWatching(ids); });
}

void Engine::setLabel(const BatchId &id, const QString &label)
{
    post([id, label](EngineCore &core) { core.monitor().setLabel(id, label); });
}

void Engine::show(const QList<BatchId> &ids)
{
    m_shown = ids;
    post([this, ids](EngineCore &core) {
        core.monitor().show(ids);
        QMetaObject::invokeMethod(this, [this, ids] { Q_EMIT shown(ids); });
    });
}

void Engine::setNote(const BatchId &id, const QString &note)
{
    post([id, note](EngineCore &core) { core.monitor().setNote(id, note); });
}

void Engine::setTags(const QList<BatchId> &ids, const QStringList &tags)
{
    post([ids, tags](EngineCore &core) { core.monitor().setTags(ids, tags); });
}

void Engine::archive(const QList<BatchId> &ids)
{
    post([ids](EngineCore &core) { core.monitor().archive(ids); });
}

void Engine::unarchive(const QList<BatchId> &ids)
{
    post([ids](EngineCore &core) { core.monitor().unarchive(ids); });
}

void Engine::remove(const QList<BatchId> &ids)
{
    post([this, ids](EngineCore &core) {
        if (const auto removed = removeForGood(core, ids); !removed)
            failed(removed.error());
    });
}

void Engine::watchAgain(const QList<monitor::BatchReport> &stopped)
{
    post([this, stopped](EngineCore &core) {
        if (const auto watched = app::watchAgain(core, stopped); !watched)
            failed(watched.error());
    });
}

void Engine::setAside(const QList<BatchId> &ids)
{
    post([ids](EngineCore &core) { core.monitor().release(ids); });
}

void Engine::takeBack(const QList<BatchId> &ids)
{
    post([this, ids](EngineCore &core) {
        if (const auto taken = core.monitor().takeBack(ids); !taken)
            failed(taken.error());
    });
}

void Engine::planPurge(const PurgeChoice &choice, QObject *context, std::function<void(const store::StoreResult<PurgePlan> &)> done)
{
    post([this, choice, answer = answerOn(this, context, std::move(done))](EngineCore &core) {
        const auto plan = app::planPurge(core.store(), choice, SystemClock().wallNow());
        if (!plan)
            failed(plan.error());
        answer(plan);
    });
}

void Engine::purge(const QList<BatchId> &ids, QObject *context, std::function<void(const store::StoreResult<int> &)> done)
{
    post([this, ids, answer = answerOn(this, context, std::move(done))](EngineCore &core) {
        const auto purged = app::planPurge(core.store(), {.what = ids}, SystemClock().wallNow()).and_then([&core](const PurgePlan &plan) {
            return removeForGood(core, plan.ids).map([&plan] { return int(plan.ids.size()); });
        });
        if (!purged)
            failed(purged.error());
        answer(purged);
        // Seconds for a large store: what was asked for meanwhile goes first.
        const auto compact = [this] {
            if (!m_core)
                return;
            if (const auto compacted = m_core->store().compact(); !compacted)
                failed(compacted.error());
        };
        QMetaObject::invokeMethod(&m_anchor, compact, Qt::QueuedConnection);
    });
}

void Engine::polls(const BatchId &id, QObject *context, std::function<void(const std::vector<store::PollRecord> &)> done)
{
    post([this, id, answer = answerOn(this, context, std::move(done))](EngineCore &core) {
        const auto polls = core.store().polls(id);
        if (!polls)
            failed(polls.error());
        answer(polls.value_or(std::vector<store::PollRecord>()));
    });
}

void Engine::results(const BatchId &id, QObject *context, std::function<void(const SnapshotPtr &)> done)
{
    post([this, id, answer = answerOn(this, context, std::move(done))](EngineCore &core) {
        auto stored = core.store().snapshot(id);
        if (!stored)
            failed(stored.error());
        answer(stored && *stored ? std::make_shared<const BatchSnapshot>(std::move(**stored)) : SnapshotPtr());
    });
}

void Engine::setSlowdown(double slowdown)
{
    m_config.slowdown = slowdown;
    post([slowdown](EngineCore &core) { core.monitor().setSlowdown(slowdown); });
}

void Engine::setAutoExport(const exports::AutoExportSettings &settings)
{
    post([this, settings](EngineCore &core) {
        if (const auto saved = core.autoExporter().set(settings); !saved)
            failed(saved.error());
        QMetaObject::invokeMethod(this, [this, now = core.autoExporter().settings()] { Q_EMIT autoExportChanged(now); });
    });
}

void Engine::exportAgain(const BatchId &id)
{
    post([id](EngineCore &core) { core.autoExporter().write(id); });
}

void Engine::wake()
{
    post([](EngineCore &core) { core.monitor().wake(); });
}

void Engine::refreshBalance(const KeyName &name)
{
    const auto key = m_ring.find(name);
    if (!key)
        return;
    post([this, name, key = *key](EngineCore &core) {
        m_balanceCalls[name] = core.service().fetchBalance(key, [this, name](const vendor::BalanceAnswer &answer) {
            if (!answer && answer.error().kind == ErrorKind::Cancelled)
                return;
            Q_EMIT balanceAnswered(BalanceReport{name, answer});
        });
    });
}

void Engine::tryKey(const ApiKey &key, QObject *context, std::function<void(const vendor::BalanceAnswer &)> answer)
{
    m_redactor.learn(key);
    const auto tell = [answer = answerOn(this, context, std::move(answer))](const vendor::BalanceAnswer &result) {
        if (result || result.error().kind != ErrorKind::Cancelled)
            answer(result);
    };
    post([this, key, tell](EngineCore &core) { m_trial = core.service().fetchBalance(key, tell); });
}

} // namespace batchwatch::app
