#pragma once

#include "core/batchid.h"
#include "core/clock.h"
#include "core/keyname.h"

#include <QDir>
#include <QList>
#include <QLockFile>
#include <QObject>

#include <memory>
#include <optional>

class QLocalServer;
class QLocalSocket;

namespace batchwatch::app {

/// What a second start asks of the window that runs. There is no room for a key in it.
struct StartRequest
{
    QList<BatchId> ids;
    std::optional<KeyName> key; ///< the name of a stored key
    QString activationToken;    ///< the desktop's leave to come to the front; empty: none

    friend bool operator==(const StartRequest &, const StartRequest &) = default;
};

/// The lines that carry a request from one process to the other.
[[nodiscard]] QByteArray toLines(const StartRequest &request);
[[nodiscard]] std::optional<StartRequest> requestFromLines(const QByteArray &lines); ///< nullopt: not written by this program

/// One window a data folder: the first start listens on a socket of its user's own, later ones hand over to it what they were started with.
/// Lock and socket sit in the session's runtime folder, named after the data folder, so that a data folder may be read-only or remote.
class Instance : public QObject
{
    Q_OBJECT

public:
    enum class Standing : quint8 {
        First,      ///< the window is to be opened here; `asked` tells of later starts
        HandedOver, ///< another window took the request
        NoAnswer,   ///< another one runs and does not answer: whether to open a window all the same is for the person to say
    };

    explicit Instance(const QDir &dataDir, QObject *parent = nullptr);
    ~Instance() override;

    /// Waits up to `patience` for the one that runs; at once when there is none. Where neither lock nor socket can be made: First.
    [[nodiscard]] Standing settle(const StartRequest &request, Milliseconds patience = Milliseconds(3000));

Q_SIGNALS:
    void asked(const batchwatch::app::StartRequest &request);

private:
    void listen();
    void welcome(QLocalSocket *guest);
    void read(QLocalSocket *guest);

    QString m_lockPath;
    QString m_socketPath;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace batchwatch::app

Q_DECLARE_METATYPE(batchwatch::app::StartRequest)
