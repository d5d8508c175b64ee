"""Trees of elements: see `xml.etree.ElementTree`."""
