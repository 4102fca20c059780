#pragma once

#include "core/secret.h"

namespace batchwatch::keys {

/// The two ways by which a secret leaves the program besides a request: into and out of the OS keychain, and onto the screen of a person
/// who asks to see it. Whoever makes a copy wipes it when it is done with it.
class SecretAccess
{
public:
    [[nodiscard]] static QByteArrayView view(const Secret &secret) { return secret.reveal(SecretPass{}); }
    [[nodiscard]] static QByteArray bytes(const Secret &secret) { return secret.reveal(SecretPass{}).toByteArray(); }
    [[nodiscard]] static QString text(const Secret &secret) { return QString::fromUtf8(secret.reveal(SecretPass{})); }
};

} // namespace batchwatch::keys
