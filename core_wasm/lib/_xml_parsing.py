"""From XML to trees: XMLParser, TreeBuilder and what reads with them."""

import io

from _xml_elements import Comment, Element, ProcessingInstruction
from _xml_scanner import Fault, Scanner

# What is defined here belongs to ElementTree.
__name__ = "xml.etree.ElementTree"


class ParseError(SyntaxError):
    """The text is not XML; `code` is Expat's number of the error, `position` a pair of line and column."""

    code = 0
    position = 0, 0


class TreeBuilder:
    """Makes a tree of calls: start(tag, attributes), data(text), end(tag), close()."""

    def __init__(
        self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False
    ):
        self._make = Element if element_factory is None else element_factory
        self._comment_factory = Comment if comment_factory is None else comment_factory
        self._pi_factory = ProcessingInstruction if pi_factory is None else pi_factory
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        self._texts = []
        self._open = []
        self._last = self._root = None
        # Whether text belongs behind the last element, not into it.
        self._is_behind = False

    def _flush(self):
        if not self._texts:
            return
        if self._last is not None:
            text = "".join(self._texts)
            if self._is_behind:
                self._last.tail = text
            else:
                self._last.text = text
        self._texts = []

    def data(self, data, /):
        """Text comes next."""
        self._texts.append(data)

    def start(self, tag, attrs, /):
        """An element begins; gives it."""
        self._flush()
        self._last = element = self._make(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_behind = False
        return element

    def end(self, tag, /):
        """An element ends; gives it."""
        self._flush()
        self._last = self._open.pop()
        self._is_behind = True
        return self._last

    def comment(self, text, /):
        """A comment: in the tree only if that was asked for."""
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None, /):
        """A processing instruction: in the tree only if that was asked for."""
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, make, is_inserted, *args):
        element = make(*args)
        if is_inserted:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._is_behind = True
        return element

    def close(self):
        """Gives the root."""
        if self._open:
            raise AssertionError("missing end tags")
        if self._root is None:
            raise AssertionError("missing toplevel element")
        return self._root


class XMLParser:
    """Reads XML piece by piece: feed(), then close() for what the target has made of it."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = "Expat 2.7.1"
        self._scanner = Scanner(self, encoding)
        self._events = None
        self._is_closed = False
        for name in ("start", "end", "data", "comment", "pi", "start_ns", "end_ns", "doctype"):
            setattr(self, f"_{name}", getattr(self.target, name, None))

    # What the scanner calls.

    def data(self, text):
        if self._data is not None:
            self._data(text)

    cdata = data

    def start_space(self, prefix, uri):
        if self._start_ns is not None:
            self._start_ns(prefix, uri)
        self._report("start-ns", (prefix, uri))

    def end_space(self, prefix):
        result = self._end_ns(prefix) if self._end_ns is not None else None
        self._report("end-ns", result)

    def start(self, tag, attributes):
        if self._start is not None:
            self._report("start", self._start(tag, attributes))

    def end(self, tag):
        if self._end is not None:
            self._report("end", self._end(tag))

    def comment(self, text):
        if self._comment is not None:
            self._report("comment", self._comment(text))

    def pi(self, target, text):
        if self._pi is not None:
            self._report("pi", self._pi(target, text or None))

    def doctype(self, name, public, system):
        if self._doctype is not None:
            self._doctype(name, public, system)

    def default(self, text, place):
        """An entity that the document does not declare: the program may have given its text."""
        name = text[1:-1]
        if name not in self.entity:
            return False
        self.data(self.entity[name])
        return True

    def _report(self, event, what):
        if self._events is not None and event in self._events:
            self._queue.append((event, what))

    def _set_events(self, queue, events):
        self._queue = queue
        self._events = set()
        for event in events:
            if event not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
                raise ValueError(f"unknown event {event!r}")
            self._events.add(event)

    # What a program calls.

    def _advance(self, data, final):
        try:
            self._scanner.feed(data, final)
        except Fault as fault:
            error = ParseError(fault.message)
            error.code = fault.code
            error.position = fault.line, fault.column
            raise error from None

    def feed(self, data, /):
        """Read on."""
        if not isinstance(data, str):
            try:
                data = bytes(memoryview(data))
            except TypeError:
                raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
        self._advance(data, False)

    def flush(self):
        """Everything that can be read has been."""

    def close(self):
        """This was the end; gives what the target's close() gives."""
        self._advance("" if self._scanner.decoder is None and not self._scanner.head else b"", True)
        close = getattr(self.target, "close", None)
        return close() if close is not None else None


class XMLPullParser:
    """Reads XML piece by piece, and keeps events until they are asked for."""

    def __init__(self, events=None, *, _parser=None):
        self._queue = []
        self._parser = _parser or XMLParser(target=TreeBuilder())
        self._parser._set_events(self._queue, ("end",) if events is None else events)

    def feed(self, data):
        """Read on."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._queue.append(error)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """This was the end."""
        self._close_and_return_root()

    def read_events(self):
        """The events that have come, as pairs; each is given once."""
        while self._queue:
            event = self._queue.pop(0)
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        """Everything that can be read has been."""
        if self._parser is None:
            raise ValueError("flush() called after end of stream")
        self._parser.flush()


class _Iteration:
    """What iterparse() gives: an iterator over events, with the root at the end."""

    root = None

    def __init__(self, source, events, parser):
        self._puller = XMLPullParser(events, _parser=parser)
        self._closes = not hasattr(source, "read")
        self._source = open(source, "rb") if self._closes else source
        self._events = self._read()

    def _read(self):
        try:
            while True:
                yield from self._puller.read_events()
                data = self._source.read(16 * 1024)
                if not data:
                    break
                self._puller.feed(data)
            root = self._puller._close_and_return_root()
            yield from self._puller.read_events()
            self.root = root
        finally:
            if self._closes:
                self._source.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._events)

    def close(self):
        """Close the file, if it was opened here."""
        self._events.close()
        if self._closes:
            self._source.close()


def iterparse(source, events=None, parser=None):
    """Read a file, and give events while the tree grows: pairs of "start" or "end" and an element."""
    return _Iteration(source, events, parser)


def XML(text, parser=None):
    """The root of the tree that a text is."""
    parser = XMLParser(target=TreeBuilder()) if parser is None else parser
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """(root, elements by their attribute `id`) of a text."""
    root = XML(text, parser)
    return root, {element.get("id"): element for element in root.iter() if element.get("id")}


def fromstringlist(sequence, parser=None):
    """The root of the tree that a text in pieces is."""
    parser = XMLParser(target=TreeBuilder()) if parser is None else parser
    for text in sequence:
        parser.feed(text)
    return parser.close()
