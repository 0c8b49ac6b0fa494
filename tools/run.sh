#!/usr/bin/env bash
# Sets up, builds and runs copydesk with the arguments given: tools/run.sh check corpus
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

quietly() { "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 2; }; }

echo "copydesk: setting up and building (the first time takes a few minutes)" >&2
quietly "$root/tools/setup.sh"
cd "$root"
quietly cmake --preset release -DCOPYDESK_BUILD_TESTS=OFF
quietly cmake --build --preset release --target copydesk_command
cd - >/dev/null
exec "$root/build/release/copydesk" "$@"
