# Sourced by scripts/test: its steps, and the tidying up after them.

failed=()
began=$SECONDS
local_pid=''
up_pid=''

# Runs a step and goes on whatever comes of it; the exit code at the end is the verdict.
step() {
  local name=$1 start=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if "$@" </dev/null; then
    printf '== ok after %d s: %s\n' $((SECONDS - start)) "$name"
  else
    failed+=("$name")
    printf '== FAILED after %d s: %s\n' $((SECONDS - start)) "$name"
  fi
}

# One Postgres, Redis and local AWS for every integration test of this run.
start_local() {
  mvn -B -q -ntp -Dmaven.test.skip=true -pl infrastructure/local -am package >"$run_dir/logs/local-build.log" 2>&1 || return
  rm -f "$run_dir/local/ready.json"
  "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -jar infrastructure/local/target/local.jar all --dir "$run_dir/local" \
    --routing infrastructure/event-routing.yaml --free-ports --ignore-stdin >"$run_dir/logs/local.log" 2>&1 &
  local_pid=$!
  wait_for "$run_dir/local/ready.json" "$local_pid" 90
}

# Waits until a file is there, as long as the process that writes it lives.
wait_for() {
  local file=$1 pid=$2 seconds=$3
  for ((i = 0; i < seconds * 5; i++)); do
    [[ -e $file ]] && return 0
    kill -0 "$pid" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}

java_tests() {
  local log=$run_dir/logs/maven.log status
  start_local || { tail -n 20 "$run_dir"/logs/local*.log; return 1; }
  touch "$stamps/.backend"
  CRMRES_TEST_LOCAL=$run_dir/local/ready.json mvn -B -ntp verify >"$log" 2>&1
  status=$?
  if ((status == 0)); then
    mv "$stamps/.backend" "$stamps/backend"
  else
    grep -E '^\[ERROR\]' "$log" | head -n 60
  fi
  # the runners' own closing lines
  grep -E '^\[(INFO|WARNING|ERROR)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$|SUCCESS \[|FAILURE \[|SKIPPED|BUILD ' "$log" \
    | sed -E 's/^\[[A-Z]+\] //'
  stop "$local_pid"
  local_pid=''
  return "$status"
}

dashboard_tests() {
  (cd dashboard && { [[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --no-audit --no-fund; } \
    && npm run --silent lint && npm run --silent typecheck && npm test --silent) \
    && { ! dashboard_is_stale || build dashboard build_dashboard; } \
    && (cd dashboard && npm run --silent budget)
}

start_system() {
  CRMRES_TRAINING=no scripts/up >"$run_dir/logs/up.log" 2>&1 &
  up_pid=$!
  wait_for "$run_dir/demo.json" "$up_pid" 480
  local status=$?
  tail -n 30 "$run_dir/logs/up.log"
  return "$status"
}

# The named parts of dashboard/e2e.
dashboard_in_a_browser() {
  if ! command -v chromium >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null || return
  fi
  (cd dashboard && DASHBOARD_URL=http://127.0.0.1:$((3000 + CRMRES_PORT_SHIFT)) npx playwright test "$@")
}

stop_system() {
  scripts/down && ! kill -0 "${up_pid:-0}" 2>/dev/null && [[ -z $(ls -A "$run_dir/pids" 2>/dev/null) ]]
}

# Ends one process that this run has started.
stop() {
  [[ -n $1 ]] && kill "$1" 2>/dev/null && wait "$1" 2>/dev/null
  return 0
}

stop_all() {
  stop "$local_pid"
  stop "$up_pid"
}

summary() {
  printf '\n== %d s in all\n' $((SECONDS - began))
  ((${#failed[@]} == 0)) && echo "== everything passed" && exit 0
  printf '== failed: %s\n' "${failed[@]}"
  exit 1
}
