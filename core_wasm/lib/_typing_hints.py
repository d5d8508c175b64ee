"""Looking at types at run time: get_type_hints, get_origin, get_args, overloads, and decorators for type checkers."""

import annotationlib
import collections.abc
import functools
import sys
import types
from annotationlib import ForwardRef, Format

from _prelude import (
    _Generic,
    _ParamSpecArgs,
    _ParamSpecKwargs,
    _TypingAlias,
    _UnionType,
    _Unpack,
)
from _typing_forms import (
    Annotated,
    Literal,
    NotRequired,
    ReadOnly,
    Required,
    _AnnotatedAlias,
    _CallableAlias,
    _SpecialAlias,
)

# What is defined here belongs to typing.
__name__ = "typing"


def get_origin(tp):
    """Get the unsubscripted version of a type: list for List[int], Union for int | str; None for plain types."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_TypingAlias, types.GenericAlias, _UnionType, _ParamSpecArgs, _ParamSpecKwargs)):
        return tp.__origin__
    return _Generic if tp is _Generic else None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, _SpecialAlias):
        return ()
    if isinstance(tp, (_TypingAlias, types.GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not _is_open_callable(args):
            return list(args[:-1]), args[-1]
        return args
    return tp.__args__ if isinstance(tp, _UnionType) else ()


def _is_open_callable(args):
    from _typing_forms import _is_parameter_expression

    return len(args) == 2 and _is_parameter_expression(args[0])


# Hints.


def evaluate_forward_ref(
    forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None, _guard=frozenset()
):  # fmt: skip
    """Evaluate a forward reference as a type hint: references inside of what it gives are evaluated too."""
    if format == Format.STRING:
        return forward_ref.__forward_arg__
    if forward_ref.__forward_arg__ in _guard:
        return forward_ref
    wanted = Format.VALUE if format is None else format
    value = forward_ref.evaluate(
        globals=globals, locals=locals, type_params=type_params, owner=owner, format=wanted
    )
    if isinstance(value, ForwardRef) and wanted == Format.FORWARDREF:
        return value
    if value is None:
        value = type(None)
    if isinstance(value, str):
        value = ForwardRef(value, module=forward_ref.__forward_module__, owner=forward_ref.__owner__)
    space = forward_ref.__globals__ if globals is None else globals
    return _evaluated(value, space, locals, type_params, wanted, owner, _guard | {forward_ref.__forward_arg__})


def _evaluated(hint, globals, locals, type_params, format, owner, guard=frozenset()):
    """The hint with all references in it evaluated."""
    if isinstance(hint, ForwardRef):
        if hint.__forward_module__ is not None:
            # That module knows its names best.
            globals = None
        return evaluate_forward_ref(
            hint, owner=owner, globals=globals, locals=locals, type_params=type_params, format=format, _guard=guard
        )
    if not isinstance(hint, (_TypingAlias, types.GenericAlias, _UnionType)) or isinstance(hint, _SpecialAlias):
        return hint
    args = hint.__args__
    if isinstance(hint, types.GenericAlias):
        args = tuple([ForwardRef(one) if isinstance(one, str) else one for one in args])
    new = tuple([_evaluated(one, globals, locals, type_params, format, owner, guard) for one in args])
    if new == hint.__args__:
        return _Unpack[hint.__origin__[new]] if getattr(hint, "__unpacked__", False) else hint
    if isinstance(hint, types.GenericAlias):
        made = types.GenericAlias(hint.__origin__, new)
        return _Unpack[made] if hint.__unpacked__ else made
    if isinstance(hint, _UnionType):
        return functools.reduce(lambda left, right: left | right, new)
    return hint.copy_with(new)


def _without_extras(hint):
    """Annotated[...], Required[...] and their like replaced by what they are around."""
    if isinstance(hint, _AnnotatedAlias):
        return _without_extras(hint.__origin__)
    if isinstance(hint, _TypingAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
        return _without_extras(hint.__args__[0])
    if isinstance(hint, _SpecialAlias) or not isinstance(hint, (_TypingAlias, types.GenericAlias, _UnionType)):
        return hint
    if getattr(hint, "__origin__", None) is Literal:
        return hint
    new = tuple([_without_extras(one) for one in hint.__args__])
    if new == hint.__args__:
        return hint
    if isinstance(hint, types.GenericAlias):
        return types.GenericAlias(hint.__origin__, new)
    if isinstance(hint, _UnionType):
        return functools.reduce(lambda left, right: left | right, new)
    return hint.copy_with(new)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """Return type hints for an object: its annotations, with strings evaluated.

    For classes those of the bases come along. Unless `include_extras`, Annotated[T, ...] is T.
    """
    if getattr(obj, "__no_type_check__", None):
        return {}
    format = Format.VALUE if format is None else format
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            hints.update(_hints_of(base, base, globalns, localns, format))
    else:
        hints = _hints_of(obj, obj, globalns, localns, format)
    if include_extras or format == Format.STRING:
        return hints
    return {key: _without_extras(value) for key, value in hints.items()}


def _hints_of(obj, owner, globalns, localns, format):
    annotations = annotationlib.get_annotations(obj, format=format) if _may_have_hints(obj) else None
    if annotations is None:
        raise TypeError(f"{obj!r} does not have annotations")
    if format == Format.STRING:
        return annotations
    space, names = globalns, localns
    if isinstance(obj, type):
        if space is None:
            space = getattr(sys.modules.get(obj.__module__), "__dict__", {})
        if names is None:
            names = dict(vars(obj))
            if globalns is None:
                # Names of the module come before those of the class.
                space, names = names, space
    elif isinstance(obj, types.ModuleType):
        if space is None:
            space = obj.__dict__
    else:
        inner = obj
        while hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        if space is None:
            space = getattr(inner, "__globals__", {})
    if names is None:
        names = space
    parameters = getattr(obj, "__type_params__", ())
    is_class = isinstance(obj, type)
    hints = {}
    for name, value in annotations.items():
        if value is None:
            value = type(None)
        if isinstance(value, str):
            value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType), is_class=is_class)
        hints[name] = _evaluated(value, space, names, parameters, format, owner)
    return hints


def _may_have_hints(obj):
    return (
        isinstance(obj, (type, types.ModuleType, types.FunctionType, types.MethodType, types.BuiltinFunctionType))
        or hasattr(obj, "__annotations__")
        or hasattr(obj, "__annotate__")
        or isinstance(obj, (types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType))
    )


# For type checkers.


def cast(typ, val):
    """Cast a value to a type: at run time, nothing happens."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression; the run-time type goes to stderr."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            value = getattr(arg, name)
            own = getattr(value, "__qualname__", None) == f"{arg.__qualname__}.{getattr(value, '__name__', '')}"
            if not own or getattr(value, "__module__", None) != arg.__module__:
                continue
            if isinstance(value, types.FunctionType):
                value.__no_type_check__ = True
            elif isinstance(value, types.MethodType):
                value.__func__.__no_type_check__ = True
            elif isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        # Built-in classes.
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect. Deprecated."""
    import warnings

    warnings.warn(
        "'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
        DeprecationWarning,
        stacklevel=2,
    )

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


# Overloads: module -> qualified name -> first line -> function.
_overloads = {}


def _overload_dummy(*args, **kwds):
    """What overload gives: it says why it cannot be called."""
    raise NotImplementedError(
        "You should not call an overloaded function. "
        "A series of @overload-decorated functions "
        "outside a stub module should always be followed "
        "by an implementation that is not @overload-ed."
    )


def overload(func):
    """Decorator for overloaded functions/methods: signatures that the implementation, which follows, has."""
    function = getattr(func, "__func__", func)
    try:
        variants = _overloads.setdefault(function.__module__, {}).setdefault(function.__qualname__, {})
        variants[function.__code__.co_firstlineno] = func
    except AttributeError:
        # No plain function.
        pass
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    function = getattr(func, "__func__", func)
    return list(_overloads.get(function.__module__, {}).get(function.__qualname__, {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overloads.clear()


def _marked(thing, name):
    try:
        setattr(thing, name, True)
    except (AttributeError, TypeError):
        # Built-in functions and objects with slots take no mark.
        pass
    return thing


def final(f):
    """Decorator to indicate final methods and final classes."""
    return _marked(f, "__final__")


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    return _marked(method, "__override__")


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(),
    **kwargs,
):  # fmt: skip
    """Decorator to mark an object as providing dataclass-like behaviour."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator
