"""A tokenizer and a recursive-descent parser for a calculator with variables, functions and good error messages."""


class CalcError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


class Token:
    def __init__(self, kind, text, position):
        self.kind, self.text, self.position = kind, text, position

    def __repr__(self):
        return f"{self.kind}:{self.text}"


OPERATORS = ("**", "//", "<=", ">=", "==", "!=", "+", "-", "*", "/", "%", "(", ")", ",", "=", "<", ">", "!", "?", ":")


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c in " \t":
            i += 1
            continue
        if c == "#":
            break
        start = i
        if c.isdigit() or c == ".":
            seen_dot = seen_exp = False
            while i < len(text):
                c = text[i]
                if c.isdigit() or c == "_":
                    pass
                elif c == "." and not seen_dot and not seen_exp:
                    seen_dot = True
                elif c in "eE" and not seen_exp:
                    seen_exp = True
                    if text[i + 1 : i + 2] in ("+", "-"):
                        i += 1
                else:
                    break
                i += 1
            yield Token("number", text[start:i], start)
        elif c.isalpha() or c == "_":
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            yield Token("name", text[start:i], start)
        else:
            for op in OPERATORS:
                if text.startswith(op, i):
                    yield Token("op", op, i)
                    i += len(op)
                    break
            else:
                raise CalcError(f"unexpected character {c!r}", i)
    yield Token("end", "end of line", len(text))


class Parser:
    """expression tree as nested tuples: ('+', a, b), ('call', name, args), ('number', n) ..."""

    LEVELS = [("==", "!=", "<", "<=", ">", ">="), ("+", "-"), ("*", "/", "//", "%")]

    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.index = 0

    @property
    def now(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.now
        self.index += 1
        return token

    def accept(self, *texts):
        if self.now.kind == "op" and self.now.text in texts:
            return self.advance()
        return None

    def expect(self, text):
        token = self.accept(text)
        if not token:
            raise CalcError(f"expected {text!r}, found {self.now.text!r}", self.now.position)
        return token

    def statement(self):
        if self.now.kind == "name" and self.tokens[self.index + 1].text == "=":
            name = self.advance().text
            self.advance()
            tree = ("set", name, self.ternary())
        elif self.now.kind == "name" and self.is_definition():
            tree = self.definition()
        else:
            tree = self.ternary()
        if self.now.kind != "end":
            raise CalcError(f"unexpected {self.now.text!r}", self.now.position)
        return tree

    def is_definition(self):
        i = self.index + 1
        if self.tokens[i].text != "(":
            return False
        while self.tokens[i].text != ")":
            if self.tokens[i].kind == "end":
                return False
            i += 1
        return self.tokens[i + 1].text == "="

    def definition(self):
        name = self.advance().text
        self.expect("(")
        params = []
        while not self.accept(")"):
            if params:
                self.expect(",")
            if self.now.kind != "name":
                raise CalcError("parameters must be names", self.now.position)
            params.append(self.advance().text)
        self.expect("=")
        return ("def", name, params, self.ternary())

    def ternary(self):
        test = self.binary(0)
        if self.accept("?"):
            yes = self.ternary()
            self.expect(":")
            return ("?", test, yes, self.ternary())
        return test

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while token := self.accept(*self.LEVELS[level]):
            left = (token.text, left, self.binary(level + 1), token.position)
        return left

    def unary(self):
        if token := self.accept("-", "+"):
            return ("neg" if token.text == "-" else "pos", self.unary())
        return self.power()

    def power(self):
        base = self.postfix()
        if token := self.accept("**"):
            return ("**", base, self.unary(), token.position)
        return base

    def postfix(self):
        tree = self.atom()
        while token := self.accept("!"):
            tree = ("!", tree, token.position)
        return tree

    def atom(self):
        token = self.advance()
        if token.kind == "number":
            try:
                return ("number", int(token.text) if token.text.replace("_", "").isdigit() else float(token.text))
            except ValueError:
                raise CalcError(f"bad number {token.text!r}", token.position) from None
        if token.kind == "name":
            if self.accept("("):
                args = []
                while not self.accept(")"):
                    if args:
                        self.expect(",")
                    args.append(self.ternary())
                return ("call", token.text, args, token.position)
            return ("get", token.text, token.position)
        if token.text == "(":
            tree = self.ternary()
            self.expect(")")
            return tree
        raise CalcError(f"unexpected {token.text!r}", token.position)


BINARY = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b, "**": lambda a, b: a**b,
    "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b), "<": lambda a, b: int(a < b),
    "<=": lambda a, b: int(a <= b), ">": lambda a, b: int(a > b), ">=": lambda a, b: int(a >= b),
}


class Calculator:
    def __init__(self):
        self.variables = {"pi": 3.141592653589793, "ans": 0}
        self.functions = {"abs": abs, "max": max, "min": min, "sqrt": lambda x: x**0.5, "round": round, "sum": lambda *a: sum(a)}

    def run(self, line):
        tree = Parser(line).statement()
        match tree:
            case ("set", name, body):
                self.variables[name] = value = self.evaluate(body, self.variables)
            case ("def", name, params, body):
                self.functions[name] = self.make(name, params, body)
                return f"{name}/{len(params)}"
            case _:
                value = self.evaluate(tree, self.variables)
        self.variables["ans"] = value
        return value

    def make(self, name, params, body):
        def call(*args):
            if len(args) != len(params):
                raise TypeError(f"{name} needs {len(params)} arguments, got {len(args)}")
            return self.evaluate(body, {**self.variables, **dict(zip(params, args))})
        return call

    def evaluate(self, tree, scope):
        match tree:
            case ("number", n):
                return n
            case ("get", name, position):
                if name not in scope:
                    raise CalcError(f"unknown variable {name}", position)
                return scope[name]
            case ("neg", x):
                return -self.evaluate(x, scope)
            case ("pos", x):
                return +self.evaluate(x, scope)
            case ("!", x, position):
                n = self.evaluate(x, scope)
                if not isinstance(n, int) or n < 0:
                    raise CalcError(f"factorial of {n}", position)
                r = 1
                for i in range(2, n + 1):
                    r *= i
                return r
            case ("?", test, yes, no):
                return self.evaluate(yes if self.evaluate(test, scope) else no, scope)
            case ("call", name, args, position):
                if name not in self.functions:
                    raise CalcError(f"unknown function {name}", position)
                values = [self.evaluate(a, scope) for a in args]
                try:
                    return self.functions[name](*values)
                except (TypeError, ValueError) as e:
                    raise CalcError(str(e), position) from e
            case (op, left, right, position):
                a, b = self.evaluate(left, scope), self.evaluate(right, scope)
                try:
                    return BINARY[op](a, b)
                except ZeroDivisionError:
                    raise CalcError(f"division by zero", position) from None


LINES = """1 + 2 * 3
(1 + 2) * 3
2 ** 3 ** 2
-2 ** 2
2 ** -1
7 // 2 + 7 % 4
x = 10
y = x * 2 + 1   # a comment
x + y / 4
ans * 2
5! / 3!
30!
max(1, x, y) - min(3, 2)
f(a, b) = a ** 2 + b ** 2
sqrt(f(3, 4))
fact(n) = n < 2 ? 1 : n * fact(n - 1)
fact(20)
fib(n) = n < 2 ? n : fib(n - 1) + fib(n - 2)
fib(15)
1 < 2 == 1
x > 5 ? x < 20 ? 1 : 2 : 3
1_000_000 * 1.5e-3
.5 + 5.
sum(1, 2, 3, 4) == 10
-(-3) - -3 + +3
1 +
(1 + 2
1 + * 2
2 $ 3
nope + 1
nope(1)
f(1)
1 / 0
5 % (3 - 3)
(0 - 3)!
3 4
x = = 3
1.2.3
g(1) = 2
1e
max(1, )""".split("\n")


def main():
    calc = Calculator()
    for line in LINES:
        try:
            print(f"{line:<36} {calc.run(line)}")
        except CalcError as e:
            print(line)
            print(" " * e.position + "^ " + str(e))
    print({k: v for k, v in calc.variables.items() if k != "pi"})


main()
