import io
import xml.etree.ElementTree as ET

TEXT = """<?xml version="1.0"?>
<data xmlns:x="http://x.org">
  <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year><neighbor name="Austria" direction="E"/></country>
  <!-- c --><country name="Singapore"><rank>5</rank><x:y a="&lt;&amp;&#65;">t&gt;</x:y></country>tail
</data>"""
root = ET.fromstring(TEXT)
print(root.tag, root.attrib, len(root), [country.get("name") for country in root])
for path in (
    "country/rank", ".//year", "country[@name='Singapore']/rank", "country[2]", "country[last()]", ".//rank[@updated]/..",
    "country[rank='5']", "*/*", ".", "country[@name!='Singapore']", ".//neighbor[@direction]", "country[neighbor]", "nope",
    ".//{*}y", ".//{http://x.org}*", "country/rank[.='2']", "country[last()-1]",
):
    print(path, [(one.tag, one.get("name"), (one.text or "").strip()) for one in root.findall(path)])
print(root.findall(".//p:y", {"p": "http://x.org"})[0].attrib, root.findtext("country/year"), root.findtext("none", "default"))
print(ET.tostring(root))
print(ET.tostring(root, "utf-8", xml_declaration=True)[:60], ET.tostring(root, "latin-1")[:50])
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))
made = ET.Element("a", x="1")
inner = ET.SubElement(made, "b", {"k": 'v<"\n'})
inner.text, inner.tail = "é<&>", "behind"
ET.SubElement(made, "c")
made.append(ET.Comment("hi"))
made.insert(0, ET.ProcessingInstruction("t", "x"))
print(ET.tostring(made), ET.tostring(made, short_empty_elements=False), ET.tostring(made, method="html"))
print(ET.tostring(made, method="text", encoding="unicode"), [one.tag for one in made.iter("b")], len(list(made.iter())))
target = io.BytesIO()
ET.ElementTree(made).write(target, encoding="utf-8", xml_declaration=True)
print(target.getvalue())
text = '<a xmlns="http://d"><b xmlns:p="http://p" p:q="1" r="2"/></a>'
print(ET.tostring(ET.fromstring(text)))
ET.register_namespace("pre", "http://p")
print(ET.tostring(ET.fromstring(text), default_namespace=None))
print(ET.tostring(ET.fromstring("<q:a xmlns:q='u'><q:b/></q:a>"), default_namespace="u"))
parser = ET.XMLPullParser(["start", "end"])
parser.feed("<a><b>x")
print([(event, element.tag) for event, element in parser.read_events()])
parser.feed("</b></a>")
print([(event, element.tag) for event, element in parser.read_events()])
for event, element in ET.iterparse(io.BytesIO(b"<a><b/><c>1</c></a>"), ("start", "end")):
    print(event, element.tag, element.text)
print(ET.canonicalize("<a  y='1' x='2'><b/><!--c--></a>"), "".join(root.itertext()).split())
tree = ET.parse(io.StringIO("<a><b/></a>"))
tree.getroot()[0].set("new", "1")
del made[0]
made.remove(inner)
print(ET.tostring(tree.getroot()), made.keys(), made.items(), len(made), ET.iselement(made), ET.QName("u", "t").text)
ET.dump(tree)


class Target:
    def start(self, tag, attributes):
        print("start", tag, attributes)

    def end(self, tag):
        print("end", tag)

    def data(self, text):
        print("data", repr(text))

    def comment(self, text):
        print("comment", text)

    def close(self):
        return "closed"


parser = ET.XMLParser(target=Target())
parser.feed("<a b='1'>x&amp;y<!-- c --><![CDATA[<z>]]></a>")
print(parser.close())
