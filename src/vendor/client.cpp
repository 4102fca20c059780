#include "vendor/client.h"

#include "vendor/baseurl.h"
#include "vendor/exchange.h"
#include "vendor/requestbuilder.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>
#include <vector>

namespace batchwatch::vendor {

namespace {

/// DESIGN "Polling": at most so many requests at once to the host; further ones wait their turn, and no limit of time runs for them yet.
constexpr int mostAtOnce = 6;

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
    Private(const QUrl &baseUrl, const Clock &clock, const Redactor &redactor, const ClientLimits &limits)
        : builder(baseUrl),
          context{clock, redactor, limits, budget}
    {
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (isLoopback(baseUrl))
            manager.setProxy(QNetworkProxy::NoProxy);
    }

    template<typename Answer, typename Read>
    [[nodiscard]] std::unique_ptr<Call> send(QNetworkRequest request, const ApiKey &key, std::function<void(Answer)> answer, Read read);
    void startWaiting();
    void cancelAll();

    const RequestBuilder builder;
    BodyBudget budget;
    const ExchangeContext context;
    wire::BatchParser parser;
    QNetworkAccessManager manager;
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
        exchanges.push_back(exchange);
        startWaiting();
    }
    return std::make_unique<ClientCall>(exchange);
}

void Client::Private::startWaiting()
{
    const std::size_t reach = closing ? 0 : std::min<std::size_t>(exchanges.size(), mostAtOnce);
    for (std::size_t i = 0; i < reach; ++i) {
        if (!exchanges[i]->isStarted())
            exchanges[i]->start(manager);
    }
}

void Client::Private::cancelAll()
{
    closing = true;
    while (!exchanges.empty())
        std::shared_ptr(exchanges.back())->cancel();
}

Client::Client(const QUrl &baseUrl, const Clock &clock, const Redactor &redactor, ClientLimits limits)
    : d(std::make_unique<Private>(baseUrl, clock, redactor, limits))
{}

Client::~Client()
{
    d->cancelAll();
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
