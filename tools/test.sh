#!/usr/bin/env bash
# Sets up, builds and runs every test. A preset may be named: tools/test.sh asan
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-release}
tools/setup.sh
cmake --preset "$preset" -DCOPYDESK_BUILD_TESTS=ON
cmake --build --preset "$preset"
ctest --preset "$preset"
