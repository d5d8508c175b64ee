"""A parser that calls the functions that a program sets, in the manner of Expat."""

from _xml_scanner import _MESSAGES, Fault, Scanner

# What is defined here belongs to expat.
__name__ = "xml.parsers.expat"


class ExpatError(Exception):
    """The text is not XML: `code`, `lineno` and `offset` say why and where."""


error = ExpatError


def error_of(fault):
    """The exception of a fault."""
    made = ExpatError(fault.message)
    made.code, made.lineno, made.offset = fault.code, fault.line, fault.column
    return made


def ErrorString(code, /):
    """What a number of an error means."""
    return _MESSAGES.get(code)


class XMLParserType:
    """Made by ParserCreate(). Handlers are attributes; those that are None are not called."""

    StartElementHandler = EndElementHandler = CharacterDataHandler = CommentHandler = None
    ProcessingInstructionHandler = StartNamespaceDeclHandler = EndNamespaceDeclHandler = None
    StartCdataSectionHandler = EndCdataSectionHandler = StartDoctypeDeclHandler = EndDoctypeDeclHandler = None
    DefaultHandler = DefaultHandlerExpand = XmlDeclHandler = None
    buffer_text = ordered_attributes = specified_attributes = False
    namespace_prefixes = False
    ErrorCode = 0
    ErrorLineNumber, ErrorColumnNumber = 1, 0

    def __init__(self, encoding, separator):
        self._separator = separator
        self._scanner = Scanner(self, encoding, keeps_names=separator is None)
        self._is_done = False

    def Parse(self, data, isfinal=False, /):
        """Read on; isfinal says that this was the end."""
        if self._is_done:
            raise ExpatError("parsing finished: line 1, column 0")
        self._is_done = bool(isfinal)
        try:
            self._scanner.feed(data if isinstance(data, str) else bytes(memoryview(data)), bool(isfinal))
        except Fault as fault:
            self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber = fault.code, fault.line, fault.column
            raise error_of(fault) from None
        return 1

    def ParseFile(self, file, /):
        """Read a file to its end."""
        return self.Parse(file.read(), True)

    @property
    def CurrentLineNumber(self):
        """The line that is being read."""
        return self._scanner.place(self._scanner.at)[0]

    @property
    def CurrentColumnNumber(self):
        """The place in the line that is being read."""
        return self._scanner.place(self._scanner.at)[1]

    def _name(self, name):
        if name[:1] != "{":
            return name
        uri, _, local = name[1:].rpartition("}")
        return f"{uri}{self._separator}{local}"

    # What the scanner calls.

    def start(self, tag, attributes):
        if self.StartElementHandler is not None:
            named = {self._name(name): value for name, value in attributes.items()}
            if self.ordered_attributes:
                named = [one for pair in named.items() for one in pair]
            self.StartElementHandler(self._name(tag), named)

    def end(self, tag):
        if self.EndElementHandler is not None:
            self.EndElementHandler(self._name(tag))

    def data(self, text):
        if self.CharacterDataHandler is not None:
            self.CharacterDataHandler(text)

    def cdata(self, text):
        if self.StartCdataSectionHandler is not None:
            self.StartCdataSectionHandler()
        self.data(text)
        if self.EndCdataSectionHandler is not None:
            self.EndCdataSectionHandler()

    def comment(self, text):
        if self.CommentHandler is not None:
            self.CommentHandler(text)

    def pi(self, target, text):
        if self.ProcessingInstructionHandler is not None:
            self.ProcessingInstructionHandler(target, text)

    def doctype(self, name, public, system):
        if self.StartDoctypeDeclHandler is not None:
            self.StartDoctypeDeclHandler(name, system, public, 0)
        if self.EndDoctypeDeclHandler is not None:
            self.EndDoctypeDeclHandler()

    def start_space(self, prefix, uri):
        if self.StartNamespaceDeclHandler is not None and self._separator is not None:
            self.StartNamespaceDeclHandler(prefix or None, uri)

    def end_space(self, prefix):
        if self.EndNamespaceDeclHandler is not None and self._separator is not None:
            self.EndNamespaceDeclHandler(prefix or None)

    def default(self, text, place):
        """An entity that may be declared elsewhere."""
        if self.DefaultHandler is None and self.DefaultHandlerExpand is None:
            return False
        (self.DefaultHandlerExpand or self.DefaultHandler)(text)
        return True


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """A new parser; with a separator, names have the addresses of their namespaces in front."""
    return XMLParserType(encoding, namespace_separator)
