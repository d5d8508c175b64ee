"""Trees of XML elements: reading them, searching, changing and writing them.

    root = fromstring("<a><b x='1'>text</b></a>")
    root.find("b").get("x")
    tostring(root)

Elements are in `_xml_elements`, paths in `_xml_paths`, reading in `_xml_scanner` and `_xml_parsing`, writing in `_xml_writing`.
"""

import io
import sys

from _xml_elements import PI, Comment, Element, ProcessingInstruction, QName, SubElement, indent, iselement
from _xml_parsing import (
    XML,
    XMLID,
    ParseError,
    TreeBuilder,
    XMLParser,
    XMLPullParser,
    fromstring,
    fromstringlist,
    iterparse,
)
from _xml_writing import HTML_EMPTY, _namespace_map, names_of, register_namespace, write_tree, writer_for

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent", "iselement",
    "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
    "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace",
]  # fmt: skip

VERSION = "1.3.0"


class ElementTree:
    """A whole document: a root, and functions to read and write it."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The root."""
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element

    def parse(self, source, parser=None):
        """Read a file; gives the root."""
        is_own = not hasattr(source, "read")
        file = open(source, "rb") if is_own else source
        try:
            parser = XMLParser() if parser is None else parser
            while data := file.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if is_own:
                file.close()

    def iter(self, tag=None):
        """All elements in the order of the document; only those with the tag if one is given."""
        return self._root.iter(tag)

    @staticmethod
    def _relative(path):
        if path[:1] != "/":
            return path
        import warnings

        path = "." + path
        warnings.warn(
            f"This search is broken in 1.3 and earlier, and will be fixed in a future version.  "
            f"If you rely on the current behaviour, change it to {path!r}",
            FutureWarning,
            stacklevel=3,
        )
        return path

    def find(self, path, namespaces=None):
        """The first element that the path leads to from the root."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that the path leads to."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """All elements that the path leads to."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """All elements that the path leads to, one by one."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(
        self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
        short_empty_elements=True,
    ):  # fmt: skip
        """Write the document; method is "xml", "html", "text" or "c14n"."""
        if self._root is None:
            raise TypeError("ElementTree not initialized")
        method = method or "xml"
        if method not in ("xml", "html", "text", "c14n"):
            raise ValueError(f"unknown method {method!r}")
        if not encoding:
            encoding = "utf-8" if method == "c14n" else "us-ascii"
        with writer_for(file_or_filename, encoding) as (write, declared):
            is_needed = encoding.lower() != "unicode" and declared.lower() not in ("utf-8", "us-ascii")
            if method == "xml" and (xml_declaration or xml_declaration is None and is_needed):
                write(f"<?xml version='1.0' encoding='{declared}'?>\n")
            if method == "text":
                for text in self._root.itertext():
                    write(text)
                if self._root.tail:
                    write(self._root.tail)
            elif method == "c14n":
                write(canonicalize(tostring(self._root, "unicode")))
            else:
                names, prefixes = names_of(self._root, default_namespace)
                write_tree(write, self._root, names, prefixes, method, short_empty_elements)

    def write_c14n(self, file):
        """Write the document in canonical form."""
        return self.write(file, method="c14n")


def tostring(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True
):
    """An element with all that is in it as bytes; as str if the encoding is "unicode"."""
    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(
        stream,
        encoding,
        xml_declaration=xml_declaration,
        default_namespace=default_namespace,
        method=method,
        short_empty_elements=short_empty_elements,
    )
    return stream.getvalue()


def tostringlist(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True
):
    """As tostring(), as a list of pieces."""
    return [
        tostring(
            element,
            encoding,
            method,
            xml_declaration=xml_declaration,
            default_namespace=default_namespace,
            short_empty_elements=short_empty_elements,
        )
    ]


def dump(elem):
    """Write an element to sys.stdout, with a line end."""
    tree = elem if isinstance(elem, ElementTree) else ElementTree(elem)
    tree.write(sys.stdout, encoding="unicode")
    tail = tree.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def parse(source, parser=None):
    """The document in a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def canonicalize(
    xml_data=None, *, out=None, from_file=None, with_comments=False, strip_text=False, rewrite_prefixes=False,
    qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None,
):  # fmt: skip
    """The canonical form of a document: the same for documents that mean the same."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    from _xml_canonical import canonical

    if xml_data is None:
        if hasattr(from_file, "read"):
            xml_data = from_file.read()
        else:
            with open(from_file, "rb") as file:
                xml_data = file.read()
    text = canonical(xml_data, with_comments, strip_text, rewrite_prefixes, set(exclude_attrs or ()), set(exclude_tags or ()))
    if out is None:
        return text
    out.write(text)
    return None
