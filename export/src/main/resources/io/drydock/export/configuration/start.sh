set -euo pipefail

# Says once, at the end, whether the machine has started.
report() {
  status=$?
  # What went wrong is still on its way to the log.
  [ "$status" -eq 0 ] || sleep 15
  /opt/aws/bin/cfn-signal --exit-code "$status" --stack "$stack" --resource "$resource" --region "$region" || true
}
trap report EXIT

retry() {
  for _ in 1 2 3 4 5; do
    "$@" && return 0
    sleep 10
  done
  return 1
}

retry dnf install -y -q aws-cfn-bootstrap amazon-cloudwatch-agent
