#!/bin/bash
# QHttpServer: the one signature of a route handler with a responder that Qt 6.4 takes is refused by 6.8, and taken again by 6.11.
#
# Seen, December 2026 ("yes": compiles):
#                                            bookworm      trixie        sid
#                                            6.4.2-1       6.8.2-2       6.11.2-2      (qt6-httpserver-dev)
#   handler takes QHttpServerResponder &&    yes           no            yes
#   handler takes QHttpServerResponder &     no            yes           yes
#   handler returns QHttpServerResponse      yes           yes           yes
#   handler takes the alias below            yes           yes           yes
#   QHttpServer::listen()                    yes           no            no
#   QHttpServer::bind(QTcpServer *)          yes           yes           yes
#   QHttpServerResponse::addHeader()         yes           no            no
#   QHttpServer::afterRequest()              yes           no            no
#   Where the responder is refused a static assertion says that it "can only be passed as" the other kind of reference. The alias is
#   std::conditional_t<(QT_VERSION < QT_VERSION_CHECK(6, 8, 0)), QHttpServerResponder &&, QHttpServerResponder &>.
# A good guess: what compiles with an old and with a new version of Qt 6 compiles with those between; and functions stay for all of Qt 6. (The
#   module was a technology preview in 6.4, which allows the changes; nothing in the compiler's output says so.)
# For us: test servers that have to compile with all three return QHttpServerResponse, or take the alias, and are bound to a QTcpServer. A check with the
#   oldest and the newest Qt alone is not enough.
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
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QTcpServer>

#include <type_traits>

using Fitting = std::conditional_t<(QT_VERSION < QT_VERSION_CHECK(6, 8, 0)), QHttpServerResponder &&, QHttpServerResponder &>;

void use(QHttpServer &server, QTcpServer *tcp, QHttpServerResponse &response)
{
    Q_UNUSED(server)
    Q_UNUSED(tcp)
    Q_UNUSED(response)
#if FORM == 1
    server.route("/", [](QHttpServerResponder &&responder) { responder.write("text", "text/plain"); });
#elif FORM == 2
    server.route("/", [](QHttpServerResponder &responder) { responder.write("text", "text/plain"); });
#elif FORM == 3
    server.route("/", [] { return QHttpServerResponse("text"); });
#elif FORM == 4
    server.route("/", [](Fitting responder) { responder.write("text", "text/plain"); });
#elif FORM == 5
    server.listen(QHostAddress::LocalHost);
#elif FORM == 6
    server.bind(tcp);
#elif FORM == 7
    response.addHeader("a", "b");
#elif FORM == 8
    server.afterRequest([](QHttpServerResponse &&changed) { return std::move(changed); });
#endif
}
CPP
}

# try SUITE SHOULD: eight words. Form 0 is the program without any of them, so that a "no" is not the fault of something else.
try() {
    local is
    # shellcheck disable=SC2016 # expanded in there
    is=$(program | inside "$1" '
        cat >a.cpp
        compiles() { g++ -std=c++20 -fPIC -fsyntax-only -DFORM=$1 a.cpp $(pkg-config --cflags Qt6HttpServer) 2>errors; }
        compiles 0 || { cat errors && exit 1; }
        name() { shift $1 && echo $1; }
        for form in $(seq 8); do
            name $form "&&" "&" returned alias listen bind addHeader afterRequest
            if compiles $form; then echo yes; else echo no; fi
        done' | paste -sd ' ') || true
    expect "$1" "$is" "$2"
}

# Qt6HttpServer.pc requires Qt6WebSockets, which qt6-httpserver-dev does not depend on.
system bookworm g++=4:12.2.0-3 pkg-config=1.8.1-1 qt6-base-dev=6.4.2+dfsg-10 qt6-websockets-dev=6.4.2-1 qt6-httpserver-dev=6.4.2-1
try bookworm "&& yes & no returned yes alias yes listen yes bind yes addHeader yes afterRequest yes"
system trixie g++=4:14.2.0-1 pkg-config=1.8.1-4 qt6-base-dev=6.8.2+dfsg-9+deb13u2 qt6-websockets-dev=6.8.2-3 qt6-httpserver-dev=6.8.2-2
try trixie "&& no & yes returned yes alias yes listen no bind yes addHeader no afterRequest no"
system sid g++=4:16.1.0-3 pkg-config=2.5.1-4 qt6-base-dev=6.11.2+dfsg-7 qt6-websockets-dev=6.11.2-2 qt6-httpserver-dev=6.11.2-2
try sid "&& yes & yes returned yes alias yes listen no bind yes addHeader no afterRequest no"

[ $changed -eq 0 ] && echo "Still so." || echo "No longer so: see CHANGED above."
exit $changed
