#!/bin/bash
# libxlsxwriter: pkg-config does not find the library although its -dev package and all that it depends on are installed.
#
# Seen, December 2026, in systems without libminizip-dev:
#   bookworm  libxlsxwriter-dev 1.1.4-2+b1  pkg-config finds xlsxwriter
#   trixie    libxlsxwriter-dev 1.2.1-1     --exists and --cflags fail: "Package 'minizip', required by 'xlsxwriter', not found"
#   sid       libxlsxwriter-dev 1.2.4-1+b1  the same
#   xlsxwriter.pc says "Requires.private: zlib minizip libcrypto" there, which is for static linking; pkg-config reads it for --cflags and --exists
#   too, and of the three the package brings libcrypto.pc alone. With minizip.pc (libminizip-dev) and zlib.pc (zlib1g-dev, on which that depends)
#   xlsxwriter is found. A program that is compiled without asking pkg-config links and runs in all three.
# A good guess: what a -dev package's own .pc file requires is among the things that the package depends on, and what worked in Debian 12 still does.
# For us: the header and the library are looked for by name (find_path, find_library), not by pkg_check_modules(); libminizip-dev is no dependency.
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
#include <xlsxwriter.h>

int main()
{
    lxw_workbook *book = workbook_new("a.xlsx");
    worksheet_write_string(workbook_add_worksheet(book, nullptr), 0, 0, "text", nullptr);
    return workbook_close(book);
}
CPP
}

# try SUITE SHOULD PACKAGE=VERSION...: the packages bring the missing .pc files. They are unpacked in /tmp: installed, they would hide what is looked
# for from the next run.
try() {
    local is
    if inside "$1" 'dpkg -s libminizip-dev' >/dev/null 2>&1; then
        echo "$1: libminizip-dev is installed there; a system without it is needed." >&2 && exit 3
    fi
    is=$(program | inside "$1" "
        cat >a.cpp
        asked() { if pkg-config --print-errors \$1 xlsxwriter >out 2>&1; then echo \"\$1 found\"; else echo \"\$1 wants \$(grep -om 1 \"'minizip'\" out || cat out)\"; fi; }
        asked --exists
        asked --cflags
        g++ a.cpp -lxlsxwriter && ./a.out && echo '-lxlsxwriter runs'
        [ -n '${*:3}' ] || exit 0
        apt-get download ${*:3} >/dev/null 2>&1
        for package in *.deb; do dpkg-deb -x \$package unpacked; done
        export PKG_CONFIG_PATH=\$(echo unpacked/usr/lib/*/pkgconfig)
        echo 'with minizip.pc'
        asked --cflags" | paste -sd ';') || true
    expect "$1" "$is" "$2"
}

system bookworm g++=4:12.2.0-3 pkg-config=1.8.1-1 libxlsxwriter-dev=1.1.4-2+b1
try bookworm "--exists found;--cflags found;-lxlsxwriter runs"
broken="--exists wants 'minizip';--cflags wants 'minizip';-lxlsxwriter runs;with minizip.pc;--cflags found"
system trixie g++=4:14.2.0-1 pkg-config=1.8.1-4 libxlsxwriter-dev=1.2.1-1
try trixie "$broken" libminizip-dev=1:1.3.dfsg+really1.3.1-1+deb13u1 zlib1g-dev=1:1.3.dfsg+really1.3.1-1+deb13u1
system sid g++=4:16.1.0-3 pkg-config=2.5.1-4 libxlsxwriter-dev=1.2.4-1+b1
try sid "$broken" libminizip-dev=1:1.3.dfsg+really1.3.2-4 zlib1g-dev=1:1.3.dfsg+really1.3.2-4

[ $changed -eq 0 ] && echo "Still so." || echo "No longer so: see CHANGED above."
exit $changed
