#!/bin/bash
# QAction::iconText(), which a tool button shows: an ellipsis at the end of the action's text stays up to Qt 6.8 and is taken off in Qt 6.11.
#
# Seen, December 2026, an action with the text "&Open\u2026" (one character), nothing set as its icon text:
#   bookworm  qt6-base-dev 6.4.2+dfsg-10         "Open\u2026"
#   trixie    qt6-base-dev 6.8.2+dfsg-9+deb13u2  "Open\u2026"
#   sid       qt6-base-dev 6.11.2+dfsg-7         "Open"
#   Three full stops are taken off by all of them.
# A good guess: a text that Qt has shown as it is for ten years stays on its button; or both forms of an ellipsis are treated alike.
# For us: a button of the tool bar has another text, and so another accessible name, with a newer Qt. Scripts and screen readers that know it as
#   "Watch\u2026" lose it. The icon text is set.
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
#include <QAction>
#include <QGuiApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QAction oneCharacter(QStringLiteral("&Open\u2026"));
    QAction threeStops(QStringLiteral("&Open..."));
    std::printf("one character: %s, three full stops: %s\n", oneCharacter.iconText() == QStringLiteral("Open") ? "taken off" : "stays",
        threeStops.iconText() == QStringLiteral("Open") ? "taken off" : "stays");
}
CPP
}

# try SUITE SHOULD
try() {
    local is
    is=$(program | inside "$1" "
        cat >a.cpp
        g++ -std=c++20 -fPIC a.cpp \$(pkg-config --cflags --libs Qt6Gui) && XDG_RUNTIME_DIR=/tmp QT_QPA_PLATFORM=offscreen ./a.out" 2>/dev/null) || true
    expect "$1" "$is" "$2"
}

system bookworm g++=4:12.2.0-3 pkg-config=1.8.1-1 qt6-base-dev=6.4.2+dfsg-10
try bookworm "one character: stays, three full stops: taken off"
system trixie g++=4:14.2.0-1 pkg-config=1.8.1-4 qt6-base-dev=6.8.2+dfsg-9+deb13u2
try trixie "one character: stays, three full stops: taken off"
system sid g++=4:16.1.0-3 pkg-config=2.5.1-4 qt6-base-dev=6.11.2+dfsg-7
try sid "one character: taken off, three full stops: taken off"

[ $changed -eq 0 ] && echo "Still so." || echo "No longer so: see CHANGED above."
exit $changed
