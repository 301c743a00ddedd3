
# Everything is written so that it can run again on databases that are already there.
use_server() {
  host=$1
  administrator=$(read_secret "$2")
  administrator_name=$(field username <<< "$administrator")
  MYSQL_PWD=$(field password <<< "$administrator")
  export MYSQL_PWD
}
# A name and a text as the server reads them, whatever they hold.
name() {
  jq -nrj --arg t "$1" '"`\($t | gsub("`"; "``"))`"'
}
text() {
  jq -nrj --arg t "$1" '"\u0027\($t | gsub("(?<c>[\\\\\u0027])"; "\\\(.c)"))\u0027"'
}
sql() {
  mysql --ssl --host="$host" --user="$administrator_name" --batch --skip-column-names "$@"
}
tables() {
  sql <<< "SELECT table_name FROM information_schema.tables WHERE table_schema = $(text "$database")"
}
prepare() {
  database=$1
  login=$(read_secret "$2")
  user=$(field username <<< "$login")
  schema=$3
  account=$(text "$user")@$(text %)
  password=$(text "$(field password <<< "$login")")
  # The product tells names apart by case, which the server's own collation does not.
  create="CREATE DATABASE IF NOT EXISTS $(name "$database") CHARACTER SET $character_set COLLATE $collation;"
  sql <<SQL
$create
CREATE USER IF NOT EXISTS $account IDENTIFIED BY $password;
ALTER USER $account IDENTIFIED BY $password;
GRANT ALL PRIVILEGES ON $(name "$database").* TO $account;
SQL
  wanted_tables=$scripts/wanted.sql
  : > "$wanted_tables"
  for folder in $schema; do
    # Older archives have a second script, for the servers from 5.7 on.
    file=$scripts/$folder/mysql5.7.sql
    [ -e "$file" ] || file=$scripts/$folder/mysql.sql
    { cat "$file"; echo; } >> "$wanted_tables"
  done
  if [ -s "$wanted_tables" ]; then
    # A try that ended half-way left its mark, and nothing that anybody could need.
    found=$(tables)
    if grep -qx drydock_unfinished <<< "$found"; then
      sql <<< "DROP DATABASE $(name "$database"); $create"
    fi
    if [ -z "$(tables)" ]; then
      sql --database="$database" <<< 'CREATE TABLE drydock_unfinished (started INT)'
      sql --database="$database" < "$wanted_tables"
      sql --database="$database" <<< 'DROP TABLE drydock_unfinished'
    fi
    require_tables "$database" "$wanted_tables" "$(tables)"
  fi
  echo "$database is ready"
}
