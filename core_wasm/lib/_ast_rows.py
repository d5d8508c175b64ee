"""From the rows of the core's parser (see native/syntax_tree.zig) to nodes."""

from _ast_nodes import _classes, _remade
from _prelude import _syntax_rows

_OPERATORS = {
    "add": "Add", "sub": "Sub", "mult": "Mult", "mat_mult": "MatMult", "div": "Div", "mod": "Mod", "pow": "Pow",
    "l_shift": "LShift", "r_shift": "RShift", "bit_or": "BitOr", "bit_xor": "BitXor", "bit_and": "BitAnd",
    "floor_div": "FloorDiv", "invert": "Invert", "not": "Not", "plus": "UAdd", "minus": "USub", "bool_and": "And",
    "bool_or": "Or", "eq": "Eq", "not_eq": "NotEq", "lt": "Lt", "lt_e": "LtE", "gt": "Gt", "gt_e": "GtE", "is": "Is",
    "is_not": "IsNot", "in": "In", "not_in": "NotIn", "load": "Load", "store": "Store", "del": "Del",
}  # fmt: skip
_singletons = {name: _classes[name]() for name in _OPERATORS.values()}
_CONVERSIONS = {"none": -1, "str": 115, "repr": 114, "ascii": 97}

# kind of row -> (class, fields): a field is its name and how it is read: `n` node, `N` list of nodes, `v` value,
# `o` operator or context, `O` list of operators, `b` bool as int, `l` names, `c` conversion, `-` left out.
_SHAPES = {
    "return_stmt": ("Return", "value:n"),
    "delete_stmt": ("Delete", "targets:N"),
    "assign": ("Assign", "targets:N value:n"),
    "type_alias": ("TypeAlias", "name:n -:- type_params:N value:n"),
    "aug_assign": ("AugAssign", "target:n op:o value:n"),
    "ann_assign": ("AnnAssign", "target:n annotation:n value:n simple:b"),
    "while_stmt": ("While", "test:n body:N orelse:N"),
    "match_stmt": ("Match", "subject:n cases:N"),
    "raise_stmt": ("Raise", "exc:n cause:n"),
    "assert_stmt": ("Assert", "test:n msg:n"),
    "import_stmt": ("Import", "names:N"),
    "import_from": ("ImportFrom", "module:v names:N level:v"),
    "global_stmt": ("Global", "names:l"),
    "nonlocal_stmt": ("Nonlocal", "names:l"),
    "expr_stmt": ("Expr", "value:n"),
    "pass_stmt": ("Pass", ""),
    "break_stmt": ("Break", ""),
    "continue_stmt": ("Continue", ""),
    "bool_op": ("BoolOp", "op:o values:N"),
    "named": ("NamedExpr", "target:n value:n"),
    "bin_op": ("BinOp", "left:n op:o right:n"),
    "unary_op": ("UnaryOp", "op:o operand:n"),
    "lambda": ("Lambda", "args:n body:n"),
    "if_exp": ("IfExp", "test:n body:n orelse:n"),
    "dict": ("Dict", "keys:N values:N"),
    "set": ("Set", "elts:N"),
    "list_comp": ("ListComp", "elt:n generators:N"),
    "set_comp": ("SetComp", "elt:n generators:N"),
    "dict_comp": ("DictComp", "key:n value:n generators:N"),
    "generator": ("GeneratorExp", "elt:n generators:N"),
    "await_expr": ("Await", "value:n"),
    "yield_expr": ("Yield", "value:n"),
    "yield_from": ("YieldFrom", "value:n"),
    "compare": ("Compare", "left:n ops:O comparators:N"),
    "call": ("Call", "func:n args:N keywords:N"),
    "joined_str": ("JoinedStr", "values:N"),
    "formatted_value": ("FormattedValue", "value:n conversion:c format_spec:n"),
    "template_str": ("TemplateStr", "values:N"),
    "interpolation": ("Interpolation", "value:n str:v conversion:c format_spec:n"),
    "constant": ("Constant", "value:v"),
    "attribute": ("Attribute", "value:n attr:v ctx:o"),
    "subscript": ("Subscript", "value:n slice:n ctx:o"),
    "starred": ("Starred", "value:n ctx:o"),
    "name": ("Name", "id:v ctx:o"),
    "list": ("List", "elts:N ctx:o"),
    "tuple": ("Tuple", "elts:N ctx:o"),
    "slice": ("Slice", "lower:n upper:n step:n"),
    "match_value": ("MatchValue", "value:n"),
    "match_singleton": ("MatchSingleton", "value:v"),
    "match_sequence": ("MatchSequence", "patterns:N"),
    "match_mapping": ("MatchMapping", "keys:N patterns:N rest:v"),
    "match_class": ("MatchClass", "cls:n patterns:N kwd_attrs:l kwd_patterns:N"),
    "match_star": ("MatchStar", "name:v"),
    "match_as": ("MatchAs", "pattern:n name:v"),
    "match_or": ("MatchOr", "patterns:N"),
    "ExceptHandler": ("ExceptHandler", "type:n name:v body:N"),
    "WithItem": ("withitem", "context_expr:n optional_vars:n"),
    "Alias": ("alias", "name:v asname:v -:-"),
    "MatchCase": ("match_case", "pattern:n guard:n body:N"),
    "Comprehension": ("comprehension", "target:n iter:n ifs:N is_async:b"),
    "Arguments": ("arguments", "posonlyargs:N args:N vararg:n kwonlyargs:N kw_defaults:N kwarg:n defaults:N"),
    "Arg": ("arg", "arg:v annotation:n"),
    "Keyword": ("keyword", "arg:v value:n"),
    "function_def": ("FunctionDef", "name:v -:- type_params:N args:n body:N decorator_list:N returns:n async:v"),
    "class_def": ("ClassDef", "name:v -:- type_params:N bases:N keywords:N body:N decorator_list:N"),
    "for_stmt": ("For", "target:n iter:n body:N orelse:N async:v"),
    "with_stmt": ("With", "items:N body:N async:v"),
    "try_stmt": ("Try", "body:N handlers:N orelse:N finalbody:N star:v"),
    "if_stmt": ("If", "branches:N orelse:N"),
    "Branch": ("If", "test:n body:N"),
    "TypeParam": ("TypeVar", "kind:v name:v -:- bound:n default_value:n"),
}
_SHAPES = {
    kind: (_classes[name], [tuple(field.split(":")) for field in fields.split()])
    for kind, (name, fields) in _SHAPES.items()
}


def _read(how, value, nodes):
    if how == "n":
        return None if value is None else nodes[value]
    if how == "N":
        return [None if one is None else nodes[one] for one in value]
    if how == "o":
        return _singletons[_OPERATORS[value]]
    if how == "O":
        return [_singletons[_OPERATORS[one]] for one in value]
    if how == "b":
        return int(value)
    if how == "l":
        return list(value)
    return _CONVERSIONS[value] if how == "c" else value


def tree_of(source, filename, mode):
    """The nodes of a text: a list of statements, or the expression if `mode` is "eval"."""
    rows, top = _syntax_rows(source, filename, mode)
    nodes = [None] * len(rows)
    # What is inside of a node comes after it.
    for number in range(len(rows) - 1, -1, -1):
        kind, place, *values = rows[number]
        cls, fields = _SHAPES[kind]
        own = {name: _read(how, value, nodes) for (name, how), value in zip(fields, values) if how != "-"}
        cls, own = _adjusted(kind, cls, own)
        own = {name: own.get(name) for name in cls._fields if name in own or not cls._kinds[name].endswith("*")} | (
            {} if place is None else dict(zip(("lineno", "col_offset", "end_lineno", "end_col_offset"), place))
        )
        nodes[number] = _remade(cls, own)
    if "u'" in source or 'u"' in source or "U'" in source or 'U"' in source:
        _mark_prefixes(source, rows, nodes)
    return nodes[top] if isinstance(top, int) else [nodes[one] for one in top]


def _mark_prefixes(source, rows, nodes):
    """Strings that are written with a `u` in front say so in `kind`."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "surrogatepass").split(b"\n")
    # Parts of formatted strings have no prefix of their own.
    parts = {one for kind, _, *values in rows if kind in ("joined_str", "template_str") for one in values[0]}
    for number, node in enumerate(nodes):
        if rows[number][0] == "constant" and isinstance(node.value, str) and number not in parts:
            start = lines[node.lineno - 1][node.col_offset : node.col_offset + 2]
            if start in (b"u'", b'u"', b"U'", b'U"'):
                node.kind = "u"


def _adjusted(kind, cls, own):
    """Where CPython's tree has another form."""
    if own.pop("async", False):
        cls = _classes["Async" + cls.__name__]
    if own.pop("star", False):
        cls = _classes["TryStar"]
    if kind == "if_stmt":
        # Each elif is an If in the else of the one before.
        branches = own["branches"]
        orelse = own["orelse"]
        for branch in reversed(branches):
            branch.orelse = orelse
            orelse = [branch]
        first = branches[0]
        return cls, {"test": first.test, "body": first.body, "orelse": first.orelse}
    if kind == "TypeParam":
        name = {"type_var": "TypeVar", "param_spec": "ParamSpec", "type_var_tuple": "TypeVarTuple"}[own.pop("kind")]
        if name != "TypeVar":
            own.pop("bound")
        cls = _classes[name]
    return cls, own
