import xml.dom
import xml.parsers.expat
from xml.dom import minidom

TEXT = """<?xml version='1.0'?><!DOCTYPE r><r a='1' b='&lt;x&gt;'><!--c--><x:y xmlns:x='u'>text &amp; more</x:y><z/>\
<![CDATA[<raw>]]><?pi do?></r>"""
document = minidom.parseString(TEXT)
print(document.toxml())
print(document.toprettyxml(indent="  "))
print(document.toxml("utf-8"), document.documentElement.toxml())
root = document.documentElement
print(root.tagName, root.getAttribute("a"), repr(root.getAttribute("none")), root.hasAttribute("b"))
print([(node.nodeName, node.nodeType) for node in root.childNodes], root.firstChild.data, root.lastChild.nodeName)
inner = root.getElementsByTagName("x:y")[0]
print(inner.localName, inner.prefix, inner.namespaceURI, inner.firstChild.data, inner.attributes.items())
print(inner.parentNode is root, inner.nextSibling.tagName, inner.previousSibling.nodeName, len(root.getElementsByTagName("*")))
made = minidom.Document()
top = made.createElement("root")
made.appendChild(top)
for number in range(2):
    item = made.createElement("item")
    item.setAttribute("n", str(number))
    item.appendChild(made.createTextNode(f"v<{number}"))
    top.appendChild(item)
item.setAttribute("q", 'a"b\n')
top.insertBefore(made.createComment(" hi "), top.firstChild)
print(made.toprettyxml(indent="    "))
print(made.toxml(), top.childNodes.length, repr(item.firstChild))
copied = top.cloneNode(True)
top.removeChild(top.firstChild)
top.replaceChild(made.createCDATASection("<&>"), top.firstChild)
print(len(copied.childNodes), len(top.childNodes), copied.toxml(), top.toxml())
text = made.createTextNode("abcdef")
top.appendChild(text)
text.splitText(2).replaceData(0, 1, "X")
print([node.nodeName for node in top.childNodes])
top.normalize()
print(top.lastChild.data, made.toprettyxml(newl="", indent="", standalone=True))
for call in (
    lambda: minidom.parseString("<a>"), lambda: minidom.parseString("<a></b>"), lambda: made.appendChild(made.createElement("x")),
    lambda: top.removeChild(copied), lambda: made.createTextNode(5), lambda: text.insertData(99, "x"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
parser = xml.parsers.expat.ParserCreate()
parser.StartElementHandler = lambda name, attributes: print("start", name, attributes, parser.CurrentLineNumber)
parser.EndElementHandler = lambda name: print("end", name)
parser.CharacterDataHandler = lambda text: print("data", repr(text))
print(parser.Parse("<a x='1'>hi<b/></a>", True))
