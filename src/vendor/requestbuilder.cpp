#include "vendor/requestbuilder.h"

#include <QSslConfiguration>

namespace batchwatch::vendor {

using namespace Qt::StringLiterals;

namespace {

QNetworkRequest makeTemplate(bool withTls)
{
    QNetworkRequest request;
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Batchwatch/" BATCHWATCH_VERSION ""_s);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "gzip"); // set by hand: Qt leaves the body compressed, and BodyReader holds the limits
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (withTls) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace

RequestBuilder::RequestBuilder(const QUrl &baseUrl) : m_base(baseUrl.toEncoded()), m_template(makeTemplate(baseUrl.scheme() == "https"_L1))
{
    if (m_base.endsWith('/'))
        m_base.chop(1);
}

QNetworkRequest RequestBuilder::batch(const BatchId &id, const ApiKey &key) const
{
    return build("/api/v1/wavalidation/batch/" + id.toString().toLatin1() + "?", key);
}

QNetworkRequest RequestBuilder::balance(const ApiKey &key) const
{
    return build("/api/v1/balance?service=wavalidation&", key);
}

QNetworkRequest RequestBuilder::build(const QByteArray &pathAndQuery, const ApiKey &key) const
{
    const QByteArrayView secret = key.secret().reveal(SecretPass{});
    const QByteArray encoded = m_base + pathAndQuery + "api_key=" + secret.toByteArray().toPercentEncoding();
    QNetworkRequest request = m_template;
    request.setUrl(QUrl::fromEncoded(encoded, QUrl::StrictMode));
    return request;
}

} // namespace batchwatch::vendor
