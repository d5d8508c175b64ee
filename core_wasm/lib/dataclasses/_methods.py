"""The methods that a dataclass gets. They are made as text, so that they are what one would have written by hand."""

from dataclasses._fields import _FIELD, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, MISSING, FrozenInstanceError
from reprlib import recursive_repr

__name__ = "dataclasses"


class _Builder:
    """Collects methods of one class and compiles all of them at once."""

    def __init__(self, globals):
        self.globals = globals
        self.names = []
        self.sources = []
        self.locals = {}
        self.annotations = {}
        self.refusals = {}
        self.decorators = {}
        self.ordering = {}

    def add(self, name, params, body, *, locals=None, annotations=None, refusal=None, decorator=None):
        """A method; `refusal` is what TypeError says if the class has one of this name."""
        self.names.append(name)
        if locals:
            self.locals.update(locals)
        if annotations is not None:
            self.annotations[name] = annotations
        self.refusals[name] = refusal
        self.decorators[name] = decorator
        lines = "".join([f"  {line}\n" for line in body])
        self.sources.append(f" def {name}({', '.join(params)}):\n{lines}")

    def finish(self, cls):
        """Compiles them, and puts those into the class that it does not have."""
        if not self.names:
            return
        text = f"def __create_fn__({', '.join(self.locals)}):\n{''.join(self.sources)} return ({', '.join(self.names)},)\n"
        space = {}
        exec(text, self.globals, space)
        for name, method in zip(self.names, space["__create_fn__"](**self.locals)):
            method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
            if name in self.ordering:
                # Sorting compares the fields without a call for each comparison.
                method._ordering_fields = self.ordering[name]
            if name in self.annotations:
                method.__annotations__ = self.annotations[name]
            decorator = self.decorators[name]
            if decorator is not None:
                method = decorator(method)
            if _set_new_attribute(cls, name, method):
                refusal = self.refusals[name]
                if refusal is not None:
                    raise TypeError(refusal)


def _set_new_attribute(cls, name, value):
    """True, and nothing changed, if the class itself has the attribute."""
    if name in cls.__dict__:
        return True
    if callable(value) and hasattr(value, "__qualname__"):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _tuple_of(owner, fields):
    return f"({''.join([f'{owner}.{each.name},' for each in fields])})"


def _add_init(builder, cls, fields, frozen, has_post_init, self_name, slots):
    """`__init__`: parameters in order, keyword-only ones last."""
    plain = [each for each in fields if each.init and not each.kw_only]
    keyword = [each for each in fields if each.init and each.kw_only]
    seen_default = None
    for each in plain:
        if each.default is not MISSING or each.default_factory is not MISSING:
            seen_default = each
        elif seen_default:
            raise TypeError(f"non-default argument {each.name!r} follows default argument {seen_default.name!r}")
    locals = {"__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY, "__dataclass_set__": object.__setattr__}
    body = []
    for each in fields:
        line = _init_line(each, frozen, locals, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        names = ", ".join([each.name for each in fields if each._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.__post_init__({names})")
    params = [self_name, *[_init_param(each) for each in plain]]
    if keyword:
        params += ["*", *[_init_param(each) for each in keyword]]
    annotations = {each.name: each.type for each in (*plain, *keyword)}
    annotations["return"] = None
    builder.add("__init__", params, body or ["pass"], locals=locals, annotations=annotations)


def _init_param(each):
    if each.default is MISSING and each.default_factory is MISSING:
        return each.name
    if each.default is not MISSING:
        return f"{each.name}=__dataclass_dflt_{each.name}__"
    return f"{each.name}=__dataclass_HAS_DEFAULT_FACTORY__"


def _init_line(each, frozen, locals, self_name, slots):
    """The line of `__init__` that sets one field, or None."""
    default = f"__dataclass_dflt_{each.name}__"
    if each.default_factory is not MISSING:
        locals[default] = each.default_factory
        if each.init:
            value = f"{default}() if {each.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {each.name}"
        else:
            value = f"{default}()"
    elif each.init:
        if each.default is not MISSING:
            locals[default] = each.default
        value = each.name
    elif slots and each.default is not MISSING:
        # The class has no attribute of this name that would be the default: its slot is in the way.
        locals[default] = each.default
        value = default
    else:
        return None
    if each._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f"__dataclass_set__({self_name}, {each.name!r}, {value})"
    return f"{self_name}.{each.name} = {value}"


def _add_repr(builder, fields):
    shown = ", ".join([f"{each.name}={{self.{each.name}!r}}" for each in fields])
    body = [f'return f"{{self.__class__.__qualname__}}({shown})"']
    builder.add("__repr__", ["self"], body, decorator=recursive_repr())


def _add_eq(builder, fields):
    terms = [f"self.{each.name}==other.{each.name}" for each in fields] or ["True"]
    body = [
        "if self is other:", " return True",
        "if other.__class__ is self.__class__:", f" return {' and '.join(terms)}",
        "return NotImplemented",
    ]  # fmt: skip
    builder.add("__eq__", ["self", "other"], body)


def _add_order(builder, cls, fields):
    mine, theirs = _tuple_of("self", fields), _tuple_of("other", fields)
    for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
        refusal = f"Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering"
        body = ["if other.__class__ is self.__class__:", f" return {mine} {sign} {theirs}", "return NotImplemented"]
        builder.add(name, ["self", "other"], body, refusal=refusal)
    builder.ordering["__lt__"] = tuple([each.name for each in fields])


def _add_frozen(builder, cls, fields):
    locals = {
        "__dataclass_cls__": cls,
        "__dataclass_Frozen__": FrozenInstanceError,
        "__dataclass_names__": frozenset([each.name for each in fields]),
    }
    test = "if type(self) is __dataclass_cls__ or name in __dataclass_names__:"
    for method, params, verb in (
        ("__setattr__", ["self", "name", "value"], "assign to"),
        ("__delattr__", ["self", "name"], "delete"),
    ):
        rest = ", ".join(params[1:])
        body = [
            test,
            f' raise __dataclass_Frozen__(f"cannot {verb} field {{name!r}}")',
            f"super(__dataclass_cls__, self).{method}({rest})",
        ]
        refusal = f"Cannot overwrite attribute {method} in class {cls.__name__}"
        builder.add(method, params, body, locals=locals, refusal=refusal)


def _hash_function(cls, fields, globals):
    builder = _Builder(globals)
    builder.add("__hash__", ["self"], [f"return hash({_tuple_of('self', fields)})"])
    space = {}
    exec(f"def __create_fn__():\n{builder.sources[0]} return __hash__\n", globals, space)
    made = space["__create_fn__"]()
    made.__qualname__ = f"{cls.__qualname__}.__hash__"
    return made


def _signature_text(cls, fields):
    """`(x: int, y: str = 'a')`, for the docstring."""
    parts = []
    for keyword in (False, True):
        group = [each for each in fields if each.init and bool(each.kw_only) is keyword]
        if keyword and group:
            parts.append("*")
        for each in group:
            text = f"{each.name}: {_annotation_text(each.type)}"
            if each.default is not MISSING:
                text += f" = {each.default!r}"
            elif each.default_factory is not MISSING:
                text += f" = {_HAS_DEFAULT_FACTORY!r}"
            parts.append(text)
    return f"({', '.join(parts)})"


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        if annotation.__module__ in ("builtins", "__main__"):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)
