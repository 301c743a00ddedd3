
retry dnf install -y -q "$java_package" amazon-efs-utils jq unzip

imds() {
  token=$(curl -sSf -X PUT http://169.254.169.254/latest/api/token -H 'X-aws-ec2-metadata-token-ttl-seconds: 300')
  curl -sSf -H "X-aws-ec2-metadata-token: $token" "http://169.254.169.254/latest/meta-data/$1"
}
node_ip=$(imds local-ipv4)
instance=$(imds instance-id)
echo "$instance at $node_ip"

# Names of nodes move to new machines: the JVM must not remember addresses for long.
java_home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
security=$(find -L "$java_home" -name java.security -print -quit)
printf '\nnetworkaddress.cache.ttl=10\nnetworkaddress.cache.negative.ttl=5\n' >> "$security"

getent group wso2 > /dev/null || groupadd --gid 802 wso2
id wso2carbon > /dev/null 2>&1 || useradd --uid 802 --gid 802 --no-create-home --shell /sbin/nologin wso2carbon
mkdir -p /opt/wso2
