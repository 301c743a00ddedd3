set -euo pipefail
umask 077
mkdir -p /run/wso2
file=/run/wso2/secrets.env
: > "$file"
read_secret() {
  aws secretsmanager get-secret-value --region "$region" --secret-id "$1" --query SecretString --output text
}
export_secret() {
  read_secret "$2" | jq -r --arg p "$1" '"\($p)_USERNAME=\(.username)", "\($p)_PASSWORD=\(.password)"' >> "$file"
}
export_fields() {
  read_secret "$1" | jq -r '"KEYSTORE_PASSWORD=\(.keystore_password)", "KEY_PASSWORD=\(.key_password)", "KEY_ALIAS=\(.key_alias)", "TRUSTSTORE_PASSWORD=\(.truststore_password)"' >> "$file"
}
