#!/usr/bin/env bash
# Adds one migration of the same name to both databases' migration projects: tools/migrations.sh NAME
# Nothing has been released yet, so `tools/migrations.sh --anew` makes the one initial migration again from the model.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?a name, or --anew}
if [ "$name" = --anew ]; then
  rm -rf migrations/*/Migrations
  name=Initial
fi
dotnet build src/VettingPortal.Host -v q --nologo -clp:NoSummary -p:RunAnalyzers=false
for db in Sqlite PostgreSql; do
  dotnet ef migrations add "$name" --no-build --project "migrations/VettingPortal.Migrations.$db" --startup-project src/VettingPortal.Host \
    -o Migrations -- "--Database:Provider=$db" "--ConnectionStrings:Default=$([ $db = Sqlite ] && echo 'Data Source=design.db' || echo 'Host=localhost;Database=design')"
done
if [ "$name" = Initial ]; then # one name for good, so that making it again is a small change
  for file in migrations/*/Migrations/*_Initial*.cs; do
    sed -i -E 's/"[0-9]{14}_Initial"/"20261124000000_Initial"/' "$file"
    mv "$file" "$(dirname "$file")/20261124000000_${file#*_}" 2>/dev/null || true
  done
fi
