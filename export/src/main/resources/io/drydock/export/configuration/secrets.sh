set -euo pipefail
umask 077
mkdir -p /run/wso2
file=/run/wso2/secrets.env
: > "$file"
read_secret() {
  aws secretsmanager get-secret-value --region "$region" --secret-id "$1" --query SecretString --output text
}
# Quoted as systemd reads it for the product, and shlex.
q='def q(p): to_entries[] | p + (.key | ascii_upcase) + "=\"\(.value | tostring | gsub("(?<c>[\"\\\\])"; "\\\(.c)"))\""; '
export_secret() {
  read_secret "$2" | jq -r --arg p "$1_" "$q"'{username, password} | q($p)' >> "$file"
}
export_fields() {
  read_secret "$1" | jq -r "$q"'{keystore_password, key_password, key_alias, truststore_password} | q("")' >> "$file"
}
