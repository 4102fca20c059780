#!/bin/sh
# What building needs; with "tests" also what testing needs, with "package" what making a Debian package needs. Installs the missing packages where
# there is apt, elsewhere names what to install.
#
# A word is a package, or names of one that differ between releases (a|b: the first that apt knows); with a ? at its end it is left out where apt
# knows none. QtKeychain loads libsecret when it runs, and its package only recommends that; without certificates no vendor is
# believed.
set -eu

build="g++ cmake ninja-build ccache
    qt6-base-dev qt6-base-dev-tools libgl-dev libxkbcommon-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev qt6-svg-plugins? qt6-charts-dev libqt6sql6-sqlite
    libsimdjson-dev libzstd-dev zlib1g-dev libexpected-dev libxlsxwriter-dev
    qtkeychain-qt6-dev libsecret-1-0 ca-certificates"
tests="clang-format-14? desktop-file-utils appstream fonts-dejavu-core
    dbus-daemon|dbus gnome-keyring libsecret-tools"

wanted=$build
case "${1:-}" in
tests) wanted="$build $tests" ;;
package) wanted="$build file dpkg-dev" ;;
esac
# A window on a desktop without X needs Qt's Wayland plug-in.
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    wanted="$wanted qt6-wayland"
fi

name_packages_elsewhere() {
    cat >&2 <<'END'
Batchwatch needs a C++20 compiler (GCC 12 or newer), CMake 3.25 or newer, Ninja; Qt 6.4 or newer with SVG, Charts, HTTP Server, WebSockets, the
Linguist tools and the SQLite driver of Qt SQL; QtKeychain 0.13 or newer for Qt 6, libsecret, simdjson 3 or newer, zstd, zlib, tl-expected, libxlsxwriter.
This system has no apt to install them with. Their packages:
  Fedora   gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qttools-devel qt6-qtsvg-devel qt6-qtcharts-devel qt6-qthttpserver-devel
           qt6-qtwebsockets-devel qtkeychain-qt6-devel libsecret simdjson-devel libzstd-devel zlib-devel expected-devel libxlsxwriter-devel
  Arch     base-devel cmake ninja qt6-base qt6-tools qt6-svg qt6-charts qt6-httpserver qt6-websockets qtkeychain-qt6 libsecret simdjson zstd zlib
           tl-expected libxlsxwriter
For the tests besides: desktop-file-utils, appstream, the DejaVu fonts, dbus-daemon, gnome-keyring, secret-tool (of libsecret).
END
}

# The names that stand in a word, one a line.
names_of() {
    echo "${1%\?}" | tr '|' '\n'
}

# Sets $missing: for each word that has no package installed the name that apt knows. False where apt knows none though it must.
look_up() {
    missing=
    unknown=
    # shellcheck disable=SC2046,SC2086 # lists of words
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(for word in $wanted; do names_of "$word"; done) 2>/dev/null |
        sed -n 's/^installed //p' || true)
    for word in $wanted; do
        if names_of "$word" | grep -qxF "$installed"; then
            continue
        fi
        known=$(for name in $(names_of "$word"); do apt-cache show --no-all-versions "$name" 2>/dev/null | sed -n 's/^Package: //p'; done | head -n 1)
        if [ -n "$known" ]; then
            missing="$missing $known"
        elif [ "$word" = "${word%\?}" ]; then
            unknown="$unknown $word"
        fi
    done
    [ -z "$unknown" ]
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    # Without apt nobody can tell what is there: CMake says it if something is missing.
    if command -v cmake >/dev/null && command -v ninja >/dev/null && command -v c++ >/dev/null; then
        exit 0
    fi
    name_packages_elsewhere
    exit 1
fi

if look_up && [ -z "$missing" ]; then
    exit 0
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing packages, and neither root nor sudo to install them:$missing$unknown" >&2
        exit 1
    fi
    as_root=sudo
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
fail() {
    cat "$log" >&2
    echo "$1" >&2
    exit 1
}

$as_root apt-get update -q >"$log" 2>&1 || fail "The lists of packages could not be fetched."
# A machine whose lists were never fetched knows a name only now.
if ! look_up; then
    fail "No package of this name here:$unknown
Batchwatch is tried on Debian 12, 13 and sid; Ubuntu 24.04 and 26.04 have the same names in \"universe\"."
fi
[ -n "$missing" ] || exit 0
echo "Installing with apt:$missing"
# shellcheck disable=SC2086 # lists of words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >"$log" 2>&1 ||
    fail "The packages could not be installed."
