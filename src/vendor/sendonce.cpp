#include "vendor/sendonce.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace batchwatch::vendor {

namespace {

/// A body that is read once and cannot be rewound: Qt gives up a request when it cannot begin again with the body.
class OneReadBody final : public QIODevice
{
public:
    explicit OneReadBody(const QByteArray &bytes) : m_left(bytes) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Never 0: Qt 6.11 forgets the body of a GET that says so, and with it that there is something to rewind. How much is sent says
    /// Content-Length alone.
    [[nodiscard]] qint64 size() const override { return std::max<qint64>(m_left.size(), 1); }
    bool seek(qint64) override { return false; } // without QIODevice's warning
    bool reset() override { return false; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        if (m_left.isEmpty())
            return -1;
        const qsizetype taken = std::min<qsizetype>(m_left.size(), most);
        std::memcpy(to, m_left.constData(), std::size_t(taken));
        m_left.remove(0, taken);
        return taken;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_left;
};

/// A second handshake means that the request is to be sent a second time. Qt waits for this slot before it sends.
void stopSecondHandshake(QNetworkReply *reply)
{
    QObject::connect(reply, &QNetworkReply::encrypted, reply, [reply, isSecond = false]() mutable {
        if (std::exchange(isSecond, true))
            reply->abort();
    });
}

/// The reply that `send` makes of a request with this body.
template<typename Send> QNetworkReply *withBody(QNetworkRequest request, const QByteArray &bytes, Send send)
{
    auto body = std::make_unique<OneReadBody>(bytes);
    request.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true); // a buffer of Qt's could be rewound
    QNetworkReply *const reply = send(request, body.get());
    body.release()->setParent(reply);
    stopSecondHandshake(reply);
    return reply;
}

} // namespace

QNetworkReply *getOnce(QNetworkAccessManager &manager, const QNetworkRequest &request)
{
    return withBody(
        request, {}, [&](const QNetworkRequest &whole, QIODevice *body) { return manager.sendCustomRequest(whole, "GET", body); });
}

QNetworkReply *postOnce(QNetworkAccessManager &manager, const QNetworkRequest &request, const QByteArray &body)
{
    return withBody(request, body, [&](const QNetworkRequest &whole, QIODevice *device) { return manager.post(whole, device); });
}

} // namespace batchwatch::vendor
