#pragma once

#include "support/scriptedreply.h"

#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace batchwatch::test {

class ScriptedConnection;

/// The HTTP server of all tests, on 127.0.0.1 and a free port: raw bytes and every fault that a socket can do, and a record of what
/// arrived.
///
/// Which reply: the next one enqueued for the path, else `onRequest`, else a 404 in the vendor's form. It lives on the event loop of its
/// thread: a test of another process waits with QTRY_…, not with QProcess::waitForFinished().
///
///     ScriptedServer server;
///     server.enqueue(id, Reply::html(200));                  // once, then
///     server.onRequest = [&](const HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    enum class Transport : quint8 { Plain, Tls }; ///< Tls with testCertificate()

    explicit ScriptedServer(Transport transport = Transport::Plain, QObject *parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl baseUrl() const;

    std::function<Reply(const HttpRequest &)> onRequest;
    /// For the next request of this path that has none yet; an empty path means any.
    void enqueue(const QByteArray &path, const Reply &reply);
    void enqueue(const BatchId &id, const Reply &reply);
    void enqueue(const Reply &reply) { enqueue(QByteArray(), reply); }

    /// Everybody who stalls goes on; those who stall later do not.
    void resume();
    /// Hangs up where no reply is under way, as servers do with idle connections; openConnections() counts them until the client noticed.
    void closeIdleConnections();
    void hangUpAll();
    /// Refuses further connections and hangs up all.
    void shutDown();

    [[nodiscard]] const std::vector<HttpRequest> &requests() const { return m_requests; }
    [[nodiscard]] std::vector<HttpRequest> requestsFor(const BatchId &id) const;
    [[nodiscard]] int requestCount() const { return int(m_requests.size()); }
    /// The shortest time between two requests for this batch; nullopt below two.
    [[nodiscard]] std::optional<Milliseconds> shortestSpacing(const BatchId &id) const;
    [[nodiscard]] int connectionCount() const { return m_connectionCount; } ///< accepted so far
    [[nodiscard]] int openConnections() const { return int(m_connections.size()); }
    [[nodiscard]] int atOnce() const { return m_atOnce; } ///< requests whose reply is under way
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

Q_SIGNALS:
    void received(const batchwatch::test::HttpRequest &request);

private:
    friend class ScriptedConnection;

    void accept();
    [[nodiscard]] Reply take(const HttpRequest &request);
    [[nodiscard]] Reply replyTo(const HttpRequest &request);
    void replyEnded();
    void remove(ScriptedConnection *connection);

    const std::unique_ptr<QTcpServer> m_server;
    std::vector<std::unique_ptr<ScriptedConnection>> m_connections;
    std::map<QByteArray, std::vector<Reply>> m_queues;
    std::vector<HttpRequest> m_requests;
    SystemClock m_clock;
    int m_connectionCount = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};

} // namespace batchwatch::test
