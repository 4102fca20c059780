#pragma once

#include "core/secret.h"
#include "support/scriptedserver.h"

#include <QSslCertificate>

namespace batchwatch::test {

/// A proxy and, behind it, the vendor: https://vendor.test exists nowhere, so whatever reaches `vendor` went through here. It ends the TLS
/// of the tunnel itself, with vendorCertificate(), and passes the plain bytes on.
class ScriptedProxy : public QObject
{
    Q_OBJECT

public:
    enum class Type : quint8 { Http, Socks5 };

    explicit ScriptedProxy(Type type = Type::Http, QObject *parent = nullptr);
    ~ScriptedProxy() override;

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] static QString vendorUrl() { return QStringLiteral("https://vendor.test"); }

    /// An attempt to get through: a CONNECT, or what SOCKS has for it.
    struct Attempt
    {
        QByteArray target; ///< "vendor.test:443"; empty when a SOCKS client did not come that far
        QByteArray login;  ///< "user:password"; empty when none was told
    };

    QByteArray wantedLogin;                  ///< empty: none
    QByteArray scheme = "Basic realm=\"x\""; ///< how an HTTP proxy asks for it
    bool closesAfterChallenge = true;        ///< else the connection goes on
    QByteArray reply;                        ///< in place of the tunnel, when not empty
    bool isSilent = false;                   ///< takes the attempt and answers nothing
    bool hangsUp = false;                    ///< takes the attempt and closes
    ScriptedServer vendor;

    [[nodiscard]] const std::vector<Attempt> &attempts() const { return m_attempts; }
    [[nodiscard]] int attemptsWithLogin() const;
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    [[nodiscard]] int tunnelCount() const { return m_tunnelCount; }
    void hangUpAll();
    void shutDown();

private:
    class Connection;
    class Listener;

    void remove(Connection *connection);

    const Type m_type;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::vector<Attempt> m_attempts;
    int m_connectionCount = 0;
    int m_tunnelCount = 0;
};

/// Of vendor.test, self-signed.
[[nodiscard]] QSslCertificate vendorCertificate();

/// Trusts it as if the system did, for the clients made from now on.
void trustVendorCertificate();

} // namespace batchwatch::test
