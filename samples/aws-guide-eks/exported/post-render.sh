#!/usr/bin/env bash
# Applies the patches of a release to what its chart rendered. Reads and writes manifests.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
release=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/patches/$release/"*.yaml "$work/"
cat > "$work/rendered.yaml"
kubectl kustomize "$work"
