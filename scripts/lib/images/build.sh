# shellcheck shell=bash disable=SC2154
# Sourced by scripts/images: build_images builds those that are named, or all, with docker's engine or, without one, buildah.

everything=(local core-api whatsapp-gateway ai-processor analytics-service notification-service sandbox dashboard)
declare -A port=([core-api]=3003 [whatsapp-gateway]=3001 [ai-processor]=3002 [analytics-service]=3004 [notification-service]=3005 [sandbox]=3010)

has_engine() { docker compose version >/dev/null 2>&1 && docker info >/dev/null 2>&1; }
has_builder() { has_engine || command -v buildah >/dev/null; }

build_images() {
  local bases=(--layers) name
  buildah=(nice -n 10 buildah --root "$work/store" --runroot "$work/runroot")
  mkdir -p "$work"
  if [[ ${1:-} == --stand-ins ]]; then
    shift
    command -v buildah debootstrap >/dev/null || { echo "Stand-ins need buildah and debootstrap." >&2; exit 1; }
    source scripts/lib/images/stand-ins.sh
    stand_ins
    bases+=(--pull-never -v "$HOME/.m2/repository:/known/maven" -v "$(npm config get cache):/known/npm")
  elif has_engine; then
    docker compose build "$@"
    return
  fi
  has_builder || { echo "Building images needs docker or buildah." >&2; exit 1; }
  (($#)) || set -- "${everything[@]}"
  for name; do
    echo "building crm-res/$name"
    build_image "$name" "${bases[@]}" >"$work/$name.log" 2>&1 || { tail -n 25 "$work/$name.log" >&2; exit 1; }
  done
  "${buildah[@]}" images --filter 'reference=crm-res/*' --format '{{.Name}}:{{.Tag}} {{.Size}}'
}

# What docker-compose.yml says about building the image $1, in buildah's words; the other arguments are passed on.
build_image() {
  local name=$1 what=(-f services/Dockerfile --target service --build-arg "SERVICE=$1" --build-arg "PORT=${port[$1]:-}" .)
  shift
  [[ $name != local ]] || what=(-f services/Dockerfile --target local .)
  [[ $name != dashboard ]] || what=(-f dashboard/Dockerfile dashboard)
  "${buildah[@]}" bud --isolation chroot --format docker -t "crm-res/$name:1.0.0" "$@" "${what[@]}"
}
