set -euo pipefail
umask 077
mkdir -p /run/wso2
file=/run/wso2/secrets.env
: > "$file"
read_secret() {
  aws secretsmanager get-secret-value --region "$region" --secret-id "$1" --query SecretString --output text
}
# Quoted as systemd reads it for the product, and shlex.
q='def q: "\"\(tostring | gsub("(?<c>[\"\\\\])"; "\\\(.c)"))\""; '
export_secret() {
  read_secret "$2" | jq -r --arg p "$1" "$q"'"\($p)_USERNAME=\(.username | q)", "\($p)_PASSWORD=\(.password | q)"' >> "$file"
}
export_fields() {
  read_secret "$1" | jq -r "$q"'"KEYSTORE_PASSWORD=\(.keystore_password | q)", "KEY_PASSWORD=\(.key_password | q)", "KEY_ALIAS=\(.key_alias | q)", "TRUSTSTORE_PASSWORD=\(.truststore_password | q)"' >> "$file"
}
