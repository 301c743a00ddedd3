
# Everything is written so that it can run again on databases that are already there.
use_server() {
  export PGHOST=$1 PGSSLMODE=require
  administrator=$(read_secret "$2")
  PGUSER=$(field username <<< "$administrator")
  PGPASSWORD=$(field password <<< "$administrator")
  export PGUSER PGPASSWORD
}
sql() {
  psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --tuples-only --no-align "$@"
}
prepare() {
  database=$1
  login=$(read_secret "$2")
  user=$(field username <<< "$login")
  schema=$3
  if [ -z "$(sql --dbname postgres <<< "SELECT 1 FROM pg_roles WHERE rolname = '$user'")" ]; then
    sql --dbname postgres <<< "CREATE ROLE \"$user\" LOGIN"
  fi
  sql --dbname postgres <<SQL
ALTER ROLE "$user" PASSWORD '$(field password <<< "$login")';
GRANT "$user" TO CURRENT_USER;
SQL
  if [ -z "$(sql --dbname postgres <<< "SELECT 1 FROM pg_database WHERE datname = '$database'")" ]; then
    sql --dbname postgres <<< "CREATE DATABASE \"$database\" OWNER \"$user\""
  fi
  tables=$(sql --dbname "$database" <<< "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'")
  if [ "$tables" -eq 0 ]; then
    for folder in $schema; do
      { echo "SET ROLE \"$user\";"; cat "$scripts/$folder/postgresql.sql"; } | sql --dbname "$database"
    done
  fi
  echo "$database is ready"
}
