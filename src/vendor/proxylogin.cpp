#include "vendor/proxylogin.h"

#include "vendor/proxyroute.h"

#include <QAuthenticator>
#include <QNetworkProxy>

namespace batchwatch::vendor {

namespace {

/// A server behind the proxy, or no proxy at all, can ask as well.
bool isThisProxy(const ProxySettings &settings, const QNetworkProxy &asking)
{
    const auto type = settings.type == ProxySettings::Type::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return settings.kind == ProxySettings::Kind::Manual && asking.type() == type && asking.hostName() == settings.host
        && asking.port() == settings.port;
}

} // namespace

ProxyLogin::ProxyLogin(ProxySettings settings, std::optional<Secret> password)
    : m_settings(std::move(settings)),
      m_password(std::move(password))
{}

bool ProxyLogin::answer(const QNetworkProxy &asking, QAuthenticator &authenticator)
{
    if (!m_password || !isThisProxy(m_settings, asking))
        return false;
    if (m_state == State::Told) // and asks again
        m_state = State::Refused;
    if (m_state == State::Refused)
        return false;
    m_state = State::Told;
    authenticator.setUser(m_settings.user);
    authenticator.setPassword(QString::fromUtf8(m_password->reveal(SecretPass{})));
    return true;
}

void ProxyLogin::accept()
{
    if (m_state != State::Refused)
        m_state = State::Accepted;
}

bool ProxyLogin::isUnproven() const
{
    return m_password && (m_state == State::Untold || m_state == State::Told);
}

ProxyFault ProxyLogin::fault() const
{
    if (m_settings.kind != ProxySettings::Kind::Manual)
        return ProxyFault::WantsLogin;
    if (m_password)
        return ProxyFault::RefusedLogin;
    return m_settings.keepsPassword ? ProxyFault::PasswordNotAtHand : ProxyFault::WantsLogin;
}

} // namespace batchwatch::vendor
