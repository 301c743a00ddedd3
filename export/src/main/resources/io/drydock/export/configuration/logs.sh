
# From here on the log outlives the machine; a log that the product has not begun is waited for.
ship() {
  printf '{"file_path":"%s","log_group_name":"%s","log_stream_name":"{instance_id}-%s"}' "$1" "$log_group" "$(tr -d \* <<< "$2")"
}
list=$(ship /var/log/cloud-init-output.log boot)
for log in $kept; do
  list="$list,$(ship "$home/$logs/$log.log" "$log")"
done
printf '{"logs":{"logs_collected":{"files":{"collect_list":[%s]}}}}' "$list" > /etc/logs.json
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c file:/etc/logs.json
