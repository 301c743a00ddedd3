cp "$home/conf/$runtime/deployment.yaml" /opt/wso2/shipped.yaml
jq -nr '"#!/usr/bin/python3\nhome, runtime = \($ARGS.positional)"' --args -- "$home" "$runtime" > /usr/local/sbin/wso2-configure
cat >> /usr/local/sbin/wso2-configure <<'CONFIGURE'
import base64, json, os, re, shlex, yaml
target = home + "/conf/" + runtime + "/deployment.yaml"
def merge(old, new):
    if isinstance(old, dict) and isinstance(new, dict):
        return {k: merge(old[k], new[k]) if k in old and k in new else new.get(k, old.get(k))
                for k in list(old) + [k for k in new if k not in old]}
    if isinstance(old, list) and isinstance(new, list):
        named = {i["name"]: i for i in new if isinstance(i, dict) and "name" in i}
        kept = [merge(i, named.pop(i["name"])) if isinstance(i, dict) and i.get("name") in named else i
                for i in old]
        return kept + list(named.values())
    return new

with open("/run/wso2/secrets.env") as file:
    secrets = dict(entry.split("=", 1) for entry in shlex.split(file.read()))
secrets["ADMIN_PASSWORD_BASE64"] = base64.b64encode(secrets["ADMIN_PASSWORD"].encode()).decode()
with open("/opt/wso2/overrides/conf/" + runtime + "/deployment.yaml") as file:
    text = re.sub(r'"@(\w+)@"', lambda m: json.dumps(secrets[m.group(1)], ensure_ascii=False), file.read())
with open("/opt/wso2/shipped.yaml") as file:
    merged = merge(yaml.safe_load(file), yaml.safe_load(text))
handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
os.fchown(handle, 802, 802)
with os.fdopen(handle, "w") as file:
    yaml.safe_dump(merged, file, sort_keys=False)
CONFIGURE
chmod 0700 /usr/local/sbin/wso2-configure
