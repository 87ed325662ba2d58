#!/bin/sh
# What an image runs: docker/start.sh api|simulator. Everything comes from the environment.
set -eu
cd "$(dirname "$0")/.."
case ${1:-api} in
  api) exec node --max-semi-space-size=8 --heap-growing-percent=40 --expose-gc tools/start-api.mjs ;;
  simulator) exec node --enable-source-maps dist/simulator/main.mjs ;;
  *) echo "docker/start.sh: there is no app \"$1\", only api and simulator" >&2; exit 1 ;;
esac
