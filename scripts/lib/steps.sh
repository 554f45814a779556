# Sourced by scripts/test: its steps, and the tidying up after them.

failed=()
began=$SECONDS
beside=()
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

# Runs steps that leave each other alone at the same time. Arguments: the name and the command of each; what it has
# to say is shown when it and those before it have ended.
together() {
  local names=() logs=() i
  # groups of their own, so that a step ends with all that it has started
  set -m
  while (($# > 0)); do
    names+=("$1")
    logs+=("$run_dir/logs/step-$((${#names[@]})).log")
    printf '\n-- begins: %s\n' "$1"
    (failed=() && step "$1" $2 && ((${#failed[@]} == 0))) >"${logs[-1]}" 2>&1 &
    beside+=($!)
    shift 2
  done
  set +m
  for i in "${!names[@]}"; do
    wait "${beside[i]}" || failed+=("${names[i]}")
    cat "${logs[i]}"
  done
  beside=()
}

# The checks of one line of system-checks.
system_checks() {
  local check checks=() steps=()
  IFS='&' read -ra checks <<<"$1"
  for check in "${checks[@]}"; do
    read -r check <<<"$check"
    steps+=("system: $check" "$check")
  done
  if ((${#checks[@]} == 1)); then
    step "${steps[0]}" ${steps[1]}
  else
    together "${steps[@]}"
  fi
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
  touch "$stamps/.backend"
  # modules that do not build on each other at the same time, each with servers of its own
  mvn -B -ntp -T 2 verify >"$log" 2>&1
  status=$?
  if ((status == 0)); then
    mv "$stamps/.backend" "$stamps/backend"
  else
    grep -E '^\[ERROR\]' "$log" | head -n 60
  fi
  # the runners' own closing lines
  grep -E '^\[(INFO|WARNING|ERROR)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$|SUCCESS \[|FAILURE \[|SKIPPED|BUILD ' "$log" \
    | sed -E 's/^\[[A-Z]+\] //'
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
  local pid
  for pid in "${beside[@]}"; do
    kill -- "-$pid" 2>/dev/null
  done
  stop "$up_pid"
}

summary() {
  printf '\n== %d s in all\n' $((SECONDS - began))
  ((${#failed[@]} == 0)) && echo "== everything passed" && exit 0
  printf '== failed: %s\n' "${failed[@]}"
  exit 1
}
