#include "support/scriptedreply.h"

#include "wire/snapshotwriter.h"

#include <QHash>
#include <QStringBuilder>

#include <algorithm>

namespace batchwatch::test {

namespace {

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases = {{200, "OK"}, {302, "Found"}, {400, "Bad Request"}, {401, "Unauthorized"},
        {402, "Payment Required"}, {404, "Not Found"}, {429, "Too Many Requests"}, {500, "Internal Server Error"}};
    return phrases.value(status, "Status");
}

} // namespace

QByteArray httpHead(int status, const QList<HttpHeader> &headers, std::optional<qint64> length)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    if (length)
        head += "Content-Length: " + QByteArray::number(*length) + "\r\n";
    return head + "\r\n";
}

// HttpRequest

QByteArray HttpRequest::path() const
{
    return target.contains('?') ? target.left(target.indexOf('?')) : target;
}

QByteArray HttpRequest::header(const QByteArray &name) const
{
    const auto found = std::find_if(
        headers.cbegin(), headers.cend(), [wanted = name.toLower()](const HttpHeader &header) { return header.first == wanted; });
    return found == headers.cend() ? QByteArray() : found->second;
}

QByteArray HttpRequest::parameter(const QByteArray &name) const
{
    const qsizetype query = target.indexOf('?');
    if (query < 0)
        return {};
    for (const QByteArray &item : target.mid(query + 1).split('&')) {
        if (item.startsWith(QByteArray(name + '=')))
            return QByteArray::fromPercentEncoding(item.mid(name.size() + 1));
    }
    return {};
}

std::optional<BatchId> HttpRequest::batch() const
{
    return BatchId::fromText(QString::fromLatin1(path().mid(path().lastIndexOf('/') + 1)));
}

// Reply

Reply Reply::http(int status, const QByteArray &body, const QList<HttpHeader> &headers)
{
    return Reply().send(httpHead(status, headers, body.size()) + body);
}

Reply Reply::json(int status, const QByteArray &body, const QList<HttpHeader> &headers)
{
    return http(status, body, QList<HttpHeader>{{"Content-Type", "application/json"}} + headers);
}

Reply Reply::html(int status)
{
    return http(status, "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>", {{"Content-Type", "text/html"}});
}

Reply Reply::batch(const BatchSnapshot &snapshot, const QList<HttpHeader> &headers)
{
    return json(200, wire::writeSnapshot(snapshot), headers);
}

Reply Reply::error(int status, const QByteArray &text, const QList<HttpHeader> &headers)
{
    return json(status, R"({"error":")" + text + R"("})", headers);
}

Reply Reply::redirect(const QByteArray &location, int status)
{
    return http(status, {}, {{"Location", location}});
}

Reply Reply::gzip(const QByteArray &gzipBody, const QList<HttpHeader> &headers)
{
    return json(200, gzipBody, QList<HttpHeader>{{"Content-Encoding", "gzip"}} + headers);
}

Reply Reply::chunked(const QByteArray &body, qsizetype chunk)
{
    QByteArray raw = httpHead(200, {{"Content-Type", "application/json"}, {"Transfer-Encoding", "chunked"}});
    for (qsizetype at = 0; at < body.size(); at += chunk) {
        const QByteArray part = body.mid(at, chunk);
        raw += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return Reply().send(raw + "0\r\n\r\n");
}

Reply &Reply::send(const QByteArray &raw)
{
    m_steps.emplace_back(Bytes{raw});
    return *this;
}

Reply &Reply::sendSlowly(const QByteArray &raw, qsizetype piece, Milliseconds span)
{
    for (qsizetype at = 0; at < raw.size(); at += piece)
        send(raw.mid(at, piece)).pause(span);
    return *this;
}

Reply &Reply::sendForever(const QByteArray &piece)
{
    m_steps.emplace_back(Forever{piece});
    return *this;
}

Reply &Reply::pause(Milliseconds span)
{
    m_steps.emplace_back(Pause{span});
    return *this;
}

Reply &Reply::stall()
{
    m_steps.emplace_back(Stall{});
    return *this;
}

Reply &Reply::close()
{
    m_steps.emplace_back(Close{});
    return *this;
}

Reply &Reply::reset()
{
    m_steps.emplace_back(Reset{});
    return *this;
}

} // namespace batchwatch::test
