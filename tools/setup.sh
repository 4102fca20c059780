#!/bin/sh
# What building needs; with "tests" also what testing needs, with "package" what making a Debian package needs. Installs the missing packages on Debian and Ubuntu, elsewhere names what to install.
set -eu

# The names are those of Debian 12 and Ubuntu 24.04. QtKeychain loads libsecret when it runs, and its package only recommends that.
build="g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-base-dev-tools libgl-dev libxkbcommon-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev qt6-charts-dev libqt6opengl6-dev libqt6sql6-sqlite
    libsimdjson-dev libzstd-dev zlib1g-dev libexpected-dev libxlsxwriter-dev
    qtkeychain-qt6-dev libsecret-1-0"
tests="clang-format-14 desktop-file-utils appstream fonts-dejavu-core
    dbus-daemon gnome-keyring libsecret-tools"

wanted=$build
case "${1:-}" in
tests) wanted="$build $tests" ;;
package) wanted="$build file dpkg-dev" ;;
esac
# A window on a desktop without X needs Qt's Wayland plug-in.
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    wanted="$wanted qt6-wayland"
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    # Without apt nobody can tell what is there: CMake says it if something is missing.
    if command -v cmake >/dev/null && command -v ninja >/dev/null && command -v c++ >/dev/null; then
        exit 0
    fi
    cat >&2 <<'END'
Batchwatch needs, and this system has no apt to install it with:
  a C++20 compiler (GCC 12 or newer), CMake 3.25 or newer, Ninja, pkg-config
  Qt 6.4 or newer: Base with D-Bus, Tools (Linguist), SVG, Charts, HTTP Server, WebSockets, the SQLite driver of Qt SQL
  simdjson 3, zstd, zlib, tl-expected, libxlsxwriter, QtKeychain 0.13 for Qt 6, libsecret
  for the tests: clang-format 14, desktop-file-utils, appstream, dbus-daemon, gnome-keyring, secret-tool
END
    exit 1
fi

# shellcheck disable=SC2086 # a list of words
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' || true)
missing=
for package in $wanted; do
    case "
$installed
" in
    *"
$package
"*) ;;
    *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing packages, and neither root nor sudo to install them:$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing with apt:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # lists of words
if ! { $as_root apt-get update -q &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } >"$log" 2>&1; then
    cat "$log" >&2
    echo "The packages could not be installed." >&2
    exit 1
fi
