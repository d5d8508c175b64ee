"""A tokenizer for a small language, driven by a table of rules, with positions, nested comments and error recovery."""


class Position:
    __slots__ = ("line", "column", "offset")

    def __init__(self, line=1, column=1, offset=0):
        self.line, self.column, self.offset = line, column, offset

    def after(self, text):
        lines = text.split("\n")
        if len(lines) == 1:
            return Position(self.line, self.column + len(text), self.offset + len(text))
        return Position(self.line + len(lines) - 1, len(lines[-1]) + 1, self.offset + len(text))

    def __repr__(self):
        return f"{self.line}:{self.column}"


class Token:
    def __init__(self, kind, text, position, value=None):
        self.kind, self.text, self.position, self.value = kind, text, position, value

    def __repr__(self):
        shown = f"{self.kind} {self.text!r}"
        if self.value is not None:
            shown += f" = {self.value!r}"
        return f"<{shown} at {self.position}>"

    def __eq__(self, other):
        if not isinstance(other, Token):
            return NotImplemented
        return (self.kind, self.text) == (other.kind, other.text)

    def __hash__(self):
        return hash((self.kind, self.text))


class LexicalError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position

    def __str__(self):
        return f"{self.position}: {self.args[0]}"


KEYWORDS = frozenset("let fn if else while return true false nil and or not".split())
SYMBOLS = "+ - * / % ** == != < <= > >= = += -= *= /= ( ) { } [ ] , ; : . -> |> .."
OPERATORS = sorted(SYMBOLS.split(), key=len, reverse=True)
ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", '"': '"', "0": "\0"}
RULES = []


def rule(predicate):
    """Registers a scanner, which is asked when the first character fits."""

    def register(scanner):
        RULES.append((predicate, scanner))
        return scanner

    return register


class Tokenizer:
    def __init__(self, text):
        self.text = text
        self.position = Position()
        self.errors = []

    @property
    def rest(self):
        return self.text[self.position.offset :]

    def peek(self, ahead=0):
        at = self.position.offset + ahead
        return self.text[at] if at < len(self.text) else ""

    def take_while(self, wanted):
        end = self.position.offset
        while end < len(self.text) and wanted(self.text[end]):
            end += 1
        return self.take(end - self.position.offset)

    def take(self, count):
        start = self.position.offset
        taken = self.text[start : start + count]
        self.position = self.position.after(taken)
        return taken

    def __iter__(self):
        while self.peek():
            start = self.position
            try:
                token = self.scan(start)
            except LexicalError as error:
                self.errors.append(error)
                if self.position.offset == start.offset:
                    self.take(1)
                yield Token("error", self.text[start.offset : self.position.offset], start)
            else:
                if token is not None:
                    yield token
        yield Token("end", "", self.position)

    def scan(self, start):
        first = self.peek()
        for predicate, scanner in RULES:
            if predicate(first):
                found = scanner(self, start)
                if found is not NotImplemented:
                    return found
        raise LexicalError(f"unexpected character {first!r}", start)


@rule(str.isspace)
def spaces(source, start):
    source.take_while(str.isspace)


@rule("#".__eq__)
def line_comment(source, start):
    source.take_while("\n".__ne__)


@rule("/".__eq__)
def block_comment(source, start):
    if not source.rest.startswith("/*"):
        return NotImplemented
    depth = 0
    while True:
        match source.peek(), source.peek(1):
            case "/", "*":
                depth += 1
                source.take(2)
            case "*", "/":
                depth -= 1
                source.take(2)
                if depth == 0:
                    return None
            case "", _:
                raise LexicalError(f"comment is not closed ({depth} deep)", start)
            case _:
                source.take(1)


@rule(lambda c: c.isalpha() or c == "_")
def word(source, start):
    text = source.take_while(lambda c: c.isalnum() or c == "_")
    if text not in KEYWORDS:
        return Token("name", text, start)
    value = {"true": True, "false": False}.get(text)
    return Token("keyword", text, start, value)


@rule(str.isdigit)
def number(source, start):
    if source.peek() == "0" and (base := {"x": 16, "b": 2, "o": 8}.get(source.peek(1))):
        prefix = source.take(2)
        digits = source.take_while(str.isalnum)
        try:
            return Token("int", prefix + digits, start, int(digits, base))
        except ValueError:
            raise LexicalError(f"bad digits {digits!r} for base {base}", start) from None
    text = source.take_while(lambda c: c.isdigit() or c == "_")
    kind, convert = "int", int
    if source.peek() == "." and source.peek(1).isdigit():
        kind, convert = "float", float
        text += source.take(1) + source.take_while(str.isdigit)
    if source.peek() and source.peek() in "eE":
        kind, convert = "float", float
        text += source.take(1)
        if source.peek() and source.peek() in "+-":
            text += source.take(1)
        exponent = source.take_while(str.isdigit)
        if not exponent:
            raise LexicalError(f"exponent of {text!r} has no digits", start)
        text += exponent
    return Token(kind, text, start, convert(text))


@rule('"'.__eq__)
def string(source, start):
    source.take(1)
    parts = []
    while (char := source.peek()) != '"':
        if char in ("", "\n"):
            raise LexicalError("string is not closed", start)
        if char == "\\":
            at = source.position
            source.take(1)
            escape = source.take(1)
            if escape == "u":
                digits = source.take(4)
                try:
                    parts.append(chr(int(digits, 16)))
                except ValueError:
                    raise LexicalError(f"bad escape \\u{digits}", at) from None
            elif escape in ESCAPES:
                parts.append(ESCAPES[escape])
            else:
                raise LexicalError(f"unknown escape \\{escape}", at)
        else:
            parts.append(source.take_while(lambda c: c not in '"\\\n'))
    source.take(1)
    text = source.text[start.offset : source.position.offset]
    return Token("string", text, start, "".join(parts))


@rule(lambda c: True)
def operator(source, start):
    rest = source.rest
    for candidate in OPERATORS:
        if rest.startswith(candidate):
            return Token("operator", source.take(len(candidate)), start)
    return NotImplemented


def report(text):
    source = Tokenizer(text)
    tokens = list(source)
    for token in tokens:
        print("  ", token)
    for error in source.errors:
        line = text.split("\n")[error.position.line - 1]
        print("   !", error)
        print("    |", line)
        print("    |", " " * (error.position.column - 1) + "^")
    return tokens


PROGRAM = '''\
# Newton's method
fn root(x: float) -> float {
    let guess = x / 2.0;  /* a start /* nested */ */
    while not (guess ** 2 == x) { guess -= (guess ** 2 - x) / (2 * guess); }
    return guess;
}
let mask = 0xFF; let bits = 0b1010; let big = 1_000_000;
"tab\\there \\u00e9" |> print; 1..10
'''
print("program:")
tokens = report(PROGRAM)
counts = {}
for token in tokens:
    counts[token.kind] = counts.get(token.kind, 0) + 1
print(dict(sorted(counts.items())))
print(sorted({token.text for token in tokens if token.kind == "keyword"}))
for name, text in {
    "unclosed string": 'let a = "abc\nlet b = 1',
    "unclosed comment": "x /* one /* two */ y",
    "bad numbers": "0b12 1e 3.5e+ 7",
    "bad escapes": r'"\q" "\u12g4" "fine"',
    "strange characters": "a $ b ? c",
    "nothing": "",
}.items():
    print(f"{name}:")
    report(text)
print(len(set(tokens)), Token("name", "x", None) in tokens, Token("name", "y", None) == 3)
again = [token for token in Tokenizer(" ".join(t.text for t in tokens if t.kind != "end")) if token.kind != "end"]
print(again == [token for token in tokens if token.kind != "end"])
