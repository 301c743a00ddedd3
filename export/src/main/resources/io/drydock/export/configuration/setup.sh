
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
