# shellcheck shell=bash
# Sourced by verify: what the tests of one run came to, read from the reports that they left.

test_reports() {
  find "$1" -path '*/node_modules' -prune -o -type f -name 'TEST-*.xml' \
    \( -path '*/target/surefire-reports/*' -o -path '*/target/failsafe-reports/*' \) -print
}

# Reports of an earlier run would be counted again; failsafe even adds a run to the summary of the one before.
delete_test_reports() {
  find "$1" -type f -path '*/target/failsafe-reports/*' -name 'failsafe-summary*.xml' -exec rm -f {} +
  test_reports "$1" | while IFS= read -r report; do rm -f "$report"; done
}

# Prints "N passed, N failed, N skipped"; fails when anything failed or nothing ran.
count_test_reports() {
  test_reports "$1" | while IFS= read -r report; do
    # the element of the suite has the sums; its tag may go over several lines
    tr '\n' ' ' <"$report" | grep -o '<testsuite [^>]*>' | head -n 1 || true
  done | awk '
    function number(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
    END {
      passed = tests - failed - skipped
      printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
      exit (failed > 0 || passed == 0)
    }'
}
