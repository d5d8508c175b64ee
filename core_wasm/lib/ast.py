"""Abstract syntax trees: the tree of a program, as objects that can be walked, shown and evaluated if they are literals.

The parser is the core's own. A tree that is given to `compile()` is written out first (see `_ast_unparse`).
"""

from _ast_nodes import AST, _classes
from _ast_rows import tree_of
from _ast_unparse import source_for_compile as _source_for_compile, unparse

globals().update(_classes)
_ABSENT = object()
PyCF_ONLY_AST = 1024
PyCF_TYPE_COMMENTS = 4096
PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192
PyCF_OPTIMIZED_AST = 33792


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Parse the source into an AST node."""
    if isinstance(source, AST):
        return source
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if not isinstance(source, str):
        source = bytes(source).decode("utf-8-sig")
    found = tree_of(source, filename, mode)
    if mode == "eval":
        return Expression(body=found)
    return Module(body=found, type_ignores=[]) if mode == "exec" else Interactive(body=found)


def literal_eval(node_or_string):
    """Evaluate an expression node or a string containing only a Python expression made of literals.

    Strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None and Ellipsis are literals.
    """
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval").body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    where = getattr(node, "lineno", None)
    place = f" on line {where}" if where else ""
    return ValueError(f"malformed node or string{place}: {node!r}")


def _number(node):
    if isinstance(node, Constant) and type(node.value) in (int, float, complex):
        return node.value
    raise _malformed(node)


def _signed_number(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple([_literal(one) for one in node.elts])
    if isinstance(node, List):
        return [_literal(one) for one in node.elts]
    if isinstance(node, Set):
        return {_literal(one) for one in node.elts}
    if isinstance(node, Call):
        if isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
            return set()
    elif isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            raise _malformed(node)
        return {_literal(key): _literal(value) for key, value in zip(node.keys, node.values)}
    elif isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed_number(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed_number(node)


# Classes of former versions.


class slice(AST):
    """Deprecated AST node class: an index is an expression."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Deprecated AST node class. Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class. Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class. Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class. Unused in Python 3."""


Tuple.dims = property(
    lambda self: self.elts, lambda self, value: setattr(self, "elts", value), doc="Deprecated. Use elts instead."
)


def compare(a, b, /, *, compare_attributes=False):
    """Recursively compares two ASTs: classes, fields and, if asked for, locations."""
    waiting = [(a, b)]
    while waiting:
        a, b = waiting.pop()
        if isinstance(a, list):
            if not isinstance(b, list) or len(a) != len(b):
                return False
            waiting += zip(a, b)
        elif isinstance(a, AST):
            if type(a) is not type(b):
                return False
            for name in (*a._fields, *(a._attributes if compare_attributes else ())):
                mine, theirs = getattr(a, name, _ABSENT), getattr(b, name, _ABSENT)
                if (mine is _ABSENT) != (theirs is _ABSENT):
                    return False
                waiting.append((mine, theirs))
        elif type(a) is not type(b) or a != b:
            return False
    return True


# Looking at trees.


def iter_fields(node):
    """Yield a tuple of (fieldname, value) for each field in node._fields that is present on node."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            # Not given when the node was made.
            pass


def iter_child_nodes(node):
    """Yield all direct child nodes of node: fields that are nodes and items of fields that are lists of nodes."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Recursively yield all descendant nodes in the tree starting at node, level by level."""
    waiting = [node]
    at = 0
    while at < len(waiting):
        node = waiting[at]
        at += 1
        waiting.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """A node visitor base class that walks the tree and calls `visit_CLASS` for every node found."""

    def visit(self, node):
        """Visit a node: by the method for its class, or `generic_visit`."""
        return getattr(self, f"visit_{type(node).__name__}", self.generic_visit)(node)

    def generic_visit(self, node):
        """Called if no explicit visitor function exists for a node: visits what is inside."""
        for child in [*iter_child_nodes(node)]:
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """A visitor that replaces nodes by what its methods return; None removes, a list of nodes stands for itself."""

    def generic_visit(self, node):
        """Visits what is inside, and puts the results into its place."""
        for name, former in [*iter_fields(node)]:
            if isinstance(former, list):
                kept = []
                for item in former:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            kept.extend(item)
                            continue
                    kept.append(item)
                former[:] = kept
            elif isinstance(former, AST):
                new = self.visit(former)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """Return a formatted dump of the tree in node, for debugging."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _dumped(node, annotate_fields, include_attributes, indent, show_empty, 0)[0]


def _dumped(node, annotate, attributes, indent, show_empty, level):
    """(text, does it fit on the line of what is around)"""
    level += 1
    start, comma = ("", ", ") if indent is None else ("\n" + indent * level, ",\n" + indent * level)
    if isinstance(node, list):
        if not node:
            return "[]", True
        items = [_dumped(one, annotate, attributes, indent, show_empty, level)[0] for one in node]
        return f"[{start}{comma.join(items)}]", False
    if not isinstance(node, AST):
        return repr(node), True
    cls = type(node)
    parts = []
    simple = True
    with_names = annotate
    for name in node._fields:
        try:
            value = getattr(node, name)
        except AttributeError:
            with_names = True
            continue
        kind = cls._kinds.get(name, "")
        if value is None and kind.endswith("?"):
            with_names = True
            continue
        if not show_empty:
            if isinstance(value, list) and not value:
                with_names = True
                continue
        text, is_simple = _dumped(value, annotate, attributes, indent, show_empty, level)
        simple = simple and is_simple
        parts.append(f"{name}={text}" if with_names else text)
    if attributes and node._attributes:
        for name in node._attributes:
            value = node.__dict__.get(name)
            if value is None and name.startswith("end_") or name not in node.__dict__:
                continue
            text, is_simple = _dumped(value, annotate, attributes, indent, show_empty, level)
            simple = simple and is_simple
            parts.append(f"{name}={text}")
    if simple and len(parts) <= 3:
        return f"{cls.__name__}({', '.join(parts)})", not parts
    return f"{cls.__name__}({start}{comma.join(parts)})", False


def copy_location(new_node, old_node):
    """Copy source location from old_node to new_node if possible, and return new_node."""
    for name in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Add locations where they are missing: those of the parent node."""
    waiting = [(node, (1, 0, 1, 0))]
    names = "lineno", "col_offset", "end_lineno", "end_col_offset"
    while waiting:
        one, place = waiting.pop()
        values = []
        for name, inherited in zip(names, place):
            if name in one._attributes:
                if getattr(one, name, None) is None:
                    setattr(one, name, inherited)
                inherited = getattr(one, name)
            values.append(inherited)
        waiting += [(child, tuple(values)) for child in iter_child_nodes(one)]
    return node


def increment_lineno(node, n=1):
    """Increment the line number and end line number of each node in the tree starting at node by n."""
    for child in walk(node):
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and getattr(child, "end_lineno", 0) is not None:
            child.end_lineno = getattr(child, "end_lineno", 0) + n
    return node


def get_docstring(node, clean=True):
    """Return the docstring for the given node or None if no docstring can be found."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    first = node.body[0].value
    if not (isinstance(first, Constant) and isinstance(first.value, str)):
        return None
    if not clean:
        return first.value
    import inspect

    return inspect.cleandoc(first.value)


def get_source_segment(source, node, *, padded=False):
    """Get source code segment of the source that generated node; None if a location is missing."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        line, end_line = node.lineno - 1, node.end_lineno - 1
        column, end_column = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = [text + "\n" for text in source.replace("\r\n", "\n").split("\n")]
    if end_line == line:
        return lines[line].encode()[column:end_column].decode()
    front = ""
    if padded:
        front = "".join([c if c == "\f" or c == "\t" else " " for c in lines[line].encode()[:column].decode()])
    first = front + lines[line].encode()[column:].decode()
    last = lines[end_line].encode()[:end_column].decode()
    return "".join([first, *lines[line + 1 : end_line], last])
