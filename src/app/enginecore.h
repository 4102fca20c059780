#pragma once

#include "app/autoexporter.h"
#include "app/holderlock.h"
#include "app/keymanager.h"
#include "app/proxymanager.h"
#include "core/clock.h"
#include "monitor/monitor.h"
#include "store/recovery.h"

#include <QDir>
#include <QUrl>

#include <memory>

namespace batchwatch {
class Redactor;
}

namespace batchwatch::app {

struct EngineConfig
{
    QDir dataDir;
    QUrl baseUrl; ///< from vendor::parseBaseUrl()
    double slowdown = 0.0;
};

/// The object graph of one thread: client, store, keys and monitor, in sequence. The command line uses it directly; the window through
/// Engine.
class EngineCore
{
public:
    /// Opens the store, recovered when it was damaged, and reads the records of the keys. Secrets are read with keys().readSecrets();
    /// watching begins with monitor().restore() or monitor().watch(). Everything passed in outlives the core.
    [[nodiscard]] static store::StoreResult<std::unique_ptr<EngineCore>> open(
        const EngineConfig &config, keys::KeyRing &ring, keys::SecretStore &secrets, Redactor &redactor);
    ~EngineCore();
    Q_DISABLE_COPY_MOVE(EngineCore)

    [[nodiscard]] monitor::Monitor &monitor();
    [[nodiscard]] store::Store &store();
    [[nodiscard]] const std::optional<store::RecoveryReport> &recovery() const { return m_recovery; } ///< nullopt: nothing was wrong
    [[nodiscard]] KeyManager &keys();
    [[nodiscard]] AutoExporter &autoExporter();
    [[nodiscard]] ProxyManager &proxy();
    [[nodiscard]] vendor::Service &service();

private:
    EngineCore(const EngineConfig &config, keys::KeyRing &ring, keys::SecretStore &secrets, Redactor &redactor, store::OpenedStore opened);

    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    std::optional<store::RecoveryReport> m_recovery;
    HolderLock m_holder;
    std::unique_ptr<KeyManager> m_keys;
    std::unique_ptr<ProxyManager> m_proxy;
    std::unique_ptr<vendor::Service> m_service;
    std::unique_ptr<monitor::Monitor> m_monitor;
    std::unique_ptr<AutoExporter> m_autoExporter;
};

} // namespace batchwatch::app
