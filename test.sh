#!/usr/bin/env bash
# The whole check: installs what the tests need where it is missing, builds with warnings as errors, checks formatting, runs everything,
# and ends with the line `N passed, N failed, N skipped`. Needs the .NET SDK and Debian 12 or later, as root or through sudo.
set -uo pipefail
cd "$(dirname "$0")"
# Programs that live for minutes do not earn back what profiling their code for later costs.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0 LC_ALL=C.UTF-8

sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo"
missing=()
need() { [ -e "$1" ] || compgen -G "$1" >/dev/null || missing+=("${@:2}"); }
need '/usr/lib/postgresql/*/bin/initdb' postgresql
need /usr/bin/chromium chromium
need /usr/bin/qpdf qpdf
need /usr/bin/pdftotext poppler-utils
need /usr/bin/java default-jre-headless
need /usr/share/java/preflight.jar libpdfbox2-java libfontbox2-java libcommons-logging-java libactivation-java libjaxb-api-java
if [ ${#missing[@]} -gt 0 ]; then
  echo "installing: ${missing[*]}"
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || { echo "could not install ${missing[*]}" >&2; exit 1; }
fi

dotnet tool restore >/dev/null || exit 1
dotnet csharpier check . || { echo "formatting: run 'dotnet csharpier format .'" >&2; exit 1; }
dotnet build VettingPortal.sln --nologo -v q -clp:NoSummary || exit 1

log=$(mktemp)
# One program at a time: both start servers and browsers, and the machine may have two cores.
# Where nothing has ended for a while, the tests that still run are named and fail.
dotnet test --solution VettingPortal.sln --no-build --max-parallel-test-modules 1 --no-progress --output Normal \
  --hangdump --hangdump-type None --hangdump-timeout 6m "$@" 2>&1 | tee "$log"; rc=${PIPESTATUS[0]}
n() { sed -nE "s/^[[:space:]]*$1: ([0-9]+)[[:space:]]*$/\1/p" "$log" | tail -1; }
p=$(n succeeded); f=$(n failed); s=$(n skipped); rm -f "$log"
[ -n "$p" ] || { echo "no test summary" >&2; exit "$(( rc ? rc : 1 ))"; }
echo "$p passed, ${f:-0} failed, ${s:-0} skipped"; exit "$rc"
