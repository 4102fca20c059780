#pragma once

#include "core/proxysettings.h"
#include "core/textcodes.h"
#include "vendor/service.h"

#include <QUrl>

namespace batchwatch {
class Redactor;
}

namespace batchwatch::vendor {

inline constexpr const char *defaultBaseUrl = "https://lookup.proweblook.com";

/// Limits of one request (DESIGN "Polling").
struct ClientLimits
{
    Milliseconds connect{15'000};    ///< from the first packet to the host until TLS stands
    Milliseconds noProgress{30'000}; ///< without a piece of a reply; the look-up of the host's name counts as well
    Milliseconds whole{120'000};
    qint64 body = wire::maxBody; ///< after decompression
};

/// A base URL that may be used: HTTPS, or HTTP to a loopback address or "localhost"; no user, query or fragment. Otherwise nullopt.
[[nodiscard]] std::optional<QUrl> parseBaseUrl(const QString &text);

/// The API over QNetworkAccessManager: each request leaves once, follows no redirect, uses keep-alive and gzip, and holds the limits above
/// also against a compressed body. Lives on the engine thread, with its parser.
///
/// One thing has no limit but time: Qt 6.4 collects headers until they end, about 2 MB a second. Headers that never end are a Timeout.
/// A kept-alive connection that the server closed while it was idle is replaced without an error, unless the request crosses the closing.
class Client final : public Service
{
public:
    /// `baseUrl` from parseBaseUrl(). `redactor` outlives the client. `texts`: what the rows of all replies share.
    Client(const QUrl &baseUrl, const Clock &clock, const Redactor &redactor, ClientLimits limits = {},
        ResultTextsPtr texts = std::make_shared<ResultTexts>());
    ~Client() override;
    Q_DISABLE_COPY_MOVE(Client)

    /// By which way the requests leave that start from now on; as the system says until this is called. `password` is for a manual proxy
    /// that asks. Until it has let a request through with it, one goes at a time, so that a wrong one is told once.
    void setProxy(const ProxySettings &settings, const std::optional<Secret> &password);
    /// The password is being fetched: further requests wait for setProxy(), and no limit of time runs for them yet. Not those to this
    /// computer.
    void awaitProxy();

    [[nodiscard]] std::unique_ptr<Call> fetchBatch(const BatchId &id, const ApiKey &key, std::function<void(BatchAnswer)> answer) override;
    [[nodiscard]] std::unique_ptr<Call> fetchBalance(const ApiKey &key, std::function<void(BalanceAnswer)> answer) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::vendor
