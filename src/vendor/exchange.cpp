#include "vendor/exchange.h"

#include "core/redactor.h"
#include "core/retryafter.h"
#include "vendor/sendonce.h"

#include <array>

namespace batchwatch::vendor {

namespace {

/// So much may wait unread in Qt; what is more stays with the server. A bomb arrives in pieces of this size.
constexpr qint64 readAhead = 64 * 1024;

/// Qt connected to send the request again, and was stopped: it may give that connection, which it closes, to the next request.
bool beganAgain(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ContentReSendError || error == QNetworkReply::OperationCanceledError;
}

/// Whether a body can have ended this way: where no length was told, the end of the connection ends it, and Qt calls that an error at
/// times.
bool isEnd(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error == QNetworkReply::RemoteHostClosedError || beganAgain(error);
}

} // namespace

Exchange::Exchange(QNetworkRequest request, ApiKey key, const ExchangeContext &context, std::function<void(Outcome)> answer)
    : m_request(std::move(request)),
      m_key(std::move(key)),
      m_context(context),
      m_answer(std::move(answer))
{
    for (QTimer *timer : {&m_idle, &m_whole}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Exchange::timeOut);
    }
}

Exchange::~Exchange()
{
    dropReply();
}

void Exchange::start(std::shared_ptr<Route> route)
{
    m_route = std::move(route);
    m_reply = getOnce(m_route->manager(), std::exchange(m_request, {}));
    m_reply->setReadBufferSize(readAhead);
    watch();
    m_idle.start(m_context.limits.noProgress);
    m_whole.start(m_context.limits.whole);
}

void Exchange::watch()
{
    // Neither is emitted on a connection that stands already. Without TLS nothing tells that it stands, but that is loopback, and at once.
    if (m_reply->url().scheme() == QLatin1String("https"))
        connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
            m_stage = Stage::Connecting;
            m_idle.start(m_context.limits.connect);
        });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        m_stage = Stage::Through;
        m_idle.start(m_context.limits.noProgress);
        m_route->letThrough();
        if (gotThrough)
            gotThrough();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, [this] { conclude(); });
}

void Exchange::readHead()
{
    m_idle.start(m_context.limits.noProgress);
    if (m_body || httpStatus() == 0)
        return;
    const auto coding = codingOf(m_reply->rawHeader("Content-Encoding"));
    if (!coding)
        return conclude(Failure(BodyFault::Corrupt));
    const qint64 limit = httpStatus() == 200 ? m_context.limits.body : std::min(maxErrorBody, m_context.limits.body);
    m_body.emplace(*coding, limit, m_context.budget);
    if (toldLength().value_or(0) > limit)
        conclude(Failure(BodyFault::TooLarge));
}

void Exchange::read()
{
    readHead();
    std::array<char, 16 * 1024> piece;
    while (m_reply != nullptr && m_body) {
        const qint64 size = m_reply->read(piece.data(), piece.size());
        if (size <= 0)
            return;
        if (!m_body->add(QByteArrayView(piece.data(), size)))
            return conclude(m_body->finish());
    }
}

void Exchange::conclude()
{
    read();
    if (m_reply == nullptr)
        return;
    conclude(m_body ? m_body->finish() : Result<QByteArray, BodyFault>());
}

void Exchange::conclude(Result<QByteArray, BodyFault> body)
{
    const QNetworkReply::NetworkError network = m_reply->isFinished() ? m_reply->error() : QNetworkReply::NoError;
    ReplyFacts facts{network, httpStatus(), std::move(body), retryAfter(), m_route->fault(network, m_stage), length()};
    if (!m_reply->isFinished() || isInterim(facts.http) || beganAgain(facts.network))
        m_route->giveUp();
    if (facts.http == 200 && isEnd(facts.network) && facts.length != Length::Short && facts.body)
        return settle(GoodReply{std::move(*facts.body), facts.retryAfter, facts.length == Length::Full});
    Redactor ownKey;
    ownKey.learn(m_key);
    ApiError error = classify(facts, ownKey);
    error.detail = presentable(error.detail, m_context.redactor);
    settle(Failure(std::move(error)));
}

ApiError Exchange::unreadable(wire::ParseFault fault, const GoodReply &reply) const
{
    Redactor ownKey;
    ownKey.learn(m_key);
    ApiError error = classify(fault, reply.body, reply.isWhole ? Length::Full : Length::Untold, ownKey);
    error.detail = presentable(error.detail, m_context.redactor);
    if (reply.retryAfter)
        error.retryAfter = reply.retryAfter;
    return error;
}

void Exchange::cancel()
{
    if (!m_answer)
        return;
    dropReply();
    m_settled = true;
    m_outcome = Failure<ApiError>(ApiError{.kind = ErrorKind::Cancelled});
    deliver();
}

void Exchange::settle(Outcome outcome)
{
    if (std::exchange(m_settled, true))
        return;
    dropReply();
    m_outcome = std::move(outcome);
    QMetaObject::invokeMethod(this, &Exchange::deliver, Qt::QueuedConnection);
}

void Exchange::deliver()
{
    const auto answer = std::exchange(m_answer, nullptr);
    if (!answer)
        return;
    const auto self = shared_from_this(); // the receiver may drop the last handle
    m_route.reset();
    if (ended)
        ended(*this);
    answer(std::move(*m_outcome));
}

void Exchange::dropReply()
{
    m_idle.stop();
    m_whole.stop();
    m_body.reset(); // a call may outlive the client, and so the budget
    QNetworkReply *const reply = std::exchange(m_reply, nullptr);
    if (reply == nullptr)
        return;
    reply->disconnect(this);
    reply->deleteLater(); // hangs up; abort() would emit finished() and warn when an error was reported already
}

void Exchange::timeOut()
{
    if (m_stage != Stage::Through)
        m_route->giveUp();
    settle(Failure<ApiError>(ApiError{
        .kind = ErrorKind::Timeout,
        .http = httpStatus(),
        .retryAfter = retryAfter(),
        .proxy = m_route->fault(QNetworkReply::TimeoutError, m_stage),
    }));
}

int Exchange::httpStatus() const
{
    return m_reply != nullptr ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

/// Of the body on the wire; nullopt where the end of the connection or of the chunks ends it.
std::optional<qint64> Exchange::toldLength() const
{
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    return isNumber && !m_reply->hasRawHeader("Transfer-Encoding") ? std::optional(length) : std::nullopt;
}

/// Qt does not always notice that a connection ended within a body.
Length Exchange::length() const
{
    const auto told = toldLength();
    if (!told || !m_reply->isFinished())
        return Length::Untold;
    return m_body && m_body->received() >= *told ? Length::Full : Length::Short;
}

std::optional<Milliseconds> Exchange::retryAfter() const
{
    return parseRetryAfter(m_reply->rawHeader("Retry-After"), m_context.clock.wallNow());
}

} // namespace batchwatch::vendor
