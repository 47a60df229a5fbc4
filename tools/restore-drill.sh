#!/usr/bin/env bash
# The restore drill: backs up under load, destroys the database, restores it, and ends with `verify`. Prints how much was lost (RPO: answered
# acts, and seconds before the disaster) and how long it took until the restored database was verified (RTO).
#   tools/restore-drill.sh [postgresql|sqlite|dump ...]     all three unless told; SECONDS_OF_LOAD=10 WRITERS=4 FILES=20 CONFIGURATION=Debug
# PostgreSQL: pg_basebackup and a synchronous pg_receivewal. SQLite: its online backup. dump: pg_dump into another server, then `restored`.
# Needs the built tests, whose load the host carries. Everything lies in a temporary directory. Ends with 0 when all held.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0 PGCONNECT_TIMEOUT=10
load=${SECONDS_OF_LOAD:-10}; writers=${WRITERS:-4}; files=${FILES:-20}
bin=$PWD/tests/VettingPortal.Tests/bin/${CONFIGURATION:-Debug}/net10.0
pg=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
work=$(mktemp -d -t vp-drill-XXXXXX); chmod 755 "$work"
user=postgres; [ "$(id -u)" = 0 ] || user=$(id -un)
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "cd $work && $*"; else bash -c "$*"; fi; }
servers=(); pids=()
cleanup() {
  for p in "${pids[@]}"; do kill -9 "$p" 2>/dev/null || true; done
  for d in "${servers[@]}"; do [ -f "$d/postmaster.pid" ] && as "$pg/pg_ctl -D $d -m immediate stop" >/dev/null 2>&1 || true; done
  rm -rf "$work"
}
trap cleanup EXIT
now() { echo "$EPOCHREALTIME"; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
fail() { echo "FAILED: $*" >&2; exit 1; }

portal() { dotnet "$bin/VettingPortal.Host.dll" "$@" --environment=Development; }
# Its writers say `mark done` for each act answered; the time is put before it as it arrives.
start_load() {
  : > "$work/told"
  ASPNETCORE_HOSTINGSTARTUPASSEMBLIES=VettingPortal.Tests VETTING_PORTAL_LOAD=$writers \
    dotnet exec --depsfile "$bin/VettingPortal.Tests.deps.json" --runtimeconfig "$bin/VettingPortal.Tests.runtimeconfig.json" \
    "$bin/VettingPortal.Host.dll" --environment=Development --urls=http://127.0.0.1:0 --Demonstration:Files=0 "$@" \
    > >(while read -r line; do echo "$EPOCHREALTIME $line"; done >> "$work/told") 2>"$work/host.log" & host=$!
  pids+=("$host")
  for _ in $(seq 1200); do [ "$(grep -c ' done$' "$work/told" || true)" -ge 20 ] && return; sleep 0.1; done
  cat "$work/host.log" >&2; fail "the host did not come under load"
}
# Until a checkpoint came to the witness that is younger than this moment: the portal seals every five seconds.
await_seal() {
  local witness=$1/witness/checkpoints.txt before; before=$(grep -c '^--$' "$witness" || true)
  for _ in $(seq 600); do [ "$(grep -c '^--$' "$witness" || true)" -gt "$before" ] && return; sleep 0.1; done
  fail "nothing was sealed for a minute"
}
kill_load() { kill -9 "$host" 2>/dev/null || true; wait "$host" 2>/dev/null || true; sleep 0.3; }
# Which of the answered acts are not in the ledger, by their marks; how long before the disaster the newest of those that are was answered.
rpo() {
  local marks=$1 disaster=$2
  awk '$3 == "done" { print $2, $1 }' "$work/told" | sort > "$work/answered"
  tr 'A-Z' 'a-z' < "$marks" | tr -d '-' | sort > "$work/stored"
  local all lost newest
  all=$(wc -l < "$work/answered"); lost=$(join -v 1 "$work/answered" "$work/stored" | wc -l)
  newest=$(join "$work/answered" "$work/stored" | awk '$2 > n { n = $2 } END { print n }')
  printf '  answered acts %s, lost %s; RPO %s s\n' "$all" "$lost" \
    "$(awk -v l="$lost" -v d="$disaster" -v n="$newest" 'BEGIN { printf "%.1f", l ? d - n : 0 }')"
  echo "$lost" > "$work/lost"
}
verify() { local rc=0; portal verify "$@" >"$work/findings" 2>"$work/said" || rc=$?; tail -1 "$work/said" | sed 's/^/  verify: /'; echo "  verify ended with $rc"; return $rc; }
init() { as "$pg/initdb -D $1 -A trust -U postgres --locale=C.UTF-8 -E UTF8" >/dev/null; servers+=("$1"); }
serve() { local dir=$1 port=$2; as "$pg/pg_ctl -D $dir -l $dir.log -w -t 120 start -o '-p $port -k $work -c listen_addresses=127.0.0.1'" >/dev/null || { tail -5 "$dir.log" >&2; fail "PostgreSQL did not start"; }; }
sql() { "$pg/psql" -h 127.0.0.1 -p "$1" -U postgres -d "$2" -Atqc "$3"; }
on() { printf '%s\n' --Database:Provider=PostgreSql "--ConnectionStrings:Default=Host=127.0.0.1;Port=$1;Username=postgres;Database=vetting"; }
marks="SELECT \"Subject\" FROM ledger_entries WHERE \"Act\" = 'Toggle' AND \"Ending\" = 'done'"

drill_postgresql() {
  echo "== PostgreSQL: pg_basebackup and WAL, under load"
  local port data=$work/pg wal=$work/wal; port=$(free_port)
  chown "$user" "$work"; as "mkdir $wal"; init "$data"; serve "$data" "$port"
  sql "$port" postgres "CREATE DATABASE vetting"
  mapfile -t where < <(on "$port")
  portal demo --files "$files" "${where[@]}" "--Data:Directory=$work/data-pg" 2>/dev/null >/dev/null
  as "$pg/pg_basebackup -h 127.0.0.1 -p $port -U postgres -D $work/old -c fast -X stream"
  as "$pg/pg_receivewal -h 127.0.0.1 -p $port -U postgres -D $wal --synchronous --no-loop 2>/dev/null" & pids+=("$!")
  sleep 1; sql "$port" postgres "ALTER SYSTEM SET synchronous_standby_names = '*'"; sql "$port" postgres "SELECT pg_reload_conf()" >/dev/null
  start_load "${where[@]}" "--Data:Directory=$work/data-pg"
  sleep $((load / 2)); as "$pg/pg_basebackup -h 127.0.0.1 -p $port -U postgres -D $work/new -c fast -X none 2>/dev/null"; sleep $((load / 2)); await_seal "$work/data-pg"
  local disaster; disaster=$(now)
  as "$pg/pg_ctl -D $data -m immediate stop" >/dev/null; kill_load; rm -rf "$data"
  # What came of the segment that was being written lies there as a part.
  for part in "$wal"/*.partial; do [ -f "$part" ] && mv "$part" "${part%.partial}"; done
  as "touch $work/new/recovery.signal; echo \"restore_command = 'cp $wal/%f %p'\" > $work/new/postgresql.auto.conf"
  servers+=("$work/new"); serve "$work/new" "$port"
  until [ "$(sql "$port" vetting 'SELECT pg_is_in_recovery()')" = f ]; do sleep 0.2; done
  echo "  restored after $(since "$disaster") s"
  verify "${where[@]}" "--Data:Directory=$work/data-pg" || { head -5 "$work/findings" >&2; fail "the restored ledger has findings"; }
  echo "  RTO, verification included: $(since "$disaster") s"
  sql "$port" vetting "$marks" > "$work/marks"; rpo "$work/marks" "$disaster"
  [ "$(cat "$work/lost")" = 0 ] || fail "a synchronous receiver lost answered acts"
  as "$pg/pg_ctl -D $work/new -m fast stop" >/dev/null
  servers+=("$work/old"); serve "$work/old" "$port"
  verify "${where[@]}" "--Data:Directory=$work/data-pg" && fail "the older backup was taken for the newest"
  grep -q '^ROLLED_BACK ' "$work/findings" || fail "the older backup is not named as one"
  echo "  an older backup: $(grep -m1 '^ROLLED_BACK ' "$work/findings")"
  as "$pg/pg_ctl -D $work/old -m fast stop" >/dev/null
}

drill_sqlite() {
  echo "== SQLite: online backup, under load"
  local data=$work/data-sqlite
  portal demo --files "$files" "--Data:Directory=$data" 2>/dev/null >/dev/null
  start_load "--Data:Directory=$data"
  sleep $((load / 2)); sqlite3 "$data/vetting.db" ".timeout 10000" ".backup $work/copy.db"; sleep $((load / 2)); await_seal "$data"
  local disaster; disaster=$(now)
  kill_load; rm -f "$data"/vetting.db*
  cp "$work/copy.db" "$data/vetting.db"
  echo "  restored after $(since "$disaster") s"
  verify --database "$data/vetting.db" "--Data:Directory=$data" || { head -5 "$work/findings" >&2; fail "the restored ledger has findings"; }
  echo "  RTO, verification included: $(since "$disaster") s"
  sqlite3 "$data/vetting.db" "$marks" > "$work/marks"; rpo "$work/marks" "$disaster"
  verify "--Data:Directory=$data" && fail "what was lost since the backup was not seen"
  grep -q '^ROLLED_BACK ' "$work/findings" || fail "the backup is not named as older than the witness"
  grep -qv '^\(ROLLED_BACK\|JOURNAL_LOST\|CHECKPOINT_MISSING\) ' "$work/findings" && fail "there are findings beyond what was lost"
  echo "  beside witness and journal: $(grep -m1 '^ROLLED_BACK ' "$work/findings"), and $(grep -c '^JOURNAL_LOST ' "$work/findings") acts of the journal"
}

drill_dump() {
  echo "== PostgreSQL: pg_dump into another server"
  local port; port=$(free_port); chown "$user" "$work"
  init "$work/first"; serve "$work/first" "$port"; sql "$port" postgres "CREATE DATABASE vetting"
  mapfile -t where < <(on "$port")
  portal demo --files "$files" "${where[@]}" "--Data:Directory=$work/data-dump" 2>/dev/null >/dev/null
  as "$pg/pg_dump -h 127.0.0.1 -p $port -U postgres -Fc -f $work/dump vetting"
  local disaster; disaster=$(now)
  as "$pg/pg_ctl -D $work/first -m immediate stop" >/dev/null
  init "$work/second"; serve "$work/second" "$port"; sql "$port" postgres "CREATE DATABASE vetting"
  as "$pg/pg_restore -h 127.0.0.1 -p $port -U postgres -d vetting --disable-triggers $work/dump"
  echo "  life of the database: $(portal restored "${where[@]}" "--Data:Directory=$work/data-dump" 2>/dev/null)"
  start_load "${where[@]}" "--Data:Directory=$work/data-dump"; sleep 6; kill_load
  verify "${where[@]}" "--Data:Directory=$work/data-dump" || { head -5 "$work/findings" >&2; fail "the ledger does not go on"; }
  echo "  RTO, a new life and ten seconds of work included: $(since "$disaster") s"
  as "$pg/pg_ctl -D $work/second -m fast stop" >/dev/null
}

[ $# -gt 0 ] || set -- postgresql sqlite dump
for drill in "$@"; do "drill_$drill"; done
echo "all held"
