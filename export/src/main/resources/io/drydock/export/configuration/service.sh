chmod 0700 /usr/local/sbin/wso2-secrets
chown -R wso2carbon:wso2 "$home"
chmod 0750 "$home"
memory="-Xms$heap""m -Xmx$heap""m"

cat > /etc/systemd/system/wso2.service <<UNIT
[Unit]
Description=WSO2 $resource
Wants=network-online.target
After=network-online.target remote-fs.target

[Service]
User=wso2carbon
Group=wso2
WorkingDirectory=$home
Environment=JAVA_HOME=$java_home NODE_IP=$node_ip "JVM_MEM_OPTS=$memory" "JAVA_OPTS=$memory"
ExecStartPre=+/usr/local/sbin/wso2-secrets
EnvironmentFile=-/run/wso2/secrets.env
ExecStart=$home/$command
SuccessExitStatus=143
LimitNOFILE=65536
TimeoutStopSec=120
Restart=on-failure
RestartSec=15

[Install]
WantedBy=multi-user.target
UNIT

systemctl daemon-reload
systemctl enable --now wso2.service

# A page or a port of each kind that the profile serves has to answer.
answers() {
  case "$1" in
    tcp:*) timeout 5 bash -c "exec 3<> /dev/tcp/localhost/$(cut -d : -f 2 <<< "$1")" 2> /dev/null ;;
    *) curl -ksSf -o /dev/null --max-time 5 "$1" 2> /dev/null ;;
  esac
}
for check in $health; do
  for attempt in $(seq 1 120); do
    answers "$check" && break
    if [ "$attempt" -eq 120 ]; then
      echo "$check does not answer" >&2
      exit 1
    fi
    sleep 10
  done
done
echo "Started"
