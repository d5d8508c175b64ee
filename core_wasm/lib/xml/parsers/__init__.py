"""Parsers that call handlers: see `xml.parsers.expat`."""
