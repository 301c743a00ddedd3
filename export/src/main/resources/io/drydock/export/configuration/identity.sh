
# The handler that tells API Manager about revoked tokens is not part of the product.
retry aws s3 cp --quiet --region "$region" "$artefacts/dropins/notification.event.handlers.jar" "$home/repository/components/dropins/notification.event.handlers.jar"
