
# The node's own volume may still be at the machine that this one replaces.
attached() {
  [ "$(aws ec2 describe-volumes --region "$region" --volume-ids "$volume" --query 'Volumes[0].State' --output text)" = available ] &&
    aws ec2 attach-volume --region "$region" --volume-id "$volume" --instance-id "$instance" --device /dev/xvdf > /dev/null
}
for _ in $(seq 1 60); do
  attached && break
  sleep 10
done
serial=$(tr -d - <<< "$volume")
disk=/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_$serial
for _ in $(seq 1 30); do
  [ -e "$disk" ] && break
  sleep 2
done
blkid "$disk" > /dev/null || mkfs.xfs -q "$disk"
mkdir -p /var/lib/wso2
grep -q /var/lib/wso2 /etc/fstab || echo "$disk /var/lib/wso2 xfs defaults,nofail 0 2" >> /etc/fstab
mount /var/lib/wso2
chown wso2carbon:wso2 /var/lib/wso2
