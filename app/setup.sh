# SPDX-FileCopyrightText: The Timeslice authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2086,SC2154 # used by who sources this; lists of names are split on purpose; set by them
# What app/run, tests/run and .ci/run share: the packages, the steps, and one way to fail. Sourced, never run.
# The caller sets `self`, the name it has in what it says. `say` goes to stdout, `fail` is one line on stderr.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
logs=$root/build/log

# The one list of packages, by purpose. Names are Debian 12's and Ubuntu 24.04's; in "a|b" the first that apt knows counts.
packages_build='g++ cmake ninja-build nlohmann-json3-dev qt6-base-dev libqt6opengl6-dev|qt6-base-dev qt6-svg-dev|libqt6svg6-dev
  qt6-charts-dev|libqt6charts6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools'
packages_window='qt6-wayland qt6-translations-l10n fonts-noto-cjk' # Wayland sessions, Qt's own words in Chinese, Chinese glyphs
packages_tests='git fonts-noto-cjk xvfb'                           # what is tracked; the same glyphs in every rendering; a display that dies
packages_checks='clang-format-14'                                  # formatting differs from one version to the next

say() { printf '%s: %s\n' "$self" "$*"; }

# fail TEXT [STATUS]: the last thing that is said.
fail() {
  printf '%s: %s\n' "$self" "$1" >&2
  exit "${2:-1}"
}

# The line of a log that tells most: the first error, or else the last thing said.
telling_line() {
  local line
  line=$(grep -m1 -E -A2 '^CMake Error' "$1" | tr -s '\n ' ' ') || true
  [ -n "$line" ] || line=$(grep -m1 -E '(^|[ :])(fatal error|[Ee]rror):|^E: |undefined reference' "$1") || true
  [ -n "$line" ] || line=$(grep -v '^[[:space:]]*$' "$1" | tail -n 1) || true
  printf '%.300s' "$line"
}

# logged LOG WHAT COMMAND...: runs the command in the repository root with its output in LOG; fails as "WHAT failed".
# LC_ALL is for the tools alone: the window itself follows the person's own locale.
logged() {
  local log=$logs/$1 what=$2
  shift 2
  if (cd "$root" && LC_ALL=C.UTF-8 "$@") </dev/null 2>&1 | tee "$log" | progress; then return; fi
  [ -z "${CI:-}" ] || tail -n 60 "$log" >&2 # nobody can open the file afterwards
  fail "$what failed: $(telling_line "$log") (all of it: $log)"
}

# On a terminal, Ninja's own [3/120] on one line that is wiped at the end; elsewhere nothing.
progress() {
  if [ ! -t 1 ]; then cat >/dev/null; return; fi
  local line
  while IFS= read -r line; do
    case $line in \[*/*\]*) printf '\r\033[K  %.70s' "$line" ;; esac
  done
  printf '\r\033[K'
}

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# missing SPEC...: the specs of which no alternative is installed.
missing() {
  local spec name
  for spec in "$@"; do
    for name in ${spec//|/ }; do
      if installed "$name"; then continue 2; fi
    done
    printf '%s\n' "$spec"
  done | sort -u
}

# install_missing SPEC...: asks apt for what is not there. Touches neither apt nor the network when nothing is missing.
install_missing() {
  mkdir -p "$logs" || fail "cannot write to $root/build"
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "no apt on this system; going on as if these were installed under their names here: $*"
    return
  fi
  local specs spec name names='' as_root=()
  specs=$(missing "$@")
  [ -n "$specs" ] || { say 'every package is installed'; return; }
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "packages are missing and there is no sudo; as root run: apt-get install $(first_of $specs)"
    as_root=(sudo)
    say "sudo is needed to install: $(first_of $specs)"
    sudo ${CI:+-n} -v || fail 'sudo was refused, so nothing was installed'
  fi
  say 'asking apt for the list of packages'
  logged update.log 'apt-get update' "${as_root[@]}" apt-get update
  for spec in $specs; do
    for name in ${spec//|/ }; do
      if apt-cache show "$name" >/dev/null 2>&1; then names="$names $name"; continue 2; fi
    done
    names="$names ${spec%%|*}" # unknown to apt: let apt say so
  done
  say "installing$names"
  logged install.log 'installing packages' "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $names
}

# What to call these specs in one line.
first_of() {
  set -- "${@%%|*}"
  printf '%s' "$*"
}

# build PRESET [TARGET]: configures and builds; without a target everything.
build() {
  local preset=$1
  say "building preset $preset${2:+ ($2)} in build/$preset"
  logged "configure-$preset.log" "configuring preset $preset" cmake --preset "$preset"
  logged "build-$preset.log" "building preset $preset" cmake --build --preset "$preset" ${2:+--target "$2"}
}

# The last words of a test run are ctest's own summary.
run_ctest() {
  cd "$root" || exit
  exec ctest --preset "$1" --parallel "$(nproc)" "${@:2}" </dev/null
}
