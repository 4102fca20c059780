#include "app/instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace batchwatch::app {

using namespace Qt::StringLiterals;

namespace {

const QByteArray firstLine = "batchwatch start 1";
const QByteArray lastLine = "end";
const QByteArray ending = "\nend\n";
const QByteArray answer = "done\n";
constexpr qint64 largestRequest = 8 * 1024 * 1024; // some 200,000 ids
constexpr Milliseconds betweenTries{30};
constexpr Milliseconds guestsTime{5'000}; ///< for a guest to say what it wants

/// The same for every way to write the folder, also before it exists.
QString canonical(const QString &path)
{
    const QFileInfo info(path);
    if (const QString known = info.canonicalFilePath(); !known.isEmpty())
        return known;
    const QFileInfo parent(info.absolutePath());
    return parent.absoluteFilePath() == info.absoluteFilePath() ? info.absoluteFilePath()
                                                                : canonical(parent.absoluteFilePath()) + u'/' + info.fileName();
}

/// Only the user may enter it.
QString meetingPlace()
{
    if (!qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/batchwatch"_s;
    return QDir().mkpath(cache) && QFile::setPermissions(cache, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) ? cache : QString();
}

/// True when the one that listens there took the request. `patience` is for its answer: to connect takes no time.
bool handOver(const QString &socketPath, const QByteArray &lines, const QDeadlineTimer &patience)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(int(patience.remainingTime())))
        return false;
    socket.write(lines);
    while (!patience.hasExpired() && socket.state() == QLocalSocket::ConnectedState && !socket.canReadLine()) {
        if (socket.bytesToWrite() > 0)
            socket.waitForBytesWritten(int(patience.remainingTime()));
        else
            socket.waitForReadyRead(int(patience.remainingTime()));
    }
    return socket.readLine() == answer;
}

} // namespace

QByteArray toLines(const StartRequest &request)
{
    QByteArrayList lines{firstLine};
    if (!request.activationToken.isEmpty())
        lines += "token " + request.activationToken.toUtf8().replace('\n', ' ');
    if (request.key)
        lines += "key " + request.key->toString().toUtf8();
    for (const BatchId &id : request.ids)
        lines += "watch " + id.toString().toLatin1();
    lines += lastLine;
    return lines.join('\n') + '\n';
}

std::optional<StartRequest> requestFromLines(const QByteArray &lines)
{
    const QByteArrayList split = lines.split('\n');
    if (split.size() < 3 || split.first() != firstLine || split.at(split.size() - 2) != lastLine)
        return {};
    StartRequest request;
    for (const QByteArray &line : split.mid(1, split.size() - 3)) {
        const qsizetype space = line.indexOf(' ');
        const QByteArray word = line.left(space);
        const QString value = QString::fromUtf8(line.mid(space + 1));
        if (word == "token") {
            request.activationToken = value;
        } else if (word == "key") {
            request.key = KeyName::fromText(value);
        } else if (word == "watch") {
            const auto id = BatchId::fromText(value);
            if (!id)
                return {};
            request.ids.append(*id);
        } // what a later version adds is not for this one
    }
    return request;
}

Instance::Instance(const QDir &dataDir, QObject *parent) : QObject(parent)
{
    const QString folder = meetingPlace();
    if (folder.isEmpty())
        return;
    const QByteArray digest = QCryptographicHash::hash(canonical(dataDir.absolutePath()).toUtf8(), QCryptographicHash::Sha256);
    const QString name = folder + u"/batchwatch-"_s + QString::fromLatin1(digest.toHex().left(16));
    m_lockPath = name + u".lock"_s;
    m_socketPath = name + u".socket"_s;
}

Instance::~Instance() = default;

Instance::Standing Instance::settle(const StartRequest &request, Milliseconds patience)
{
    if (m_lockPath.isEmpty())
        return Standing::First;
    auto lock = std::make_unique<QLockFile>(m_lockPath);
    lock->setStaleLockTime(0); // never by age: only the death of its process frees it
    bool isFirst = lock->tryLock(0);
    const QByteArray lines = toLines(request);
    const QDeadlineTimer deadline(patience);
    // Not to be had, and nobody listens: it is about to listen, or it just ended and the lock is free.
    while (!isFirst && lock->error() == QLockFile::LockFailedError) {
        if (handOver(m_socketPath, lines, deadline))
            return Standing::HandedOver;
        if (deadline.hasExpired())
            return Standing::NoAnswer;
        isFirst = lock->tryLock(int(betweenTries.count()));
    }
    if (isFirst) {
        m_lock = std::move(lock);
        listen();
    }
    return Standing::First;
}

void Instance::listen()
{
    QLocalServer::removeServer(m_socketPath); // of one that was killed: the lock says that it is not in use
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server->listen(m_socketPath)) {
        // Nobody could be heard: a second window is better than a second start that waits in vain.
        m_server.reset();
        m_lock.reset();
        return;
    }
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *guest = m_server->nextPendingConnection())
            welcome(guest);
    });
}

void Instance::welcome(QLocalSocket *guest)
{
    connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
    connect(guest, &QLocalSocket::readyRead, this, [this, guest] { read(guest); });
    QTimer::singleShot(guestsTime, guest, &QObject::deleteLater);
    read(guest);
}

void Instance::read(QLocalSocket *guest)
{
    if (guest->bytesAvailable() > largestRequest)
        return guest->abort();
    if (!guest->peek(largestRequest).endsWith(ending))
        return;
    const auto request = requestFromLines(guest->readAll());
    if (!request)
        return guest->abort();
    Q_EMIT asked(*request);
    guest->write(answer);
    guest->flush();
}

} // namespace batchwatch::app
