"""Documents as trees of nodes: reading, changing and writing them.

    parseString("<a><b/></a>").toprettyxml(indent="  ")
"""

import io
import xml.dom

from _xml_expat import error_of
from _xml_scanner import Fault, Scanner

EMPTY_NAMESPACE = EMPTY_PREFIX = None


class NodeList(list):
    """Nodes in order."""

    @property
    def length(self):
        """How many there are."""
        return len(self)

    def item(self, index):
        """The node at an index, or None."""
        return self[index] if 0 <= index < len(self) else None


class Node(xml.dom.Node):
    """What all nodes share."""

    namespaceURI = parentNode = ownerDocument = nextSibling = previousSibling = None
    nodeValue = attributes = prefix = None
    childNodes = ()
    _can_hold = ()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        """The first child, or None."""
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        """The last child, or None."""
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        """The name without its prefix."""
        return None

    def hasChildNodes(self):
        """Are there children?"""
        return bool(self.childNodes)

    def _check_child(self, node):
        if node.nodeType not in self._can_hold:
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")

    def _link(self):
        """Neighbours know each other."""
        before = None
        for node in self.childNodes:
            node.parentNode = self
            node.previousSibling, node.nextSibling = before, None
            if before is not None:
                before.nextSibling = node
            before = node

    def _place_of(self, node):
        for index, child in enumerate(self.childNodes):
            if child is node:
                return index
        raise xml.dom.NotFoundErr()

    def appendChild(self, node):
        """Add a child at the end; it leaves the place where it was."""
        return self.insertBefore(node, None)

    def insertBefore(self, newChild, refChild):
        """Put a child in front of another one."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in list(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        self._check_child(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            last = self.lastChild
            self.childNodes.append(newChild)
            newChild.parentNode, newChild.previousSibling, newChild.nextSibling = self, last, None
            if last is not None:
                last.nextSibling = newChild
        else:
            self.childNodes.insert(self._place_of(refChild), newChild)
            self._link()
        return newChild

    def replaceChild(self, newChild, oldChild):
        """Put a child in the place of another one, which is given."""
        if newChild is oldChild:
            return None
        self.insertBefore(newChild, oldChild)
        return self.removeChild(oldChild)

    def removeChild(self, oldChild):
        """Take out a child."""
        del self.childNodes[self._place_of(oldChild)]
        oldChild.parentNode = oldChild.previousSibling = oldChild.nextSibling = None
        self._link()
        return oldChild

    def normalize(self):
        """Texts side by side become one, empty ones go."""
        kept = NodeList()
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    continue
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    continue
            elif child.nodeType == Node.ELEMENT_NODE:
                child.normalize()
            kept.append(child)
        self.childNodes[:] = kept
        self._link()

    def cloneNode(self, deep):
        """A copy; if deep, with all that is below."""
        made = self._copy()
        made.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                made.appendChild(child.cloneNode(True))
        return made

    def isSameNode(self, other):
        """Is it this very node?"""
        return self is other

    def unlink(self):
        """Nothing needs to be taken apart here."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.unlink()

    # Writing.

    def toxml(self, encoding=None, standalone=None):
        """The text of the node; bytes if an encoding is given."""
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """The text of the node with lines and indents; bytes if an encoding is given."""
        writer = io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, "", indent, newl, encoding, standalone)
        else:
            self.writexml(writer, "", indent, newl)
        text = writer.getvalue()
        return text if encoding is None else text.encode(encoding, "xmlcharrefreplace")

    # Looking for elements.

    def _elements(self, wanted):
        found = NodeList()
        waiting = list(reversed(self.childNodes))
        while waiting:
            node = waiting.pop()
            if node.nodeType == Node.ELEMENT_NODE:
                if wanted(node):
                    found.append(node)
                waiting += reversed(node.childNodes)
        return found


class _Holding(Node):
    _can_hold = (
        Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE,
        Node.ENTITY_REFERENCE_NODE,
    )  # fmt: skip

    def getElementsByTagName(self, name):
        """All elements below with this name; "*" for all."""
        return self._elements(lambda node: name == "*" or node.tagName == name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        """All elements below with this local name in this namespace; "*" for all."""
        return self._elements(
            lambda node: localName in ("*", node.localName) and namespaceURI in ("*", node.namespaceURI)
        )


class DocumentFragment(_Holding):
    """Nodes that belong together, and not to a document yet."""

    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"

    def __init__(self):
        self.childNodes = NodeList()

    def _copy(self):
        return DocumentFragment()


class Attr(Node):
    """An attribute of an element."""

    nodeType = Node.ATTRIBUTE_NODE
    specified = False

    def __init__(self, qName, namespaceURI=None, localName=None, prefix=None):
        self.name = self.nodeName = qName
        self.namespaceURI = namespaceURI
        self.prefix = prefix or (qName.partition(":")[0] if ":" in qName else None)
        self.ownerElement = None
        self.value = ""

    @property
    def localName(self):
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def nodeValue(self):
        """The value."""
        return self.value

    @nodeValue.setter
    def nodeValue(self, value):
        self.value = value


class NamedNodeMap:
    """The attributes of an element: names to nodes."""

    def __init__(self, element):
        self._element = element

    @property
    def length(self):
        """How many there are."""
        return len(self)

    def __len__(self):
        return len(self._element._attributes)

    def __contains__(self, key):
        return key in self._element._attributes

    def __getitem__(self, name):
        return self._element._attributes[name]

    def __setitem__(self, name, value):
        self._element.setAttribute(name, value.value if isinstance(value, Attr) else value)

    def __delitem__(self, name):
        self._element.removeAttribute(name)

    def item(self, index):
        """The attribute at an index, or None."""
        nodes = list(self._element._attributes.values())
        return nodes[index] if 0 <= index < len(nodes) else None

    def items(self):
        """Pairs of name and value."""
        return [(name, node.value) for name, node in self._element._attributes.items()]

    def keys(self):
        """The names."""
        return self._element._attributes.keys()

    def values(self):
        """The nodes."""
        return self._element._attributes.values()

    def get(self, name, value=None):
        """The node with a name."""
        return self._element._attributes.get(name, value)

    getNamedItem = get


class Element(_Holding):
    """An element: a name, attributes and children."""

    nodeType = Node.ELEMENT_NODE

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.prefix = prefix or (tagName.partition(":")[0] if ":" in tagName else None)
        self.namespaceURI = namespaceURI
        self.childNodes = NodeList()
        self._attributes = {}

    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"

    @property
    def localName(self):
        """The name without its prefix."""
        return self.tagName.rpartition(":")[2]

    @property
    def attributes(self):
        """The attributes as a mapping."""
        return NamedNodeMap(self)

    def hasAttributes(self):
        """Are there attributes?"""
        return bool(self._attributes)

    def hasAttribute(self, name):
        """Is there an attribute with this name?"""
        return name in self._attributes

    def getAttribute(self, attname):
        """The value of an attribute; "" if it is not there."""
        found = self._attributes.get(attname)
        return "" if found is None else found.value

    def setAttribute(self, attname, value):
        """Set the value of an attribute."""
        node = self._attributes.get(attname)
        if node is None:
            node = self._attributes[attname] = Attr(attname)
            node.ownerElement, node.ownerDocument = self, self.ownerDocument
        node.value = value

    def removeAttribute(self, name):
        """Remove an attribute."""
        if name not in self._attributes:
            raise xml.dom.NotFoundErr()
        del self._attributes[name]

    def getAttributeNode(self, attrname):
        """The node of an attribute, or None."""
        return self._attributes.get(attrname)

    def setAttributeNode(self, attr):
        """Set an attribute; gives the former one."""
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        former = self._attributes.get(attr.name)
        self._attributes[attr.name] = attr
        attr.ownerElement = self
        return former if former is not attr else None

    def removeAttributeNode(self, node):
        """Remove an attribute by its node."""
        if self._attributes.get(node.name) is not node:
            raise xml.dom.NotFoundErr()
        del self._attributes[node.name]
        node.ownerElement = None
        return node

    def _attribute_in(self, namespaceURI, localName):
        for node in self._attributes.values():
            if node.namespaceURI == namespaceURI and node.localName == localName:
                return node
        return None

    def getAttributeNS(self, namespaceURI, localName):
        """The value of an attribute in a namespace; "" if it is not there."""
        node = self._attribute_in(namespaceURI, localName)
        return "" if node is None else node.value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        """Set the value of an attribute in a namespace."""
        self.setAttribute(qualifiedName, value)
        self._attributes[qualifiedName].namespaceURI = namespaceURI

    def hasAttributeNS(self, namespaceURI, localName):
        """Is there an attribute with this local name in this namespace?"""
        return self._attribute_in(namespaceURI, localName) is not None

    def removeAttributeNS(self, namespaceURI, localName):
        """Remove an attribute in a namespace."""
        node = self._attribute_in(namespaceURI, localName)
        if node is None:
            raise xml.dom.NotFoundErr()
        del self._attributes[node.name]

    def _copy(self):
        made = Element(self.tagName, self.namespaceURI, self.prefix)
        made.ownerDocument = self.ownerDocument
        for name, node in self._attributes.items():
            made.setAttributeNS(node.namespaceURI, name, node.value)
        return made

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the element with all that is below."""
        writer.write(f"{indent}<{self.tagName}")
        for name, node in self._attributes.items():
            writer.write(f' {name}="{_escaped(node.value, True)}"')
        if not self.childNodes:
            writer.write(f"/>{newl}")
            return
        writer.write(">")
        texts = Node.TEXT_NODE, Node.CDATA_SECTION_NODE
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType in texts:
            # A text alone stays on the line.
            self.childNodes[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")


def _escaped(text, is_attribute=False):
    if not text:
        return ""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if is_attribute:
        text = text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
    return text


class CharacterData(Node):
    """What is text: its `data` can be changed."""

    def __init__(self):
        self.data = ""

    @property
    def nodeValue(self):
        """The text."""
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    @property
    def length(self):
        """How long the text is."""
        return len(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        shown = self.data if len(self.data) <= 10 else f"{self.data[:10]}..."
        return f'<DOM {type(self).__name__} node "{shown!r}">'

    def _check_range(self, offset, count=0):
        if offset < 0:
            raise xml.dom.IndexSizeErr("offset cannot be negative")
        if offset > len(self.data):
            raise xml.dom.IndexSizeErr("offset cannot be beyond end of data")
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")

    def substringData(self, offset, count):
        """A part of the text."""
        self._check_range(offset, count)
        return self.data[offset : offset + count]

    def appendData(self, arg):
        """Add text at the end."""
        self.data += arg

    def insertData(self, offset, arg):
        """Put text in."""
        self._check_range(offset)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        """Take text out."""
        self.replaceData(offset, count, "")

    def replaceData(self, offset, count, arg):
        """Put text in the place of other text."""
        self._check_range(offset, count)
        self.data = self.data[:offset] + arg + self.data[offset + count :]

    def _copy(self):
        made = type(self)()
        made.data = self.data
        return made


class Text(CharacterData):
    """Text between tags."""

    nodeType = Node.TEXT_NODE
    nodeName = "#text"

    def splitText(self, offset):
        """Divide the text; gives the second part, which becomes the next node."""
        self._check_range(offset)
        made = self._copy()
        made.data, self.data = self.data[offset:], self.data[:offset]
        made.ownerDocument = self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(made, self.nextSibling)
        return made

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the text."""
        writer.write(_escaped(f"{indent}{self.data}{newl}"))


class CDATASection(Text):
    """Text that is written as it is."""

    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the text."""
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f"<![CDATA[{self.data}]]>")


class Comment(CharacterData):
    """A comment."""

    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def __init__(self, data=""):
        self.data = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the comment."""
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")


class ProcessingInstruction(Node):
    """A processing instruction: a target, and what it is told."""

    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def _copy(self):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the instruction."""
        writer.write(f"{indent}<?{self.target} {self.data}?>{newl}")


class DocumentType(Node):
    """What a document says of its kind."""

    nodeType = Node.DOCUMENT_TYPE_NODE
    publicId = systemId = internalSubset = None

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName

    def _copy(self):
        made = DocumentType(self.name)
        made.publicId, made.systemId = self.publicId, self.systemId
        return made

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write the declaration."""
        writer.write(f"<!DOCTYPE {self.name}")
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        writer.write(f">{newl}")


class Document(_Holding):
    """A document: it makes nodes, and holds one element."""

    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    _can_hold = (
        Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE,
    )  # fmt: skip
    encoding = standalone = version = None

    def __init__(self):
        self.childNodes = NodeList()
        self.doctype = None

    @property
    def documentElement(self):
        """The element of the document, or None."""
        return next((node for node in self.childNodes if node.nodeType == Node.ELEMENT_NODE), None)

    def _check_child(self, node):
        Node._check_child(self, node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement not in (None, node):
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createElement(self, tagName):
        """A new element."""
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        """A new element in a namespace."""
        return self._owned(Element(qualifiedName, namespaceURI))

    def createAttribute(self, qName):
        """A new attribute."""
        return self._owned(Attr(qName))

    def createTextNode(self, data):
        """A new text."""
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node = self._owned(Text())
        node.data = data
        return node

    def createCDATASection(self, data):
        """A new text that is written as it is."""
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        node = self._owned(CDATASection())
        node.data = data
        return node

    def createComment(self, data):
        """A new comment."""
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        """A new processing instruction."""
        return self._owned(ProcessingInstruction(target, data))

    def createDocumentFragment(self):
        """New nodes that belong together."""
        return self._owned(DocumentFragment())

    def getElementById(self, id):
        """The element with this `id`; None, for nothing says which attributes are such."""
        return None

    def importNode(self, node, deep):
        """A copy of a node of another document."""
        if node.nodeType == Node.DOCUMENT_NODE:
            raise xml.dom.NotSupportedErr("cannot import document nodes")
        return self._owned(node.cloneNode(deep))

    def _copy(self):
        return Document()

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        """Write the document."""
        declared = [f'encoding="{encoding}"'] if encoding else []
        if standalone is not None:
            declared.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write(f'<?xml version="1.0" {" ".join(declared)}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


class DOMImplementation:
    """Makes documents."""

    def hasFeature(self, feature, version):
        """Is a part of DOM there?"""
        return (feature.lower(), version) in [
            (name, number) for name in ("core", "xml") for number in ("1.0", "2.0", None, "")
        ]

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        """A new document, with its element if a name is given."""
        document = Document()
        if doctype is not None:
            document.appendChild(doctype)
            document.doctype = doctype
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        """A new declaration of a kind."""
        made = DocumentType(qualifiedName)
        made.publicId, made.systemId = publicId, systemId
        return made


def getDOMImplementation(features=None):
    """What makes documents."""
    return DOMImplementation()


Document.implementation = DOMImplementation()


class _Builder:
    """Makes a document of what the scanner reads."""

    def __init__(self):
        self.document = self.node = Document()
        self.spaces = {}
        self.scanner = Scanner(self, keeps_names=True)

    def add(self, node):
        node.ownerDocument = self.document
        self.node.appendChild(node)
        return node

    def start_space(self, prefix, uri):
        pass

    def end_space(self, prefix):
        pass

    def start(self, tag, attributes):
        spaces = self.scanner.spaces[-1]
        prefix, colon, _ = tag.rpartition(":")
        element = self.add(Element(tag, spaces.get(prefix) or None))
        for name, value in attributes.items():
            prefix, colon, _ = name.rpartition(":")
            uri = spaces.get(prefix) if colon else None
            if name == "xmlns" or prefix == "xmlns":
                uri = xml.dom.XMLNS_NAMESPACE
            element.setAttributeNS(uri, name, value)
        self.node = element

    def end(self, tag):
        self.node = self.node.parentNode

    def data(self, text):
        last = self.node.lastChild
        if last is not None and last.nodeType == Node.TEXT_NODE:
            last.data += text
        else:
            self.add(Text()).data = text

    def cdata(self, text):
        self.add(CDATASection()).data = text

    def comment(self, text):
        self.add(Comment(text))

    def pi(self, target, text):
        self.add(ProcessingInstruction(target, text))

    def doctype(self, name, public, system):
        made = self.document.doctype = self.add(DocumentType(name))
        made.publicId, made.systemId = public, system

    def default(self, text, place):
        return False

    def read(self, data):
        try:
            self.scanner.feed(data, True)
        except Fault as fault:
            raise error_of(fault) from None
        return self.document


def parseString(string, parser=None):
    """The document that a text is."""
    return _Builder().read(string)


def parse(file, parser=None, bufsize=None):
    """The document in a file."""
    if hasattr(file, "read"):
        return parseString(file.read())
    with open(file, "rb") as opened:
        return parseString(opened.read())
