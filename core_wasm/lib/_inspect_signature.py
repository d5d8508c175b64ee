"""Signatures of callables.

    Signature.from_callable ──> function: its code object        built-in: its `__text_signature__`
                                method, partial, class, instance: that of what is called in the end
"""

import annotationlib
import collections
import enum
import functools
import sys
import types

# What is defined here belongs to inspect.
__name__ = "inspect"


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _void:
    """Marks an argument that was not given to replace()."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as source text."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    forward = getattr(annotation, "__forward_arg__", None)
    return repr(annotation) if forward is None else forward


class Parameter:
    """Represents a parameter in a function signature: name, kind, default and annotation, immutable."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The outermost iterable of a comprehension.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(
                    "implicit arguments must be passed as positional or keyword arguments, "
                    f"not {self._kind.description}"
                )
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        import keyword

        if not name.isidentifier() or keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    def __reduce__(self):
        state = {"_default": self._default, "_annotation": self._annotation}
        return type(self), (self._name, self._kind), state

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    @property
    def name(self):
        """The name of the parameter."""
        return self._name

    @property
    def default(self):
        """The default value, or Parameter.empty."""
        return self._default

    @property
    def annotation(self):
        """The annotation, or Parameter.empty."""
        return self._annotation

    @property
    def kind(self):
        """How argument values are bound to the parameter."""
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Creates a customized copy of the Parameter."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        annotated = self._annotation is not _empty
        if annotated:
            shown = formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
            text = f"{text}: {shown}"
        if self._default is not _empty:
            text = f"{text} = {self._default!r}" if annotated else f"{text}={self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return f"*{text}"
        return f"**{text}" if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        mine = self._name, self._kind, self._default, self._annotation
        return mine == (other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    """Result of `Signature.bind` call: the arguments of a call by parameter.

    `arguments` is a dict of what was given, `args` and `kwargs` are what to call the function with.
    """

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        """The signature that the arguments were bound to."""
        return self._signature

    @property
    def args(self):
        """The positional arguments."""
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        """The keyword arguments."""
        kwargs = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            value = self.arguments[name]
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(value)
            elif parameter.kind not in (_VAR_POSITIONAL, _POSITIONAL_ONLY):
                kwargs[name] = value
        return kwargs

    def apply_defaults(self):
        """Set default values for missing arguments; those of `*args` and `**kwargs` are empty."""
        found = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                found[name] = self.arguments[name]
            elif parameter.default is not _empty:
                found[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                found[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                found[name] = {}
        self.arguments = found

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])
        return f"<{type(self).__name__} ({shown})>"


class Signature:
    """A Signature object represents the overall signature of a function: its parameters and what it returns."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = collections.OrderedDict()
        if parameters is not None and __validate_parameters__:
            _check_order(parameters := list(parameters))
        for one in parameters or ():
            if one.name in found:
                raise ValueError(f"duplicate parameter name: {one.name!r}")
            found[one.name] = one
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(
        cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=annotationlib.Format.VALUE
    ):  # fmt: skip
        """Constructs Signature for the given callable object."""
        how = follow_wrapped, {"globals": globals, "locals": locals, "eval_str": eval_str, "format": annotation_format}
        return _signature_of(obj, cls, how)

    @property
    def parameters(self):
        """Parameters by name, in order."""
        return self._parameters

    @property
    def return_annotation(self):
        """The return annotation, or Signature.empty."""
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Creates a customized copy of the Signature."""
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    __replace__ = replace

    def __reduce__(self):
        state = {"_return_annotation": self._return_annotation}
        return type(self), (tuple(self._parameters.values()),), state

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def _comparable(self):
        ordered = tuple([one for one in self._parameters.values() if one.kind != _KEYWORD_ONLY])
        named = {one.name: one for one in self._parameters.values() if one.kind == _KEYWORD_ONLY}
        return ordered, named, self._return_annotation

    def __hash__(self):
        ordered, named, annotation = self._comparable()
        return hash((ordered, frozenset(named.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        return self._comparable() == other._comparable() if isinstance(other, Signature) else NotImplemented

    def bind(self, /, *args, **kwargs):
        """Get a BoundArguments object that maps the arguments to the signature's parameters, or raise TypeError."""
        return BoundArguments(self, _bound(self, args, kwargs, False))

    def bind_partial(self, /, *args, **kwargs):
        """Like bind(), but arguments may be missing."""
        return BoundArguments(self, _bound(self, args, kwargs, True))

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """Create a string representation of the Signature; wider ones than max_width have a line for each parameter."""
        parts = []
        positional_only = False
        needs_star = True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if kind == _VAR_POSITIONAL:
                needs_star = False
            elif kind == _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(parameter._format(quote_annotation_strings=quote_annotation_strings))
        if positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            shown = formatannotation(
                self._return_annotation, quote_annotation_strings=quote_annotation_strings
            )
            text += f" -> {shown}"
        return text


def _check_order(parameters):
    seen_default = False
    top = _POSITIONAL_ONLY
    variadic = set()
    for one in parameters:
        kind = one.kind
        if kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if kind in variadic:
                raise ValueError(f"more than one {kind.description} parameter")
            variadic.add(kind)
        if kind < top:
            raise ValueError(
                f"wrong parameter order: {top.description} parameter before {kind.description} parameter"
            )
        top = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if one.default is _empty:
                if seen_default:
                    raise ValueError("non-default argument follows default argument")
            else:
                seen_default = True


def _bound(signature, args, kwargs, partial):
    """Arguments by parameter name."""
    arguments = {}
    waiting = collections.deque(signature.parameters.values())
    values = collections.deque(args)
    passed_by_keyword = []
    while values:
        if not waiting:
            raise TypeError("too many positional arguments")
        parameter = waiting.popleft()
        kind = parameter.kind
        if kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            raise TypeError("too many positional arguments")
        if kind == _VAR_POSITIONAL:
            arguments[parameter.name] = tuple(values)
            values.clear()
            break
        if parameter.name in kwargs and kind != _POSITIONAL_ONLY:
            raise TypeError(f"multiple values for argument {parameter.name!r}")
        arguments[parameter.name] = values.popleft()
    rest = None
    for index, parameter in enumerate(waiting):
        name, kind = parameter.name, parameter.kind
        if kind == _VAR_KEYWORD:
            rest = parameter
            continue
        if kind == _VAR_POSITIONAL:
            continue
        if kind == _POSITIONAL_ONLY:
            if name in kwargs:
                passed_by_keyword.append(parameter)
            if parameter.default is _empty and not partial:
                raise _missing(parameter, "positional-only " if name in kwargs else "")
            continue
        if name in kwargs:
            arguments[name] = kwargs[name]
            kwargs = {key: value for key, value in kwargs.items() if key != name}
        elif parameter.default is _empty and not partial:
            raise _missing(parameter, "keyword-only " if kind == _KEYWORD_ONLY and not index else "")
    if kwargs:
        if rest is not None:
            arguments[rest.name] = kwargs
        elif passed_by_keyword:
            shown = ", ".join([repr(one.name) for one in passed_by_keyword])
            raise TypeError(f"got some positional-only arguments passed as keyword arguments: {shown}")
        else:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
    return arguments


def _missing(parameter, what):
    return TypeError(f"missing a required {what}argument: {parameter.name!r}")


# From callables.


def _signature_of(obj, cls, how, skip_bound=True):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        made = _signature_of(obj.__func__, cls, how)
        return _without_first(made) if skip_bound else made
    follow_wrapped, annotations = how
    if follow_wrapped:
        obj = _unwrapped(obj, lambda one: hasattr(one, "__signature__") or isinstance(one, (type, types.MethodType)))
        if isinstance(obj, types.MethodType):
            return _signature_of(obj, cls, how)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, (Signature, str)) and callable(given):
            given = given()
        if isinstance(given, str):
            return _from_text(cls, obj, given)
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    partial_method = getattr(obj, "__partialmethod__", None)
    if isinstance(partial_method, functools.partialmethod):
        wrapped = _signature_of(partial_method.func, cls, how)
        made = _partial_signature(wrapped, partial_method, (None,))
        first = next(iter(wrapped.parameters.values()))
        if first.kind is _VAR_POSITIONAL:
            return made
        return made.replace(parameters=(first, *made.parameters.values()))
    text = getattr(obj, "__text_signature__", None)
    if isinstance(obj, types.FunctionType):
        # A function that takes `*args` for the sake of its messages says what it means.
        return _from_text(cls, obj, text) if text else _from_function(cls, obj, annotations)
    if isinstance(obj, functools.partial):
        return _partial_signature(_signature_of(obj.func, cls, how), obj)
    if isinstance(obj, type):
        return _class_signature(obj, cls, how)
    if isinstance(obj, _BUILTIN_TYPES):
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _from_text(cls, obj, text)
    if isinstance(text, str):
        return _from_text(cls, obj, text)
    if isinstance(getattr(obj, "__code__", None), types.CodeType) and all([hasattr(obj, name) for name in _OF_FUNCTIONS]):
        # Something that looks like a function.
        return _from_function(cls, obj, annotations)
    for base in type(obj).__mro__:
        if "__call__" in base.__dict__:
            return _signature_of(_bound_to(base.__dict__["__call__"], obj), cls, how)
    raise ValueError(f"callable {obj!r} is not supported by signature")


_OF_FUNCTIONS = "__name__", "__defaults__", "__kwdefaults__", "__annotations__"
_BUILTIN_TYPES = (
    types.BuiltinFunctionType,
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.MethodWrapperType,
    types.ClassMethodDescriptorType,
)


def _unwrapped(func, stop=None):
    seen = {id(func): func}
    first = func
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        # Some objects have every attribute, a new one each time.
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


def _without_first(signature):
    parameters = tuple(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _from_function(cls, function, annotations):
    code = function.__code__
    hints = annotationlib.get_annotations(function, **annotations)
    names = code.co_varnames
    count, only = code.co_argcount, code.co_posonlyargcount
    defaults = function.__defaults__ or ()
    by_name = function.__kwdefaults__ or {}
    parameters = []
    for index, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if index < only else _POSITIONAL_OR_KEYWORD
        at = index - (count - len(defaults))
        default = defaults[at] if at >= 0 else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=hints.get(name, _empty)))
    index = count + code.co_kwonlyargcount
    if code.co_flags & 0x04:
        name = names[index]
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=hints.get(name, _empty)))
        index += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        default = by_name.get(name, _empty)
        parameters.append(
            Parameter(name, _KEYWORD_ONLY, default=default, annotation=hints.get(name, _empty))
        )
    if code.co_flags & 0x08:
        name = names[index]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=hints.get(name, _empty)))
    return cls(parameters, return_annotation=hints.get("return", _empty), __validate_parameters__=False)


def _class_signature(obj, cls, how):
    call = _own_method(type(obj), "__call__")
    if call is not None:
        return _signature_of(_bound_to(call, obj), cls, how)
    new, init = _own_method(obj, "__new__"), _own_method(obj, "__init__")
    # The one that is defined nearer to the class; __new__ if both are.
    for base in obj.__mro__:
        if new is not None and "__new__" in base.__dict__:
            return _without_first(_signature_of(_bound_to(new, None, obj), cls, how))
        if init is not None and "__init__" in base.__dict__:
            return _signature_of(_bound_to(init, obj), cls, how)
        text = base.__dict__.get("__text_signature__")
        if not isinstance(text, str):
            text = _type_text(base)
        if text and base not in (type, object):
            return _from_text(cls, obj, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls(())
    raise ValueError(f"no signature found for builtin {obj!r}")


def _type_text(cls):
    if cls.__flags__ & 512:
        # A class of the program.
        return None
    return type.__dict__["__text_signature__"].__get__(cls)


def _own_method(cls, name):
    """What a class of the program, among the bases of `cls`, has by that name; None where a built-in one comes first."""
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            # A built-in that makes instances says nothing about its arguments.
            silent = isinstance(getattr(found, "__func__", found), _BUILTIN_TYPES)
            return None if silent and (name != "__call__" or not base.__flags__ & 512) else found


def _bound_to(method, obj, cls=None):
    get = None if isinstance(method, type) else getattr(type(method), "__get__", None)
    return method if get is None else get(method, obj, type(obj) if cls is None else cls)


def _partial_signature(wrapped, partial, extra=()):
    """The signature without the arguments that a partial has bound."""
    args = [*extra, *(partial.args or ())]
    given = {**(partial.keywords or {})}
    try:
        bound = wrapped.bind_partial(*args, **given)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    made = []
    by_keyword = False
    for name, parameter in wrapped.parameters.items():
        value = bound.arguments.get(name, _empty)
        if name in bound.arguments:
            if parameter.kind is _POSITIONAL_ONLY:
                if value is functools.Placeholder:
                    made.append(parameter.replace(default=_empty))
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name in given:
                    by_keyword = True
                    made.append(parameter.replace(default=value))
                elif value is functools.Placeholder:
                    made.append(parameter.replace(kind=_POSITIONAL_ONLY, default=_empty))
                    continue
                else:
                    continue
            elif parameter.kind is _KEYWORD_ONLY:
                made.append(parameter.replace(default=value))
            else:
                made.append(parameter)
        else:
            made.append(parameter)
        if by_keyword:
            last = made[-1]
            if last.kind is _POSITIONAL_OR_KEYWORD:
                made[-1] = last.replace(kind=_KEYWORD_ONLY)
            elif last.kind is _VAR_POSITIONAL:
                made.pop()
    return wrapped.replace(parameters=made)


# Built-in functions.


def _from_text(cls, obj, text):
    """What a `__text_signature__` says: `($self, item, /, *, key=None)`, where what has a `$` is bound already."""
    inner, _, returns = text.strip().rpartition(")")
    inner = inner.partition("(")[2]
    bound = getattr(obj, "__self__", None)
    is_bound = bound is not None and not isinstance(bound, types.ModuleType) or isinstance(obj, type)
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    for piece in _split(inner):
        if piece == "/":
            parameters = [one.replace(kind=_POSITIONAL_ONLY) for one in parameters]
            continue
        if piece == "*":
            kind = _KEYWORD_ONLY
            continue
        name, equals, default = piece.partition("=")
        own = kind
        if name.startswith("**"):
            name, own = name[2:], _VAR_KEYWORD
        elif name.startswith("*"):
            name, own, kind = name[1:], _VAR_POSITIONAL, _KEYWORD_ONLY
        elif name.startswith("$"):
            if name == "$module" or is_bound:
                continue
            name, own = name[1:], _POSITIONAL_ONLY
        parameters.append(Parameter(name, own, default=_default(default, obj) if equals else _empty))
    return cls(parameters, __validate_parameters__=False)


def _split(text):
    """The pieces between commas that are in no bracket and no string."""
    pieces = []
    depth = 0
    quote = None
    start = 0
    for index, character in enumerate(text):
        if quote is not None:
            if character == quote and text[index - 1] != "\\":
                quote = None
        elif character in "'\"":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and not depth:
            pieces.append(text[start:index].strip())
            start = index + 1
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _default(text, obj):
    if "<" in text:
        raise ValueError(f"no signature found for builtin {obj!r}")
    import sys

    try:
        return eval(text, {"sys": sys})
    except Exception:
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
