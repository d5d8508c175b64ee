"""Helpers for introspecting and wrapping annotations (PEP 649).

Annotations are what a function gives when it is called with a format. The compiler's functions know VALUE only; for the
others they are run here a second time with names that stand for themselves: what comes out is text, or a ForwardRef where
a name means nothing yet.
"""

import builtins
import enum
import keyword
import sys
import types

from _prelude import _typing_union

__all__ = [
    "Format", "ForwardRef", "call_annotate_function", "call_evaluate_function", "get_annotate_from_class_namespace",
    "get_annotations", "annotations_to_string", "type_repr",
]  # fmt: skip

_ABSENT = object()


class Format(enum.IntEnum):
    """In which form annotations are wanted."""

    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """Wrapper that holds a forward reference: an expression that is evaluated later.

    `evaluate()` gives its value, with the names of `owner` (a class, function or module), `module` and what is given.
    """

    __slots__ = (
        "__forward_arg__", "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__owner__",
        "__globals__", "__code__", "__cells__", "__weakref__",
    )  # fmt: skip

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__globals__ = self.__code__ = self.__cells__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    @property
    def __forward_code__(self):
        if self.__code__ is None:
            arg = self.__forward_arg__
            # A star may stand in front: `*args: *Ts`.
            source = f"({arg},)[0]" if arg.startswith("*") else arg
            try:
                self.__code__ = compile(source, "<string>", "eval")
            except SyntaxError:
                raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        return self.__code__

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """Evaluate the forward reference and return the value.

        With the FORWARDREF format the reference itself if a name is not known, with STRING its text.
        """
        if format == Format.STRING:
            return self.__forward_arg__
        if format not in (Format.VALUE, Format.FORWARDREF):
            raise NotImplementedError(format)
        space, names = self._namespaces(globals, locals, type_params, owner)
        arg = self.__forward_arg__
        if arg.isidentifier() and not keyword.iskeyword(arg):
            for known in names, space, builtins.__dict__:
                if arg in known:
                    return known[arg]
            if format == Format.FORWARDREF:
                return self
            raise NameError(f"name {arg!r} is not defined", name=arg)
        try:
            return eval(self.__forward_code__, space, names)
        except Exception:
            if format == Format.VALUE:
                raise
        # What is known of it, with references for the rest.
        code = self.__forward_code__
        symbols = {name: _Symbol(name) for name in _all_names(code) if name not in space and not hasattr(builtins, name)}
        try:
            value = eval(code, space, {**symbols, **names})
        except Exception:
            return self
        return _settled(value, types.SimpleNamespace(__globals__=space, __closure__=None), format, owner)

    def _namespaces(self, globals, locals, type_params, owner):
        owner = self.__owner__ if owner is None else owner
        if globals is None:
            globals = self.__globals__
        if globals is None and self.__forward_module__ is not None:
            module = self.__forward_module__
            if isinstance(module, str):
                globals = getattr(sys.modules.get(module), "__dict__", None)
            else:
                globals = getattr(module, "__dict__", None)
        if globals is None:
            globals = _globals_of(owner)
        names = {}
        if type_params is None:
            type_params = getattr(owner, "__type_params__", ())
        if locals is not None:
            names.update(locals)
        elif isinstance(owner, type):
            names.update(vars(owner))
        if isinstance(self.__cells__, dict):
            for name, cell in self.__cells__.items():
                try:
                    names[name] = cell.cell_contents
                except ValueError:
                    # Not assigned yet.
                    pass
        globals = {} if globals is None else globals
        if type_params:
            globals = dict(globals)
        for one in type_params:
            if not self.__forward_is_class__ or one.__name__ not in globals:
                globals[one.__name__] = one
                names.pop(one.__name__, None)
        return globals, names

    def _key(self):
        return (
            self.__forward_arg__, self.__forward_module__, id(self.__globals__), self.__forward_is_class__, self.__owner__,
        )  # fmt: skip

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __or__(self, other):
        return _typing_union(self, other)

    def __ror__(self, other):
        return _typing_union(other, self)

    def __repr__(self):
        parts = [repr(self.__forward_arg__)]
        if self.__forward_module__ is not None:
            parts.append(f"module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            parts.append("is_class=True")
        if self.__owner__ is not None:
            parts.append(f"owner={self.__owner__!r}")
        return f"ForwardRef({', '.join(parts)})"


def _globals_of(owner):
    if isinstance(owner, type):
        return getattr(sys.modules.get(owner.__module__), "__dict__", None)
    if isinstance(owner, types.ModuleType):
        return owner.__dict__
    return getattr(owner, "__globals__", None)


# Names that stand for themselves.

# How tightly the operators of a text bind, as the grammar has it.
_OR, _COMPARE, _BIT_OR, _BIT_XOR, _BIT_AND, _SHIFT, _SUM, _PRODUCT, _UNARY, _POWER, _ATOM = range(11)


class _Symbol:
    """An expression that remembers how it is written."""

    __slots__ = ("_text", "_strength", "_uses")

    def __init__(self, text, strength=_ATOM, uses=()):
        self._text = text
        self._strength = strength
        # Real values that the text names, by name.
        self._uses = uses

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return _Symbol(f"{_written(self, _ATOM)}.{name}", uses=self._uses)

    def __getitem__(self, key):
        if type(key) is tuple and key:
            inside = ", ".join([_key_text(one) for one in key]) + ("," if len(key) == 1 else "")
        else:
            inside = _key_text(key)
        return _Symbol(f"{_written(self, _ATOM)}[{inside}]", uses=_all_uses(self, key))

    def __call__(self, /, *args, **kwargs):
        parts = [_written(arg) for arg in args] + [f"{name}={_written(arg)}" for name, arg in kwargs.items()]
        return _Symbol(f"{_written(self, _ATOM)}({', '.join(parts)})", uses=_all_uses(self, args, kwargs))

    def __iter__(self):
        yield _Symbol(f"*{_written(self, _BIT_OR)}", uses=self._uses)

    def __hash__(self):
        return hash(self._text)


def _all_uses(*values):
    found = {}
    for value in values:
        if isinstance(value, _Symbol):
            found.update(value._uses)
        elif isinstance(value, (tuple, list, set, frozenset)):
            found.update(_all_uses(*value))
        elif isinstance(value, dict):
            found.update(_all_uses(*value, *value.values()))
        elif isinstance(value, slice):
            found.update(_all_uses(value.start, value.stop, value.step))
    return found


def _key_text(key):
    if not isinstance(key, slice):
        return _written(key)
    text = f"{'' if key.start is None else _written(key.start)}:{'' if key.stop is None else _written(key.stop)}"
    return text if key.step is None else f"{text}:{_written(key.step)}"


def _written(value, needed=_OR):
    """A value as source text, in parentheses if its operator binds less tightly than `needed`."""
    if isinstance(value, _Symbol):
        return f"({value._text})" if value._strength < needed else value._text
    if type(value) in (list, tuple, set):
        inside = ", ".join([_written(one) for one in value])
        if type(value) is list:
            return f"[{inside}]"
        if type(value) is set:
            return f"{{{inside}}}" if value else "{*()}"
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if type(value) is dict:
        return "{" + ", ".join([f"{_written(key)}: {_written(one)}" for key, one in value.items()]) + "}"
    return "..." if value is ... else type_repr(value) if isinstance(value, type) else repr(value)


def _binary(sign, strength, right_first=False):
    left_needs = strength + 1 if right_first else strength
    right_needs = strength if right_first else strength + 1

    def forward(self, other):
        text = f"{_written(self, left_needs)} {sign} {_written(other, right_needs)}"
        return _Symbol(text, strength, _all_uses(self, other))

    def reflected(self, other):
        return forward(other, self)

    return forward, reflected


for _name, _sign, _strength in (
    ("or", "|", _BIT_OR), ("xor", "^", _BIT_XOR), ("and", "&", _BIT_AND), ("lshift", "<<", _SHIFT),
    ("rshift", ">>", _SHIFT), ("add", "+", _SUM), ("sub", "-", _SUM), ("mul", "*", _PRODUCT),
    ("matmul", "@", _PRODUCT), ("truediv", "/", _PRODUCT), ("floordiv", "//", _PRODUCT), ("mod", "%", _PRODUCT),
    ("pow", "**", _POWER),
):  # fmt: skip
    _forward, _reflected = _binary(_sign, _strength, _name == "pow")
    setattr(_Symbol, f"__{_name}__", _forward)
    setattr(_Symbol, f"__r{_name}__", _reflected)
for _name, _sign in ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">="), ("eq", "=="), ("ne", "!="):
    setattr(_Symbol, f"__{_name}__", _binary(_sign, _COMPARE)[0])


def _unary(sign):
    return lambda self: _Symbol(f"{sign}{_written(self, _UNARY)}", _UNARY, self._uses)


for _name, _sign in ("neg", "-"), ("pos", "+"), ("invert", "~"):
    setattr(_Symbol, f"__{_name}__", _unary(_sign))
del _name, _sign, _strength, _forward, _reflected


# Calling functions that give annotations.


def call_evaluate_function(evaluate, format, *, owner=None):
    """Call an evaluate function: what a lazily evaluated value such as a bound has."""
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """Call an __annotate__ function: it is asked for the format, and run with fake names if it does not know it."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format not in (Format.FORWARDREF, Format.STRING):
        if format == Format.VALUE:
            raise RuntimeError("annotate function does not support VALUE format")
        raise ValueError(f"Invalid format: {format!r}")
    if format == Format.FORWARDREF:
        try:
            return annotate(Format.VALUE)
        except Exception:
            # Some name is not there yet.
            pass
    result = _run_with_symbols(annotate, format, owner)
    if _is_evaluate:
        return _settled(result, annotate, format, owner)
    return {name: _settled(value, annotate, format, owner) for name, value in result.items()}


def _run_with_symbols(annotate, format, owner):
    code = annotate.__code__
    names = {}
    real = {**builtins.__dict__, **annotate.__globals__}
    for name in _all_names(code):
        names[name] = _stand_in(name, real, format, owner)
    cells = []
    for name, cell in zip(code.co_freevars, annotate.__closure__ or ()):
        if name == "__classdict__":
            cells.append(types.CellType({}))
            continue
        try:
            known = {name: cell.cell_contents}
        except ValueError:
            known = {}
        cells.append(types.CellType(_stand_in(name, known, format, None)))
    function = types.FunctionType(
        code, names, closure=tuple(cells) or None, argdefs=annotate.__defaults__, kwdefaults=annotate.__kwdefaults__
    )
    return function(Format.VALUE_WITH_FAKE_GLOBALS)


def _stand_in(name, real, format, owner):
    if format == Format.FORWARDREF:
        if isinstance(owner, type) and name in vars(owner):
            return vars(owner)[name]
        if name in real:
            return real[name]
    return _Symbol(name)


def _all_names(code):
    names = dict.fromkeys(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names.update(dict.fromkeys(_all_names(constant)))
    return names


def _settled(value, annotate, format, owner):
    """What running with symbols has given, in the form that was asked for."""
    if format == Format.STRING:
        return value if isinstance(value, str) else _written(value)
    if isinstance(value, _Symbol):
        reference = ForwardRef(value._text, owner=owner)
        reference.__globals__ = annotate.__globals__
        if annotate.__closure__:
            reference.__cells__ = dict(zip(annotate.__code__.co_freevars, annotate.__closure__))
        reference.__forward_is_class__ = isinstance(owner, type)
        return reference
    if type(value) in (list, tuple, set):
        return type(value)([_settled(one, annotate, format, owner) for one in value])
    if type(value) is dict:
        return {
            _settled(key, annotate, format, owner): _settled(one, annotate, format, owner)
            for key, one in value.items()
        }
    inner = None if isinstance(value, type) else getattr(value, "__args__", None)
    if isinstance(inner, tuple):
        origin = getattr(value, "__origin__", None)
        settled = tuple([_settled(one, annotate, format, owner) for one in inner])
        if all([one is two for one, two in zip(settled, inner)]):
            return value
        if isinstance(value, types.GenericAlias):
            return types.GenericAlias(origin, settled)
        return origin[settled]
    return value


def get_annotate_from_class_namespace(obj):
    """Retrieve the annotate function from a class namespace dictionary, or None."""
    found = obj.get("__annotate__")
    return obj.get("__annotate_func__") if found is None else found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """Compute the annotations dict for an object: a class, function, module or other callable.

    With `eval_str` annotations that are strings are evaluated.
    """
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE:
        annotations = _own_annotations(obj)
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    elif format == Format.FORWARDREF:
        try:
            annotations = _own_annotations(obj)
        except (NameError, AttributeError):
            annotations = None
        if annotations is None:
            annotations = _asked(obj, format)
    elif format == Format.STRING:
        annotations = _asked(obj, format)
        if annotations is None:
            own = _own_annotations(obj)
            annotations = None if own is None else annotations_to_string(own)
    else:
        raise ValueError(f"Unsupported format {format!r}")
    if annotations is None:
        if isinstance(obj, type) or callable(obj) or isinstance(obj, types.ModuleType):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not annotations or not eval_str:
        return dict(annotations)
    return _evaluated_strings(obj, annotations, globals, locals)


def _own_annotations(obj):
    own = getattr(obj, "__annotations__", None)
    if own is not None and not isinstance(own, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return own


def _asked(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    result = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(result, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return result


def _evaluated_strings(obj, annotations, globals, locals):
    space, names, inner = None, None, obj
    if isinstance(obj, type):
        space, names, inner = getattr(sys.modules.get(obj.__module__), "__dict__", None), dict(vars(obj)), None
    elif isinstance(obj, types.ModuleType):
        space, inner = obj.__dict__, None
    elif callable(obj):
        while inner is not None:
            if hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            elif hasattr(inner, "func") and hasattr(inner, "keywords"):
                inner = inner.func
            else:
                break
        space = getattr(inner, "__globals__", None)
    space = globals if globals is not None else space
    names = locals if locals is not None else names
    parameters = getattr(obj, "__type_params__", ())
    if parameters:
        names = {**{one.__name__: one for one in parameters}, **(names or {})}
    return {
        key: eval(value, space, names) if isinstance(value, str) else value for key, value in annotations.items()
    }


def type_repr(value):
    """Convert a Python value to a format suitable for use with the STRING format."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    return repr(value)


def annotations_to_string(annotations):
    """Convert an annotation dict containing values to approximately the STRING format."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}
