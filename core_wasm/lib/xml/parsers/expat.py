"""An interface to an XML parser that calls handlers: see `_xml_expat`."""

from _xml_expat import ErrorString, ExpatError, ParserCreate, XMLParserType, error
