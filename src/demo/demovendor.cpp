#include "demo/demovendor.h"

#include "wire/jsonline.h"
#include "wire/snapshotwriter.h"

#include <QHttpServer>
#include <QTcpServer>
#include <QUrlQuery>

#include <algorithm>
#include <vector>

namespace batchwatch::demo {

namespace {

using namespace Qt::StringLiterals;
using Status = QHttpServerResponse::StatusCode;

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

BatchId fixedId(QLatin1StringView text)
{
    return BatchId::fromText(QString(text)).value();
}

QHttpServerResponse json(QByteArray body, Status status = Status::Ok)
{
    return QHttpServerResponse("application/json", std::move(body), status);
}

QHttpServerResponse refusal(Status status, QStringView text)
{
    return json(wire::JsonLine().text("error"_L1, text).finish(), status);
}

QHttpServerResponse withRetryAfter(QHttpServerResponse response, QByteArray seconds)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    response.addHeader("Retry-After", std::move(seconds));
#else
    auto headers = response.headers();
    headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, seconds);
    response.setHeaders(std::move(headers));
#endif
    return response;
}

QHttpServerResponse batchReply(QByteArray body, Fault fault)
{
    switch (fault) {
    case Fault::None: break;
    case Fault::ServerError: return refusal(Status::InternalServerError, u"Internal server error.");
    case Fault::Html:
        return QHttpServerResponse("text/html", QByteArray("<!DOCTYPE html><title>Sign in</title><p>Welcome to the network."));
    case Fault::Truncated: return json(body.first(body.size() / 2));
    case Fault::RateLimited: return withRetryAfter(refusal(Status::TooManyRequests, u"Too many requests."), "4");
    }
    return json(std::move(body));
}

} // namespace

class DemoVendor::Private
{
public:
    Private(DemoVendor *owner, Faults faultsOfAll, const Clock &time) : http(owner), clock(time), faults(faultsOfAll)
    {
        for (const DemoEntry &entry : entries())
            plays.push_back({.entry = entry});
        using Method = QHttpServerRequest::Method;
        http.route(u"/api/v1/wavalidation/batch/<arg>"_s, Method::Get,
            [this, owner](const QString &id, const QHttpServerRequest &request) { return told(owner, id, batch(id, request)); });
        http.route(u"/api/v1/balance"_s, Method::Get,
            [this, owner](const QHttpServerRequest &request) { return told(owner, u"balance"_s, balance(request)); });
    }

    /// A batch and how far it has played.
    struct Play
    {
        DemoEntry entry;
        std::optional<MonotonicTime> started;
        int requests = 0;
    };

    [[nodiscard]] static QHttpServerResponse told(DemoVendor *owner, const QString &what, QHttpServerResponse response)
    {
        Q_EMIT owner->answered(what, int(response.statusCode()));
        return response;
    }
    [[nodiscard]] QHttpServerResponse batch(const QString &text, const QHttpServerRequest &request);
    [[nodiscard]] QHttpServerResponse balance(const QHttpServerRequest &request) const;
    [[nodiscard]] Fault nextFault(Play &play) const;

    QHttpServer http;
    const Clock &clock;
    const Faults faults;
    std::vector<Play> plays;
    QUrl baseUrl;
};

namespace {

bool hasDemoKey(const QHttpServerRequest &request)
{
    return request.query().queryItemValue(u"api_key"_s, QUrl::FullyDecoded) == DemoVendor::apiKeyText();
}

QHttpServerResponse keyRefused()
{
    return refusal(Status::Unauthorized, u"Invalid API key.");
}

} // namespace

QHttpServerResponse DemoVendor::Private::batch(const QString &text, const QHttpServerRequest &request)
{
    if (!hasDemoKey(request))
        return keyRefused();
    const auto id = BatchId::fromText(text);
    if (!id)
        return refusal(Status::BadRequest, u"batch_id is not a UUID.");
    const auto play = std::find_if(plays.begin(), plays.end(), [&](const Play &known) { return known.entry.id == *id; });
    if (play == plays.end() || play->entry.purpose == Purpose::OtherKey)
        return refusal(Status::NotFound, u"Batch not found.");
    if (!play->started)
        play->started = clock.now();
    return batchReply(wire::writeSnapshot(snapshotAt(play->entry, clock.now() - *play->started)), nextFault(*play));
}

QHttpServerResponse DemoVendor::Private::balance(const QHttpServerRequest &request) const
{
    if (!hasDemoKey(request))
        return keyRefused();
    if (request.query().queryItemValue(u"service"_s) != "wavalidation"_L1)
        return refusal(Status::BadRequest, u"Unknown service.");
    return json(wire::JsonLine().integer("balance"_L1, 4'850).text("service"_L1, u"wavalidation").finish());
}

Fault DemoVendor::Private::nextFault(Play &play) const
{
    const int request = play.requests++;
    if (play.entry.purpose == Purpose::Faulty)
        return faultAt(request);
    // Each batch begins elsewhere in the sequence, so that even one that is polled once may fail.
    return faults == Faults::Some ? faultAt(request + 1 + int(play.entry.purpose)) : Fault::None;
}

DemoVendor::DemoVendor(Faults faults, QObject *parent) : DemoVendor(faults, systemClock(), parent) {}

DemoVendor::DemoVendor(Faults faults, const Clock &clock, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, faults, clock))
{}

DemoVendor::~DemoVendor() = default;

bool DemoVendor::listen(quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress::LocalHost, port))
        return false;
    d->baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(server->serverPort()));
    d->http.bind(server.release()); // which then owns it
    return true;
}

QUrl DemoVendor::baseUrl() const
{
    return d->baseUrl;
}

ApiKey DemoVendor::apiKey()
{
    return ApiKey::fromText(QString(apiKeyText())).value();
}

QLatin1StringView DemoVendor::apiKeyText()
{
    return "batchwatch-demo-key"_L1;
}

QList<DemoEntry> DemoVendor::entries()
{
    return {
        {fixedId("7c9e4b21-3f0d-4a56-9b1e-52d8c0a6f390"_L1), tr("Spring list"), Purpose::Quick, 90},
        {fixedId("1d5a8f60-92b4-4e7c-8d33-e07f41b92c15"_L1), tr("Newsletter subscribers"), Purpose::UnderWay, 1'000},
        {fixedId("e4b07d92-6a18-4c3f-a5f2-0c96d3718e4b"_L1), tr("March customers"), Purpose::Finished, 1'000},
        {fixedId("3a86f1c7-0e5d-4b92-b7a4-918f2e6d50c3"_L1), tr("Trade fair (fails now and then)"), Purpose::Faulty, 250},
        {fixedId("b2f95e08-d741-4f6a-8c1b-6d20a7e3948f"_L1), tr("Partner list (another key's)"), Purpose::OtherKey, 500},
    };
}

} // namespace batchwatch::demo
