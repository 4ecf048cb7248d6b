# shellcheck shell=bash
# Sourced by run and verify: finds what they need, and on Debian and Ubuntu installs what is missing.
#
#   prerequisites jdk maven
#
# Each NAME has a function find_NAME that succeeds when it is there, a line in packages_of with the
# packages that bring it (the first one that the system knows is taken), and one in words_for.

find_jdk() {
  local home
  # what somebody chose comes first; then whatever the system keeps
  for home in "${JAVA_HOME:-}" "$(home_of_java_on_path)" /usr/lib/jvm/*; do
    if is_fitting_jdk "$home"; then
      export JAVA_HOME="$home"
      return 0
    fi
  done
  return 1
}

home_of_java_on_path() {
  local java
  java=$(command -v javac) || java=$(command -v java) || return 0
  java=$(readlink -f "$java")
  printf '%s' "${java%/bin/*}"
}

# Payara 6 is made for Java 17 and 21; newer ones lack what it needs.
is_fitting_jdk() {
  local version
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  version=$("$1/bin/javac" -version 2>&1) || return 1
  [[ $version =~ ^javac\ ([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge 17 ] && [ "${BASH_REMATCH[1]}" -le 21 ]
}

find_maven() {
  command -v mvn >/dev/null
}

find_curl() {
  command -v curl >/dev/null
}

# 18 is the first one that can fetch.
find_node() {
  local version
  version=$(node --version 2>/dev/null) || return 1
  [[ $version =~ ^v([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge 18 ]
}

find_npm() {
  command -v npm >/dev/null
}

find_typescript() {
  command -v tsc >/dev/null
}

# The browser tests look for it at the same places.
find_chromium() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}

# Only the programs are needed; no service has to run.
find_mariadb() {
  [ -x /usr/sbin/mariadbd ] && [ -x /usr/bin/mariadb-install-db ]
}

# mariadb-install-db does nothing without it.
find_mariadb_tools() {
  [ -x /usr/bin/my_print_defaults ]
}

# Pictures that decoders are tested with. Nothing of the language is used.
find_sample_pictures() {
  compgen -G '/usr/share/go-*/src/image/png/testdata/pngsuite' >/dev/null
}

packages_of() {
  case $1 in
    jdk) echo openjdk-17-jdk-headless openjdk-21-jdk-headless ;;
    maven) echo maven ;;
    curl) echo curl ;;
    node) echo nodejs ;;
    npm) echo npm ;;
    typescript) echo node-typescript ;;
    chromium) echo chromium chromium-browser ;;
    # the programs alone: mariadb-server would also start a server, now and with the machine
    mariadb) echo mariadb-server-core ;;
    mariadb_tools) echo mariadb-client-core ;;
    sample_pictures) echo golang-src golang-1.19-src ;;
  esac
}

words_for() {
  case $1 in
    jdk) echo 'a JDK of version 17 to 21 (set JAVA_HOME if it is installed)' ;;
    maven) echo 'Maven (mvn)' ;;
    curl) echo 'curl' ;;
    node) echo 'Node of version 18 or newer (node)' ;;
    npm) echo 'the package manager of Node (npm)' ;;
    typescript) echo 'the TypeScript compiler (tsc)' ;;
    chromium) echo 'the Chromium browser (chromium)' ;;
    mariadb) echo "the distribution's MariaDB (/usr/sbin/mariadbd)" ;;
    mariadb_tools) echo 'my_print_defaults of MariaDB' ;;
    sample_pictures) echo 'sample pictures (/usr/share/go-*/src/image of golang-src)' ;;
  esac
}

fail() {
  printf 'error: %s\n' "$1" >&2
  exit "${2:-1}"
}

prerequisites() {
  local name words='' missing=()
  for name in "$@"; do
    "find_$name" || missing+=("$name")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  if can_install; then
    install_missing "${missing[@]}"
  fi
  for name in "${missing[@]}"; do
    "find_$name" || words+=${words:+ and }$(words_for "$name")
  done
  [ -z "$words" ] || fail "missing: $words"
}

can_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" -eq 0 ] && return 0
  command -v sudo >/dev/null || return 1
  # with a person at the terminal sudo may ask for the password
  sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local log name package packages=()
  log=$(mktemp)
  echo "installing with apt-get what is missing: $*" >&2
  as_root apt-get -qq update >"$log" 2>&1 || true
  for name in "$@"; do
    for package in $(packages_of "$name"); do
      if apt-cache show "$package" >/dev/null 2>&1; then
        packages+=("$package")
        break
      fi
    done
  done
  if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
    "${packages[@]}" </dev/null >>"$log" 2>&1; then
    tail -n 3 "$log" >&2
  fi
  rm -f "$log"
  # a command that was just installed may be remembered as absent
  hash -r
}
