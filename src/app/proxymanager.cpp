#include "app/proxymanager.h"

#include "core/redactor.h"
#include "keys/secretaccess.h"
#include "vendor/client.h"

namespace batchwatch::app {

using namespace Qt::StringLiterals;
using keys::KeychainFault;
using keys::SecretStore;
using store::StoreError;

namespace {

constexpr auto setting = QLatin1StringView(proxySettingName);

/// Only of a manual proxy there is more to say than its kind.
ProxySettings tidied(const ProxySettings &settings)
{
    return settings.kind == ProxySettings::Kind::Manual ? settings : ProxySettings{.kind = settings.kind};
}

} // namespace

ProxyManager::ProxyManager(store::Store &store, SecretStore &secrets, Redactor &redactor, QString service, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_secrets(secrets),
      m_redactor(redactor),
      m_service(std::move(service))
{
    connect(&m_secrets, &SecretStore::cameBack, this, [this] {
        if (m_fault)
            readPassword();
    });
}

store::StoreResult<void> ProxyManager::load()
{
    const auto stored = m_store.setting(setting);
    if (!stored)
        return Failure<StoreError>(stored.error());
    m_settings = proxySettingsFromStored(stored->value_or(QString()));
    return {};
}

void ProxyManager::serve(vendor::Client &client)
{
    m_client = &client;
    if (!lacksPassword())
        return client.setProxy(m_settings, m_password);
    client.awaitProxy();
    readPassword();
}

ProxyState ProxyManager::state() const
{
    return {m_settings, m_password.has_value(), m_fault};
}

keys::SecretEntry ProxyManager::entry() const
{
    return {m_service + u"-proxy"_s, u"proxy password"_s}; // apart from the keys, whose names are free
}

bool ProxyManager::lacksPassword() const
{
    return m_settings.keepsPassword && !m_password;
}

/// A password of one to three characters would black out ordinary text wherever it occurs, and so be told by what is missing.
void ProxyManager::learn(const std::optional<Secret> &password)
{
    if (password && keys::SecretAccess::view(*password).size() >= 4)
        m_redactor.learn(*password);
}

void ProxyManager::readPassword()
{
    if (!lacksPassword() || m_isReading)
        return;
    m_isReading = true;
    m_secrets.read(entry(), this, [this, change = m_change](const SecretStore::ReadAnswer &answer) {
        m_isReading = false;
        if (change == m_change)
            passwordRead(answer);
        else
            readPassword(); // of the proxy that is set now, if it has one
    });
}

void ProxyManager::passwordRead(const SecretStore::ReadAnswer &answer)
{
    m_password = answer ? std::optional(*answer) : std::nullopt;
    m_fault = answer ? std::nullopt : std::optional(answer.error());
    learn(m_password);
    tell();
}

void ProxyManager::set(const ProxySettings &settings, const std::optional<Secret> &password, const ProxyDone &done)
{
    ++m_change;
    learn(password);
    ProxySettings next = tidied(settings);
    const bool isSame = isSameLogin(m_settings, next);
    const bool staysKept = !password && isSame && next.keepsPassword && m_settings.keepsPassword && m_writes == 0;
    const std::optional<Secret> used = password || !isSame ? password : m_password;
    next.keepsPassword = next.keepsPassword && (used || staysKept);
    if (next.keepsPassword && !staysKept)
        return keep(next, *used, done);
    QMetaObject::invokeMethod(
        this, [this, next, used, done] { done(take(next, used)); }, Qt::QueuedConnection);
}

/// The password first: a setting that speaks of one which was not kept would be a promise that the next start cannot keep.
void ProxyManager::keep(const ProxySettings &settings, const Secret &password, const ProxyDone &done)
{
    ++m_writes;
    m_secrets.write(entry(), password, this, [this, settings, password, done, change = m_change](const SecretStore::WriteAnswer &answer) {
        --m_writes;
        if (!answer)
            return done(Failure<ProxyFailure>(answer.error()));
        if (change != m_change) // somebody thought better of it
            return done({});
        done(take(settings, password));
    });
}

Result<void, ProxyFailure> ProxyManager::take(const ProxySettings &settings, const std::optional<Secret> &password)
{
    const auto saved = m_store.saveSetting(setting, toStoredText(settings));
    // A password that no setting speaks of, or that was written for a proxy that could not be stored, must not stay.
    if (!settings.keepsPassword || !saved)
        m_secrets.remove(entry(), this, [](const SecretStore::WriteAnswer &) {});
    if (!saved)
        return Failure<ProxyFailure>(saved.error());
    m_settings = settings;
    m_password = password;
    m_fault.reset();
    tell();
    readPassword(); // pressed on purpose: the keychain may be open by now
    return {};
}

void ProxyManager::tell()
{
    if (m_client != nullptr)
        m_client->setProxy(m_settings, m_password);
    Q_EMIT changed(state());
}

} // namespace batchwatch::app
