import ast

SOURCES = """
a + b - c * d / e // f % g ** h @ i
a << b >> c & d | e ^ f
not a or b and -c or +d or ~e
a == b != c < d <= e > f >= g is h is not i in j not in k
(x := 1) if y else z
[*a, b], (1,), {2}, {"k": v, **more}, ...
[x for x in y if z], {x for x in y}, {k: v for k, v in d}, (i async for i in j)
lambda a, *b, c=1: a.b[1:2, ::3].d(*args, k=2, **kw)
f"{a!r:>{width}}text", t"{b}", b"bytes", 1j, 2.5
(yield), (yield 1), (yield from z)
"""
for source in SOURCES.strip().split("\n"):
    tree = ast.parse(source, mode="eval").body
    names = []
    for node in ast.walk(tree):
        if type(node).__name__ not in names and not isinstance(node, (ast.Load, ast.Name)):
            names.append(type(node).__name__)
    print(source, names)
    print(ast.unparse(tree))

KINDS = "Add Sub Mult Div FloorDiv Mod Pow MatMult LShift RShift BitAnd BitOr BitXor And Or Not UAdd USub Invert"
KINDS += " Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn Load Store Del"
for kind in KINDS.split():
    cls = getattr(ast, kind)
    print(kind, ast.dump(cls()), cls.__mro__[1].__name__, end="; ")
print()
for kind in "BoolOp NamedExpr BinOp UnaryOp Lambda IfExp Compare Attribute Subscript Starred Slice FormattedValue JoinedStr TemplateStr Interpolation".split():
    print(kind, getattr(ast, kind)._fields, getattr(ast, kind).__doc__)
for kind in "ListComp SetComp DictComp GeneratorExp Await Yield YieldFrom Call Constant Tuple".split():
    print(kind, getattr(ast, kind)._fields, getattr(ast, kind)._field_types)
store = ast.parse("a[0], *b.c = d").body[0].targets[0]
print(type(store.ctx).__name__, type(store.elts[1]).__name__, type(store.elts[1].value.ctx).__name__, store.dims == store.elts)
# Kept for old code; no parser makes them any more.
for kind in "AugLoad AugStore Param Suite Index ExtSlice".split():
    cls = getattr(ast, kind)
    print(kind, cls.__mro__[1].__name__)
print(type(ast.ExtSlice([ast.Constant(1)])).__name__, ast.PyCF_TYPE_COMMENTS, ast.PyCF_OPTIMIZED_AST, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
print(type(compile("await x", "a", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).body[0].value).__name__)
parameters = ast.parse("type X[T = int, *Ts = *tuple[int], **P = [int]] = T").body[0].type_params
print([ast.unparse(each.default_value) for each in parameters], isinstance(parameters[1], ast.TypeVarTuple))
