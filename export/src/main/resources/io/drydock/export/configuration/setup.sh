
retry dnf install -y -q "$client_package" jq unzip
retry aws s3 cp --quiet --region "$region" "$artefacts/$distribution.zip" /var/tmp/product.zip
unzip -q -o /var/tmp/product.zip "$distribution/dbscripts/*" -d /var/tmp
scripts=/var/tmp/$distribution/dbscripts

read_secret() {
  aws secretsmanager get-secret-value --region "$region" --secret-id "$1" --query SecretString --output text
}
field() {
  jq -r ".$1"
}
