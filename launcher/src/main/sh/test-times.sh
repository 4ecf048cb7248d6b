# shellcheck shell=bash
# Sourced by verify: where the time of one run went, as a table.

# Maven's lines begin with the time and the thread, so that the time of each goal is known even when
# modules are built side by side.
# shellcheck disable=SC2034 # verify uses it
timed_maven=(
  -Dorg.slf4j.simpleLogger.showDateTime=true
  -Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss
  -Dorg.slf4j.simpleLogger.showThreadName=true
)

# print_test_times CHECKOUT MAVEN_LOG SECONDS_IN_ALL
print_test_times() {
  local here=$1 log=$2 seconds=$3
  printf '\nWhere the time went: %d min %02d s in all\n' $((seconds / 60)) $((seconds % 60))
  printf '\n  %-38s %7s\n' 'goals of 3 s or more, by module' seconds
  goal_times "$log"
  printf '\n  %-38s %7s\n' 'the twenty slowest test classes' seconds
  # awk reads to the end: sort would fail when nobody reads what it writes
  class_times "$here" | sort -rn | awk 'NR <= 20 { printf "  %-38s %7.1f\n", $2, $1 }'
  printf '\n  %-38s %7s\n' 'what was started' seconds
  start_times "$here"/*/target/timings.tsv
}

# A goal ends where the next line of its thread names another goal.
goal_times() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    function at(clock,  part) { split(clock, part, ":"); return part[1] * 3600 + part[2] * 60 + part[3] }
    function end(thread, now,  took) {
      if (!(thread in goal)) return
      took = now - since[thread]
      if (took < 0) took += 86400
      if (took >= 3) printf "  %-38s %7d\n", goal[thread], took
      delete goal[thread]
    }
    $1 ~ /^[0-9][0-9]:[0-9][0-9]:[0-9][0-9]$/ {
      now = at($1)
      thread = match($0, /\[[^]]*\]/) ? substr($0, RSTART, RLENGTH) : ""
      last[thread] = now
      if ($0 ~ /--- [^ ]+:[^ ]+:[^ ]+ \([^)]*\) @ [^ ]+ ---$/) {
        end(thread, now)
        split(substr($0, index($0, "--- ") + 4), word, " ")
        split(word[1], part, ":")
        goal[thread] = word[4] " " part[3] " " word[2]
        since[thread] = now
      } else if ($0 ~ /(Building .* \[[0-9]+\/[0-9]+\]|Reactor Summary)/) {
        end(thread, now)
      }
    }
    END { for (thread in goal) end(thread, last[thread]) }'
}

class_times() {
  test_reports "$1" | while IFS= read -r report; do
    tr '\n' ' ' <"$report" | grep -o '<testsuite [^>]*>' | head -n 1 || true
  done | awk '
    function text(name) {
      return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
    }
    { class = text("name"); sub(/.*\./, "", class); time = text("time"); gsub(",", "", time); print time, class }'
}

start_times() {
  { cat "$@" 2>/dev/null || true; } | awk -F '\t' '
    { count[$1]++; millis[$1] += $3; if ($1 == "server") { servers[$2]++; took[$2] += $3 } }
    END {
      printf "  %-38s %7.1f\n", "servers: " count["server"] + 0, millis["server"] / 1000
      for (name in servers) printf "    %-36s %7.1f\n", servers[name] " x " name, took[name] / 1000
      printf "  %-38s %7.1f\n", "browser windows: " count["window"] + 0, millis["window"] / 1000
    }'
}
