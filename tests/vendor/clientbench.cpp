#include "clientbench.h"

#include "support/builders.h"
#include "wire/snapshotwriter.h"

#include <QEventLoop>
#include <QTimer>

namespace batchwatch::test {

using namespace std::chrono_literals;

vendor::ClientLimits patientLimits()
{
    return {.connect = 10s, .noProgress = 10s, .whole = 20s};
}

ApiKey testKey()
{
    return *ApiKey::fromUtf8("bw-test-key-4711");
}

ClientBench::ClientBench(const vendor::ClientLimits &bounds, ScriptedServer::Transport transport) : server(transport), limits(bounds)
{
    server.onRequest = [](const HttpRequest &request) { return Reply::batch(snapshot(4, 2, request.batch().value_or(batchId()))); };
    useServer(server.baseUrl().toString());
}

ClientBench::~ClientBench()
{
    client.reset(); // its last answers go to `answers`
}

void ClientBench::useServer(const QString &baseUrl)
{
    client = std::make_unique<vendor::Client>(*vendor::parseBaseUrl(baseUrl), clock, redactor, limits);
}

void ClientBench::fetch(const BatchId &id)
{
    calls.push_back(client->fetchBatch(id, testKey(), [this](vendor::BatchAnswer answer) {
        answers.push_back(std::move(answer));
        Q_EMIT answered();
    }));
}

std::optional<ApiError> ClientBench::errorOf(const BatchId &id)
{
    const std::size_t before = answers.size();
    fetch(id);
    QEventLoop loop; // not qWaitFor(): it looks every 10 ms, and some faults need a quick reader
    QObject::connect(this, &ClientBench::answered, &loop, &QEventLoop::quit);
    QTimer::singleShot(30s, &loop, [] { qFatal("A request was never answered"); });
    while (answers.size() == before)
        loop.exec();
    return answers.back() ? std::nullopt : std::optional(answers.back().error());
}

bool ClientBench::roundTrip()
{
    const BatchId other = batchId(999'999);
    server.enqueue(other, Reply::batch(snapshot(1, 1, other)));
    return !errorOf(other);
}

namespace {

QByteArray deepJson(int depth)
{
    return R"({"batch_id":null,"status":"processing","results":[],"further":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
}

std::vector<Fault> transportFaults()
{
    return {
        {"closed before a reply", Reply().close(), ErrorKind::Network},
        {"reset before a reply", Reply().reset(), ErrorKind::Network},
        {"closed within the status line", Reply().send("HTTP/1.1 20").close(), ErrorKind::Network},
        {"closed within the headers", Reply().send("HTTP/1.1 200 OK\r\nContent-Ty").close(), ErrorKind::Network},
        {"something that is not HTTP", Reply().send("SSH-2.0-OpenSSH_9.2p1\r\n").close(), ErrorKind::Network},
    };
}

std::vector<Fault> bodyFaults(const BatchId &id, qint64 bodyLimit)
{
    const QByteArray good = wire::writeSnapshot(snapshot(40, 20, id));
    const QByteArray half = good.first(good.size() / 2);
    const QByteArray packed = gzipped(good);
    QByteArray damaged = packed;
    damaged[damaged.size() - 6] = char(~damaged[damaged.size() - 6]);
    const auto cut = [](const QByteArray &body, const QList<HttpHeader> &headers, std::optional<qint64> length) {
        return Reply().send(httpHead(200, headers, length) + body).close();
    };
    const auto gzipCoding = QList<HttpHeader>{{"Content-Encoding", "gzip"}};
    const auto chunks = QList<HttpHeader>{{"Transfer-Encoding", "chunked"}};
    return {
        {"cut body with its length", cut(half, {}, good.size()), ErrorKind::Network, 200},
        {"a whole batch, and yet short of its length", cut(good, {}, good.size() + 1), ErrorKind::Network, 200},
        {"cut body without a length", cut(half, {}, {}), ErrorKind::Network, 200},
        {"cut body in chunks", cut("ff\r\n" + half.first(99), chunks, {}), ErrorKind::Network, 200},
        {"cut between two chunks", cut("63\r\n" + half.first(99) + "\r\n", chunks, {}), ErrorKind::Network, 200},
        {"nothing behind the head", cut({}, {}, {}), ErrorKind::Network, 200},
        {"half a batch of the right length", Reply::json(200, half), ErrorKind::Unreadable, 200},
        {"no body at all", Reply::http(200, {}), ErrorKind::Unreadable, 200},
        {"a length that is too small", Reply().send(httpHead(200, {}, half.size()) + good).close(), ErrorKind::Unreadable, 200},
        {"reset within the body", Reply().send(httpHead(200, {}, good.size()) + half).pause(Milliseconds(50)).reset(), ErrorKind::Network,
            200},
        {"cut gzip", Reply::gzip(packed.first(packed.size() / 2)), ErrorKind::Unreadable, 200},
        {"damaged gzip", Reply::gzip(damaged), ErrorKind::Unreadable, 200},
        {"gzip that is none", Reply::gzip(good), ErrorKind::Unreadable, 200},
        {"gzip cut by the connection", cut(packed.first(packed.size() / 2), gzipCoding, packed.size()), ErrorKind::Network, 200},
        {"gzip cut, without a length", cut(packed.first(packed.size() / 2), gzipCoding, {}), ErrorKind::Network, 200},
        {"a coding that nobody asked for", Reply::http(200, packed, {{"Content-Encoding", "br"}}), ErrorKind::Unreadable, 200},
        {"a page of HTML", Reply::html(200), ErrorKind::Unreadable, 200},
        {"JSON that is no batch", Reply::json(200, "[1,2]"), ErrorKind::Unreadable, 200},
        {"an error with status 200", Reply::error(200, "Something is wrong"), ErrorKind::Unreadable, 200},
        {"another batch", Reply::batch(snapshot(4, 4, batchId(77))), ErrorKind::WrongBatch, 200},
        {"nested too deep", Reply::json(200, deepJson(200)), ErrorKind::TooLarge, 200},
        {"a length over the limit", Reply().send(httpHead(200, {}, bodyLimit + 1)).stall(), ErrorKind::TooLarge, 200},
        {"an endless body", Reply().send(httpHead(200)).sendForever(QByteArray(65'536, ' ')), ErrorKind::TooLarge, 200},
        {"an endless error body", Reply().send(httpHead(404)).sendForever(QByteArray(65'536, ' ')), ErrorKind::Server, 404},
        {"a gzip bomb", Reply::gzip(gzipBomb(1024)), ErrorKind::TooLarge, 200},
    };
}

std::vector<Fault> statusFaults()
{
    const auto challenge = [](const QByteArray &scheme) { return Reply::error(401, "Invalid API key.", {{"WWW-Authenticate", scheme}}); };
    return {
        {"204", Reply::http(204, {}), ErrorKind::Server, 204},
        {"206", Reply::json(206, "{}"), ErrorKind::Server, 206},
        {"301", Reply::redirect("/elsewhere", 301), ErrorKind::Redirect, 301},
        {"302 to another host", Reply::redirect("http://127.0.0.2:9/"), ErrorKind::Redirect, 302},
        {"304", Reply::http(304, {}), ErrorKind::Redirect, 304},
        {"307", Reply::redirect("/elsewhere", 307), ErrorKind::Redirect, 307},
        {"400", Reply::error(400, "Bad parameters"), ErrorKind::BadRequest, 400},
        {"401", Reply::error(401, "Invalid API key."), ErrorKind::Unauthorized, 401},
        {"401 without a body", Reply::http(401, {}), ErrorKind::Unauthorized, 401},
        {"401 asking for Basic", challenge("Basic realm=\"x\""), ErrorKind::Unauthorized, 401},
        {"401 asking for Digest", challenge("Digest realm=\"x\", nonce=\"y\", qop=\"auth\""), ErrorKind::Unauthorized, 401},
        {"401 asking for NTLM", challenge("NTLM"), ErrorKind::Unauthorized, 401},
        {"401 asking for Negotiate", challenge("Negotiate"), ErrorKind::Unauthorized, 401},
        {"401 with a proxy's page", Reply::html(401), ErrorKind::Server, 401},
        {"402", Reply::json(402, R"({"error":"Insufficient credits","required":9,"available":4})"), ErrorKind::NoCredits, 402},
        {"403", Reply::error(403, "Forbidden"), ErrorKind::Server, 403},
        {"404", Reply::error(404, "No such batch"), ErrorKind::NotFound, 404},
        {"404 with a proxy's page", Reply::html(404), ErrorKind::Server, 404},
        {"404 cut short", Reply().send(httpHead(404, {}, 500) + R"({"error":"No)").close(), ErrorKind::Server, 404},
        {"407", Reply::http(407, {}, {{"Proxy-Authenticate", "Basic realm=\"x\""}}), ErrorKind::Server, 407},
        {"429", Reply::error(429, "Slow down"), ErrorKind::RateLimited, 429},
        {"500", Reply::error(500, "Internal"), ErrorKind::Server, 500},
        {"502 with a proxy's page", Reply::html(502), ErrorKind::Server, 502},
    };
}

} // namespace

std::vector<Fault> faults(const BatchId &id, qint64 bodyLimit)
{
    std::vector<Fault> all = transportFaults();
    for (const auto &more : {bodyFaults(id, bodyLimit), statusFaults()})
        all.insert(all.end(), more.cbegin(), more.cend());
    return all;
}

} // namespace batchwatch::test
