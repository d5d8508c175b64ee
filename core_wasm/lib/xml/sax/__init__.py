"""What is left of SAX here: escaping in `xml.sax.saxutils`. To read XML use `xml.etree.ElementTree`."""
