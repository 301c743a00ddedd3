
# Everything is written so that it can run again on databases that are already there.
use_server() {
  export PGHOST=$1 PGSSLMODE=require
  administrator=$(read_secret "$2")
  PGUSER=$(field username <<< "$administrator")
  PGPASSWORD=$(field password <<< "$administrator")
  export PGUSER PGPASSWORD
}
# The client itself puts names and texts into quotes: :"name" and :'text'.
sql() {
  psql --set account="$user" --set wanted="$database" --quiet --no-psqlrc --set ON_ERROR_STOP=1 --tuples-only --no-align "$@"
}
tables() {
  PGDATABASE=$database sql <<< "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
}
prepare() {
  database=$1
  login=$(read_secret "$2")
  user=$(field username <<< "$login")
  schema=$3
  ACCOUNT_PASSWORD=$(field password <<< "$login")
  export ACCOUNT_PASSWORD
  if [ -z "$(sql --dbname postgres <<< "SELECT 1 FROM pg_roles WHERE rolname = :'account'")" ]; then
    sql --dbname postgres <<< 'CREATE ROLE :"account" LOGIN'
  fi
  sql --dbname postgres <<'SQL'
\getenv password ACCOUNT_PASSWORD
ALTER ROLE :"account" PASSWORD :'password';
GRANT :"account" TO CURRENT_USER;
SQL
  if [ -z "$(sql --dbname postgres <<< "SELECT 1 FROM pg_database WHERE datname = :'wanted'")" ]; then
    sql --dbname postgres <<< 'CREATE DATABASE :"wanted" OWNER :"account"'
  fi
  wanted_tables=$scripts/wanted.sql
  : > "$wanted_tables"
  for folder in $schema; do
    { cat "$scripts/$folder/postgresql.sql"; echo; } >> "$wanted_tables"
  done
  if [ -s "$wanted_tables" ]; then
    # A try that ended half-way left its mark, and nothing that anybody could need.
    found=$(tables)
    if grep -qx drydock_unfinished <<< "$found"; then
      PGDATABASE=$database sql <<'SQL'
SET client_min_messages = warning;
DROP SCHEMA public CASCADE;
CREATE SCHEMA public AUTHORIZATION :"account";
SQL
    fi
    if [ -z "$(tables)" ]; then
      PGDATABASE=$database sql <<< 'CREATE TABLE public.drydock_unfinished (started INT)'
      { echo 'SET ROLE :"account";'; cat "$wanted_tables"; } | PGDATABASE=$database sql
      PGDATABASE=$database sql <<< 'DROP TABLE public.drydock_unfinished'
    fi
    require_tables "$database" "$wanted_tables" "$(tables)"
  fi
  echo "$database is ready"
}
