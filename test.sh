#!/usr/bin/env bash
# Builds everything, checks the format, runs every test and says how many passed.
#
#   ./test.sh                 everything, as CI runs it
#   ./test.sh --long          also the tests that need time: seconds, percentiles, restores (sets VSSID_LONG_TESTS=1)
#   ./test.sh House Engine    only the test projects whose names contain one of these words; the format is not checked
#
# The last line is counted from the result files in artifacts/tests, not from what was printed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1
readonly configuration=Release
readonly results="$PWD/artifacts/tests"
# One project that hangs must not eat the time of the whole suite.
export limit_seconds=600

words=()
for argument in "$@"; do
  case "$argument" in
    --long) export VSSID_LONG_TESTS=1 limit_seconds=3600 ;;
    -h | --help) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 0 ;;
    -*) echo "Unknown option: $argument" >&2; exit 2 ;;
    *) words+=("$argument") ;;
  esac
done

say() { printf '\n== %s\n' "$*"; }

say 'Programs that the tests use'
eng/packages.sh

say 'Restore'
if [[ -f .config/dotnet-tools.json ]]; then dotnet tool restore --verbosity quiet; fi
dotnet restore VssId.Bot.sln --locked-mode --verbosity quiet

say 'Build'
dotnet build VssId.Bot.sln --configuration "$configuration" --no-restore --verbosity quiet -warnaserror

if ((${#words[@]} == 0)); then
  say 'Format'
  eng/format.sh --verify-no-changes
fi

say 'Tests'
projects=()
for file in tests/*/*.csproj; do
  grep -q '<OutputType>Exe</OutputType>' "$file" || continue
  name=$(basename "$file" .csproj)
  if ((${#words[@]} > 0)); then
    wanted=
    for word in "${words[@]}"; do if [[ "$name" == *"$word"* ]]; then wanted=yes; fi; done
    [[ -n "$wanted" ]] || continue
  fi
  projects+=("$name")
done
if ((${#projects[@]} == 0)); then echo 'No test project has such a name.' >&2; exit 2; fi

rm -rf "$results"
mkdir -p "$results"
export configuration results

run_project() {
  local name=$1 code=0 began=$SECONDS
  timeout --kill-after=15 "$limit_seconds" "tests/$name/bin/$configuration/net10.0/$name" \
    -noLogo -noColor -result-ctrf "$results/$name.json" >"$results/$name.log" 2>&1 </dev/null || code=$?
  echo "$code" >"$results/$name.code"
  if ((code == 0)); then
    printf '  %-32s %4d s\n' "$name" $((SECONDS - began))
  else
    # One write, so that two projects ending together do not mix their lines.
    printf '  %-32s %4d s  ended with code %d\n%s\n' "$name" $((SECONDS - began)) "$code" "$(tail -n 60 "$results/$name.log" | sed 's/^/    | /')"
  fi
}
export -f run_project
printf '%s\0' "${projects[@]}" | xargs -0 -n 1 -P 1 bash -c 'run_project "$1"' run_project || true

node eng/count-results.mjs "$results" "${projects[@]}"
