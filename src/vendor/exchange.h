#pragma once

#include "core/apierror.h"
#include "core/apikey.h"
#include "core/result.h"
#include "vendor/bodyreader.h"
#include "vendor/client.h"
#include "vendor/errorclassifier.h"
#include "vendor/route.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace batchwatch::vendor {

/// A body that came with status 200, and as far as Qt can tell all of it.
struct GoodReply
{
    QByteArray body;
    std::optional<Milliseconds> retryAfter;
    bool isWhole = true; ///< its length was told, and so much came
};

using Outcome = Result<GoodReply, ApiError>;

/// What all exchanges of a client share.
struct ExchangeContext
{
    const Clock &clock;
    const Redactor &redactor;
    ClientLimits limits;
    BodyBudget &budget;
};

/// One request from its start to its one outcome.
///
/// The outcome is given from the event loop, with no code of Qt's network classes on the stack, so that the receiver may destroy the call,
/// start another or destroy the client; after cancel() it is given before cancel() returns. `ended` is called just before.
class Exchange final : public QObject, public std::enable_shared_from_this<Exchange>
{
public:
    Exchange(QNetworkRequest request, ApiKey key, const ExchangeContext &context, std::function<void(Outcome)> answer);
    ~Exchange() override;
    Q_DISABLE_COPY_MOVE(Exchange)

    std::function<void(Exchange &)> ended;
    std::function<void()> gotThrough; ///< a new connection stands; called with Qt's code on the stack

    void start(std::shared_ptr<Route> route);
    [[nodiscard]] bool isStarted() const { return m_reply != nullptr || m_settled; }

    void cancel();
    /// As if a request had ended this way.
    void settle(Outcome outcome);

    /// Of an error body or an unexpected one: redacted as the client's redactor does, and of this exchange's key.
    [[nodiscard]] ApiError unreadable(wire::ParseFault fault, const GoodReply &reply) const;

private:
    void watch();
    void readHead();
    void read();
    void conclude();
    void conclude(Result<QByteArray, BodyFault> body);
    void dropReply();
    void deliver();

    void timeOut();
    [[nodiscard]] int httpStatus() const;
    [[nodiscard]] std::optional<qint64> toldLength() const;
    [[nodiscard]] Length length() const;
    [[nodiscard]] std::optional<Milliseconds> retryAfter() const;

    QNetworkRequest m_request;
    const ApiKey m_key;
    const ExchangeContext &m_context;
    std::function<void(Outcome)> m_answer;
    std::optional<Outcome> m_outcome;
    bool m_settled = false;
    std::shared_ptr<Route> m_route;
    QNetworkReply *m_reply = nullptr; // belongs to the route's manager until dropReply()
    Stage m_stage = Stage::Waiting;
    std::optional<BodyReader> m_body;
    QTimer m_idle;
    QTimer m_whole;
};

} // namespace batchwatch::vendor
