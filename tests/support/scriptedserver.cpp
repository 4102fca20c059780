#include "support/scriptedserver.h"

#include "support/testcertificate.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace batchwatch::test {

namespace {

constexpr qint64 fullPipe = 256 * 1024;

std::unique_ptr<QTcpServer> makeTlsServer()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(testCertificate());
    configuration.setPrivateKey(testCertificateKey());
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

// ScriptedConnection: one socket; reads a request, carries out its reply step by step, reads the next.

class ScriptedConnection : public QObject
{
public:
    ScriptedConnection(ScriptedServer &server, QTcpSocket *socket, int number) : m_server(server), m_socket(socket), m_number(number)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { pump(); });
        if (auto *tls = qobject_cast<QSslSocket *>(socket))
            connect(tls, &QSslSocket::encryptedBytesWritten, this, [this] { pump(); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { ended(); });
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { goOn(); });
    }
    ~ScriptedConnection() override
    {
        m_socket->disconnect(this);
        finishReply();
    }
    Q_DISABLE_COPY_MOVE(ScriptedConnection)

    [[nodiscard]] bool isIdle() const { return !m_replying; }
    void hangUp() { m_socket->disconnectFromHost(); }
    /// Sends the end and stays open until the client hangs up as well.
    void hangUpHalf() { ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR); }
    void resume()
    {
        if (std::exchange(m_stalled, false))
            goOn();
    }

private:
    void read()
    {
        m_received += m_socket->readAll();
        takeRequest();
    }

    void takeRequest()
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (m_replying || end < 0)
            return;
        HttpRequest request = parseHead(m_received.left(end));
        const qsizetype size = end + 4 + request.header("content-length").toLongLong();
        if (m_received.size() < size)
            return;
        request.body = m_received.mid(end + 4, size - end - 4);
        m_received.remove(0, size);
        m_replying = true;
        m_reply = m_server.take(request);
        m_next = 0;
        goOn();
    }

    [[nodiscard]] HttpRequest parseHead(const QByteArray &head) const
    {
        QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        HttpRequest request;
        request.method = first.value(0);
        request.target = first.value(1);
        request.connection = m_number;
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
        }
        return request;
    }

    /// Carries out steps until one takes time.
    void goOn()
    {
        while (m_replying && m_next < m_reply.m_steps.size()) {
            const Reply::Step step = m_reply.m_steps[m_next];
            if (std::holds_alternative<Reply::Forever>(step))
                return pump();
            ++m_next;
            if (const auto *bytes = std::get_if<Reply::Bytes>(&step)) {
                m_socket->write(bytes->raw);
            } else if (const auto *wait = std::get_if<Reply::Pause>(&step)) {
                return m_timer.start(wait->span);
            } else if (std::holds_alternative<Reply::Stall>(step)) {
                m_stalled = true;
                return;
            } else {
                return end(std::holds_alternative<Reply::Reset>(step));
            }
        }
        finishReply();
        takeRequest();
    }

    void pump()
    {
        if (!m_replying || m_next >= m_reply.m_steps.size())
            return;
        const auto *forever = std::get_if<Reply::Forever>(&m_reply.m_steps[m_next]);
        while (forever != nullptr && onTheWay() < fullPipe && m_socket->state() == QAbstractSocket::ConnectedState)
            m_socket->write(forever->piece);
    }

    /// What is encrypted already counts too, or an endless reply would fill the memory.
    [[nodiscard]] qint64 onTheWay() const
    {
        const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
        return m_socket->bytesToWrite() + (tls != nullptr ? tls->encryptedBytesToWrite() : 0);
    }

    void end(bool byReset)
    {
        if (!byReset)
            return hangUp();
        m_socket->flush();
        const linger now{1, 0};
        ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
    }

    void finishReply()
    {
        if (std::exchange(m_replying, false))
            m_server.replyEnded();
    }

    void ended()
    {
        m_timer.stop();
        finishReply();
        m_server.remove(this);
    }

    ScriptedServer &m_server;
    QTcpSocket *m_socket; // a child
    const int m_number;
    QByteArray m_received;
    Reply m_reply;
    std::size_t m_next = 0;
    bool m_replying = false;
    bool m_stalled = false;
    QTimer m_timer;
};

// ScriptedServer

ScriptedServer::ScriptedServer(Transport transport, QObject *parent)
    : QObject(parent),
      m_server(transport == Transport::Tls ? makeTlsServer() : std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { accept(); });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The scripted server cannot listen on 127.0.0.1");
}

ScriptedServer::~ScriptedServer() = default;

QUrl ScriptedServer::baseUrl() const
{
    const QString scheme = qobject_cast<QSslServer *>(m_server.get()) != nullptr ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server->serverPort()));
}

void ScriptedServer::enqueue(const QByteArray &path, const Reply &reply)
{
    m_queues[path].push_back(reply);
}

void ScriptedServer::enqueue(const BatchId &id, const Reply &reply)
{
    enqueue("/api/v1/wavalidation/batch/" + id.toString().toLatin1(), reply);
}

void ScriptedServer::resume()
{
    std::vector<ScriptedConnection *> stalled; // going on may end connections
    for (const auto &connection : m_connections)
        stalled.push_back(connection.get());
    for (ScriptedConnection *connection : stalled)
        connection->resume();
}

void ScriptedServer::closeIdleConnections()
{
    for (std::size_t i = m_connections.size(); i > 0; --i) {
        if (m_connections[i - 1]->isIdle())
            m_connections[i - 1]->hangUpHalf();
    }
}

void ScriptedServer::hangUpAll()
{
    m_connections.clear();
}

void ScriptedServer::shutDown()
{
    m_server->close();
    hangUpAll();
}

std::vector<HttpRequest> ScriptedServer::requestsFor(const BatchId &id) const
{
    std::vector<HttpRequest> found;
    std::copy_if(m_requests.cbegin(), m_requests.cend(), std::back_inserter(found),
        [&id](const HttpRequest &request) { return request.batch() == id; });
    return found;
}

std::optional<Milliseconds> ScriptedServer::shortestSpacing(const BatchId &id) const
{
    std::optional<Milliseconds> shortest;
    const std::vector<HttpRequest> seen = requestsFor(id);
    for (std::size_t i = 1; i < seen.size(); ++i) {
        const Milliseconds spacing = seen[i].at - seen[i - 1].at;
        shortest = std::min(shortest.value_or(spacing), spacing);
    }
    return shortest;
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        m_connections.push_back(std::make_unique<ScriptedConnection>(*this, socket, ++m_connectionCount));
}

Reply ScriptedServer::take(const HttpRequest &request)
{
    HttpRequest seen = request;
    seen.at = m_clock.now();
    m_requests.push_back(seen);
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
    Q_EMIT received(seen);
    return replyTo(seen);
}

Reply ScriptedServer::replyTo(const HttpRequest &request)
{
    for (const QByteArray &path : {request.path(), QByteArray()}) {
        const auto queue = m_queues.find(path);
        if (queue == m_queues.end() || queue->second.empty())
            continue;
        const Reply reply = queue->second.front();
        queue->second.erase(queue->second.begin());
        return reply;
    }
    return onRequest ? onRequest(request) : Reply::error(404, "No such batch.");
}

void ScriptedServer::replyEnded()
{
    --m_atOnce;
}

void ScriptedServer::remove(ScriptedConnection *connection)
{
    const auto found = std::find_if(
        m_connections.begin(), m_connections.end(), [connection](const auto &candidate) { return candidate.get() == connection; });
    if (found == m_connections.end())
        return;
    found->release()->deleteLater(); // it is the one that calls
    m_connections.erase(found);
}

} // namespace batchwatch::test
