#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace batchwatch::test {

/// Of "localhost" and 127.0.0.1, signed by itself and therefore trusted by nobody: TLS on the loopback of tests, and nothing else.
[[nodiscard]] QSslCertificate testCertificate();
[[nodiscard]] QSslKey testCertificateKey();

} // namespace batchwatch::test
