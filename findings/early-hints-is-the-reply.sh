#!/bin/bash
# Qt Network 6.4: an interim "103 Early Hints" is handed over as the reply, without body and without error.
#
# The server sends "103 Early Hints" with a Link header, as RFC 8297 has it, and 100 ms later "200 OK" with the body "text". Seen, December 2026:
#   bookworm  qt6-base-dev 6.4.2+dfsg-10         status 103, NoError, body ""
#   trixie    qt6-base-dev 6.8.2+dfsg-9+deb13u2  status 200, NoError, body "text"
#   sid       qt6-base-dev 6.11.2+dfsg-7         as in trixie
#   An interim "100 Continue" is skipped by all three.
# A good guess: a client skips interim responses that it does not know (RFC 9110, 15.2), as it skips 100; or if it does not, there is an error.
# For us: "no error" is not "a result". The status has to be looked at too, and one below 200 is no answer of the vendor.
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

void ask(const QByteArray &interim)
{
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *const socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [=] {
            if (socket->peek(socket->bytesAvailable()).indexOf("\r\n\r\n") < 0)
                return;
            socket->readAll();
            socket->write(interim);
            QTimer::singleShot(100, socket, [socket] { socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntext"); });
        });
    });
    server.listen(QHostAddress::LocalHost);
    QNetworkAccessManager manager;
    QNetworkReply *const reply = manager.get(QNetworkRequest(QUrl(QString("http://127.0.0.1:%1/").arg(server.serverPort()))));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    std::printf("after %s: status %d, error %d, body \"%s\"\n", interim.mid(9, 3).constData(),
        reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), int(reply->error()), reply->readAll().constData());
    delete reply;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    ask("HTTP/1.1 100 Continue\r\n\r\n");
    ask("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n");
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
try bookworm 'after 100: status 200, error 0, body "text";after 103: status 103, error 0, body ""'
system trixie g++=4:14.2.0-1 pkg-config=1.8.1-4 qt6-base-dev=6.8.2+dfsg-9+deb13u2
try trixie 'after 100: status 200, error 0, body "text";after 103: status 200, error 0, body "text"'
system sid g++=4:16.1.0-3 pkg-config=2.5.1-4 qt6-base-dev=6.11.2+dfsg-7
try sid 'after 100: status 200, error 0, body "text";after 103: status 200, error 0, body "text"'

[ $changed -eq 0 ] && echo "Still so." || echo "No longer so: see CHANGED above."
exit $changed
