"""Reading XML, piece by piece: from text to calls of a target (start, end, data, comment, pi ...).

What is well-formed, and how faults are called, is as with Expat. There are no external entities. Entities of the document
may become a hundred times as long as it is, not more.
"""

import codecs
import re

# Expat's numbers of errors.
SYNTAX, NO_ELEMENTS, INVALID_TOKEN, UNCLOSED_TOKEN, TAG_MISMATCH, DUPLICATE_ATTRIBUTE = 2, 3, 4, 5, 7, 8
JUNK, UNDEFINED_ENTITY, RECURSIVE_ENTITY, BAD_CHARACTER, MISPLACED_XML, UNKNOWN_ENCODING = 9, 11, 12, 14, 17, 18
UNCLOSED_CDATA, UNBOUND_PREFIX, AMPLIFICATION = 20, 27, 43
_MESSAGES = {
    SYNTAX: "syntax error", NO_ELEMENTS: "no element found", INVALID_TOKEN: "not well-formed (invalid token)",
    UNCLOSED_TOKEN: "unclosed token", TAG_MISMATCH: "mismatched tag", DUPLICATE_ATTRIBUTE: "duplicate attribute",
    JUNK: "junk after document element", UNDEFINED_ENTITY: "undefined entity", RECURSIVE_ENTITY: "recursive entity reference",
    BAD_CHARACTER: "reference to invalid character number", MISPLACED_XML: "XML or text declaration not at start of entity",
    UNKNOWN_ENCODING: "unknown encoding", UNCLOSED_CDATA: "unclosed CDATA section", UNBOUND_PREFIX: "unbound prefix",
    AMPLIFICATION: "limit on input amplification factor (from DTD and entities) breached",
}  # fmt: skip

_NAME = r"[A-Za-z_:\u00c0-\U000effff][-A-Za-z0-9._:\u00b7\u00c0-\U000effff]*"
_START = re.compile(rf"<({_NAME})((?:\s+{_NAME}\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*(/?)>")
_ATTRIBUTE = re.compile(rf"\s+({_NAME})\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_END = re.compile(rf"</({_NAME})\s*>")
_REFERENCE = re.compile(rf"&(?:#([0-9]+)|#x([0-9A-Fa-f]+)|({_NAME}));")
_INVALID = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PI = re.compile(rf"<\?({_NAME})(?:\s+(.*?))?\?>", re.DOTALL)
_DOCTYPE = re.compile(rf"<!DOCTYPE\s+({_NAME})")
_ENTITY = re.compile(rf"<!ENTITY\s+({_NAME})\s+(?:\"([^\"]*)\"|'([^']*)')\s*>")
_DOCTYPE_IDS = re.compile(r"""\s+(?:PUBLIC\s+(?:"([^"]*)"|'([^']*)')\s+|SYSTEM\s+)(?:"([^"]*)"|'([^']*)')""")
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][-A-Za-z0-9._]*)["']""")
_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_AMPLIFICATION_MAX, _AMPLIFICATION_FREE = 100, 8 << 20


class Fault(Exception):
    """What is wrong: its number, its place and, if there is one, what it is about."""

    def __init__(self, code, line, column, about=""):
        self.code, self.line, self.column = code, line, column
        self.message = f"{_MESSAGES[code]}{about}: line {line}, column {column}"


class Scanner:
    """Takes text with feed(); `handler` has the methods start(), end(), data(), comment(), pi(), doctype() ...

    Names come with the address of their namespace, or, if they are kept, as they are written.
    """

    def __init__(self, handler, encoding=None, keeps_names=False):
        self.handler = handler
        self.keeps_names = keeps_names
        self.encoding = encoding
        self.decoder = None
        self.head = b""
        # What has not been read; where it begins; text that came out of an entity is not counted.
        self.buffer = ""
        self.kept = ""
        self.at = 0
        self.line, self.column = 1, 0
        # Up to here the buffer does not count for places.
        self.counted = 0
        self.fed = self.expanded = 0
        self.open_tags = []
        self.spaces = [{"xml": "http://www.w3.org/XML/1998/namespace", "": ""}]
        self.entities = {}
        # Entities may be declared in a file that is not read.
        self.may_be_elsewhere = False
        self.seen_root = self.has_begun = False

    def fail(self, code, at=None, about=""):
        line, column = self.place(self.at if at is None else at)
        return Fault(code, line, column, about)

    def place(self, at):
        """(line, column) of a place in the buffer."""
        before = self.buffer[self.counted : at] if at > self.counted else ""
        lines = before.count("\n")
        return self.line + lines, len(before) - before.rfind("\n") - 1 if lines else self.column + len(before)

    def feed(self, data, final=False):
        """Read on. At the end of the text call it with `final`."""
        if isinstance(data, str):
            text = data
        else:
            text = self.decode(bytes(data), final)
        self.fed += len(text)
        text, self.kept = self.kept + text, ""
        if self.at:
            self.line, self.column = self.place(self.at)
            self.buffer = self.buffer[self.at :]
            self.counted = self.at = 0
        self.buffer += text
        if not final and self.buffer.endswith("\r"):
            # Perhaps half of a line end.
            self.buffer, self.kept = self.buffer[:-1], "\r"
        self.buffer = self.buffer.replace("\r\n", "\n").replace("\r", "\n")
        if not self.has_begun:
            self.buffer = self.buffer.removeprefix("\ufeff")
        self.scan(final)

    def decode(self, data, final):
        if self.decoder is None:
            self.head += data
            if len(self.head) < 4 and not final:
                return ""
            data, self.head = self.head, b""
            if self.encoding is None:
                self.encoding = _encoding_of(data)
            try:
                self.decoder = codecs.getincrementaldecoder(self.encoding)()
            except LookupError:
                raise Fault(UNKNOWN_ENCODING, 1, 30) from None
        try:
            return self.decoder.decode(data, final)
        except UnicodeDecodeError as error:
            good = error.object[: error.start].decode(self.encoding, "replace")
            self.buffer += good
            raise self.fail(INVALID_TOKEN, len(self.buffer)) from None

    # The tokens. Each method returns False if there is not enough text.

    def scan(self, final):
        while self.at < len(self.buffer):
            if not self.has_begun and self.buffer.startswith("<?xml", self.at):
                done = self.declaration()
            elif self.buffer[self.at] != "<":
                done = self.text(final)
            else:
                done = self.markup(final)
            if not done:
                if final:
                    raise self.unfinished()
                return
            self.has_begun = True
        if final and (not self.seen_root or self.open_tags):
            raise self.fail(NO_ELEMENTS)

    def unfinished(self):
        rest = self.buffer[self.at : self.at + 9]
        if rest == "<![CDATA[":
            return self.fail(UNCLOSED_CDATA, len(self.buffer))
        return self.fail(UNCLOSED_TOKEN)

    def text(self, final):
        buffer = self.buffer
        stop = buffer.find("<", self.at)
        if stop < 0:
            if not final:
                # The rest may be part of something.
                return False
            stop = len(buffer)
        reference = buffer.find("&", self.at, stop)
        if reference >= 0:
            stop = reference
        piece = buffer[self.at : stop]
        if piece:
            self.emit_text(piece)
            self.at = stop
            return True
        return self.reference()

    def emit_text(self, piece):
        if bad := _INVALID.search(piece):
            raise self.fail(INVALID_TOKEN, self.at + bad.start())
        if self.open_tags:
            if (at := piece.find("]]>")) >= 0:
                raise self.fail(INVALID_TOKEN, self.at + at + 2)
            self.handler.data(piece)
        elif piece.strip("\t\n "):
            at = self.at + len(piece) - len(piece.lstrip("\t\n "))
            raise self.fail(JUNK if self.seen_root else SYNTAX, at)

    def reference(self):
        if not self.open_tags:
            raise self.fail(JUNK if self.seen_root else SYNTAX)
        match = _REFERENCE.match(self.buffer, self.at)
        if match is None:
            if ";" not in self.buffer[self.at :]:
                bad = re.compile(rf"&(?:#[0-9x]?[0-9A-Fa-f]*|{_NAME})?").match(self.buffer, self.at)
                if bad.end() == len(self.buffer):
                    return False
            bad = re.compile(rf"&(?:#x?[0-9A-Fa-f]*|{_NAME})?").match(self.buffer, self.at)
            raise self.fail(INVALID_TOKEN, bad.end())
        if match[3] is None or match[3] in _PREDEFINED:
            self.handler.data(self.character(match, self.at))
            self.at = match.end()
            return True
        value = self.entities.get(match[3])
        if value is None:
            if self.may_be_elsewhere and self.handler.default(match[0], self.place(self.at)):
                self.at = match.end()
                return True
            raise self.fail(UNDEFINED_ENTITY, None, f" {match[0]}" if self.may_be_elsewhere else "")
        self.count_expansion(len(value))
        # It may hold elements: it is read in place of the reference. Places behind it are those of the reference's end.
        line, column = self.place(match.end())
        self.buffer = value + self.buffer[match.end() :]
        self.at = 0
        self.counted = len(value)
        self.line, self.column = line, column
        return True

    def count_expansion(self, size):
        self.expanded += size + 1
        if self.expanded > _AMPLIFICATION_FREE and self.expanded > _AMPLIFICATION_MAX * self.fed or self.expanded > 1 << 26:
            raise self.fail(AMPLIFICATION)

    def character(self, match, at):
        if match[3] is not None:
            return _PREDEFINED[match[3]]
        number = int(match[1]) if match[1] is not None else int(match[2], 16)
        if number > 0x10FFFF or _INVALID.match(chr(number)):
            raise self.fail(BAD_CHARACTER, at)
        return chr(number)

    def markup(self, final):
        buffer, at = self.buffer, self.at
        follows = buffer[at + 1 : at + 2]
        if not follows:
            return False
        if follows == "/":
            return self.end_tag()
        if follows == "?":
            return self.instruction()
        if follows == "!":
            return self.declared(final)
        return self.start_tag()

    def declaration(self):
        stop = self.buffer.find("?>", self.at)
        if stop < 0:
            return False
        if not re.match(r"<\?xml\s+version\s*=\s*(['\"])1\.\d\1", self.buffer[self.at : stop]):
            return self.instruction()
        self.at = stop + 2
        return True

    def start_tag(self):
        match = _START.match(self.buffer, self.at)
        if match is None:
            return self.bad_tag()
        if self.seen_root and not self.open_tags:
            raise self.fail(JUNK)
        tag, attributes, is_empty = match.groups()
        self.seen_root = True
        own, declared = {}, {}
        spaces = self.spaces[-1]
        if attributes:
            start = match.start(2)
            if bad := _INVALID.search(attributes):
                raise self.fail(INVALID_TOKEN, start + bad.start())
            for found in _ATTRIBUTE.finditer(attributes):
                name = found[1]
                if name in own:
                    raise self.fail(DUPLICATE_ATTRIBUTE, start + found.start(1))
                value = found[2] if found[2] is not None else found[3]
                own[name] = self.attribute_value(value, start + found.start(2 if found[2] is not None else 3))
            declared = {name: value for name, value in own.items() if name == "xmlns" or name.startswith("xmlns:")}
            if declared:
                spaces = spaces.copy()
                for name, value in declared.items():
                    if not self.keeps_names:
                        del own[name]
                    prefix = name[6:]
                    spaces[prefix] = value
                    self.handler.start_space(prefix, value)
        self.spaces.append(spaces)
        name = self.qualified(tag, spaces, True)
        named = {self.qualified(key, spaces, False): value for key, value in own.items()}
        if len(named) < len(own):
            raise self.fail(DUPLICATE_ATTRIBUTE)
        self.handler.start(name, named)
        self.open_tags.append((tag, name, [key[6:] for key in declared]))
        self.at = match.end() if not is_empty else match.end() - 2
        if is_empty:
            self.close_tag()
            self.at = match.end()
        return True

    def bad_tag(self):
        """A tag that is not complete, or wrong."""
        buffer, at = self.buffer, self.at
        if not re.compile(_NAME).match(buffer, at + 1):
            raise self.fail(INVALID_TOKEN, at + 1)
        good = re.compile(rf"<{_NAME}(?:\s+{_NAME}\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*\s*").match(buffer, at)
        rest = buffer[good.end() :]
        # What could still become an attribute.
        partly = re.compile(rf"(?:{_NAME}\s*(?:=\s*(?:\"[^\"<]*|'[^'<]*)?)?|/)?$").match(rest)
        if partly and (not rest or rest[0] == "/" or good[0][-1:].isspace() or not good[0].endswith(('"', "'"))):
            return False
        wrong = re.compile(rf"{_NAME}\s*=\s*(?:\"[^\"<]*|'[^'<]*)?|{_NAME}\s*|/").match(rest)
        raise self.fail(INVALID_TOKEN, good.end() + (wrong.end() if wrong and good[0][-1:].isspace() else 0))

    def attribute_value(self, value, start):
        value = value.replace("\n", " ").replace("\t", " ")
        if "&" not in value:
            return value
        return self.expanded_value(value, start, 0)

    def expanded_value(self, value, start, depth):
        parts, at = [], 0
        while (found := value.find("&", at)) >= 0:
            parts.append(value[at:found])
            match = _REFERENCE.match(value, found)
            if match is None:
                raise self.fail(INVALID_TOKEN, start + found + 1)
            if match[3] is None or match[3] in _PREDEFINED:
                parts.append(self.character(match, start + found))
            else:
                inner = self.entities.get(match[3])
                if inner is None:
                    raise self.fail(UNDEFINED_ENTITY, start + found)
                if depth > 50:
                    raise self.fail(RECURSIVE_ENTITY)
                self.count_expansion(len(inner))
                parts.append(self.expanded_value(inner.replace("\n", " "), start, depth + 1))
            at = match.end()
        parts.append(value[at:])
        return "".join(parts)

    def qualified(self, name, spaces, is_tag):
        if self.keeps_names:
            return name
        prefix, colon, local = name.partition(":")
        if not colon:
            return f"{{{spaces['']}}}{name}" if is_tag and spaces[""] else name
        if prefix not in spaces:
            raise self.fail(UNBOUND_PREFIX)
        return f"{{{spaces[prefix]}}}{local}"

    def end_tag(self):
        match = _END.match(self.buffer, self.at)
        if match is None:
            if re.compile(rf"</(?:{_NAME}\s*)?$").match(self.buffer, self.at):
                return False
            good = re.compile(rf"</(?:{_NAME}\s*)?").match(self.buffer, self.at)
            raise self.fail(INVALID_TOKEN, good.end())
        if not self.open_tags:
            raise self.fail(JUNK if self.seen_root else INVALID_TOKEN, self.at if self.seen_root else self.at + 1)
        if match[1] != self.open_tags[-1][0]:
            raise self.fail(TAG_MISMATCH, self.at + 2)
        self.close_tag()
        self.at = match.end()
        return True

    def close_tag(self):
        _, name, prefixes = self.open_tags.pop()
        self.spaces.pop()
        self.handler.end(name)
        for prefix in reversed(prefixes):
            self.handler.end_space(prefix)

    def instruction(self):
        stop = self.buffer.find("?>", self.at)
        if stop < 0:
            return False
        match = _PI.match(self.buffer, self.at)
        if match is None:
            raise self.fail(INVALID_TOKEN, self.at + 2)
        if match[1].lower() == "xml":
            raise self.fail(MISPLACED_XML if match[1] == "xml" else INVALID_TOKEN)
        self.handler.pi(match[1], match[2] or "")
        self.at = match.end()
        return True

    def declared(self, final):
        buffer, at = self.buffer, self.at
        if buffer.startswith("<!--", at):
            stop = buffer.find("--", at + 4)
            if stop < 0 or stop + 2 >= len(buffer):
                return False
            if buffer[stop + 2] != ">":
                raise self.fail(INVALID_TOKEN, stop + 2)
            self.handler.comment(buffer[at + 4 : stop])
            self.at = stop + 3
            return True
        if buffer.startswith("<![CDATA[", at):
            if not self.open_tags:
                raise self.fail(JUNK if self.seen_root else SYNTAX)
            stop = buffer.find("]]>", at)
            if stop < 0:
                return False
            if stop > at + 9:
                self.handler.cdata(buffer[at + 9 : stop])
            self.at = stop + 3
            return True
        if buffer.startswith("<!DOCTYPE", at) and not self.seen_root:
            return self.document_type()
        if not final and any([one.startswith(buffer[at : at + 9]) for one in ("<!--", "<![CDATA[", "<!DOCTYPE")]):
            return False
        raise self.fail(INVALID_TOKEN, at + 2) if self.open_tags else self.fail(JUNK if self.seen_root else SYNTAX)

    def document_type(self):
        """`<!DOCTYPE name ... [declarations]>`: of these only entities matter."""
        buffer, at = self.buffer, self.at
        stop, depth, quote = at, 0, ""
        while stop < len(buffer):
            character = buffer[stop]
            if quote:
                quote = "" if character == quote else quote
            elif character in "\"'":
                quote = character
            elif buffer.startswith("<!--", stop):
                stop = buffer.find("-->", stop)
                if stop < 0:
                    return False
                stop += 2
            elif character == "[":
                depth += 1
            elif character == "]":
                depth -= 1
            elif character == ">" and depth == 0:
                break
            stop += 1
        else:
            return False
        match = _DOCTYPE.match(buffer, at)
        if match is None:
            raise self.fail(SYNTAX, at + 2)
        text = buffer[match.end() : stop]
        for name, double, single in _ENTITY.findall(text):
            value = _REFERENCE.sub(lambda one: one[0] if one[3] else self.character(one, at), double or single)
            self.entities.setdefault(name, value)
        ids = _DOCTYPE_IDS.match(text)
        self.may_be_elsewhere = ids is not None or "%" in text
        public = (ids[1] or ids[2]) if ids else None
        self.handler.doctype(match[1], public, (ids[3] or ids[4]) if ids else None)
        self.at = stop + 1
        return True


def _encoding_of(data):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if data.startswith((b"<\0?\0", b"\0<\0?")):
        return "utf-16-le" if data[:1] == b"<" else "utf-16-be"
    match = _ENCODING.match(data)
    return match[1].decode("ascii") if match else "utf-8"
