#pragma once

#include <QUrl>

namespace batchwatch::vendor {

/// 127.0.0.0/8, ::1 or "localhost". Such a host may be spoken to without TLS, and never through a proxy.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace batchwatch::vendor
