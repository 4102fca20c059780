#pragma once

#include "vendor/proxylogin.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <memory>

namespace batchwatch::vendor {

/// How far a request came.
enum class Stage : quint8 {
    Waiting,    ///< for a connection or for a name to be looked up; or it left on a connection that stood, of which Qt says nothing
    Connecting, ///< to the vendor or to a proxy, until TLS stands
    Through,    ///< on a connection of its own
};

/// One way to the vendor: an access manager of Qt's with its one proxy, and with the connections and the password that Qt keeps.
/// Another proxy or another password is another route; requests under way keep theirs.
class Route
{
public:
    Route(const QNetworkProxy &proxy, std::shared_ptr<ProxyLogin> login);

    [[nodiscard]] QNetworkAccessManager &manager() { return m_manager; }
    [[nodiscard]] bool leadsThrough(const QNetworkProxy &proxy) const { return m_proxy == proxy; }
    /// No request should start on it: Qt would go on telling a password that was refused, or wait for a connection that hangs.
    [[nodiscard]] bool isSpent() const { return m_isSpent; }

    void letThrough() { m_login->accept(); }
    void giveUp() { m_isSpent = true; } ///< it hangs, or what is left of an earlier request may come to the next one
    /// What the proxy has to do with a request that got no reply.
    [[nodiscard]] ProxyFault fault(QNetworkReply::NetworkError error, Stage stage) const;

private:
    const QNetworkProxy m_proxy;
    const std::shared_ptr<ProxyLogin> m_login;
    QNetworkAccessManager m_manager;
    bool m_wasTold = false;
    bool m_isSpent = false;
};

} // namespace batchwatch::vendor
