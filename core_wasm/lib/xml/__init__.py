"""Reading and writing XML.

    xml.etree.ElementTree     trees of elements
    xml.dom.minidom           trees of nodes
    xml.parsers.expat         a parser that calls handlers
    xml.sax.saxutils          escaping
"""

__all__ = ["dom", "parsers", "sax", "etree"]
