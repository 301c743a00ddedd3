
cp -r "$home/repository/conf" /opt/wso2/shipped
jq -nr '"#!/usr/bin/python3\nhome, ip, keystore = \($ARGS.positional)"' --args -- "$home" "$node_ip" "$keystore" > /usr/local/sbin/wso2-configure
cat >> /usr/local/sbin/wso2-configure <<'CONFIGURE'
import os, re, shlex
import xml.etree.ElementTree as tree
from html import escape
security = home + "/repository/resources/security/"
known = dict(e.split("=", 1) for e in shlex.split(open("/run/wso2/secrets.env").read()))
known.update(NODE_IP=ip, STORE=security + keystore, TRUSTSTORE=security + "client-truststore.jks")

def local(element):
  return element.tag.split("}")[-1]

def key(element):
  if local(element) == "datasource":
    return element.findtext("name")
  return element.get("name") or element.get("path") or element.get("port")

def same(old, new):
  return local(old) == new.tag and key(new) in (None, key(old))

def copy(element, space):
  made = tree.Element(space + element.tag, {k: v for k, v in element.attrib.items() if k != "merge"})
  made.text = element.text
  made.extend(copy(child, space) for child in element)
  return made

def merge(old, new):
  space = old.tag[:old.tag.find("}") + 1]
  for child in [c for c in new for _ in range(1 + ("and" in c.attrib))]:
    found = next((c for c in old if same(c, child)), None)
    second = child.attrib.pop("and", child.tag)
    if found is None:
      old.append(copy(child, space))
    elif child.get("merge") == "replace":
      old[list(old).index(found)] = copy(child, space)
    else:
      found.attrib.update(child.attrib)
      if len(child):
        merge(found, child)
      else:
        found.text = child.text
    child.tag = second

os.chdir("/opt/wso2/overrides")
for folder, _, names in os.walk("."):
  for name in names:
    path = folder + "/" + name
    xml = name.endswith(".xml")
    quote = escape if xml else lambda v: repr(v)[1:-1]
    text = re.sub(r"@(\w+)@", lambda m: quote(known[m[1]]), open(path).read())
    if xml:
      shipped = "/opt/wso2/shipped/" + path
      for _, (prefix, uri) in tree.iterparse(shipped, ["start-ns"]):
        tree.register_namespace(prefix, uri)
      root = tree.parse(shipped).getroot()
      merge(root, tree.fromstring(text))
      text = tree.tostring(root, "unicode")
    with open(home + "/repository/conf/" + path, "w") as file:
      os.chmod(file.fileno(), 0o600)
      os.chown(file.fileno(), 802, 802)
      file.write(text)
CONFIGURE
chmod 0700 /usr/local/sbin/wso2-configure
