"""From syntax nodes back to source: ast.unparse.

Expressions are joined with as few parentheses as their ranks allow: a node is asked for its text in a place that binds
with some strength, and puts itself in parentheses where it binds less.
"""

from _ast_nodes import AST

# How strongly things bind, weakest first.
(
    _NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _BITOR, _BITXOR, _BITAND, _SHIFT, _ARITHMETIC, _TERM,
    _FACTOR, _POWER, _AWAIT, _ATOM,
) = range(18)  # fmt: skip

_BINARY = {
    "Add": ("+", _ARITHMETIC), "Sub": ("-", _ARITHMETIC), "Mult": ("*", _TERM), "MatMult": ("@", _TERM),
    "Div": ("/", _TERM), "Mod": ("%", _TERM), "FloorDiv": ("//", _TERM), "LShift": ("<<", _SHIFT),
    "RShift": (">>", _SHIFT), "BitOr": ("|", _BITOR), "BitXor": ("^", _BITXOR), "BitAnd": ("&", _BITAND),
    "Pow": ("**", _POWER),
}  # fmt: skip
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not ", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_COMPARISONS = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
    "In": "in", "NotIn": "not in",
}  # fmt: skip
_TRIPLE_QUOTES = '"""', "'''"
_QUOTES = "'", '"', *_TRIPLE_QUOTES
_INFINITY = "1e309"


def unparse(ast_obj):
    """Convert an AST object into source code that gives the same tree."""
    return _Writer().written(ast_obj)


def source_for_compile(node):
    """Source in which statements begin on the lines that their nodes say, where those ascend."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if "lineno" in one._attributes and not hasattr(one, "lineno"):
            base = type(one).__mro__[-3].__name__
            raise TypeError(f'required field "lineno" missing from {base}')
        waiting += _inner(one)
    return _Writer(keeps_lines=True).written(node)


def _inner(node):
    """The nodes in the fields of a node."""
    found = []
    for name in node._fields:
        value = getattr(node, name, None)
        found += [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, AST)]
    return found


def _class_name(node):
    return type(node).__name__


class _Writer:
    def __init__(self, keeps_lines=False):
        self.lines = []
        self.depth = 0
        self.keeps_lines = keeps_lines
        # How many lines there are, and where the next one belongs.
        self.count = 0
        self.wanted = None

    def written(self, node):
        if isinstance(node, list):
            for one in node:
                self.statement(one)
        elif hasattr(self, f"do_{_class_name(node)}"):
            self.statement(node)
        elif _class_name(node) in ("Module", "Interactive"):
            self.body(node.body, has_docstring=True)
        elif _class_name(node) == "Expression":
            return self.text(node.body)
        elif _class_name(node) == "FunctionType":
            arguments = ", ".join([self.text(one) for one in node.argtypes])
            return f"({arguments}) -> {self.text(node.returns)}"
        else:
            return self.text(node)
        # At a prompt, several statements are one line.
        is_line = self.keeps_lines and _class_name(node) == "Interactive"
        found = ("; " if is_line else "\n").join([line for line in self.lines if line or not is_line])
        return found if self.keeps_lines else found.removeprefix("\n")

    # Statements: lines are collected.

    def line(self, text, node=None):
        comment = getattr(node, "type_comment", None)
        if self.keeps_lines:
            self.lines += [""] * ((self.wanted or 0) - 1 - self.count)
            self.count = max(self.count, (self.wanted or 0) - 1) + 1 + text.count("\n")
            self.wanted = None
        self.lines.append("    " * self.depth + text + (f" # type: {comment}" if comment else ""))

    def body(self, statements, has_docstring=False):
        rest = statements
        if has_docstring and statements and (text := _docstring(statements[0])) is not None:
            self.docstring(text)
            rest = statements[1:]
        for one in rest:
            self.statement(one)

    def docstring(self, text):
        shown, possible = _escaped(text, _TRIPLE_QUOTES)
        self.line(f"{possible[0]}{shown}{possible[0]}")

    def block(self, head, statements, node=None, has_docstring=False):
        self.line(head + ":", node)
        self.depth += 1
        self.body(statements, has_docstring)
        self.depth -= 1

    def statement(self, node):
        first = (getattr(node, "decorator_list", None) or [node])[0]
        self.wanted = getattr(first, "lineno", None)
        getattr(self, f"do_{_class_name(node)}")(node)

    def do_Expr(self, node):
        self.line(self.text(node.value, _YIELD))

    def do_Assign(self, node):
        targets = [self.text(target, _TUPLE) for target in node.targets]
        self.line(" = ".join([*targets, self.text(node.value)]), node)

    def do_AugAssign(self, node):
        self.line(f"{self.text(node.target)} {_BINARY[_class_name(node.op)][0]}= {self.text(node.value)}")

    def do_AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and _class_name(node.target) == "Name":
            target = f"({target})"
        value = f" = {self.text(node.value)}" if node.value else ""
        self.line(f"{target}: {self.text(node.annotation)}{value}")

    def do_TypeAlias(self, node):
        self.line(f"type {self.text(node.name)}{self.type_params(node)} = {self.text(node.value)}")

    def do_Return(self, node):
        self.line(f"return {self.text(node.value)}" if node.value else "return")

    def do_Delete(self, node):
        self.line("del " + ", ".join([self.text(target) for target in node.targets]))

    def do_Pass(self, node):
        self.line("pass")

    def do_Break(self, node):
        self.line("break")

    def do_Continue(self, node):
        self.line("continue")

    def do_Import(self, node):
        self.line("import " + ", ".join([self.text(one) for one in node.names]))

    def do_ImportFrom(self, node):
        names = ", ".join([self.text(one) for one in node.names])
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {names}")

    def do_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def do_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def do_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            return self.line("raise")
        self.line(f"raise {self.text(node.exc)}" + (f" from {self.text(node.cause)}" if node.cause else ""))

    def do_Assert(self, node):
        self.line(f"assert {self.text(node.test)}" + (f", {self.text(node.msg)}" if node.msg else ""))

    def do_If(self, node):
        self.block(f"if {self.text(node.test)}", node.body)
        rest = node.orelse
        while len(rest) == 1 and _class_name(rest[0]) == "If":
            self.block(f"elif {self.text(rest[0].test)}", rest[0].body)
            rest = rest[0].orelse
        self.otherwise(rest)

    def otherwise(self, statements):
        if statements:
            self.block("else", statements)

    def do_While(self, node):
        self.block(f"while {self.text(node.test)}", node.body)
        self.otherwise(node.orelse)

    def do_For(self, node, word="for"):
        self.block(f"{word} {self.text(node.target, _TUPLE)} in {self.text(node.iter)}", node.body, node)
        self.otherwise(node.orelse)

    def do_AsyncFor(self, node):
        self.do_For(node, "async for")

    def do_With(self, node, word="with"):
        self.block(f"{word} {', '.join([self.text(item) for item in node.items])}", node.body, node)

    def do_AsyncWith(self, node):
        self.do_With(node, "async with")

    def do_Try(self, node, word="except"):
        self.block("try", node.body)
        for handler in node.handlers:
            self.handler(handler, word)
        self.otherwise(node.orelse)
        if node.finalbody:
            self.block("finally", node.finalbody)

    def do_TryStar(self, node):
        self.do_Try(node, "except*")

    def do_ExceptHandler(self, node):
        self.handler(node, "except")

    def handler(self, node, word):
        kind = f" {self.text(node.type)}" if node.type else ""
        self.block(f"{word}{kind}{f' as {node.name}' if node.name else ''}", node.body)

    def do_Match(self, node):
        self.line(f"match {self.text(node.subject)}:")
        self.depth += 1
        for case in node.cases:
            self.do_match_case(case)
        self.depth -= 1

    def do_match_case(self, node):
        guard = f" if {self.text(node.guard)}" if node.guard else ""
        self.block(f"case {self.text(node.pattern)}{guard}", node.body)

    def decorated(self, node):
        if not self.keeps_lines:
            self.lines.append("")
        for one in node.decorator_list:
            self.line("@" + self.text(one))
        self.wanted = getattr(node, "lineno", None)

    def do_FunctionDef(self, node, word="def"):
        self.decorated(node)
        returns = f" -> {self.text(node.returns)}" if node.returns else ""
        head = f"{word} {node.name}{self.type_params(node)}({self.text(node.args)}){returns}"
        self.block(head, node.body, node, has_docstring=True)

    def do_AsyncFunctionDef(self, node):
        self.do_FunctionDef(node, "async def")

    def do_ClassDef(self, node):
        self.decorated(node)
        arguments = ", ".join([self.text(one) for one in [*node.bases, *node.keywords]])
        head = f"class {node.name}{self.type_params(node)}" + (f"({arguments})" if arguments else "")
        self.block(head, node.body, has_docstring=True)

    def type_params(self, node):
        params = getattr(node, "type_params", None)
        return f"[{', '.join([self.text(one) for one in params])}]" if params else ""

    # Expressions and smaller things: their text.

    def text(self, node, rank=_TEST):
        """The text of a node for a place that takes what binds at least as `rank`."""
        method = getattr(self, f"of_{_class_name(node)}", None)
        if method is None:
            return "".join([self.text(one) for one in _inner(node)])
        return method(node, rank)

    def joined(self, nodes, rank=_TEST):
        return ", ".join([self.text(one, rank) for one in nodes])

    @staticmethod
    def wrapped(text, own, rank):
        return f"({text})" if rank > own else text

    def of_Name(self, node, rank):
        return node.id

    def of_Constant(self, node, rank):
        value = node.value
        if isinstance(value, tuple):
            items = [self.of_Constant(_Literal(item), _TEST) for item in value]
            return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
        if value is ...:
            return "..."
        return ("u" if node.kind == "u" else "") + _number(value)

    def of_NamedExpr(self, node, rank):
        return self.wrapped(f"{self.text(node.target, _ATOM)} := {self.text(node.value, _ATOM)}", _NAMED, rank)

    def of_BoolOp(self, node, rank):
        word, own = ("and", _AND) if _class_name(node.op) == "And" else ("or", _OR)
        # Each value has to bind more than the one before.
        values = [self.text(one, min(own + index, _ATOM)) for index, one in enumerate(node.values, 1)]
        return self.wrapped(f" {word} ".join(values), own, rank)

    def of_BinOp(self, node, rank):
        sign, own = _BINARY[_class_name(node.op)]
        if sign == "**":
            return self.wrapped(f"{self.text(node.left, own + 1)} ** {self.text(node.right, own)}", own, rank)
        # A chain to the left may be long.
        parts = []
        while True:
            parts.append(f" {sign} {self.text(node.right, own + 1)}")
            node = node.left
            if _class_name(node) != "BinOp" or _BINARY[_class_name(node.op)][1] != own:
                break
            sign = _BINARY[_class_name(node.op)][0]
        parts.append(self.text(node, own))
        return self.wrapped("".join(reversed(parts)), own, rank)

    def of_UnaryOp(self, node, rank):
        sign, own = _UNARY[_class_name(node.op)]
        return self.wrapped(sign + self.text(node.operand, own), own, rank)

    def of_Compare(self, node, rank):
        parts = [self.text(node.left, _COMPARE + 1)]
        for operator, other in zip(node.ops, node.comparators):
            parts.append(f"{_COMPARISONS[_class_name(operator)]} {self.text(other, _COMPARE + 1)}")
        return self.wrapped(" ".join(parts), _COMPARE, rank)

    def of_IfExp(self, node, rank):
        text = f"{self.text(node.body, _OR)} if {self.text(node.test, _OR)} else {self.text(node.orelse, _TEST)}"
        return self.wrapped(text, _TEST, rank)

    def of_Lambda(self, node, rank):
        arguments = self.text(node.args)
        return self.wrapped(f"lambda{' ' if arguments else ''}{arguments}: {self.text(node.body, _TEST)}", _TEST, rank)

    def of_Await(self, node, rank):
        return self.wrapped(f"await {self.text(node.value, _ATOM)}", _AWAIT, rank)

    def of_Yield(self, node, rank):
        return self.wrapped(f"yield {self.text(node.value, _ATOM)}" if node.value else "yield", _YIELD, rank)

    def of_YieldFrom(self, node, rank):
        return self.wrapped(f"yield from {self.text(node.value, _ATOM)}", _YIELD, rank)

    def of_Starred(self, node, rank):
        return "*" + self.text(node.value, _BITOR)

    def of_Call(self, node, rank):
        return f"{self.text(node.func, _ATOM)}({self.joined([*node.args, *node.keywords])})"

    def of_keyword(self, node, rank):
        return f"{node.arg}={self.text(node.value)}" if node.arg is not None else f"**{self.text(node.value)}"

    def of_Attribute(self, node, rank):
        value = self.text(node.value, _ATOM)
        # `3 .real`: with no space this would be a number.
        if _class_name(node.value) == "Constant" and isinstance(node.value.value, int):
            value += " "
        return f"{value}.{node.attr}"

    def of_Subscript(self, node, rank):
        index = node.slice
        is_bare = _class_name(index) == "Tuple" and index.elts
        return f"{self.text(node.value, _ATOM)}[{self.items(index.elts) if is_bare else self.text(index)}]"

    def items(self, nodes):
        """The items of a tuple without its parentheses."""
        return f"{self.text(nodes[0])}," if len(nodes) == 1 else self.joined(nodes)

    def of_Slice(self, node, rank):
        parts = [self.text(one) if one else "" for one in (node.lower, node.upper)]
        return ":".join(parts + ([self.text(node.step)] if node.step else []))

    def of_Tuple(self, node, rank):
        if not node.elts:
            return "()"
        return self.wrapped(self.items(node.elts), _TUPLE, rank)

    def of_List(self, node, rank):
        return f"[{self.joined(node.elts)}]"

    def of_Set(self, node, rank):
        return f"{{{self.joined(node.elts)}}}" if node.elts else "{*()}"

    def of_Dict(self, node, rank):
        pairs = []
        for key, value in zip(node.keys, node.values):
            pairs.append(f"**{self.text(value, _BITOR)}" if key is None else f"{self.text(key)}: {self.text(value)}")
        return f"{{{', '.join(pairs)}}}"

    def of_ListComp(self, node, rank):
        return f"[{self.text(node.elt)}{self.generators(node)}]"

    def of_SetComp(self, node, rank):
        return f"{{{self.text(node.elt)}{self.generators(node)}}}"

    def of_GeneratorExp(self, node, rank):
        return f"({self.text(node.elt)}{self.generators(node)})"

    def of_DictComp(self, node, rank):
        return f"{{{self.text(node.key)}: {self.text(node.value)}{self.generators(node)}}}"

    def generators(self, node):
        return "".join([self.text(one) for one in node.generators])

    def of_comprehension(self, node, rank):
        word = " async for " if node.is_async else " for "
        text = f"{word}{self.text(node.target, _TUPLE)} in {self.text(node.iter, _OR)}"
        return text + "".join([f" if {self.text(one, _OR)}" for one in node.ifs])

    # Definitions' parts.

    def of_arguments(self, node, rank):
        positional = [*node.posonlyargs, *node.args]
        defaults = [None] * (len(positional) - len(node.defaults)) + list(node.defaults)
        parts = []
        for index, (arg, default) in enumerate(zip(positional, defaults), 1):
            parts.append(self.text(arg) + (f"={self.text(default)}" if default else ""))
            if index == len(node.posonlyargs):
                parts.append("/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.text(node.vararg) if node.vararg else ""))
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.text(arg) + (f"={self.text(default)}" if default else ""))
        if node.kwarg:
            parts.append("**" + self.text(node.kwarg))
        return ", ".join(parts)

    def of_arg(self, node, rank):
        return f"{node.arg}: {self.text(node.annotation)}" if node.annotation else node.arg

    def of_alias(self, node, rank):
        return f"{node.name} as {node.asname}" if node.asname else node.name

    def of_withitem(self, node, rank):
        target = f" as {self.text(node.optional_vars)}" if node.optional_vars else ""
        return self.text(node.context_expr) + target

    def of_TypeVar(self, node, rank):
        return node.name + (f": {self.text(node.bound)}" if node.bound else "") + self.default(node)

    def of_TypeVarTuple(self, node, rank):
        return f"*{node.name}{self.default(node)}"

    def of_ParamSpec(self, node, rank):
        return f"**{node.name}{self.default(node)}"

    def default(self, node):
        return f" = {self.text(node.default_value)}" if node.default_value else ""

    # Patterns.

    def of_MatchValue(self, node, rank):
        return self.text(node.value)

    def of_MatchSingleton(self, node, rank):
        return repr(node.value)

    def of_MatchSequence(self, node, rank):
        return f"[{self.joined(node.patterns)}]"

    def of_MatchStar(self, node, rank):
        return f"*{node.name or '_'}"

    def of_MatchMapping(self, node, rank):
        pairs = [f"{self.text(key)}: {self.text(pattern)}" for key, pattern in zip(node.keys, node.patterns)]
        return f"{{{', '.join(pairs + ([f'**{node.rest}'] if node.rest is not None else []))}}}"

    def of_MatchClass(self, node, rank):
        parts = [self.text(one) for one in node.patterns]
        parts += [f"{name}={self.text(one)}" for name, one in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self.text(node.cls, _ATOM)}({', '.join(parts)})"

    def of_MatchAs(self, node, rank):
        if node.pattern is None:
            return node.name or "_"
        return self.wrapped(f"{self.text(node.pattern, _BITOR)} as {node.name}", _TEST, rank)

    def of_MatchOr(self, node, rank):
        return self.wrapped(" | ".join([self.text(one, _BITOR + 1) for one in node.patterns]), _BITOR, rank)

    # Strings with expressions in them.

    def of_JoinedStr(self, node, rank):
        return "f" + self.formatted(node)

    def of_TemplateStr(self, node, rank):
        return "t" + self.formatted(node)

    def formatted(self, node):
        """A string with fields, in quotes that need no backslashes if there are such."""
        parts = [(self.part(value), _class_name(value) == "Constant") for value in node.values]
        quotes = list(_QUOTES)
        shown = []
        for text, is_constant in parts:
            if is_constant:
                text, possible = _escaped(text, quotes, True)
                if not set(possible) & set(quotes):
                    return f"'''{''.join([_in_apostrophes(*part) for part in parts])}'''"
                quotes = possible
            else:
                if "\n" in text:
                    quotes = [one for one in quotes if one in _TRIPLE_QUOTES]
                quotes = [one for one in quotes if one not in text] or quotes
            shown.append(text)
        return f"{quotes[0]}{''.join(shown)}{quotes[0]}"

    def part(self, node, is_in_specification=False):
        kind = _class_name(node)
        if kind in ("JoinedStr", "TemplateStr"):
            return "".join([self.part(one, is_in_specification) for one in node.values])
        if kind == "Constant":
            text = node.value.replace("{", "{{").replace("}", "}}")
            if is_in_specification:
                for character, escape in (("\\", "\\\\"), ("'", "\\'"), ('"', '\\"'), ("\n", "\\n")):
                    text = text.replace(character, escape)
            return text
        has_source = kind == "Interpolation" and node.str is not None
        shown = node.str if has_source else _Writer().text(node.value, _TEST + 1)
        text = ("{ " if shown.startswith("{") else "{") + shown
        if node.conversion != -1:
            text += f"!{chr(node.conversion)}"
        if node.format_spec is not None:
            text += ":" + self.part(node.format_spec, True)
        return text + "}"


class _Literal:
    """A value as if it were a node."""

    kind = None

    def __init__(self, value):
        self.value = value


def _number(value):
    text = repr(value)
    if isinstance(value, (float, complex)):
        return text.replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
    return text


def _docstring(node):
    """The text of a statement that is a string, or None."""
    if _class_name(node) == "Expr" and _class_name(node.value) == "Constant" and isinstance(node.value.value, str):
        return node.value.value
    return None


def _escaped(text, quotes, escapes_lines=False):
    """(text for between quotes, the quotes that are possible for it, the best one first)"""

    def shown(character):
        if character in "\n\t" and not escapes_lines:
            return character
        if character == "\\" or not character.isprintable():
            return character.encode("unicode_escape").decode("ascii")
        return character

    escaped = "".join(map(shown, text))
    possible = quotes if "\n" not in escaped else [one for one in quotes if one in _TRIPLE_QUOTES]
    possible = [one for one in possible if one not in escaped]
    if not possible:
        whole = repr(text)
        return whole[1:-1], [next((one for one in quotes if whole[0] in one), whole[0])]
    if escaped:
        # A quote at the end would close the string too early.
        possible.sort(key=lambda one: one[0] == escaped[-1])
        if possible[0][0] == escaped[-1]:
            escaped = escaped[:-1] + "\\" + escaped[-1]
    return escaped, possible


def _in_apostrophes(text, is_constant):
    """A part as it stands between apostrophes: repr() takes them if there is a quotation mark."""
    return repr('"' + text)[2:-1] if is_constant else text
