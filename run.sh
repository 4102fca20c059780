#!/bin/sh
# Sets up, builds and starts Batchwatch.
#
#   ./run.sh [ID...] [--demo] [--data-dir DIR] [--base-url URL]
#   ./run.sh --build      sets up and builds only
#
# Where there is no display, the demo's batch of 90 numbers is watched in the terminal and exported.
set -eu
root=$(cd "$(dirname "$0")" && pwd)
bin=$root/build/release/bin

# A file that is not there yet, in this folder or, where nothing may be written, in that for temporary files.
free_name() {
    folder=${PWD%/}
    [ -w "${folder:-/}" ] || folder=${TMPDIR:-/tmp}
    name=$folder/batchwatch-demo.csv
    number=2
    while [ -e "$name" ]; do
        name=$folder/batchwatch-demo-$number.csv
        number=$((number + 1))
    done
    echo "$name"
}

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]
}

sh "$root/tools/setup.sh"
sh "$root/tools/build.sh" release

if [ "${1:-}" = --build ]; then
    echo "Built: $bin/batchwatch, $bin/batchwatch-cli"
    exit 0
fi

# A bare machine has no locale, and Qt reads file names by it.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then
    export LC_CTYPE=C.UTF-8
fi

if has_display; then
    exec "$bin/batchwatch" "$@"
fi
if [ $# -gt 0 ] && [ "$*" != --demo ]; then
    echo "No display: watching in the terminal instead of a window."
    exec "$bin/batchwatch-cli" watch "$@"
fi

echo "No display: the demo runs in the terminal, a batch of 90 numbers in about half a minute."
csv=$(free_name)
"$bin/batchwatch-cli" watch --demo --progress --export "$csv"
echo "Results: $csv"
