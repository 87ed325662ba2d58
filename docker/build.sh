#!/bin/sh
# Puts what one image holds into an empty folder: docker/build.sh api|simulator FOLDER
# The Dockerfile runs this, and so does the end-to-end test, which has no Docker.
set -eu
image=$1
out=$2
cd "$(dirname "$0")/.."

case $image in
  api) apps='api web' ;;
  simulator) apps='simulator' ;;
  *) echo "docker/build.sh: there is no image \"$image\", only api and simulator" >&2; exit 1 ;;
esac

# shellcheck disable=SC2086  # a list of words on purpose
node tools/build.mjs $apps

mkdir -p "$out/dist" "$out/docker"
cp package.json package-lock.json .npmrc "$out/"
cp docker/start.sh docker/healthcheck.mjs "$out/docker/"
for app in $apps; do cp -R "dist/$app" "$out/dist/"; done
[ "$image" = simulator ] || cp -R tools "$out/"

# Neither development packages nor the Node that the project ships: the image brings its own. The one optional package it
# needs is the native library of sharp, which was installed here for the same platform.
root=$PWD
cd "$out"
npm ci --omit=dev --omit=optional --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error
[ "$image" = simulator ] || cp -R "$root/node_modules/@img" node_modules/
