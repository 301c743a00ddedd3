
# Everything is written so that it can run again on databases that are already there.
use_server() {
  host=$1
  administrator=$(read_secret "$2")
  administrator_name=$(field username <<< "$administrator")
  MYSQL_PWD=$(field password <<< "$administrator")
  export MYSQL_PWD
}
sql() {
  mysql --ssl --host="$host" --user="$administrator_name" --batch --skip-column-names "$@"
}
prepare() {
  database=$1
  login=$(read_secret "$2")
  user=$(field username <<< "$login")
  schema=$3
  sql <<SQL
CREATE DATABASE IF NOT EXISTS \`$database\` CHARACTER SET latin1;
CREATE USER IF NOT EXISTS '$user'@'%' IDENTIFIED BY '$(field password <<< "$login")';
ALTER USER '$user'@'%' IDENTIFIED BY '$(field password <<< "$login")';
GRANT ALL PRIVILEGES ON \`$database\`.* TO '$user'@'%';
SQL
  tables=$(sql <<< "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$database'")
  if [ -n "$schema" ] && [ "$tables" -eq 0 ]; then
    sql "$database" < "$scripts/$schema/mysql.sql"
  fi
  echo "$database is ready"
}
