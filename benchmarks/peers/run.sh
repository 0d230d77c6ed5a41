#!/usr/bin/env bash
# Scores the same facts by the same standard with the library, by hand, with GoRules ZEN and with json-rules-engine, in one run on one machine:
#   benchmarks/peers/run.sh [OPTION OF BENCHMARKDOTNET...]
# Needs the .NET SDK, Node.js with npm, and a feed of each.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm ci --ignore-scripts --no-audit --no-fund
dotnet run -c Release --project ../PerfRules.Benchmarks -- facts "$work/facts.json"
dotnet run -c Release --no-build --project ../PerfRules.Benchmarks -- \
    --filter '*ScoreBenchmarks.HandWritten' '*ScoreBenchmarks.FillAndScore' --exporters briefjson --artifacts "$work" "$@" >"$work/log" ||
    { tail -n 50 "$work/log" >&2; exit 1; }
node peers.mjs "$work/facts.json" "$work"/results/*-report-brief.json
