
# Amazon Linux has no client for this server, so a small program uses the driver of the product.
use_driver() {
  dialect=$1
  retry aws s3 cp --quiet --region "$region" "$artefacts/drivers/$2" /var/tmp/driver.jar
}
use_server() {
  url=$1
  administrator=$(read_secret "$2")
}
# Everything is written so that it can run again on databases that are already there.
prepare() {
  login=$(read_secret "$2")
  ADMINISTRATOR=$(field username <<< "$administrator") \
    ADMINISTRATOR_PASSWORD=$(field password <<< "$administrator") \
    ACCOUNT=$(field username <<< "$login") \
    ACCOUNT_PASSWORD=$(field password <<< "$login") \
    java -cp /var/tmp/driver.jar /var/tmp/Prepare.java "$dialect" "$url" "$1" "$scripts" "$3"
}
