
cp -r "$home/repository/conf" /opt/wso2/shipped
cat > /usr/local/sbin/wso2-configure <<CONFIGURE
#!/usr/bin/python3
import os, re
import xml.etree.ElementTree as tree
from xml.sax.saxutils import escape
home = "$home"
node_ip = "$node_ip"
CONFIGURE
cat >> /usr/local/sbin/wso2-configure <<'CONFIGURE'
with open("/run/wso2/secrets.env") as file:
    known = dict(line.rstrip("\n").split("=", 1) for line in file)
known.update(HOME=home, NODE_IP=node_ip)

def local(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""

def space(element):
    return element.tag[:element.tag.index("}") + 1] if element.tag.startswith("{") else ""

def key(element):
    if local(element) == "datasource":
        return element.findtext("name")
    return element.get("name") or element.get("path") or element.get("port")

def same(old, new):
    return local(old) == local(new) and (key(new) is None or key(old) == key(new))

def copy(element, prefix):
    made = tree.Element(prefix + element.tag, {k: v for k, v in element.attrib.items() if k != "merge"})
    made.text = element.text
    made.extend(copy(child, prefix) for child in element)
    return made

def merge(old, new):
    for child in new:
        found = next((c for c in old if same(c, child)), None)
        if found is None:
            old.append(copy(child, space(old)))
        elif child.get("merge") == "replace":
            place = list(old).index(found)
            old.remove(found)
            old.insert(place, copy(child, space(old)))
        else:
            found.attrib.update(child.attrib)
            if len(child):
                merge(found, child)
            else:
                found.text = child.text

def write(path, data):
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.fchown(handle, 802, 802)
    with os.fdopen(handle, "wb") as file:
        file.write(data)

conf = os.path.join(home, "repository/conf")
for folder, _, files in os.walk("/opt/wso2/overrides"):
    for name in files:
        path = os.path.relpath(os.path.join(folder, name), "/opt/wso2/overrides/repository/conf")
        with open(os.path.join(folder, name)) as file:
            text = file.read()
        if name.endswith(".xml"):
            for event, (prefix, uri) in tree.iterparse(os.path.join("/opt/wso2/shipped", path), ["start-ns"]):
                tree.register_namespace(prefix, uri)
            new = tree.fromstring(re.sub(r"@(\w+)@", lambda m: escape(known[m.group(1)], {'"': "&quot;"}), text))
            shipped = tree.parse(os.path.join("/opt/wso2/shipped", path)).getroot()
            merge(shipped, new)
            write(os.path.join(conf, path), tree.tostring(shipped, "utf-8", xml_declaration=True))
        else:
            write(os.path.join(conf, path), re.sub(r"@(\w+)@", lambda m: known[m.group(1)], text).encode())
CONFIGURE
chmod 0700 /usr/local/sbin/wso2-configure
