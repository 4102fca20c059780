#pragma once

#include "core/proxysettings.h"

class QNetworkProxy;
class QUrl;

namespace batchwatch::vendor {

/// What the system says of this address now, without any log-in: None or Manual. May ask the desktop and take its time: not for the GUI
/// thread. It reads the environment as Qt does (https_proxy, all_proxy, no_proxy).
[[nodiscard]] ProxySettings systemProxy(const QUrl &url);

/// The proxy to this address now; NoProxy for none. Nothing on this computer is ever asked through a proxy.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl &url, const ProxySettings &settings);

} // namespace batchwatch::vendor
