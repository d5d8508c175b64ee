"""A JSON parser and writer by hand, with positions in errors and a round trip over awkward documents."""


class ParseError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        super().__init__(f"{message}: line {line} column {column} (char {position})")
        self.position = position


class Parser:
    ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
    WORDS = {"true": True, "false": False, "null": None}

    def __init__(self, text, depth=100):
        self.text, self.i, self.depth = text, 0, depth

    def fail(self, message, at=None):
        raise ParseError(message, self.text, self.i if at is None else at)

    def space(self):
        while self.i < len(self.text) and self.text[self.i] in " \t\r\n":
            self.i += 1

    def parse(self):
        value = self.value()
        self.space()
        if self.i < len(self.text):
            self.fail("extra data")
        return value

    def value(self):
        self.space()
        if self.i >= len(self.text):
            self.fail("unexpected end")
        c = self.text[self.i]
        if c == "{":
            return self.nested(self.object)
        if c == "[":
            return self.nested(self.array)
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, value in self.WORDS.items():
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return value
        self.fail(f"unexpected {c!r}")

    def nested(self, f):
        if not self.depth:
            self.fail("too deep")
        self.depth -= 1
        try:
            return f()
        finally:
            self.depth += 1

    def object(self):
        result = {}
        self.i += 1
        self.space()
        if self.take("}"):
            return result
        while True:
            self.space()
            if self.text[self.i : self.i + 1] != '"':
                self.fail("expected a key in quotes")
            key = self.string()
            self.space()
            if not self.take(":"):
                self.fail("expected ':'")
            result[key] = self.value()
            self.space()
            if self.take("}"):
                return result
            if not self.take(","):
                self.fail("expected ',' or '}'")

    def array(self):
        result = []
        self.i += 1
        self.space()
        if self.take("]"):
            return result
        while True:
            result.append(self.value())
            self.space()
            if self.take("]"):
                return result
            if not self.take(","):
                self.fail("expected ',' or ']'")

    def take(self, c):
        if self.text[self.i : self.i + 1] == c:
            self.i += 1
            return True
        return False

    def number(self):
        start = self.i
        self.take("-")
        if self.take("0"):
            pass
        elif not self.digits():
            self.fail("expected digits")
        whole = True
        if self.take("."):
            whole = False
            if not self.digits():
                self.fail("expected digits after '.'")
        if self.text[self.i : self.i + 1] in ("e", "E"):
            whole = False
            self.i += 1
            self.take("+") or self.take("-")
            if not self.digits():
                self.fail("expected an exponent")
        piece = self.text[start : self.i]
        return int(piece) if whole else float(piece)

    def digits(self):
        start = self.i
        while self.i < len(self.text) and "0" <= self.text[self.i] <= "9":
            self.i += 1
        return self.i > start

    def string(self):
        start = self.i
        self.i += 1
        parts = []
        while True:
            if self.i >= len(self.text):
                self.fail("unterminated string", start)
            c = self.text[self.i]
            self.i += 1
            if c == '"':
                return "".join(parts)
            if c < " ":
                self.fail("control character in string", self.i - 1)
            if c != "\\":
                parts.append(c)
                continue
            e = self.text[self.i : self.i + 1]
            self.i += 1
            if e == "u":
                parts.append(self.unicode())
            elif e in self.ESCAPES:
                parts.append(self.ESCAPES[e])
            else:
                self.fail("bad escape", self.i - 2)

    def hex4(self):
        digits = self.text[self.i : self.i + 4]
        if len(digits) != 4 or any(d not in "0123456789abcdefABCDEF" for d in digits):
            self.fail("bad \\u escape", self.i - 2)
        self.i += 4
        return int(digits, 16)

    def unicode(self):
        code = self.hex4()
        if 0xD800 <= code < 0xDC00 and self.text.startswith("\\u", self.i):
            mark = self.i
            self.i += 2
            low = self.hex4()
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
            self.i = mark
        return chr(code)


def quote(s):
    out = ['"']
    for c in s:
        n = ord(c)
        if c in '"\\':
            out.append("\\" + c)
        elif c in "\n\r\t":
            out.append({"\n": "\\n", "\r": "\\r", "\t": "\\t"}[c])
        elif n < 32 or 0x7F <= n < 0x10000:
            out.append(f"\\u{n:04x}")
        elif n >= 0x10000:
            n -= 0x10000
            out.append(f"\\u{0xD800 + (n >> 10):04x}\\u{0xDC00 + (n & 0x3FF):04x}")
        else:
            out.append(c)
    return "".join(out) + '"'


def dump(value, indent=None, level=0, seen=()):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return quote(value)
    if id(value) in seen:
        raise ValueError("circular reference")
    seen = (*seen, id(value))
    if isinstance(value, dict):
        opening, closing = "{}"
        sep = ": " if indent is not None else ":"
        parts = [quote(k) + sep + dump(v, indent, level + 1, seen) for k, v in value.items()]
    elif isinstance(value, (list, tuple)):
        opening, closing = "[]"
        parts = [dump(v, indent, level + 1, seen) for v in value]
    else:
        raise TypeError(f"cannot write {type(value).__name__}")
    if not parts or indent is None:
        return opening + ",".join(parts) + closing
    pad = "\n" + " " * indent * (level + 1)
    return opening + pad + ("," + pad).join(parts) + "\n" + " " * indent * level + closing


GOOD = [
    "0", "-0", "12", "-3.25", "1e3", "1.5E-2", "123456789012345678901234567890", '""', '"a\\n\\t\\"\\\\\\/"',
    '"\\u00e9\\ud83d\\ude00 caf\u00e9"', '"\\ud83d"', "true", "[ ]", "{}", " [1, [2, [3, []]], {}] ",
    '{"a": 1, "b": {"c": [true, false, null]}, "a": 2}', "[1.0, 10, 1e40]", '{"": {"": ""}}', "\n[\t1\r\n]\n",
]
BAD = [
    "", " ", "[", "[1", "[1,", "[1,]", "[1 2]", "{", '{"a"', '{"a":', '{"a":1,}', "{a:1}", "{'a':1}", '"abc', '"\\x"',
    '"\\u12"', '"\t"', "01", "-", "1.", ".5", "1e", "+1", "tru", "nul", "[1]]", '{"a":1 "b":2}', "\n\n  [1,\n  oops]", "[" * 101,
]


def main():
    for text in GOOD:
        value = Parser(text).parse()
        again = Parser(dump(value)).parse()
        print(ascii(text)[:50].ljust(50), ascii(value), "" if ascii(again) == ascii(value) else "ROUND TRIP FAILED")
    for text in BAD:
        try:
            print(repr(text), "parsed as", Parser(text).parse())
        except ParseError as e:
            print(repr(text)[:30].ljust(30), e)
    document = {"name": "wardian", "tags": ["sealed", "metered"], "limits": {"fuel": 10**8, "ratio": 0.1, "none": None}, "empty": [{}, []]}
    print(dump(document, 2))
    print(dump(document))
    loop = []
    loop.append(loop)
    for bad in (loop, {1, 2}, {"f": print}):
        try:
            dump(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


main()
