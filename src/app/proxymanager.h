#pragma once

#include "core/proxysettings.h"
#include "keys/secretstore.h"
#include "store/store.h"

#include <QObject>

#include <functional>
#include <variant>

namespace batchwatch {
class Redactor;
}
namespace batchwatch::vendor {
class Client;
}

namespace batchwatch::app {

/// The proxy as a person sees it: everything but its password.
struct ProxyState
{
    ProxySettings settings;
    bool hasPassword = false;                 ///< at hand
    std::optional<keys::KeychainFault> fault; ///< why the password that is kept is not at hand

    friend bool operator==(const ProxyState &, const ProxyState &) = default;
};

/// Why a proxy was not changed. After a fault of the keychain the password may be used for this run only.
using ProxyFailure = std::variant<keys::KeychainFault, store::StoreError>;
using ProxyDone = std::function<void(Result<void, ProxyFailure>)>;

/// The proxy of one data folder: its settings in the store, its password in the keychain or in the memory of this run, and the client that
/// goes by it. The keychain is asked when the client has its first request. On the thread of the store.
class ProxyManager : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the manager. `service`: see keychainService().
    ProxyManager(store::Store &store, keys::SecretStore &secrets, Redactor &redactor, QString service, QObject *parent = nullptr);

    [[nodiscard]] store::StoreResult<void> load(); ///< the settings; asks no keychain

    /// Tells the client the way, now and after each change. It waits while the password is being read, at most as long as the keychain
    /// takes. The client is destroyed together with the manager, or before it without an event loop in between.
    void serve(vendor::Client &client);

    [[nodiscard]] ProxyState state() const;

    /// Without a password the one that is known stays, if it is for the same log-in; a password is never told to another proxy than the
    /// one for which it was given. Durable before `done`, which is called once, from the event loop.
    void set(const ProxySettings &settings, const std::optional<Secret> &password, const ProxyDone &done);

Q_SIGNALS:
    void changed(const batchwatch::app::ProxyState &state);

private:
    [[nodiscard]] keys::SecretEntry entry() const;
    [[nodiscard]] bool lacksPassword() const;
    void learn(const std::optional<Secret> &password);
    void readPassword();
    void passwordRead(const keys::SecretStore::ReadAnswer &answer);
    void keep(const ProxySettings &settings, const Secret &password, const ProxyDone &done);
    [[nodiscard]] Result<void, ProxyFailure> take(const ProxySettings &settings, const std::optional<Secret> &password);
    void tell();

    store::Store &m_store;
    keys::SecretStore &m_secrets;
    Redactor &m_redactor;
    const QString m_service;
    vendor::Client *m_client = nullptr;
    ProxySettings m_settings;
    std::optional<Secret> m_password;
    std::optional<keys::KeychainFault> m_fault;
    int m_writes = 0; ///< passwords on their way into the keychain, in the place of the one that it holds
    int m_change = 0; ///< counts set(): an answer of the keychain that an earlier one asked for is not used
    bool m_isReading = false;
};

} // namespace batchwatch::app

Q_DECLARE_METATYPE(batchwatch::app::ProxyState)
