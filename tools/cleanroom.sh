#!/bin/bash
# shellcheck disable=SC2016 # what stands in single quotes is for the shell in there
# Tries the README's commands and the Debian package where nothing is installed.
#
#   tools/cleanroom.sh [--mirror URL] [--logs DIR] [--until STEP] SUITE        bookworm, trixie, sid, noble, ... as debootstrap knows them
#
# A fresh system is made in a temporary folder and thrown away at the end. There the last commit of this checkout is cloned, `./run.sh --build`,
# `./run.sh` and `./test.sh` are run, and the Debian package is made; a second fresh system installs, starts and removes that package. One line a step:
# seconds on the clock, seconds of processor time, what was done. The first step that fails shows the end of its output and ends with exit code 1.
#
# Needs root (namespaces and chroot), debootstrap, git, about 6 GB in $TMPDIR, a Debian mirror (that of this system, or --mirror), which is asked in the
# way that this system's apt is set up for (proxy, dates). --logs keeps the output of each step. --until ends after the step of that name.
set -euo pipefail

usage() {
    sed -n '3,/^set -/{/^set -/d;s/^# \{0,1\}//;p}' "$0"
}

mirror=""
logs=""
last=""
while [ $# -gt 0 ]; do
    case $1 in
    --mirror) mirror=$2 && shift 2 ;;
    --logs) logs=$2 && shift 2 ;;
    --until) last=$2 && shift 2 ;;
    -h | --help) usage && exit 0 ;;
    -*) usage >&2 && exit 2 ;;
    *) break ;;
    esac
done
[ $# -eq 1 ] || { usage >&2 && exit 2; }
suite=$1
checkout=$(cd "$(dirname "$0")/.." && pwd)

for command in debootstrap git unshare chroot; do
    command -v "$command" >/dev/null || { echo "cleanroom.sh needs $command." >&2 && exit 1; }
done
[ "$(id -u)" -eq 0 ] || { echo "cleanroom.sh needs root, for namespaces and chroot." >&2 && exit 1; }

room=$(mktemp -d)
trap 'rm -rf --one-file-system "$room"' EXIT
logs=${logs:-$room/logs}
mkdir -p "$logs"
if [ -z "$mirror" ]; then
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null | grep -v '^#' | grep -oEm 1 '[a-z]+://[^ ]*/debian/?( |$)' || true)
fi

# inside SYSTEM COMMAND: as root in namespaces of its own, so that no process and no mount is left. Nothing of this environment goes in.
inside() {
    # shellcheck disable=SC2016 # expanded in there
    unshare --mount --pid --uts --ipc --fork --kill-child bash -euc '
        mount --make-rprivate /
        mount -t proc proc "$1/proc"
        mount --rbind -o ro /sys "$1/sys"
        mount --rbind /dev "$1/dev"
        mount -t tmpfs -o mode=1777 tmpfs "$1/tmp"
        hostname cleanroom
        exec chroot "$1" env -i HOME=/root TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -euo pipefail -c "$2"
    ' inside "$1" "$2"
}

# step NAME WHAT COMMAND...
step() {
    local name=$1 what=$2 log=$logs/$suite-$1.log figures code
    shift 2
    set +e # within a condition the functions would go on after a failure
    figures=$(set -e; TIMEFORMAT='%0R %U %S'; { time "$@" >"$log" 2>&1 </dev/null; } 2>&1)
    code=$?
    set -e
    if [ $code -ne 0 ]; then
        tail -n 60 "$log" >&2
        echo "$suite: $name failed: $what" >&2
        exit 1
    fi
    awk -v suite="$suite" -v what="$what" '{printf "%-9s %5d s  %5d s processor  %s\n", suite, $1, $2 + $3, what}' <<<"$figures"
    grep -E '^[0-9]+% tests passed' "$log" | sed 's/^/                                   /' || true
    [ "$name" != "$last" ] || exit 0
}

make_system() {
    debootstrap --variant=minbase "$suite" "$room/pristine" ${mirror:+"$mirror"}
    apt-config dump 2>/dev/null | grep '^Acquire::' >"$room/pristine/etc/apt/apt.conf.d/90acquire" || true
    cp /etc/resolv.conf /etc/hosts "$room/pristine/etc/"
    cp -a "$room/pristine" "$room/building"
}

fetch_sources() {
    git clone --quiet --no-hardlinks "$checkout" "$room/building/src"
}

build() { inside "$room/building" 'cd /src && ./run.sh --build'; }
play_demo() { inside "$room/building" 'cd /src && ./run.sh && [ "$(wc -l <batchwatch-demo.csv)" -eq 91 ]'; }
run_tests() { inside "$room/building" 'cd /src && ./test.sh'; }
make_package() {
    inside "$room/building" 'cd /src && sh tools/setup.sh package && cpack --config build/release/CPackConfig.cmake -B build/package'
    cp "$room"/building/src/build/package/*.deb "$room/pristine/root/"
}
install_package() {
    inside "$room/pristine" 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends /root/*.deb'
}

# The window on a display, closed as a session would close it; the command line with a workbook, which loads what the package only depends on.
start_package() {
    inside "$room/pristine" '
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends xvfb xauth xdotool
        export LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=/tmp
        cd /tmp
        batchwatch-cli --version
        batchwatch-cli watch --demo --export demo.xlsx
        [ "$(head -c 2 demo.xlsx)" = PK ]
        xvfb-run -a bash -euo pipefail -c "
            batchwatch --demo & window=\$!
            timeout 60 xdotool search --sync --onlyvisible --name Batchwatch
            kill -TERM \$window
            wait \$window || [ \$? -eq 143 ]"'
}

remove_package() {
    inside "$room/pristine" '
        dpkg -L batchwatch | while read -r path; do [ -d "$path" ] || echo "$path"; done >/root/files
        [ -s /root/files ]
        DEBIAN_FRONTEND=noninteractive apt-get purge -q -y batchwatch
        while read -r path; do [ ! -e "$path" ] || { echo "left behind: $path" && exit 1; }; done </root/files'
}

step system "a fresh $suite" make_system
step sources "the last commit of this checkout" fetch_sources
step build "./run.sh --build" build
step demo "./run.sh (no display: the demo in the terminal, in real time)" play_demo
step tests "./test.sh" run_tests
step package "the Debian package made" make_package
step install "installed on another fresh $suite" install_package
step start "started: command line, and window on a display" start_package
step remove "removed: no file is left" remove_package
