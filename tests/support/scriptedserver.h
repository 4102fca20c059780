#pragma once

#include "core/batchsnapshot.h"
#include "core/clock.h"

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace batchwatch::test {

using HttpHeader = std::pair<QByteArray, QByteArray>;

/// A request as it reached the server.
struct HttpRequest
{
    QByteArray method;
    QByteArray target;         ///< as sent: path and query, key and all
    QList<HttpHeader> headers; ///< names in lower case
    QByteArray body;
    MonotonicTime at;   ///< when its last byte was read
    int connection = 0; ///< which connection it came on, counted from 1

    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;    ///< empty when absent
    [[nodiscard]] QByteArray parameter(const QByteArray &name) const; ///< of the query, percent-decoded
    [[nodiscard]] std::optional<BatchId> batch() const;
};

/// What the server does about one request, in order. A connection without a close() or reset() at the end is kept alive.
class Reply
{
public:
    // Whole replies with the right Content-Length, kept alive.
    [[nodiscard]] static Reply http(int status, const QByteArray &body, const QList<HttpHeader> &headers = {});
    [[nodiscard]] static Reply json(int status, const QByteArray &body, const QList<HttpHeader> &headers = {});
    [[nodiscard]] static Reply html(int status);
    [[nodiscard]] static Reply batch(const BatchSnapshot &snapshot, const QList<HttpHeader> &headers = {});
    /// The vendor's own form: {"error":"text"}.
    [[nodiscard]] static Reply error(int status, const QByteArray &text, const QList<HttpHeader> &headers = {});
    [[nodiscard]] static Reply redirect(const QByteArray &location, int status = 302);
    [[nodiscard]] static Reply gzip(const QByteArray &gzipBody, const QList<HttpHeader> &headers = {});
    [[nodiscard]] static Reply chunked(const QByteArray &body, qsizetype chunk);

    // Single steps, in any order.
    Reply &send(const QByteArray &raw); ///< these bytes as they are
    Reply &sendSlowly(const QByteArray &raw, qsizetype piece, Milliseconds pause);
    Reply &sendForever(const QByteArray &piece); ///< again and again, as fast as they are taken, until the client hangs up
    Reply &pause(Milliseconds span);
    Reply &stall(); ///< nothing more until ScriptedServer::resume()
    Reply &close(); ///< in good order, after all bytes went out
    Reply &reset(); ///< RST: what was sent may never arrive

private:
    friend class ScriptedConnection;

    struct Bytes
    {
        QByteArray raw;
    };
    struct Forever
    {
        QByteArray piece;
    };
    struct Pause
    {
        Milliseconds span;
    };
    struct Stall
    {};
    struct Close
    {};
    struct Reset
    {};
    using Step = std::variant<Bytes, Forever, Pause, Stall, Close, Reset>;

    std::vector<Step> m_steps;
};

/// Status line, headers and a blank line; Content-Length only when `length` is given, so that a test can lie about it.
[[nodiscard]] QByteArray httpHead(int status, const QList<HttpHeader> &headers = {}, std::optional<qint64> length = {});

[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

/// A gzip stream of `mebibytes` MiB of spaces: about a thousandth of that on the wire. Costs neither time nor memory to make.
[[nodiscard]] QByteArray gzipBomb(int mebibytes);

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
    explicit ScriptedServer(QObject *parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl baseUrl() const;

    std::function<Reply(const HttpRequest &)> onRequest;
    /// For the next request of this path that has none yet; an empty path means any.
    void enqueue(const QByteArray &path, const Reply &reply);
    void enqueue(const BatchId &id, const Reply &reply);
    void enqueue(const Reply &reply) { enqueue(QByteArray(), reply); }

    /// Everybody who stalls goes on; those who stall later do not.
    void resume();
    /// Hangs up where no reply is under way, as servers do with idle connections.
    void closeIdleConnections();
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

    QTcpServer m_server;
    std::vector<std::unique_ptr<ScriptedConnection>> m_connections;
    std::map<QByteArray, std::vector<Reply>> m_queues;
    std::vector<HttpRequest> m_requests;
    SystemClock m_clock;
    int m_connectionCount = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};

} // namespace batchwatch::test
