
cp -r "$home/repository/conf" /opt/wso2/shipped
cat > /usr/local/sbin/wso2-configure <<CONFIGURE
#!/usr/bin/python3
home, node_ip, keystore = "$home", "$node_ip", "$keystore"
CONFIGURE
cat >> /usr/local/sbin/wso2-configure <<'CONFIGURE'
import os, re
import xml.etree.ElementTree as tree
from xml.sax.saxutils import escape
security = home + "/repository/resources/security/"
with open("/run/wso2/secrets.env") as file:
  known = dict(line.rstrip("\n").split("=", 1) for line in file)
known.update(NODE_IP=node_ip, STORE=security + keystore, TRUSTSTORE=security + "client-truststore.jks")

def local(element):
  return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""

def key(element):
  if local(element) == "datasource":
    return element.findtext("name")
  return element.get("name") or element.get("path") or element.get("port")

def same(old, new):
  return local(old) == new.tag and (key(new) is None or key(old) == key(new))

def copy(element, space):
  made = tree.Element(space + element.tag, {k: v for k, v in element.attrib.items() if k != "merge"})
  made.text = element.text
  made.extend(copy(child, space) for child in element)
  return made

def merge(old, new):
  space = old.tag[:old.tag.find("}") + 1]
  for child in new:
    found = next((c for c in old if same(c, child)), None)
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

def fill(text, quote):
  return re.sub(r"@(\w+)@", lambda m: quote(known[m.group(1)]), text)

for folder, _, names in os.walk("/opt/wso2/overrides"):
  for name in names:
    path = os.path.relpath(os.path.join(folder, name), "/opt/wso2/overrides")
    with open(os.path.join(folder, name)) as file:
      text = file.read()
    if name.endswith(".xml"):
      shipped = "/opt/wso2/shipped/" + path
      for _, (prefix, uri) in tree.iterparse(shipped, ["start-ns"]):
        tree.register_namespace(prefix, uri)
      root = tree.parse(shipped).getroot()
      merge(root, tree.fromstring(fill(text, lambda t: escape(t, {'"': "&quot;"}))))
      data = tree.tostring(root, "utf-8", xml_declaration=True)
    else:
      data = fill(text, str).encode()
    handle = os.open(home + "/repository/conf/" + path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.fchown(handle, 802, 802)
    with os.fdopen(handle, "wb") as file:
      file.write(data)
CONFIGURE
chmod 0700 /usr/local/sbin/wso2-configure
