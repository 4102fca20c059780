#include "vendor/client.h"

#include "vendor/baseurl.h"
#include "vendor/exchange.h"
#include "vendor/proxyroute.h"
#include "vendor/requestbuilder.h"

#include <algorithm>
#include <vector>

namespace batchwatch::vendor {

namespace {

/// DESIGN "Polling": at most so many requests at once to the host; further ones wait their turn, and no limit of time runs for them yet.
constexpr std::size_t mostAtOnce = 6;

class ClientCall final : public Call
{
public:
    explicit ClientCall(std::shared_ptr<Exchange> exchange) : m_exchange(std::move(exchange)) {}
    ~ClientCall() override { m_exchange->cancel(); }
    Q_DISABLE_COPY_MOVE(ClientCall)

    void cancel() override { m_exchange->cancel(); }

private:
    const std::shared_ptr<Exchange> m_exchange;
};

} // namespace

class Client::Private
{
public:
    Private(const QUrl &url, const Clock &clock, const Redactor &redactor, const ClientLimits &limits, ResultTextsPtr texts)
        : baseUrl(url),
          isNear(isLoopback(url)),
          builder(url),
          context{clock, redactor, limits, budget},
          parser(std::move(texts))
    {}

    template<typename Answer, typename Read>
    [[nodiscard]] std::unique_ptr<Call> send(QNetworkRequest request, const ApiKey &key, std::function<void(Answer)> answer, Read read);
    void startWaiting();
    [[nodiscard]] bool mayStart(std::size_t position) const;
    [[nodiscard]] std::shared_ptr<Route> routeNow();
    void cancelAll();

    const QUrl baseUrl;
    const bool isNear; ///< no proxy is ever between
    const RequestBuilder builder;
    BodyBudget budget;
    const ExchangeContext context;
    wire::BatchParser parser;
    ProxySettings proxy;
    std::shared_ptr<ProxyLogin> login = std::make_shared<ProxyLogin>(ProxySettings(), std::nullopt);
    std::shared_ptr<Route> route; // null: made with the next request
    bool isAwaitingProxy = false;
    std::vector<std::shared_ptr<Exchange>> exchanges; // in order of arrival; those that had no answer yet
    bool closing = false;
};

/// `read` makes a value or a ParseFault of a good reply.
template<typename Answer, typename Read>
std::unique_ptr<Call> Client::Private::send(QNetworkRequest request, const ApiKey &key, std::function<void(Answer)> answer, Read read)
{
    const auto owner = std::make_shared<std::weak_ptr<Exchange>>();
    const auto exchange = std::make_shared<Exchange>(
        std::move(request), key, context, [owner, answer = std::move(answer), read = std::move(read)](Outcome outcome) {
            if (!outcome)
                return answer(Failure(std::move(outcome.error())));
            auto value = read(*outcome);
            if (!value)
                return answer(Failure(owner->lock()->unreadable(value.error(), *outcome)));
            answer(std::move(*value));
        });
    *owner = exchange;
    if (closing) { // asked for by an answer that the destructor gives
        exchange->settle(Failure<ApiError>(ApiError{.kind = ErrorKind::Cancelled}));
    } else {
        exchange->ended = [this](Exchange &gone) {
            std::erase_if(exchanges, [&gone](const auto &candidate) { return candidate.get() == &gone; });
            startWaiting();
        };
        exchange->gotThrough = [this] { startWaiting(); };
        exchanges.push_back(exchange);
        startWaiting();
    }
    return std::make_unique<ClientCall>(exchange);
}

void Client::Private::startWaiting()
{
    for (std::size_t i = 0; i < exchanges.size() && mayStart(i); ++i) {
        if (!exchanges[i]->isStarted())
            exchanges[i]->start(routeNow());
    }
}

bool Client::Private::mayStart(std::size_t position) const
{
    const bool isTrial = !isNear && login->isUnproven();
    return !closing && !isAwaitingProxy && position < (isTrial ? 1 : mostAtOnce);
}

/// The system is asked each time: a laptop changes networks.
std::shared_ptr<Route> Client::Private::routeNow()
{
    const QNetworkProxy now = proxyFor(baseUrl, proxy);
    if (!route || route->isSpent() || !route->leadsThrough(now))
        route = std::make_shared<Route>(now, login);
    return route;
}

void Client::Private::cancelAll()
{
    closing = true;
    while (!exchanges.empty())
        std::shared_ptr(exchanges.back())->cancel();
}

Client::Client(const QUrl &baseUrl, const Clock &clock, const Redactor &redactor, ClientLimits limits, ResultTextsPtr texts)
    : d(std::make_unique<Private>(baseUrl, clock, redactor, limits, std::move(texts)))
{}

Client::~Client()
{
    d->cancelAll();
}

void Client::setProxy(const ProxySettings &settings, const std::optional<Secret> &password)
{
    d->proxy = settings;
    d->login = std::make_shared<ProxyLogin>(settings, password);
    d->route.reset(); // with what Qt keeps of the old password
    d->isAwaitingProxy = false;
    d->startWaiting();
}

void Client::awaitProxy()
{
    d->isAwaitingProxy = !d->isNear;
}

std::unique_ptr<Call> Client::fetchBatch(const BatchId &id, const ApiKey &key, std::function<void(BatchAnswer)> answer)
{
    const auto read = [this, id](const GoodReply &reply) -> Result<BatchReply, wire::ParseFault> {
        auto parsed = d->parser.parse(reply.body, id);
        if (!parsed)
            return Failure(parsed.error());
        return BatchReply{std::move(parsed->snapshot), reply.retryAfter ? reply.retryAfter : parsed->wait};
    };
    return d->send(d->builder.batch(id, key), key, std::move(answer), read);
}

std::unique_ptr<Call> Client::fetchBalance(const ApiKey &key, std::function<void(BalanceAnswer)> answer)
{
    const auto read = [](const GoodReply &reply) { return wire::parseBalance(reply.body); };
    return d->send(d->builder.balance(key), key, std::move(answer), read);
}

} // namespace batchwatch::vendor
