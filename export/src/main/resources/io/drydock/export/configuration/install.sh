
fetch() {
  retry aws s3 cp --quiet --region "$region" "$artefacts/$1" "$2"
}
fetch "$distribution.zip" /opt/wso2/product.zip
unzip -q -o /opt/wso2/product.zip -d /opt/wso2
rm /opt/wso2/product.zip
fetch "drivers/$driver" "$home/$libraries/$driver"
fetch "keystores/$keystore" "$home/$stores/$keystore"
fetch keystores/client-truststore.jks "$home/$stores/client-truststore.jks"
