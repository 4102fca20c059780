#include "app/enginecore.h"

#include "app/lateclient.h"
#include "keys/keyring.h"
#include "vendor/client.h"

namespace batchwatch::app {

EngineCore::EngineCore(
    const EngineConfig &config, keys::KeyRing &ring, keys::SecretStore &secrets, Redactor &redactor, store::OpenedStore opened)
    : m_store(std::move(opened.store)),
      m_recovery(std::move(opened.recovery)),
      m_holder(config.dataDir, *m_store),
      m_keys(std::make_unique<KeyManager>(*m_store, ring, secrets, m_clock, keychainService(config.dataDir))),
      m_proxy(std::make_unique<ProxyManager>(*m_store, secrets, redactor, keychainService(config.dataDir))),
      m_service(std::make_unique<LateClient>([this, url = config.baseUrl, &redactor] {
          auto client = std::make_unique<vendor::Client>(url, m_clock, redactor, vendor::ClientLimits{}, m_store->texts());
          m_proxy->serve(*client);
          return client;
      }))
{
    const monitor::MonitorOptions options{
        .slowdown = config.slowdown,
        .holder = m_holder.name(),
    };
    m_monitor = std::make_unique<monitor::Monitor>(
        *m_service, *m_store, ring, m_clock, [] { return makeSystemAlarm(); }, makeSystemRandom(), options);
    m_autoExporter = std::make_unique<AutoExporter>(*m_store, *m_monitor, m_clock);
    QObject::connect(m_keys.get(), &KeyManager::renamed, m_monitor.get(), &monitor::Monitor::renameKey);
    QObject::connect(m_proxy.get(), &ProxyManager::changed, m_monitor.get(), &monitor::Monitor::wake); // what failed may work now
}

EngineCore::~EngineCore()
{
    m_autoExporter.reset();
    m_monitor.reset(); // cancels what is under way
    static_cast<void>(m_store->releaseLeases(m_holder.name()));
}

store::StoreResult<std::unique_ptr<EngineCore>> EngineCore::open(
    const EngineConfig &config, keys::KeyRing &ring, keys::SecretStore &secrets, Redactor &redactor)
{
    auto store = store::openOrRecover(config.dataDir, SystemClock().wallNow());
    if (!store)
        return Failure<store::StoreError>(store.error());
    std::unique_ptr<EngineCore> core(new EngineCore(config, ring, secrets, redactor, std::move(*store)));
    if (const auto loaded = core->keys().load(); !loaded)
        return Failure<store::StoreError>(loaded.error());
    if (const auto loaded = core->proxy().load(); !loaded)
        return Failure<store::StoreError>(loaded.error());
    if (const auto loaded = core->autoExporter().load(); !loaded)
        return Failure<store::StoreError>(loaded.error());
    return core;
}

monitor::Monitor &EngineCore::monitor()
{
    return *m_monitor;
}

AutoExporter &EngineCore::autoExporter()
{
    return *m_autoExporter;
}

KeyManager &EngineCore::keys()
{
    return *m_keys;
}

ProxyManager &EngineCore::proxy()
{
    return *m_proxy;
}

store::Store &EngineCore::store()
{
    return *m_store;
}

vendor::Service &EngineCore::service()
{
    return *m_service;
}

} // namespace batchwatch::app
