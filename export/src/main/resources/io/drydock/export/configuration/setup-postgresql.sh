
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
  tables=$(PGDATABASE=$database sql <<< "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'")
  if [ "$tables" -eq 0 ]; then
    for folder in $schema; do
      { echo 'SET ROLE :"account";'; cat "$scripts/$folder/postgresql.sql"; } | PGDATABASE=$database sql
    done
  fi
  echo "$database is ready"
}
