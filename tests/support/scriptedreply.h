#pragma once

#include "core/batchsnapshot.h"
#include "core/clock.h"
#include "support/gzip.h"

#include <QByteArray>
#include <QList>

#include <optional>
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

} // namespace batchwatch::test
