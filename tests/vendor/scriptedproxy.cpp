#include "scriptedproxy.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <algorithm>

namespace batchwatch::test {

namespace {

QSslKey vendorKey()
{
    return QSslKey(QByteArray(R"(
-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIK3z5DUVJ3yLjaHryZxZe7QCw5DEBMcHhxBKvcbbNuz+oAoGCCqGSM49
AwEHoUQDQgAEApSv3MbAxtG7QwlFLL5Mgsbn4DyLGs6uEUv4swRdXDFrIx926+kU
XHHMY/7sg2zxjwi1KtPquGyEQor/owGDqw==
-----END EC PRIVATE KEY-----
)"),
        QSsl::Ec);
}

/// Of a request's head; the name in lower case.
QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

// Connection: from the first byte of a client to the end of its tunnel.

class ScriptedProxy::Connection : public QObject
{
public:
    Connection(ScriptedProxy &proxy, qintptr descriptor) : m_proxy(proxy)
    {
        m_client.setSocketDescriptor(descriptor);
        connect(&m_client, &QSslSocket::readyRead, this, [this] { readClient(); });
        connect(&m_client, &QSslSocket::disconnected, this, [this] { m_proxy.remove(this); });
        connect(&m_origin, &QTcpSocket::readyRead, this, [this] { m_client.write(m_origin.readAll()); });
        connect(&m_origin, &QTcpSocket::disconnected, this, [this] { m_client.disconnectFromHost(); });
    }
    ~Connection() override
    {
        m_client.disconnect(this);
        m_origin.disconnect(this);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    void hangUp() { m_client.disconnectFromHost(); }

private:
    enum class Stage : quint8 { Greeting, Login, Request, Tunnel };

    void readClient()
    {
        if (m_stage == Stage::Tunnel) {
            if (m_client.isEncrypted())
                m_origin.write(m_client.readAll());
            return;
        }
        m_received += m_client.readAll();
        m_proxy.m_type == Type::Http ? readHttp() : readSocks();
    }

    void readHttp()
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = m_received.left(end);
        m_received.remove(0, end + 4);
        const QByteArray authorization = headerOf(head, "proxy-authorization");
        m_attempt = {head.split(' ').value(1), QByteArray::fromBase64(authorization.mid(authorization.indexOf(' ') + 1))};
        m_proxy.m_attempts.push_back(m_attempt);
        if (!m_proxy.wantedLogin.isEmpty() && m_attempt.login != m_proxy.wantedLogin)
            return challenge();
        openTunnel("HTTP/1.1 200 Connection established\r\n\r\n");
    }

    void challenge()
    {
        const QByteArray page = "<html><body>{\"error\":\"Log in to the proxy\"}</body></html>";
        m_client.write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + m_proxy.scheme
            + "\r\nContent-Type: text/html\r\nContent-Length: " + QByteArray::number(page.size())
            + (m_proxy.closesAfterChallenge ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n") + page);
        if (m_proxy.closesAfterChallenge)
            hangUp();
    }

    /// One message a stage, which a client on loopback sends whole.
    void readSocks()
    {
        const QByteArray message = std::exchange(m_received, {});
        if (m_stage == Stage::Greeting) {
            const char method = m_proxy.wantedLogin.isEmpty() ? 0 : 2;
            const bool isOffered = message.mid(2).contains(method);
            m_stage = method == 0 ? Stage::Request : Stage::Login;
            if (!isOffered)
                m_proxy.m_attempts.emplace_back();
            m_client.write(QByteArray(1, 5) + (isOffered ? method : char(0xff)));
            if (!isOffered)
                hangUp();
        } else if (m_stage == Stage::Login) {
            const qsizetype userSize = message.at(1);
            m_attempt.login = message.mid(2, userSize) + ':' + message.mid(3 + userSize);
            const bool isRight = m_attempt.login == m_proxy.wantedLogin;
            if (!isRight)
                m_proxy.m_attempts.push_back(m_attempt);
            m_stage = Stage::Request;
            m_client.write(QByteArray(1, 1) + (isRight ? char(0) : char(1)));
            if (!isRight)
                hangUp();
        } else {
            const qsizetype size = message.at(4);
            const auto port = quint16(quint8(message.at(5 + size)) * 256 + quint8(message.at(6 + size)));
            m_attempt.target = message.mid(5, size) + ':' + QByteArray::number(port);
            m_proxy.m_attempts.push_back(m_attempt);
            openTunnel(QByteArray::fromHex("05000001000000000000"));
        }
    }

    void openTunnel(const QByteArray &welcome)
    {
        if (m_proxy.isSilent)
            return;
        if (m_proxy.hangsUp)
            return hangUp();
        if (!m_proxy.reply.isEmpty()) {
            m_client.write(m_proxy.reply);
            return hangUp();
        }
        ++m_proxy.m_tunnelCount;
        m_stage = Stage::Tunnel;
        m_client.write(welcome);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(vendorCertificate());
        configuration.setPrivateKey(vendorKey());
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_client.setSslConfiguration(configuration);
        m_client.startServerEncryption();
        m_origin.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_proxy.vendor.baseUrl().port()));
    }

    ScriptedProxy &m_proxy;
    QSslSocket m_client;
    QTcpSocket m_origin;
    QByteArray m_received;
    Attempt m_attempt;
    Stage m_stage = Stage::Greeting;
};

class ScriptedProxy::Listener : public QTcpServer
{
public:
    explicit Listener(ScriptedProxy &proxy) : m_proxy(proxy) {}

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++m_proxy.m_connectionCount;
        m_proxy.m_connections.push_back(std::make_unique<Connection>(m_proxy, descriptor));
    }

private:
    ScriptedProxy &m_proxy;
};

ScriptedProxy::ScriptedProxy(Type type, QObject *parent) : QObject(parent), m_type(type), m_listener(std::make_unique<Listener>(*this))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("The scripted proxy cannot listen on 127.0.0.1");
}

ScriptedProxy::~ScriptedProxy() = default;

quint16 ScriptedProxy::port() const
{
    return m_listener->serverPort();
}

int ScriptedProxy::attemptsWithLogin() const
{
    return int(std::count_if(m_attempts.cbegin(), m_attempts.cend(), [](const Attempt &attempt) { return !attempt.login.isEmpty(); }));
}

void ScriptedProxy::hangUpAll()
{
    for (std::size_t i = m_connections.size(); i > 0; --i)
        m_connections[i - 1]->hangUp();
}

void ScriptedProxy::shutDown()
{
    m_listener->close();
    m_connections.clear();
}

void ScriptedProxy::remove(Connection *connection)
{
    const auto found = std::find_if(
        m_connections.begin(), m_connections.end(), [connection](const auto &candidate) { return candidate.get() == connection; });
    if (found == m_connections.end())
        return;
    found->release()->deleteLater(); // it is the one that calls
    m_connections.erase(found);
}

QSslCertificate vendorCertificate()
{
    return QSslCertificate(QByteArray(R"(
-----BEGIN CERTIFICATE-----
MIIBZzCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAWMRQwEgYDVQQDDAt2ZW5kb3Iu
dGVzdDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowFjEUMBIGA1UE
AwwLdmVuZG9yLnRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQClK/cxsDG
0btDCUUsvkyCxufgPIsazq4RS/izBF1cMWsjH3br6RRcccxj/uyDbPGPCLUq0+q4
bIRCiv+jAYOro0owSDAPBgNVHRMBAf8EBTADAQH/MBYGA1UdEQQPMA2CC3ZlbmRv
ci50ZXN0MB0GA1UdDgQWBBQe1Arm3Y0obLMrfUrQmMh+BpgJzjAKBggqhkjOPQQD
AgNIADBFAiB0mwdrx+rHAc6ZL8/fEwKmElq5EPF3OFYt/SuMsGnapAIhANVH1xtT
yUzTDVCVLf0LfEIB1Z0x4xUZV2Z1XPG8jNvY
-----END CERTIFICATE-----
)"));
}

void trustVendorCertificate()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(vendorCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

} // namespace batchwatch::test
