
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
  if [ "$tables" -eq 0 ]; then
    for folder in $schema; do
      # Older archives have a second script, for the servers from 5.7 on.
      file=$scripts/$folder/mysql5.7.sql
      [ -e "$file" ] || file=$scripts/$folder/mysql.sql
      sql "$database" < "$file"
    done
  fi
  echo "$database is ready"
}
