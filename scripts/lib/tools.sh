# Sourced: need_tools sets JAVA_HOME, or ends with one sentence that names all that is missing.
source scripts/lib/jdk.sh

# Whether version $1 is at least version $2.
at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

need_tools() {
  local missing=()
  JAVA_HOME=$(find_jdk) || missing+=("a JDK 25 or newer")
  at_least "$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)" 3.8 || missing+=("Maven 3.8 or newer")
  at_least "$(node --version 2>/dev/null | tr -d v)" 20.19 || missing+=("Node 20.19 or newer")
  command -v npm >/dev/null || missing+=("npm")
  if ((${#missing[@]} > 0)); then
    printf 'CRM-RES needs %s.\n' "$(printf '%s, ' "${missing[@]}" | sed 's/, $//; s/\(.*\), /\1 and /')" >&2
    exit 1
  fi
  export JAVA_HOME
}
