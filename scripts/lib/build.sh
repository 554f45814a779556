# Sourced: builds what is not built or older than its sources. Each stamp is the instant at which a good build began;
# it belongs to this tree, wherever a run keeps its own files.

run_dir=${CRMRES_RUN_DIR:-.run}
stamps=.run/stamps

# Whether stamp $1 is missing or something under the other arguments is newer; a directory is newer when a file left it.
is_stale() {
  local stamp=$stamps/$1
  shift
  [[ ! -e $stamp ]] || [[ -n $(find "$@" \( -name target -o -name node_modules -o -name .next -o -path '*/src/test' \) -prune \
    -o -newer "$stamp" -print -quit) ]]
}

# Runs a build, its output in a log; a good one leaves its stamp, a bad one shows the end of the log.
build() {
  local name=$1 log=$run_dir/logs/build-$1.log
  shift
  touch "$stamps/.$name"
  if "$@" >"$log" 2>&1; then
    mv "$stamps/.$name" "$stamps/$name"
  else
    printf 'Building the %s failed:\n' "$name" >&2
    grep -v '^WARNING' "$log" | tail -n 25 >&2
    return 1
  fi
}

build_backend() { mvn -B -q -ntp -Dmaven.test.skip=true package; }

build_dashboard() (
  cd dashboard \
    && { [[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --no-audit --no-fund; } \
    && NEXT_TELEMETRY_DISABLED=1 npm run build
)

backend_is_stale() {
  local jar
  for jar in infrastructure/local/target/local.jar infrastructure/sandbox/target/sandbox-1.0.0-exec.jar \
    services/{whatsapp-gateway,ai-processor,core-api,analytics-service,notification-service}/target/*-1.0.0-exec.jar; do
    [[ -e $jar ]] || return 0
  done
  is_stale backend pom.xml shared-model services infrastructure/local infrastructure/sandbox
}

dashboard_is_stale() {
  [[ ! -e dashboard/.next/standalone/server.js ]] \
    || is_stale dashboard dashboard/src dashboard/scripts dashboard/*.{json,ts,mjs}
}

# Both at once: one waits for the network while the other computes.
build_all() {
  local dashboard=''
  mkdir -p "$stamps" "$run_dir/logs"
  chmod 700 "$run_dir"
  if dashboard_is_stale; then
    echo "building the dashboard (log: $run_dir/logs/build-dashboard.log)"
    (build dashboard build_dashboard) &
    dashboard=$!
  fi
  if backend_is_stale; then
    echo "building the services (log: $run_dir/logs/build-backend.log)"
    build backend build_backend || { [[ -z $dashboard ]] || kill "$dashboard" 2>/dev/null; exit 1; }
  fi
  [[ -z $dashboard ]] || wait "$dashboard" || exit 1
}
