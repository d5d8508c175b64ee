"""The classes of syntax nodes, made from the grammar below (CPython's, as documented)."""

# What is defined here belongs to ast.
__name__ = "ast"

_GRAMMAR = """
mod: Module(stmt* body, type_ignore* type_ignores) Interactive(stmt* body) Expression(expr body)
    FunctionType(expr* argtypes, expr returns)
stmt: FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns,
        string? type_comment, type_param* type_params)
    AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns,
        string? type_comment, type_param* type_params)
    ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
    Return(expr? value) Delete(expr* targets) Assign(expr* targets, expr value, string? type_comment)
    TypeAlias(expr name, type_param* type_params, expr value) AugAssign(expr target, operator op, expr value)
    AnnAssign(expr target, expr annotation, expr? value, int simple)
    For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
    AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
    While(expr test, stmt* body, stmt* orelse) If(expr test, stmt* body, stmt* orelse)
    With(withitem* items, stmt* body, string? type_comment) AsyncWith(withitem* items, stmt* body, string? type_comment)
    Match(expr subject, match_case* cases) Raise(expr? exc, expr? cause)
    Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
    TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
    Assert(expr test, expr? msg) Import(alias* names) ImportFrom(identifier? module, alias* names, int? level)
    Global(identifier* names) Nonlocal(identifier* names) Expr(expr value) Pass() Break() Continue()
expr: BoolOp(boolop op, expr* values) NamedExpr(expr target, expr value) BinOp(expr left, operator op, expr right)
    UnaryOp(unaryop op, expr operand) Lambda(arguments args, expr body) IfExp(expr test, expr body, expr orelse)
    Dict(expr?* keys, expr* values) Set(expr* elts) ListComp(expr elt, comprehension* generators)
    SetComp(expr elt, comprehension* generators) DictComp(expr key, expr value, comprehension* generators)
    GeneratorExp(expr elt, comprehension* generators) Await(expr value) Yield(expr? value) YieldFrom(expr value)
    Compare(expr left, cmpop* ops, expr* comparators) Call(expr func, expr* args, keyword* keywords)
    FormattedValue(expr value, int conversion, expr? format_spec)
    Interpolation(expr value, constant str, int conversion, expr? format_spec) JoinedStr(expr* values)
    TemplateStr(expr* values) Constant(constant value, string? kind)
    Attribute(expr value, identifier attr, expr_context ctx) Subscript(expr value, expr slice, expr_context ctx)
    Starred(expr value, expr_context ctx) Name(identifier id, expr_context ctx) List(expr* elts, expr_context ctx)
    Tuple(expr* elts, expr_context ctx) Slice(expr? lower, expr? upper, expr? step)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
comprehension: comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler: ExceptHandler(expr? type, identifier? name, stmt* body)
arguments: arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg,
    expr* defaults)
arg: arg(identifier arg, expr? annotation, string? type_comment)
keyword: keyword(identifier? arg, expr value)
alias: alias(identifier name, identifier? asname)
withitem: withitem(expr context_expr, expr? optional_vars)
match_case: match_case(pattern pattern, expr? guard, stmt* body)
pattern: MatchValue(expr value) MatchSingleton(constant value) MatchSequence(pattern* patterns)
    MatchMapping(expr* keys, pattern* patterns, identifier? rest)
    MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
    MatchStar(identifier? name) MatchAs(pattern? pattern, identifier? name) MatchOr(pattern* patterns)
type_ignore: TypeIgnore(int lineno, string tag)
type_param: TypeVar(identifier name, expr? bound, expr? default_value)
    ParamSpec(identifier name, expr? default_value) TypeVarTuple(identifier name, expr? default_value)
"""

_WITH_LOCATION = "stmt", "expr", "excepthandler", "arg", "keyword", "alias", "pattern", "type_param"
_LOCATION = "lineno", "col_offset", "end_lineno", "end_col_offset"


class _FieldTypes:
    """`_field_types` of each class, made of its line of the grammar when somebody asks."""

    def __get__(self, node, cls):
        return {field: _type_of(kind) for field, kind in cls._kinds.items()}


def _type_of(kind):
    if kind.endswith("*"):
        return list[_type_of(kind[:-1].rstrip("?"))]
    if kind.endswith("?"):
        return _type_of(kind[:-1]) | None
    plain = {"identifier": str, "string": str, "int": int, "constant": object}
    return plain.get(kind) or _classes[kind]


def _kind_of(cls, field):
    """The kind of a field that a class of the program has, as far as its `_field_types` says."""
    types = cls._field_types
    if field not in types:
        if types:
            _warn(
                f"Field {field!r} is missing from {cls.__name__}._field_types. "
                "This will become an error in Python 3.15.",
                4,
            )
        return ""
    wanted = types[field]
    if wanted is _classes["expr_context"]:
        return "expr_context"
    if getattr(wanted, "__origin__", None) is list:
        return "*"
    return "?" if type(None) in getattr(wanted, "__args__", ()) else "one"


class AST:
    """The base of all nodes: fields by position or by name; optional ones are None, lists empty, contexts Load."""

    _fields = ()
    _attributes = ()
    _field_types = _FieldTypes()
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = self._fields
        if len(args) > len(fields):
            plural = "" if len(fields) == 1 else "s"
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional argument{plural}")
        own = self.__dict__
        for name, value in zip(fields, args):
            own[name] = value
        for name, value in kwargs.items():
            if name in own and name in fields:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name not in fields and name not in self._attributes:
                _warn(
                    f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. "
                    "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15."
                )
            own[name] = value
        for name in fields:
            if name in own:
                continue
            kind = cls._kinds.get(name) or _kind_of(cls, name)
            if kind.endswith("*"):
                own[name] = []
            elif kind == "expr_context":
                own[name] = _LOAD
            elif not kind.endswith("?") and kind:
                _warn(
                    f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                    "This will become an error in Python 3.15."
                )

    _kinds = {}

    def __repr__(self):
        return _shown(self, 3)

    def __reduce__(self):
        return _remade, (type(self), self.__dict__.copy())

    def __replace__(self, /, **changes):
        made = _remade(type(self), self.__dict__.copy())
        for name, value in changes.items():
            if name not in self._fields and name not in self._attributes:
                raise TypeError(f"{type(self).__name__}.__replace__ got an unexpected keyword argument {name!r}.")
            setattr(made, name, value)
        return made


def _shown(value, depth):
    """A node with what is inside, three levels deep; of long lists the first and the last."""
    if isinstance(value, list):
        if len(value) > 2:
            return f"[{_shown(value[0], depth)}, ..., {_shown(value[-1], depth)}]"
        return f"[{', '.join([_shown(one, depth) for one in value])}]"
    if not isinstance(value, AST):
        return repr(value)
    name = type(value).__name__
    if depth <= 0:
        return f"{name}(...)"
    parts = [f"{field}={_shown(getattr(value, field), depth - 1)}" for field in value._fields if hasattr(value, field)]
    return f"{name}({', '.join(parts)})"


def _remade(cls, attributes):
    made = cls.__new__(cls)
    made.__dict__.update(attributes)
    return made


def _warn(text, level=3):
    import warnings

    warnings.warn(text, DeprecationWarning, stacklevel=level)


def _make_classes():
    made = {}
    group = None
    text = " ".join(_GRAMMAR.split())
    while text:
        head, _, rest = text.partition("(")
        if ":" in head:
            group_name, _, head = head.partition(":")
            attributes = _LOCATION if group_name in _WITH_LOCATION else ()
            members = {"_attributes": attributes, "__module__": "ast", "__doc__": f"A {group_name} of the grammar."}
            if attributes:
                members.update(end_lineno=None, end_col_offset=None)
            group = type(group_name, (AST,), members)
            made[group_name] = group
        name = head.strip()
        inner, _, text = rest.partition(")")
        text = text.strip()
        pairs = [piece.split() for piece in inner.split(",")] if inner else []
        fields = tuple([field for _, field in pairs])
        members = {
            "_fields": fields,
            "__match_args__": fields,
            "_kinds": {field: kind for kind, field in pairs},
            "__module__": "ast",
            "__doc__": f"{name}({inner})",
        }
        # What is optional is None unless it is given.
        members.update({field: None for kind, field in pairs if kind.endswith("?")})
        # arg, keyword, alias ... are their own group.
        base = AST if group.__name__ == name else group
        if base is AST:
            members["_attributes"] = group._attributes
            if group._attributes:
                members.update(end_lineno=None, end_col_offset=None)
        made[name] = type(name, (base,), members)
    return made


_classes = _make_classes()
_LOAD = _classes["Load"]()
