#pragma once

#include "core/apikey.h"
#include "core/batchid.h"

#include <QNetworkRequest>
#include <QUrl>

namespace batchwatch::vendor {

/// Makes the requests of CONTRACT "The three calls", with all that Qt would otherwise do by default turned off: redirects, cookies, cache,
/// HTTP/2, pipelining, its own decompression. The one class of this folder that reads a secret.
class RequestBuilder
{
public:
    explicit RequestBuilder(const QUrl &baseUrl);

    [[nodiscard]] QNetworkRequest batch(const BatchId &id, const ApiKey &key) const;
    [[nodiscard]] QNetworkRequest balance(const ApiKey &key) const;

private:
    [[nodiscard]] QNetworkRequest build(const QByteArray &pathAndQuery, const ApiKey &key) const;

    QByteArray m_base; ///< encoded, without a slash at the end
    QNetworkRequest m_template;
};

} // namespace batchwatch::vendor
