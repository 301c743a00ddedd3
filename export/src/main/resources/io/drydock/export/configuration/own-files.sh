
# What belongs to the node and not to the machine lies on the node's volume.
for directory in $own_directories; do
  mkdir -p "/var/lib/wso2/$directory" "$home/$directory"
  cp -rn "$home/$directory/." "/var/lib/wso2/$directory/"
  mv "$home/$directory" "$(mktemp -d -p /var/tmp)"
  ln -s "/var/lib/wso2/$directory" "$home/$directory"
done
chown -R wso2carbon:wso2 /var/lib/wso2
