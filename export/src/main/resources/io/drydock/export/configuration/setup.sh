
retry dnf install -y -q "$client_package" jq unzip

# The tables are in the product's archive.
scripts_of() {
  retry aws s3 cp --quiet --region "$region" "$artefacts/$1.zip" /var/tmp/product.zip
  unzip -q -o /var/tmp/product.zip "$1/dbscripts/*" -d /var/tmp
  rm /var/tmp/product.zip
  scripts=/var/tmp/$1/dbscripts
}
read_secret() {
  aws secretsmanager get-secret-value --region "$region" --secret-id "$1" --query SecretString --output text
}
field() {
  jq -r ".$1"
}
# The tables that scripts make, a name a line. WSO2 writes each statement's beginning on one line.
tables_of() {
  sed -nE 's/^[[:space:]]*CREATE[[:space:]]+TABLE[[:space:]]+(IF[[:space:]]+NOT[[:space:]]+EXISTS[[:space:]]+)?[`"]?([A-Za-z0-9_]+).*/\2/Ip' "$@" | tr '[:upper:]' '[:lower:]' | sort -u
}
# Ends the set-up where tables are missing that nobody of ours was about to make: a copy that was
# not restored whole, or the tables of an older version of the product.
# require_tables DATABASE SCRIPT TABLES
require_tables() {
  missing=$(comm -23 <(tables_of "$2") <(tr '[:upper:]' '[:lower:]' <<< "$3" | sort -u) | tr '\n' ' ')
  if [ -n "$missing" ]; then
    echo "$1 lacks tables of this version: $missing- restore it, migrate it as WSO2 describes, or drop it to have it made anew" >&2
    exit 1
  fi
}
