#pragma once

#include "core/apierror.h"
#include "core/proxysettings.h"

class QAuthenticator;
class QNetworkProxy;

namespace batchwatch::vendor {

/// The log-in to a manual proxy: told to that proxy alone, only when it asks, and no more once it was refused, because many networks lock
/// an account that tries a wrong password again and again. The one class beside RequestBuilder that reads a secret.
///
/// Qt keeps a copy of what it was told for as long as its access manager lives, and answers further questions itself: see Route.
class ProxyLogin
{
public:
    ProxyLogin(ProxySettings settings, std::optional<Secret> password);

    /// `asking` wants a name and a password. False: nothing was told, and the request fails.
    [[nodiscard]] bool answer(const QNetworkProxy &asking, QAuthenticator &authenticator);
    /// A request came through the proxy.
    void accept();

    /// Whether the next answer may be refused: until that is known, a single request should try.
    [[nodiscard]] bool isUnproven() const;
    /// Why a request failed on which the proxy insisted on a log-in.
    [[nodiscard]] ProxyFault fault() const;

private:
    enum class State : quint8 { Untold, Told, Accepted, Refused };

    const ProxySettings m_settings;
    const std::optional<Secret> m_password;
    State m_state = State::Untold;
};

} // namespace batchwatch::vendor
