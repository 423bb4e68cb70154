#!/usr/bin/env bash
# Installs the Debian programs that the tests start themselves, those of them that are missing.
set -euo pipefail

for program in dotnet node npm; do
  if ! command -v "$program" >/dev/null; then
    echo "$program is missing. Needed are the .NET 10 SDK and Node 20 or later, with npm." >&2
    exit 1
  fi
done

missing=()
need() { if ! eval "$1" >/dev/null 2>&1; then missing+=("$2"); fi; }
need 'command -v redis-server' redis-server
need 'compgen -G "/usr/lib/postgresql/*/bin/initdb"' postgresql
need 'command -v chromium' chromium
need 'test -x /usr/sbin/bearerbox' kannel
need 'command -v zbarimg' zbar-tools
need 'command -v pdftotext && command -v pdfinfo' poppler-utils
need 'compgen -G "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"' fonts-dejavu-core
need 'compgen -G "/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf"' fonts-liberation

if ((${#missing[@]} == 0)); then
  echo 'All there.'
  exit 0
fi

echo "Installing: ${missing[*]}"
as_root=()
if ((EUID != 0)); then as_root=(sudo); fi

# The tests start servers of their own: Debian is asked not to start its services, now or at the next boot.
policy=/usr/sbin/policy-rc.d
if [[ ! -e "$policy" ]]; then
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
  "${as_root[@]}" chmod 755 "$policy"
  trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
if command -v systemctl >/dev/null; then
  for service in "${missing[@]}"; do
    case "$service" in
      redis-server | postgresql | kannel) "${as_root[@]}" systemctl disable "$service" >/dev/null 2>&1 || true ;;
    esac
  done
fi
