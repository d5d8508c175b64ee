"""The parser: statements fill a tree of dicts, `_Rules` knows which parts of it may still change.

Positions are indices into the text; every reader takes one and gives the next one with what it has read.
"""

from tomllib._values import DATETIME, LOCAL_TIME, NUMBER, moment_of, number_of, time_of

_CONTROL = frozenset(chr(code) for code in range(32)) | {chr(127)}
_ILLEGAL_IN_BASIC = _CONTROL - frozenset("\t")
_ILLEGAL_IN_MULTILINE = _CONTROL - frozenset("\t\n")
_SPACE = frozenset(" \t")
_SPACE_AND_NEWLINE = _SPACE | frozenset("\n")
_BARE_KEY = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_HEX = frozenset("0123456789abcdefABCDEF")
_ESCAPES = {
    "\\b": "\b", "\\t": "\t", "\\n": "\n", "\\f": "\f", "\\r": "\r", '\\"': '"', "\\\\": "\\",
}

# Deeper values than this are refused, before recursion ends the program.
_DEPTH_MAX = 400


class TOMLDecodeError(ValueError):
    """An error raised if a document is not valid TOML.

    Adds the following attributes to ValueError:
    msg: The unformatted error message
    doc: The TOML document being parsed
    pos: The index of doc where parsing failed
    lineno: The line corresponding to pos
    colno: The column corresponding to pos
    """

    def __init__(self, msg="", doc="", pos=0):
        line = doc.count("\n", 0, pos) + 1
        column = pos - doc.rfind("\n", 0, pos) if line > 1 else pos + 1
        where = "end of document" if pos >= len(doc) else f"line {line}, column {column}"
        super().__init__(f"{msg} (at {where})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = column


def load(fp, /, *, parse_float=float):
    """Parse TOML from a binary file object."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Parse TOML from a string."""
    if not isinstance(s, str):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'")
    return _Document(s.replace("\r\n", "\n"), _checked_float(parse_float)).parse()


def _checked_float(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return parse


class _Rules:
    """What was declared of the tree: FROZEN parts are closed, EXPLICIT ones have had their own header."""

    FROZEN, EXPLICIT = 0, 1

    def __init__(self):
        self._tree = {}
        self._pending = set()

    def _entry(self, key):
        level = {"children": self._tree}
        for part in key:
            level = level["children"].setdefault(part, {"flags": set(), "below": set(), "children": {}})
        return level

    def mark(self, key, flag, *, with_below):
        entry = self._entry(key)
        entry["below" if with_below else "flags"].add(flag)

    def mark_later(self, key, flag):
        """From the end of the statement on."""
        self._pending.add((key, flag))

    def settle(self):
        for key, flag in self._pending:
            self.mark(key, flag, with_below=False)
        self._pending.clear()

    def forget(self, key):
        level = self._tree
        for part in key[:-1]:
            if part not in level:
                return
            level = level[part]["children"]
        level.pop(key[-1], None)

    def has(self, key, flag):
        if not key:
            return False
        level = self._tree
        for part in key[:-1]:
            if part not in level:
                return False
            if flag in level[part]["below"]:
                return True
            level = level[part]["children"]
        entry = level.get(key[-1])
        return entry is not None and (flag in entry["flags"] or flag in entry["below"])


def _namespace(root, key, through_lists=True):
    """The dict under a key, made where it is missing. KeyError if something else is there."""
    at = root
    for part in key:
        at = at.setdefault(part, {})
        if through_lists and isinstance(at, list):
            at = at[-1]
        if not isinstance(at, dict):
            raise KeyError("There is no nest behind this key")
    return at


class _Document:
    def __init__(self, text, parse_float):
        self.text = text
        self.parse_float = parse_float
        self.root = {}
        self.rules = _Rules()

    def fail(self, message, pos):
        raise TOMLDecodeError(message, self.text, pos)

    def parse(self):
        text, pos, header = self.text, 0, ()
        while True:
            pos = self.skip(pos, _SPACE)
            if pos >= len(text):
                break
            char = text[pos]
            if char == "\n":
                pos += 1
                continue
            if char in _BARE_KEY or char in "\"'":
                pos = self.pair_statement(pos, header)
                pos = self.skip(pos, _SPACE)
            elif char == "[":
                self.rules.settle()
                if text.startswith("[[", pos):
                    pos, header = self.array_header(pos)
                else:
                    pos, header = self.table_header(pos)
                pos = self.skip(pos, _SPACE)
            elif char != "#":
                self.fail("Invalid statement", pos)
            pos = self.comment(pos)
            if pos >= len(text):
                break
            if text[pos] != "\n":
                self.fail("Expected newline or end of document after a statement", pos)
            pos += 1
        return self.root

    # Between the tokens.

    def skip(self, pos, characters):
        text, end = self.text, len(self.text)
        while pos < end and text[pos] in characters:
            pos += 1
        return pos

    def until(self, pos, expected, illegal, *, at_end):
        """The place of `expected`; what lies between must not be illegal."""
        found = self.text.find(expected, pos)
        if found < 0:
            found = len(self.text)
            if not at_end:
                self.fail(f"Expected {expected!r}", found)
        if not illegal.isdisjoint(self.text[pos:found]):
            while self.text[pos] not in illegal:
                pos += 1
            self.fail(f"Found invalid character {self.text[pos]!r}", pos)
        return found

    def comment(self, pos):
        if self.text.startswith("#", pos):
            return self.until(pos + 1, "\n", _ILLEGAL_IN_BASIC, at_end=True)
        return pos

    def comments_and_newlines(self, pos):
        while True:
            before = pos
            pos = self.comment(self.skip(pos, _SPACE_AND_NEWLINE))
            if pos == before:
                return pos

    # Statements.

    def table_header(self, pos):
        pos = self.skip(pos + 1, _SPACE)
        pos, key = self.key(pos)
        if self.rules.has(key, _Rules.EXPLICIT) or self.rules.has(key, _Rules.FROZEN):
            self.fail(f"Cannot declare {key} twice", pos)
        self.rules.mark(key, _Rules.EXPLICIT, with_below=False)
        try:
            _namespace(self.root, key)
        except KeyError:
            self.fail("Cannot overwrite a value", pos)
        if not self.text.startswith("]", pos):
            self.fail("Expected ']' at the end of a table declaration", pos)
        return pos + 1, key

    def array_header(self, pos):
        pos = self.skip(pos + 2, _SPACE)
        pos, key = self.key(pos)
        if self.rules.has(key, _Rules.FROZEN):
            self.fail(f"Cannot mutate immutable namespace {key}", pos)
        # What was said of the table before does not count for this one.
        self.rules.forget(key)
        self.rules.mark(key, _Rules.EXPLICIT, with_below=False)
        try:
            parent = _namespace(self.root, key[:-1])
            tables = parent.setdefault(key[-1], [])
            if not isinstance(tables, list):
                raise KeyError
        except KeyError:
            self.fail("Cannot overwrite a value", pos)
        tables.append({})
        if not self.text.startswith("]]", pos):
            self.fail("Expected ']]' at the end of an array declaration", pos)
        return pos + 2, key

    def pair_statement(self, pos, header):
        pos, key, value = self.pair(pos, 0)
        parent_key = header + key[:-1]
        for length in range(1, len(key)):
            # Dotted keys make tables that no header may open again.
            table = header + key[:length]
            if self.rules.has(table, _Rules.EXPLICIT):
                self.fail(f"Cannot redefine namespace {table}", pos)
            self.rules.mark_later(table, _Rules.EXPLICIT)
        if self.rules.has(parent_key, _Rules.FROZEN):
            self.fail(f"Cannot mutate immutable namespace {parent_key}", pos)
        try:
            parent = _namespace(self.root, parent_key)
        except KeyError:
            self.fail("Cannot overwrite a value", pos)
        if key[-1] in parent:
            self.fail("Cannot overwrite a value", pos)
        # Inline tables and arrays are as they were written.
        if isinstance(value, (dict, list)):
            self.rules.mark(header + key, _Rules.FROZEN, with_below=True)
        parent[key[-1]] = value
        return pos

    def pair(self, pos, depth):
        pos, key = self.key(pos)
        if not self.text.startswith("=", pos):
            self.fail("Expected '=' after a key in a key/value pair", pos)
        pos = self.skip(pos + 1, _SPACE)
        pos, value = self.value(pos, depth)
        return pos, key, value

    def key(self, pos):
        pos, part = self.key_part(pos)
        key = (part,)
        pos = self.skip(pos, _SPACE)
        while self.text.startswith(".", pos):
            pos = self.skip(pos + 1, _SPACE)
            pos, part = self.key_part(pos)
            key += (part,)
            pos = self.skip(pos, _SPACE)
        return pos, key

    def key_part(self, pos):
        char = self.text[pos : pos + 1]
        if char and char in _BARE_KEY:
            end = self.skip(pos, _BARE_KEY)
            return end, self.text[pos:end]
        if char == "'":
            return self.literal(pos)
        if char == '"':
            return self.basic(pos + 1, multiline=False)
        self.fail("Invalid initial character for a key part", pos)

    # Values.

    def value(self, pos, depth):
        if depth > _DEPTH_MAX:
            raise RecursionError(f"TOML inline arrays/tables are nested more than the allowed {_DEPTH_MAX} levels")
        text = self.text
        char = text[pos : pos + 1]
        if char == '"':
            if text.startswith('"""', pos):
                return self.multiline(pos, literal=False)
            return self.basic(pos + 1, multiline=False)
        if char == "'":
            if text.startswith("'''", pos):
                return self.multiline(pos, literal=True)
            return self.literal(pos)
        if char == "t" and text.startswith("true", pos):
            return pos + 4, True
        if char == "f" and text.startswith("false", pos):
            return pos + 5, False
        if char == "[":
            return self.array(pos, depth + 1)
        if char == "{":
            return self.inline_table(pos, depth + 1)
        return self.scalar(pos, char)

    def scalar(self, pos, char):
        text = self.text
        if match := DATETIME.match(text, pos):
            try:
                return match.end(), moment_of(match)
            except ValueError as error:
                raise TOMLDecodeError("Invalid date or datetime", text, pos) from error
        if match := LOCAL_TIME.match(text, pos):
            return match.end(), time_of(match)
        if match := NUMBER.match(text, pos):
            return match.end(), number_of(match, self.parse_float)
        for word in (text[pos : pos + 3], text[pos : pos + 4]):
            if word in ("inf", "nan", "-inf", "+inf", "-nan", "+nan"):
                return pos + len(word), self.parse_float(word)
        self.fail("Invalid value", pos)

    def array(self, pos, depth):
        pos = self.comments_and_newlines(pos + 1)
        items = []
        if self.text.startswith("]", pos):
            return pos + 1, items
        while True:
            pos, value = self.value(pos, depth)
            items.append(value)
            pos = self.comments_and_newlines(pos)
            char = self.text[pos : pos + 1]
            if char == "]":
                return pos + 1, items
            if char != ",":
                self.fail("Unclosed array", pos)
            pos = self.comments_and_newlines(pos + 1)
            if self.text.startswith("]", pos):
                return pos + 1, items

    def inline_table(self, pos, depth):
        pos = self.skip(pos + 1, _SPACE)
        table, rules = {}, _Rules()
        if self.text.startswith("}", pos):
            return pos + 1, table
        while True:
            pos, key, value = self.pair(pos, depth)
            if rules.has(key, _Rules.FROZEN):
                self.fail(f"Cannot mutate immutable namespace {key}", pos)
            try:
                parent = _namespace(table, key[:-1], through_lists=False)
            except KeyError:
                self.fail("Cannot overwrite a value", pos)
            if key[-1] in parent:
                self.fail(f"Duplicate inline table key {key[-1]!r}", pos)
            parent[key[-1]] = value
            pos = self.skip(pos, _SPACE)
            char = self.text[pos : pos + 1]
            if char == "}":
                return pos + 1, table
            if char != ",":
                self.fail("Unclosed inline table", pos)
            if isinstance(value, (dict, list)):
                rules.mark(key, _Rules.FROZEN, with_below=True)
            pos = self.skip(pos + 1, _SPACE)

    # Strings.

    def literal(self, pos):
        start = pos + 1
        end = self.until(start, "'", _ILLEGAL_IN_BASIC, at_end=False)
        return end + 1, self.text[start:end]

    def multiline(self, pos, *, literal):
        text = self.text
        pos += 3
        if text.startswith("\n", pos):
            pos += 1
        if literal:
            quote = "'"
            end = self.until(pos, "'''", _ILLEGAL_IN_MULTILINE, at_end=False)
            result, pos = text[pos:end], end + 3
        else:
            quote = '"'
            pos, result = self.basic(pos, multiline=True)
        # Up to two quotes may stand before the three that end it.
        for _ in range(2):
            if not text.startswith(quote, pos):
                break
            pos += 1
            result += quote
        return pos, result

    def basic(self, pos, *, multiline):
        text = self.text
        illegal = _ILLEGAL_IN_MULTILINE if multiline else _ILLEGAL_IN_BASIC
        pieces, start = [], pos
        while True:
            if pos >= len(text):
                self.fail("Unterminated string", pos)
            char = text[pos]
            if char == '"':
                if not multiline:
                    pieces.append(text[start:pos])
                    return pos + 1, "".join(pieces)
                if text.startswith('"""', pos):
                    pieces.append(text[start:pos])
                    return pos + 3, "".join(pieces)
                pos += 1
            elif char == "\\":
                pieces.append(text[start:pos])
                pos, piece = self.escape(pos, multiline)
                pieces.append(piece)
                start = pos
            elif char in illegal:
                self.fail(f"Illegal character {char!r}", pos)
            else:
                pos += 1

    def escape(self, pos, multiline):
        text = self.text
        written = text[pos : pos + 2]
        pos += 2
        if multiline and written in ("\\ ", "\\\t", "\\\n"):
            # The white space around the end of the line is not part of the string.
            if written != "\\\n":
                pos = self.skip(pos, _SPACE)
                if pos >= len(text):
                    return pos, ""
                if text[pos] != "\n":
                    self.fail("Unescaped '\\' in a string", pos)
                pos += 1
            return self.skip(pos, _SPACE_AND_NEWLINE), ""
        if written in ("\\u", "\\U"):
            return self.code_point(pos, 4 if written == "\\u" else 8)
        if written in _ESCAPES:
            return pos, _ESCAPES[written]
        self.fail("Unescaped '\\' in a string", pos)

    def code_point(self, pos, size):
        digits = self.text[pos : pos + size]
        if len(digits) != size or not _HEX.issuperset(digits):
            self.fail("Invalid hex value", pos)
        code = int(digits, 16)
        if not (0 <= code <= 0xD7FF or 0xE000 <= code <= 0x10FFFF):
            self.fail("Escaped character is not a Unicode scalar value", pos + size)
        return pos + size, chr(code)
