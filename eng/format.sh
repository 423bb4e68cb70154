#!/usr/bin/env bash
# Formats the solution; with --verify-no-changes it only looks, and fails when something would change.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet format VssId.Bot.sln --no-restore "$@"
