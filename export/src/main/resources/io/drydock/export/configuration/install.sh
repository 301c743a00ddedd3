
retry aws s3 cp --quiet --region "$region" "$artefacts/$distribution.zip" /opt/wso2/product.zip
unzip -q -o /opt/wso2/product.zip -d /opt/wso2
rm /opt/wso2/product.zip
if [ -d "$home/repository" ]; then
  libraries="$home/repository/components/lib"
  stores="$home/repository/resources/security"
  logs="$home/repository/logs"
else
  libraries="$home/lib"
  stores="$home/resources/security"
  logs="$home/wso2/$runtime/logs"
fi
retry aws s3 cp --quiet --region "$region" "$artefacts/drivers/$driver" "$libraries/$driver"
retry aws s3 cp --quiet --region "$region" "$artefacts/keystores/$keystore" "$stores/$keystore"
retry aws s3 cp --quiet --region "$region" "$artefacts/keystores/client-truststore.jks" "$stores/client-truststore.jks"
