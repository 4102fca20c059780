#!/bin/sh
# build.sh PRESET [TARGET...]: configures where needed and builds. One line a step; the whole output only when a step fails.
set -eu
preset=$1
shift
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
mkdir -p "build/$preset"
log=build/$preset/last-step.log

step() {
    echo "$1 ..."
    shift
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
}

# Ninja configures again by itself when a CMakeLists.txt changes, but does not know the presets.
if [ ! -f "build/$preset/build.ninja" ] || [ -n "$(find CMakePresets.json -newer "build/$preset/build.ninja")" ]; then
    step "Configuring $preset" cmake --preset "$preset"
fi

for target in "$@"; do
    set -- "$@" --target "$target"
    shift
done
if [ -t 1 ]; then
    # Ninja shows its progress in one line of the terminal.
    echo "Building $preset ..."
    cmake --build --preset "$preset" "$@"
else
    step "Building $preset" cmake --build --preset "$preset" "$@"
fi
