#include "vendor/errorclassifier.h"

#include "core/redactor.h"
#include "wire/replies.h"

namespace batchwatch::vendor {

namespace {

constexpr qsizetype longestDetail = 300;

/// Errors that Qt makes from a status are told apart by the status; here they only stand for "an answer that makes no sense".
ErrorKind kindWithoutStatus(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError: return ErrorKind::Tls;
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError: return ErrorKind::Redirect;
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure: return ErrorKind::Unreadable;
    case QNetworkReply::ContentReSendError: // the connection broke, and the request was not sent again
        return ErrorKind::Network;
    default: return error > QNetworkReply::UnknownProxyError ? ErrorKind::Server : ErrorKind::Network;
    }
}

/// Whether the transport failed, as opposed to an error that Qt derives from the status.
bool brokeOff(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError
        && (error <= QNetworkReply::UnknownProxyError || error == QNetworkReply::ContentReSendError
            || error == QNetworkReply::ProtocolFailure);
}

/// Qt says that a connection ended, but not always.
bool brokeOff(const ReplyFacts &facts)
{
    const bool endsWithinGzip = !facts.body && facts.body.error() == BodyFault::Cut;
    return brokeOff(facts.network) || facts.length == Length::Short || (facts.length == Length::Untold && endsWithinGzip);
}

/// Whether this is the beginning of a JSON object or nothing at all, as far as brackets tell.
bool endsWithinJson(QByteArrayView body)
{
    const QByteArrayView text = body.trimmed();
    if (!text.isEmpty() && !text.startsWith('{'))
        return false;
    int depth = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInText && c == '\\')
            ++i; // whatever it escapes
        else if (c == '"')
            isInText = !isInText;
        else if (!isInText)
            depth += int(c == '{' || c == '[') - int(c == '}' || c == ']');
    }
    return text.isEmpty() || isInText || depth > 0;
}

/// Whether the vendor itself can have said this, rather than something on the way.
bool isVendorsOwn(const ReplyFacts &facts)
{
    if (!facts.body || brokeOff(facts))
        return false;
    const QByteArrayView body = QByteArrayView(*facts.body).trimmed();
    return body.isEmpty() || (body.startsWith('{') && body.endsWith('}'));
}

ErrorKind kindOfUnusable(const ReplyFacts &facts)
{
    if (!facts.body && facts.body.error() == BodyFault::TooLarge)
        return ErrorKind::TooLarge;
    return brokeOff(facts) && facts.network != QNetworkReply::ProtocolFailure ? ErrorKind::Network : ErrorKind::Unreadable;
}

ErrorKind kindOfStatus(const ReplyFacts &facts)
{
    const bool believed = isVendorsOwn(facts);
    switch (facts.http) {
    case 200: return kindOfUnusable(facts);
    case 400: return believed ? ErrorKind::BadRequest : ErrorKind::Server;
    case 401: return believed ? ErrorKind::Unauthorized : ErrorKind::Server;
    case 402: return believed ? ErrorKind::NoCredits : ErrorKind::Server;
    case 404: return believed ? ErrorKind::NotFound : ErrorKind::Server;
    case 429: return ErrorKind::RateLimited;
    default: break;
    }
    if (isInterim(facts.http)) // the vendor's reply was still to come
        return ErrorKind::Unreadable;
    return facts.http >= 300 && facts.http < 400 ? ErrorKind::Redirect : ErrorKind::Server;
}

bool breaksLine(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: // marks that turn the direction of the text around them
        return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    }
}

} // namespace

QString presentable(const QString &text, const Redactor &redactor)
{
    QString line = redactor.redacted(text);
    for (QChar &c : line) {
        if (breaksLine(c))
            c = u' ';
    }
    line = redactor.redacted(line).trimmed();
    if (line.size() > longestDetail)
        line.truncate(line.at(longestDetail - 1).isHighSurrogate() ? longestDetail - 1 : longestDetail);
    return line;
}

ApiError classify(const ReplyFacts &facts, const Redactor &redactor)
{
    ApiError error{.kind = facts.http == 0 ? kindWithoutStatus(facts.network) : kindOfStatus(facts), .http = facts.http};
    error.retryAfter = facts.retryAfter;
    if (facts.http == 0 && (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout))
        error.proxy = facts.proxy;
    if (facts.http == 0 || !isVendorsOwn(facts))
        return error;
    const wire::ErrorBody body = wire::parseErrorBody(*facts.body);
    error.detail = presentable(body.error, redactor);
    if (!error.retryAfter)
        error.retryAfter = body.wait;
    if (error.kind == ErrorKind::NoCredits) {
        error.creditsRequired = body.creditsRequired;
        error.creditsAvailable = body.creditsAvailable;
    }
    return error;
}

ApiError classify(wire::ParseFault fault, QByteArrayView body, Length length, const Redactor &redactor)
{
    ApiError error{.kind = ErrorKind::Unreadable, .http = 200};
    switch (fault) {
    case wire::ParseFault::NotJson:
        if (length != Length::Full && endsWithinJson(body))
            error.kind = ErrorKind::Network;
        break;
    case wire::ParseFault::NotABatch: {
        const wire::ErrorBody said = wire::parseErrorBody(body);
        error.detail = presentable(said.error, redactor);
        error.retryAfter = said.wait;
        break;
    }
    case wire::ParseFault::WrongBatch: error.kind = ErrorKind::WrongBatch; break;
    case wire::ParseFault::TooDeep:
    case wire::ParseFault::TooLarge: error.kind = ErrorKind::TooLarge; break;
    }
    return error;
}

} // namespace batchwatch::vendor
