#include "vendor/route.h"

#include <QAuthenticator>

namespace batchwatch::vendor {

Route::Route(const QNetworkProxy &proxy, std::shared_ptr<ProxyLogin> login) : m_proxy(proxy), m_login(std::move(login))
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setProxy(proxy);
    QObject::connect(&m_manager, &QNetworkAccessManager::proxyAuthenticationRequired, &m_manager,
        [this](const QNetworkProxy &asking, QAuthenticator *authenticator) {
            const bool told = m_login->answer(asking, *authenticator);
            m_isSpent = m_isSpent || (m_wasTold && !told);
            m_wasTold = m_wasTold || told;
        });
}

ProxyFault Route::fault(QNetworkReply::NetworkError error, Stage stage) const
{
    if (m_proxy.type() == QNetworkProxy::NoProxy || stage == Stage::Through)
        return ProxyFault::None;
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return m_login->fault();
    if (error == QNetworkReply::ProxyNotFoundError) // since Qt 6.8
        return ProxyFault::NotFound;
    if (stage == Stage::Connecting)
        return ProxyFault::NoWayThrough;
    // The vendor's own name is looked up by the proxy.
    return error == QNetworkReply::HostNotFoundError ? ProxyFault::NotFound : ProxyFault::None;
}

} // namespace batchwatch::vendor
