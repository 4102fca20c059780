#!/bin/bash
# Qt Network: which requests are sent a second time when the server closes the connection before a reply depends on the version, both ways.
#
# The server reads each request and closes; each case has an access manager and a server of its own. Requests that the server saw, December 2026:
#                                                  bookworm          trixie                     sid
#                                                  6.4.2+dfsg-10     6.8.2+dfsg-9+deb13u2       6.11.2+dfsg-7      (qt6-base-dev)
#   get()                                          2                 2                          2
#   GET, sequential body of no bytes               1                 1                          2
#   GET, sequential body of one byte               1                 1                          1
#   post() with a QByteArray                       2                 2                          1
#   The GETs with a body are sendCustomRequest() with DoNotBufferUploadDataAttribute and their Content-Length. Where such a GET is sent once its
#   error is ContentReSendError (205), in all other cases it is RemoteHostClosedError (2).
# A good guess: a body that cannot be read again keeps Qt from sending the request again, with or without bytes in it; and POST, which is not
#   idempotent, is not repeated by itself. Nothing that finished() tells shows how often a request was sent.
# For us: each request counts against the vendor's limits, so that our GETs carry a body which cannot be rewound. An empty one no longer does that
#   in 6.11. A program that runs with several versions has to count what arrives at a server in its own tests, for each verb that it uses.
#
# Exit code 0: all of it is still so; 1: no longer so; 3: a system or a pinned version is not to be had. Root, debootstrap, unshare and a Debian
# mirror are needed; README.md in this folder describes MIRROR and FINDINGS_SYSTEMS.
set -euo pipefail
sed -n '2,/^set /{s/^# \{0,1\}//p}' "$0"

systems=${FINDINGS_SYSTEMS:-$(mktemp -d)}
log=$(mktemp)
trap 'rm -f "$log"; [ -n "${FINDINGS_SYSTEMS:-}" ] || rm -rf --one-file-system "$systems"' EXIT
changed=0

# inside SUITE COMMAND: as root in the system of that suite, in namespaces of its own, so that no process, mount or file in /tmp is left.
inside() {
    # shellcheck disable=SC2016 # expanded in there
    unshare --mount --pid --ipc --fork --kill-child bash -euc '
        mount --make-rprivate / && mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount -t tmpfs -o mode=1777 tmpfs "$1/tmp"
        exec chroot "$1" env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin bash -euo pipefail -c "cd /tmp && $2"
    ' inside "$systems/$1" "$2"
}

# make_system SUITE DIRECTORY: asked of the mirror in the way that this system's apt is set up for (proxy, dates).
make_system() {
    local mirror=${MIRROR:-}
    [ -n "$mirror" ] || mirror=$(sed '/^#/d' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -oEm 1 '[a-z]+://[^ ]*/debian/?( |$)') || true
    rm -rf --one-file-system "$2" # of an attempt that was broken off
    debootstrap --variant=minbase "$1" "$2" ${mirror:+"$mirror"}
    apt-config dump 2>/dev/null | grep '^Acquire::' >"$2/etc/apt/apt.conf.d/90acquire" || true
    cp /etc/resolv.conf /etc/hosts "$2/etc/"
}

# system SUITE PACKAGE=VERSION...: exactly these versions, without what they only recommend.
system() {
    local suite=$1 install="DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends --allow-downgrades ${*:2}"
    {
        [ -d "$systems/$suite" ] || { make_system "$suite" "$systems/$suite.new" && mv "$systems/$suite.new" "$systems/$suite"; } &&
            { inside "$suite" "$install" || inside "$suite" "apt-get update -q && $install"; }
    } >"$log" 2>&1 </dev/null || { tail -n 20 "$log" >&2 && echo "$suite: could not be made with ${*:2}" >&2 && exit 3; }
}

# expect SUITE IS SHOULD: goes on after a difference, so that all of them are seen.
expect() {
    printf '%-9s %s\n' "$1" "$2"
    [ "$2" = "$3" ] || { changed=1 && printf '%-9s %s\n' "CHANGED" "it was: $3"; }
}

program() {
    cat <<'CPP'
#include <QtNetwork>

#include <cstdio>

/// A body that cannot be read twice.
struct Once : QIODevice {
    QByteArray rest;
    explicit Once(const QByteArray &bytes) : rest(bytes) { open(ReadOnly); }
    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override { return rest.size() + QIODevice::bytesAvailable(); }
    qint64 readData(char *to, qint64 most) override
    {
        const auto count = qMin(most, qint64(rest.size()));
        if (count == 0)
            return -1;
        memcpy(to, rest.constData(), size_t(count));
        rest.remove(0, int(count));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

/// How often a server that reads each request and closes without a reply is asked.
template<typename Send>
void count(const char *what, Send send)
{
    QTcpServer server;
    int requests = 0;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *const socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&requests, socket] {
            if (socket->peek(socket->bytesAvailable()).indexOf("\r\n\r\n") < 0)
                return;
            socket->readAll();
            ++requests;
            socket->disconnectFromHost();
        });
    });
    server.listen(QHostAddress::LocalHost);
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(QString("http://127.0.0.1:%1/").arg(server.serverPort())));
    QNetworkReply *const reply = send(manager, request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    std::printf("%s: %d, error %d\n", what, requests, int(reply->error()));
    delete reply;
}

auto getWithBody(QIODevice &body)
{
    return [&body](QNetworkAccessManager &manager, QNetworkRequest &request) {
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.bytesAvailable());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        return manager.sendCustomRequest(request, "GET", &body);
    };
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Once nothing("");
    Once oneByte("x");
    count("get()", [](QNetworkAccessManager &manager, QNetworkRequest &request) { return manager.get(request); });
    count("GET with 0 bytes", getWithBody(nothing));
    count("GET with 1 byte", getWithBody(oneByte));
    count("post()", [](QNetworkAccessManager &manager, QNetworkRequest &request) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, "text/plain");
        return manager.post(request, QByteArray("x"));
    });
}
CPP
}

# try SUITE SHOULD. With "|| exit" timeout is a child of the shell: as process 1 of its namespace, which the shell would make of the last command, it
# fails in sid.
try() {
    local is
    is=$(program | inside "$1" "
        cat >a.cpp
        g++ -std=c++20 -fPIC a.cpp \$(pkg-config --cflags --libs Qt6Network) 2>errors || cat errors
        timeout 60 ./a.out || exit" | paste -sd ';') || true
    expect "$1" "$is" "$2"
}

system bookworm g++=4:12.2.0-3 pkg-config=1.8.1-1 qt6-base-dev=6.4.2+dfsg-10
try bookworm "get(): 2, error 2;GET with 0 bytes: 1, error 205;GET with 1 byte: 1, error 205;post(): 2, error 2"
system trixie g++=4:14.2.0-1 pkg-config=1.8.1-4 qt6-base-dev=6.8.2+dfsg-9+deb13u2
try trixie "get(): 2, error 2;GET with 0 bytes: 1, error 205;GET with 1 byte: 1, error 205;post(): 2, error 2"
system sid g++=4:16.1.0-3 pkg-config=2.5.1-4 qt6-base-dev=6.11.2+dfsg-7
try sid "get(): 2, error 2;GET with 0 bytes: 2, error 2;GET with 1 byte: 1, error 205;post(): 1, error 2"

[ $changed -eq 0 ] && echo "Still so." || echo "No longer so: see CHANGED above."
exit $changed
