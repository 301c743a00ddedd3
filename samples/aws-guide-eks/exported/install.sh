#!/usr/bin/env bash
# Installs or upgrades aws-guide-eks, in order: what the charts lack, the control plane,
# what talks to it, the gateways. README.md beside this file explains the variables.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
namespace=${NAMESPACE:-aws-guide-eks}
repository=${CHART_REPOSITORY:-https://helm.wso2.com}
charts=${CHARTS:-}
certificate=${CERTIFICATE_ARN:-}
timeout=${TIMEOUT:-15m}

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

for tool in helm kubectl; do
  command -v "$tool" > /dev/null || fail "$tool is not on the PATH"
done
needed=(APIM_DATABASE_HOST)
for variable in "${needed[@]}"; do
  [[ -n "${!variable:-}" ]] || fail "set $variable, see README.md"
done

chmod +x "$here/post-render.sh" "$here/helm-plugins/drydock-pods/run.sh"

# Helm 4 renamed the option that undoes a failed install, and runs post-renderers as plugins.
version=$(helm version --template '{{.Version}}')
case "$version" in
  v3.*)
    undo=(--atomic)
    renderer=(--post-renderer "$here/post-render.sh" --post-renderer-args)
    ;;
  v4.*)
    undo=(--rollback-on-failure)
    export HELM_PLUGINS="$here/helm-plugins"
    renderer=(--post-renderer drydock-pods --post-renderer-args)
    ;;
  *) fail "Helm 3 or 4 is needed, this is $version" ;;
esac

context=$(kubectl config current-context)
echo "Installing aws-guide-eks into namespace $namespace of context $context"

kubectl get namespace "$namespace" > /dev/null 2>&1 || kubectl create namespace "$namespace"
kubectl label namespace "$namespace" --overwrite \
  pod-security.kubernetes.io/enforce=baseline \
  pod-security.kubernetes.io/warn=restricted > /dev/null

secrets=true
kubectl get crd externalsecrets.external-secrets.io > /dev/null 2>&1 || secrets=false
if [[ "$secrets" == false ]]; then
  echo "External Secrets is not installed: the secrets of README.md must exist already." >&2
fi

helm upgrade --install platform "$here/platform" \
  --namespace "$namespace" \
  --set-string "addresses.apim-database=${APIM_DATABASE_HOST}" \
  --set-string "certificateArn=$certificate" \
  --set-string "externalSecrets.entries.adminPassword=${ADMIN_PASSWORD_SECRET:-}" \
  --set-string "externalSecrets.entries.apimDBPassword=${APIM_DATABASE_PASSWORD_SECRET:-}" \
  --set-string "externalSecrets.entries.sharedDBPassword=${SHARED_DATABASE_PASSWORD_SECRET:-}" \
  --set-string "externalSecrets.entries.encryptionKey=${ENCRYPTION_KEY_SECRET:-}" \
  --set-string "externalSecrets.entries.apim-keystores=${APIM_KEYSTORES_SECRET:-}" \
  --set-string "externalSecrets.entries.apim-keystores-passwords=${APIM_KEYSTORES_PASSWORDS_SECRET:-}" \
  --set-string "externalSecrets.store=${SECRET_STORE:-aws-secrets-manager}" \
  --set "externalSecrets.enabled=$secrets" \
  --wait --timeout "$timeout"

# install RELEASE CHART VERSION FOLDER INGRESS... [-- KEY=VALUE...]
install() {
  local release=$1 chart=$2 version=$3 folder=$4
  shift 4
  local source=("$chart" --repo "$repository") checkout=$charts
  local registry=wso2.deployment.image.registry
  if [[ "$chart" == mi ]]; then
    checkout=${CHARTS_MI:-}
    registry=containerRegistry
  fi
  if [[ -n "$checkout" ]]; then
    source=("$checkout/$folder")
  elif [[ -n "$version" ]]; then
    source+=(--version "$version")
  fi
  local site=() image
  image=$(tr 'a-z-' 'A-Z_' <<< "$release")_IMAGE
  if [[ -n "${!image:-}" ]]; then
    site+=(--set-string "$registry=${!image%%/*}"
      --set-string "wso2.deployment.image.repository=${!image#*/}")
  fi
  while [[ $# -gt 0 && "$1" != -- ]]; do
    if [[ -n "$certificate" ]]; then
      site+=(--set-string "kubernetes.ingress.$1.annotations.alb\.ingress\.kubernetes\.io/certificate-arn=$certificate")
    fi
    shift
  done
  while [[ $# -gt 1 ]]; do
    shift
    site+=(--set-string "$1")
  done
  echo "Release $release"
  helm upgrade --install "$release" "${source[@]}" \
    --namespace "$namespace" \
    --values "$here/values/$release.yaml" \
    ${site[@]+"${site[@]}"} \
    "${renderer[@]}" "$release" \
    "${undo[@]}" --wait --timeout "$timeout"
}

# Each call returns when its pods are ready: a gateway cannot start before the control plane, and
# no two gateway clusters start at once.
install control-plane wso2am-acp "4.7.0-1" distributed/control-plane controlPlane
install traffic-manager wso2am-tm "4.7.0-1" distributed/traffic-manager
install gateway wso2am-universal-gw "4.7.0-1" distributed/gateway gateway websocket websub

echo "aws-guide-eks is installed."
