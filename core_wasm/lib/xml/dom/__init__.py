"""Documents as trees of nodes: `xml.dom.minidom`. Here are the kinds of nodes, and what goes wrong."""


class Node:
    """The base of nodes: numbers of their kinds."""

    ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE = range(1, 7)
    PROCESSING_INSTRUCTION_NODE, COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE = range(7, 11)
    DOCUMENT_FRAGMENT_NODE, NOTATION_NODE = 11, 12


INDEX_SIZE_ERR, DOMSTRING_SIZE_ERR, HIERARCHY_REQUEST_ERR, WRONG_DOCUMENT_ERR, INVALID_CHARACTER_ERR = range(1, 6)
NO_DATA_ALLOWED_ERR, NO_MODIFICATION_ALLOWED_ERR, NOT_FOUND_ERR, NOT_SUPPORTED_ERR = range(6, 10)
INUSE_ATTRIBUTE_ERR, INVALID_STATE_ERR, SYNTAX_ERR, INVALID_MODIFICATION_ERR, NAMESPACE_ERR = range(10, 15)
INVALID_ACCESS_ERR, VALIDATION_ERR = 15, 16

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = EMPTY_PREFIX = None


class DOMException(Exception):
    """The base of the errors here; `code` is the number of the kind."""


def _error(name, code):
    return type(name, (DOMException,), {"code": code, "__module__": "xml.dom", "__doc__": f"Error {code} of DOM."})


IndexSizeErr = _error("IndexSizeErr", INDEX_SIZE_ERR)
HierarchyRequestErr = _error("HierarchyRequestErr", HIERARCHY_REQUEST_ERR)
WrongDocumentErr = _error("WrongDocumentErr", WRONG_DOCUMENT_ERR)
InvalidCharacterErr = _error("InvalidCharacterErr", INVALID_CHARACTER_ERR)
NoModificationAllowedErr = _error("NoModificationAllowedErr", NO_MODIFICATION_ALLOWED_ERR)
NotFoundErr = _error("NotFoundErr", NOT_FOUND_ERR)
NotSupportedErr = _error("NotSupportedErr", NOT_SUPPORTED_ERR)
InuseAttributeErr = _error("InuseAttributeErr", INUSE_ATTRIBUTE_ERR)
InvalidStateErr = _error("InvalidStateErr", INVALID_STATE_ERR)
SyntaxErr = _error("SyntaxErr", SYNTAX_ERR)
NamespaceErr = _error("NamespaceErr", NAMESPACE_ERR)
InvalidAccessErr = _error("InvalidAccessErr", INVALID_ACCESS_ERR)
