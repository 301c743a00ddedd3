#!/usr/bin/env bash
# Helm 4 runs post-renderers as plugins; this one hands over to the script that Helm 3 uses.
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/../../post-render.sh" "$@"
