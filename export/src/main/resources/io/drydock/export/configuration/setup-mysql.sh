
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
prepare() {
  database=$1
  login=$(read_secret "$2")
  user=$(field username <<< "$login")
  schema=$3
  account=$(text "$user")@$(text %)
  password=$(text "$(field password <<< "$login")")
  sql <<SQL
CREATE DATABASE IF NOT EXISTS $(name "$database") CHARACTER SET latin1;
CREATE USER IF NOT EXISTS $account IDENTIFIED BY $password;
ALTER USER $account IDENTIFIED BY $password;
GRANT ALL PRIVILEGES ON $(name "$database").* TO $account;
SQL
  tables=$(sql <<< "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = $(text "$database")")
  if [ "$tables" -eq 0 ]; then
    for folder in $schema; do
      # Older archives have a second script, for the servers from 5.7 on.
      file=$scripts/$folder/mysql5.7.sql
      [ -e "$file" ] || file=$scripts/$folder/mysql.sql
      sql --database="$database" < "$file"
    done
  fi
  echo "$database is ready"
}
