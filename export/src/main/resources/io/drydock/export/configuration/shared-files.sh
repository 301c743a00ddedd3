
mkdir -p /mnt/wso2
echo "$file_system:/ /mnt/wso2 efs _netdev,tls,iam,accesspoint=$access_point 0 0" >> /etc/fstab
retry mount /mnt/wso2
# The first node fills the shared directories; the others find them filled and use them.
for directory in $shared_directories; do
  mkdir -p "/mnt/wso2/$directory" "$home/$directory"
  cp -rn "$home/$directory/." "/mnt/wso2/$directory/"
  mv "$home/$directory" "$(mktemp -d -p /var/tmp)"
  ln -s "/mnt/wso2/$directory" "$home/$directory"
done
