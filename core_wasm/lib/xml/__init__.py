"""Reading and writing XML: `xml.etree.ElementTree` for trees, `xml.sax.saxutils` for escaping text."""

__all__ = ["etree", "sax"]
