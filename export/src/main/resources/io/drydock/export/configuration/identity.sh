
# The handler that tells API Manager about revoked tokens is not part of the product.
fetch dropins/notification.event.handlers.jar "$home/repository/components/dropins/notification.event.handlers.jar"
