#!/usr/bin/env bash
# Builds and starts the whole system on embedded stores with sample people.
# Further arguments are configuration: ./run.sh --urls http://127.0.0.1:6000 --ConnectionStrings:Redis 127.0.0.1:6379
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
project=src/Bot/VssId.Bot/VssId.Bot.csproj
dotnet build "$project" --configuration Release --nologo --verbosity quiet
exec dotnet run --project "$project" --configuration Release --no-build --no-launch-profile -- "$@"
