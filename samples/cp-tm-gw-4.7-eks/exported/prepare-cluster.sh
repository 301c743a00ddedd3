#!/usr/bin/env bash
# Installs into a new cluster what install.sh expects there: the AWS Load Balancer Controller, and
# the External Secrets operator with a store that reads AWS Secrets Manager. Both get their rights
# by the service accounts that the CloudFormation export gives roles to.
set -euo pipefail

store=${SECRET_STORE:-aws-secrets-manager}
log_prefix=cp-tm-gw

fail() {
  echo "prepare-cluster.sh: $*" >&2
  exit 1
}

# A text as YAML reads it back, whatever else it looks like.
quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

for tool in helm kubectl; do
  command -v "$tool" > /dev/null || fail "$tool is not on the PATH"
done
for variable in CLUSTER_NAME VPC_ID AWS_REGION; do
  [[ -n "${!variable:-}" ]] || fail "set $variable, see README.md"
done

context=$(kubectl config current-context)
echo "Preparing cluster $CLUSTER_NAME by context $context"

# What the attributes of the ingress class say is added to what each ingress says.
controller_values() {
  cat <<VALUES
clusterName: $(quoted "$CLUSTER_NAME")
region: $(quoted "$AWS_REGION")
vpcId: $(quoted "$VPC_ID")
serviceAccount:
  name: aws-load-balancer-controller
enableShield: false
enableWaf: false
enableWafv2: false
VALUES
  if [[ -n "${ACCESS_LOG_BUCKET:-}" ]]; then
    cat <<VALUES
ingressClassParams:
  spec:
    loadBalancerAttributes:
      - key: access_logs.s3.enabled
        value: "true"
      - key: access_logs.s3.bucket
        value: $(quoted "$ACCESS_LOG_BUCKET")
      - key: access_logs.s3.prefix
        value: $(quoted "$log_prefix")
VALUES
  fi
}

controller_values | helm upgrade --install aws-load-balancer-controller aws-load-balancer-controller \
  --repo https://aws.github.io/eks-charts --namespace kube-system --values - \
  --wait --timeout 10m

helm upgrade --install external-secrets external-secrets \
  --repo https://charts.external-secrets.io --namespace external-secrets --create-namespace \
  --set-string serviceAccount.name=external-secrets \
  --wait --timeout 10m

kubectl apply -f - <<STORE
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata:
  name: $(quoted "$store")
spec:
  provider:
    aws:
      service: SecretsManager
      region: $(quoted "$AWS_REGION")
STORE

echo "Cluster $CLUSTER_NAME is prepared."
