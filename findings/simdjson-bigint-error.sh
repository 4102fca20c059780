#!/bin/bash
# simdjson: one integer beyond 64 bits costs the whole document, under an error code that depends on the version.
#
# Input: [123456789012345678901234567890], valid by RFC 8259, which sets no limit to numbers.
# Seen, December 2026:
#   bookworm  libsimdjson-dev 3.0.1-1    dom::parser::parse() gives NUMBER_ERROR and no document
#   trixie    libsimdjson-dev 3.12.3-1   BIGINT_ERROR and no document
#   sid       libsimdjson-dev 4.6.11-1   BIGINT_ERROR and no document
# A good guess: the document is read, and only asking for that number as an integer fails; or at least the error keeps its name, so that code which
#   repairs a document on NUMBER_ERROR (by quoting its large numbers, say) goes on working with the next version. It loses the whole document instead.
# For us: BIGINT_ERROR is to be treated as NUMBER_ERROR is. 3.0.1 does not have that name, so that code for both asks for it with `requires`.
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
#include <simdjson.h>

#include <iostream>
#include <string>

/// A template, so that a name which this version lacks is false rather than an error.
template<typename Code>
std::string nameOf(Code code)
{
    if constexpr (requires { Code::BIGINT_ERROR; }) {
        if (code == Code::BIGINT_ERROR)
            return "BIGINT_ERROR";
    }
    return code == Code::SUCCESS ? "SUCCESS" : code == Code::NUMBER_ERROR ? "NUMBER_ERROR" : std::to_string(int(code));
}

int main()
{
    for (const std::string json : {"[18446744073709551615]", "[123456789012345678901234567890]"}) {
        simdjson::dom::parser parser;
        std::cout << json << ' ' << nameOf(parser.parse(json).error()) << '\n';
    }
}
CPP
}

# try SUITE SHOULD
try() {
    local is
    is=$(program | inside "$1" 'cat >a.cpp && g++ -std=c++20 -Wall -Wextra a.cpp -lsimdjson && ./a.out' | paste -sd ' ') || true
    expect "$1" "$is" "[18446744073709551615] SUCCESS [123456789012345678901234567890] $2"
}

system bookworm g++=4:12.2.0-3 libsimdjson-dev=3.0.1-1
try bookworm NUMBER_ERROR
system trixie g++=4:14.2.0-1 libsimdjson-dev=3.12.3-1
try trixie BIGINT_ERROR
system sid g++=4:16.1.0-3 libsimdjson-dev=4.6.11-1
try sid BIGINT_ERROR

[ $changed -eq 0 ] && echo "Still so." || echo "No longer so: see CHANGED above."
exit $changed
