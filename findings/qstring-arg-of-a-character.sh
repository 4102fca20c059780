#!/bin/bash
# QString::arg() of a char16_t: the number of the character up to Qt 6.8, the character itself in Qt 6.11, with no warning from either.
#
# Seen, December 2026, compiled with -Wall -Wextra -Werror:
#   bookworm  qt6-base-dev 6.4.2+dfsg-10         QString("%1").arg(u'A') is "65", so are U'A' and L'A'; only 'A' and QChar(u'A') are "A"
#   trixie    qt6-base-dev 6.8.2+dfsg-9+deb13u2  the same
#   sid       qt6-base-dev 6.11.2+dfsg-7         all of them are "A"
#   With a field width, a base and a fill (.arg(u'A', 4, 16, QChar(u'0'))) the first two give "0041", and 6.11.2 does not compile it.
# A good guess: u'A' is a character in a library whose texts are made of char16_t; or at least what it is does not change within Qt 6.
# For us: no char16_t goes into arg(). A character is wrapped as QChar, the number of one is written as uint(c): both mean the same in all three, and
#   code that escapes characters (\u0041) needs the second.
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
#include <QString>

#include <cstdio>

int main()
{
#ifdef WITH_BASE
    std::puts(qPrintable(QString("%1").arg(u'A', 4, 16, QChar(u'0'))));
#else
    std::printf("char16_t %s, char32_t %s, wchar_t %s, char %s, QChar %s, uint with a base %s\n", qPrintable(QString("%1").arg(u'A')),
        qPrintable(QString("%1").arg(U'A')), qPrintable(QString("%1").arg(L'A')), qPrintable(QString("%1").arg('A')),
        qPrintable(QString("%1").arg(QChar(u'A'))), qPrintable(QString("%1").arg(uint(u'A'), 4, 16, QChar(u'0'))));
#endif
}
CPP
}

# try SUITE OPTION SHOULD
try() {
    local is
    is=$(program | inside "$1" "
        cat >a.cpp
        if g++ -std=c++20 -fPIC -Wall -Wextra -Werror $2 a.cpp \$(pkg-config --cflags --libs Qt6Core) 2>errors; then ./a.out
        elif grep -q 'no matching function for call to .QString::arg(char16_t' errors; then echo 'no such arg()'
        else cat errors; fi") || true
    expect "$1" "$is" "$3"
}

system bookworm g++=4:12.2.0-3 pkg-config=1.8.1-1 qt6-base-dev=6.4.2+dfsg-10
try bookworm "" "char16_t 65, char32_t 65, wchar_t 65, char A, QChar A, uint with a base 0041"
try bookworm -DWITH_BASE "0041"
system trixie g++=4:14.2.0-1 pkg-config=1.8.1-4 qt6-base-dev=6.8.2+dfsg-9+deb13u2
try trixie "" "char16_t 65, char32_t 65, wchar_t 65, char A, QChar A, uint with a base 0041"
try trixie -DWITH_BASE "0041"
system sid g++=4:16.1.0-3 pkg-config=2.5.1-4 qt6-base-dev=6.11.2+dfsg-7
try sid "" "char16_t A, char32_t A, wchar_t A, char A, QChar A, uint with a base 0041"
try sid -DWITH_BASE "no such arg()"

[ $changed -eq 0 ] && echo "Still so." || echo "No longer so: see CHANGED above."
exit $changed
