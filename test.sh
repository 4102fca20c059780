#!/bin/sh
# Sets up, builds and runs all tests offscreen.
#
#   ./test.sh [check|debug|asan] [arguments of ctest, for example -R tst_merge]
#
# check: few large compile steps, the quickest from nothing. debug: each file and each test by itself, the quickest after a change.
set -eu
root=$(cd "$(dirname "$0")" && pwd)
preset=check
case "${1:-}" in
check | debug | asan)
    preset=$1
    shift
    ;;
esac

sh "$root/tools/setup.sh" tests
sh "$root/tools/build.sh" "$preset"

if [ "$preset" = asan ]; then
    export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_stack_use_after_return=1:strict_string_checks=1}"
    export LSAN_OPTIONS="${LSAN_OPTIONS:-suppressions=$root/tools/lsan.supp:print_suppressions=0}"
    export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"
fi
cd "$root"
exec ctest --preset "$preset" "$@"
