#include "vendor/proxyroute.h"

#include "vendor/baseurl.h"

#include <QNetworkProxy>

#include <algorithm>

namespace batchwatch::vendor {

namespace {

/// The first that can be used; with the name and password that the environment may give it.
QNetworkProxy askSystem(const QUrl &url)
{
    const QList<QNetworkProxy> offered = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const auto usable = std::find_if(offered.cbegin(), offered.cend(), [](const QNetworkProxy &proxy) {
        return proxy.type() == QNetworkProxy::NoProxy || (proxy.capabilities() & QNetworkProxy::TunnelingCapability) != 0;
    });
    return usable == offered.cend() ? QNetworkProxy(QNetworkProxy::NoProxy) : *usable;
}

/// Its password is told when it asks: see ProxyLogin.
QNetworkProxy manualProxy(const ProxySettings &settings)
{
    const bool isSocks = settings.type == ProxySettings::Type::Socks5;
    return {isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, settings.host, settings.port};
}

} // namespace

QNetworkProxy proxyFor(const QUrl &url, const ProxySettings &settings)
{
    if (isLoopback(url))
        return {QNetworkProxy::NoProxy};
    switch (settings.kind) {
    case ProxySettings::Kind::System: return askSystem(url);
    case ProxySettings::Kind::None: break;
    case ProxySettings::Kind::Manual: return manualProxy(settings);
    }
    return {QNetworkProxy::NoProxy};
}

ProxySettings systemProxy(const QUrl &url)
{
    const QNetworkProxy proxy = proxyFor(url, {});
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {.kind = ProxySettings::Kind::None};
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    return {
        .kind = ProxySettings::Kind::Manual,
        .type = isSocks ? ProxySettings::Type::Socks5 : ProxySettings::Type::Http,
        .host = proxy.hostName(),
        .port = proxy.port(),
    };
}

} // namespace batchwatch::vendor
