#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace batchwatch::vendor {

/// Two ways to send a request that reaches the server once at most. Qt sends a request again by itself when the connection breaks before a
/// whole head of a reply came, and what it looks at before it does so differs by version (docs/architecture.md, "A request leaves once").
///
/// Where Qt would have sent it again, the reply ends with an error and without a status: ContentReSendError, RemoteHostClosedError,
/// OperationCanceledError or UnknownNetworkError, by version and moment, and all of them mean that the connection broke. `finished` may
/// then be emitted while a slot of `encrypted` runs. HTTP/2 and pipelining must be turned off in `request`.

/// GET. Nothing of a body is sent; the head says that its length is 0.
[[nodiscard]] QNetworkReply *getOnce(QNetworkAccessManager &manager, const QNetworkRequest &request);

/// POST. `request` says the type of `body`; its length is filled in.
[[nodiscard]] QNetworkReply *postOnce(QNetworkAccessManager &manager, const QNetworkRequest &request, const QByteArray &body);

} // namespace batchwatch::vendor
