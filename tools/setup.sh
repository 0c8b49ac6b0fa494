#!/usr/bin/env bash
# Installs what building and testing need on Debian 12 (as root, or through sudo). Does nothing when all is there.
set -euo pipefail

packages=(g++ cmake ninja-build ccache pkg-config git ca-certificates
          libre2-dev libicu-dev nlohmann-json3-dev libsimdjson-dev libutf8proc-dev doctest-dev
          libtomlplusplus-dev libcli11-dev libfmt-dev)
case "${1:-}" in
  "") ;;
  --all) packages+=(clang clang-format clang-tidy libclang-rt-14-dev libbenchmark-dev) ;;
  *) echo "usage: tools/setup.sh [--all]   (--all: also clang, sanitizer runtimes and Google Benchmark)" >&2; exit 2 ;;
esac

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
