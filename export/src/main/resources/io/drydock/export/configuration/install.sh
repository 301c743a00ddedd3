
retry aws s3 cp --quiet --region "$region" "$artefacts/$distribution.zip" /opt/wso2/product.zip
unzip -q -o /opt/wso2/product.zip -d /opt/wso2
rm /opt/wso2/product.zip
retry aws s3 cp --quiet --region "$region" "$artefacts/drivers/$driver" "$home/$libraries/$driver"
retry aws s3 cp --quiet --region "$region" "$artefacts/keystores/$keystore" "$home/$stores/$keystore"
retry aws s3 cp --quiet --region "$region" "$artefacts/keystores/client-truststore.jks" "$home/$stores/client-truststore.jks"
