"""A spreadsheet: formulas with ranges and functions, dependency tracking, cycles, errors that spread like in real ones."""


class CellError(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def column_number(letters):
    n = 0
    for c in letters:
        n = n * 26 + ord(c) - 64
    return n


def column_name(n):
    out = ""
    while n:
        n, r = divmod(n - 1, 26)
        out = chr(65 + r) + out
    return out


def split_name(name):
    letters = name.rstrip("0123456789")
    return column_number(letters), int(name[len(letters):])


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c == " ":
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield "number", float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            word = text[i:j].upper()
            is_cell = word.rstrip("0123456789").isalpha() and word[-1].isdigit()
            yield ("cell" if is_cell else "name"), word
            i = j
        elif c == '"':
            j = text.find('"', i + 1)
            if j < 0:
                raise CellError("#SYNTAX")
            yield "text", text[i + 1 : j]
            i = j + 1
        else:
            op = text[i : i + 2] if text[i : i + 2] in ("<=", ">=", "<>") else c
            yield "op", op
            i += len(op)
    yield "end", None


class Formula:
    def __init__(self, sheet, text):
        self.sheet, self.tokens, self.i = sheet, list(tokenize(text)), 0

    def next(self):
        self.i += 1
        return self.tokens[self.i - 1]

    def accept(self, *ops):
        kind, value = self.tokens[self.i]
        if kind == "op" and value in ops:
            self.i += 1
            return value
        return None

    def run(self):
        value = self.comparison()
        if self.tokens[self.i][0] != "end":
            raise CellError("#SYNTAX")
        return value

    def comparison(self):
        a = self.sum()
        if op := self.accept("=", "<", ">", "<=", ">=", "<>"):
            b = self.sum()
            try:
                return {"=": lambda: a == b, "<>": lambda: a != b, "<": lambda: a < b, ">": lambda: a > b,
                        "<=": lambda: a <= b, ">=": lambda: a >= b}[op]()
            except TypeError:
                raise CellError("#VALUE") from None
        return a

    def sum(self):
        a = self.product()
        while op := self.accept("+", "-", "&"):
            b = self.product()
            if op == "&":
                a = show(a) + show(b)
            else:
                a, b = number(a), number(b)
                a = a + b if op == "+" else a - b
        return a

    def product(self):
        a = self.power()
        while op := self.accept("*", "/"):
            b = number(self.power())
            a = number(a)
            if op == "/" and b == 0:
                raise CellError("#DIV/0")
            a = a * b if op == "*" else a / b
        return a

    def power(self):
        if self.accept("-"):
            return -number(self.power())
        a = self.atom()
        if self.accept("^"):
            return number(a) ** number(self.power())
        if self.accept("%"):
            return number(a) / 100
        return a

    def atom(self):
        kind, value = self.next()
        if kind in ("number", "text"):
            return value
        if kind == "cell":
            if self.accept(":"):
                kind, end = self.next()
                if kind != "cell":
                    raise CellError("#REF")
                return [self.sheet.value(n) for n in cell_range(value, end)]
            return self.sheet.value(value)
        if kind == "name":
            return self.call(value)
        if (kind, value) == ("op", "("):
            inner = self.comparison()
            if not self.accept(")"):
                raise CellError("#SYNTAX")
            return inner
        raise CellError("#SYNTAX")

    def call(self, name):
        if name in ("TRUE", "FALSE"):
            return name == "TRUE"
        if name not in FUNCTIONS:
            raise CellError("#NAME")
        if not self.accept("("):
            raise CellError("#SYNTAX")
        args = []
        while not self.accept(")"):
            if args and not self.accept(","):
                raise CellError("#SYNTAX")
            args.append(self.comparison())
        try:
            return FUNCTIONS[name](*args)
        except (TypeError, ValueError, ZeroDivisionError, IndexError):
            raise CellError("#VALUE") from None


def cell_range(start, end):
    (c1, r1), (c2, r2) = split_name(start), split_name(end)
    return [f"{column_name(c)}{r}" for r in range(min(r1, r2), max(r1, r2) + 1) for c in range(min(c1, c2), max(c1, c2) + 1)]


def number(x):
    if x is None:
        return 0
    if isinstance(x, (int, float)):
        return x
    raise CellError("#VALUE")


def numbers(args):
    for a in args:
        for x in a if isinstance(a, list) else [a]:
            if isinstance(x, (int, float)) and not isinstance(x, bool):
                yield x


def show(x):
    if x is None:
        return ""
    if isinstance(x, bool):
        return str(x).upper()
    if isinstance(x, float):
        return f"{x:.4f}".rstrip("0").rstrip(".")
    return str(x)


FUNCTIONS = {
    "SUM": lambda *a: sum(numbers(a)), "COUNT": lambda *a: len(list(numbers(a))), "MAX": lambda *a: max(numbers(a)),
    "MIN": lambda *a: min(numbers(a)), "AVERAGE": lambda *a: sum(numbers(a)) / len(list(numbers(a))),
    "IF": lambda test, yes, no=False: yes if test else no, "ROUND": lambda x, n=0: round(x, n),
    "LEN": lambda s: len(show(s)), "UPPER": lambda s: show(s).upper(), "AND": lambda *a: all(a), "OR": lambda *a: any(a),
    "LOOKUP": lambda key, keys, values: values[keys.index(key)], "ABS": abs, "NOT": lambda x: not x,
}


class Sheet:
    def __init__(self):
        self.source, self.cache, self.active, self.evaluations = {}, {}, [], 0
        self.users = {}

    def __setitem__(self, name, source):
        self.source[name.upper()] = source
        self.forget(name.upper())

    def forget(self, name):
        self.cache.pop(name, None)
        for user in self.users.pop(name, ()):
            self.forget(user)

    def value(self, name):
        if self.active:
            self.users.setdefault(name, set()).add(self.active[-1])
        if name in self.active:
            raise CellError("#CYCLE")
        if name not in self.cache:
            self.active.append(name)
            try:
                self.cache[name] = self.compute(self.source.get(name))
            except CellError as e:
                self.cache[name] = e
            finally:
                self.active.pop()
        value = self.cache[name]
        if isinstance(value, CellError):
            raise CellError(value.code)
        return value

    def compute(self, source):
        self.evaluations += 1
        if isinstance(source, str) and source.startswith("="):
            return Formula(self, source[1:]).run()
        return source

    def __getitem__(self, name):
        try:
            return show(self.value(name.upper()))
        except CellError as e:
            return e.code

    def print(self):
        cells = [split_name(n) for n in self.source]
        columns = range(1, max(c for c, _ in cells) + 1)
        print("    " + "".join(f"{column_name(c):>10}" for c in columns))
        for r in range(1, max(r for _, r in cells) + 1):
            print(f"{r:>3} " + "".join(f"{self[f'{column_name(c)}{r}'][:9]:>10}" for c in columns))


def main():
    s = Sheet()
    rows = [("item", "qty", "price", "total"), ("tea", 3, 4.5, "=B2*C2"), ("cups", 12, 2.25, "=B3*C3"), ("pot", 1, 31, "=B4*C4"),
            ("sum", "=SUM(B2:B4)", "=AVERAGE(C2:C4)", "=SUM(D2:D4)"), ("tax", "=19%", None, "=D5*B6"), ("due", None, None, "=ROUND(D5+D6, 2)")]
    for r, row in enumerate(rows, 1):
        for c, v in enumerate(row, 1):
            if v is not None:
                s[f"{column_name(c)}{r}"] = v
    s.print()
    before = s.evaluations
    s["B3"] = 6
    print("due", s["D7"], "after", s.evaluations - before, "evaluations")
    formulas = """1+2*3^2 | (1+2)*3 | -2^2 | 10/4 | 1/0 | A1+1 | A2&" for "&B2 | IF(B2>2,"many","few") | LOOKUP("pot",A2:A4,C2:C4)
    LOOKUP("jar",A2:A4,C2:C4) | MAX(B2:D4) | COUNT(A1:D4) | NOPE(1) | 1+ | (1 | 2 3 | UPPER(A3) | LEN(A3&A4) | AND(B2<5,NOT(FALSE))
    SUM() | AVERAGE(A1:A4) | 5<>5 | "a"<1 | A1:B | ABS(0-7.25) | Z99+1 | D1*2 | TRUE | 1=1.0 | ROUND(2.5) | ZZ100"""
    for i, f in enumerate(f.strip() for line in formulas.split("\n") for f in line.split("|")):
        s[f"F{i + 1}"] = "=" + f
        print(f"{f:<28} {s[f'F{i + 1}']}")
    s["H1"], s["H2"], s["H3"] = "=H2+1", "=H3*2", "=IF(H4, H1, 5)"
    print([s[f"H{i}"] for i in (1, 2, 3)])
    s["H4"] = "=TRUE"
    print([s[f"H{i}"] for i in (1, 2, 3)])
    s["H4"] = 0
    print([s[f"H{i}"] for i in (1, 2, 3)], column_name(703), column_number("AAA"))


main()
