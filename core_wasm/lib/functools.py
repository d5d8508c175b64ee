"""functools.py - Tools for working with functions and callable objects."""

from _functools import (
    _CacheInfo,
    _filled,
    _lru_cache_wrapper,
    _merged,
    _sample,
    KeyWrapper,
    Placeholder,
    cmp_to_key,
    partial,
    reduce,
)

from _prelude import _GenericAlias

__all__ = [
    "Placeholder", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "cache", "cached_property", "cmp_to_key",
    "lru_cache", "partial", "partialmethod", "reduce", "singledispatch", "singledispatchmethod",
    "total_ordering", "update_wrapper", "wraps",
]

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)
_ABSENT = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function."""
    for name in assigned:
        value = getattr(wrapped, name, _ABSENT)
        if value is not _ABSENT:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# Ordering.


def _ordering(cls, root):
    """The three comparisons that follow from `root`, as functions that call it on the class of their object."""

    def asked(self, other):
        return getattr(type(self), root)(self, other)

    def opposite(self, other):
        result = asked(self, other)
        return result if result is NotImplemented else not result

    def loosened(self, other):
        result = asked(self, other)
        return result if result is NotImplemented else result or self == other

    def tightened(self, other):
        result = asked(self, other)
        return result if result is NotImplemented else result and self != other

    def opposite_and_unequal(self, other):
        result = asked(self, other)
        return result if result is NotImplemented else not result and self != other

    def opposite_or_equal(self, other):
        result = asked(self, other)
        return result if result is NotImplemented else not result or self == other

    return {
        "__lt__": {"__gt__": opposite_and_unequal, "__le__": loosened, "__ge__": opposite},
        "__le__": {"__ge__": opposite_or_equal, "__lt__": tightened, "__gt__": opposite},
        "__gt__": {"__lt__": opposite_and_unequal, "__ge__": loosened, "__le__": opposite},
        "__ge__": {"__le__": opposite_or_equal, "__gt__": tightened, "__lt__": opposite},
    }[root]


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    roots = {
        name
        for name in ("__lt__", "__gt__", "__le__", "__ge__")
        if getattr(cls, name, None) is not getattr(object, name, None)
    }
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, function in _ordering(cls, root).items():
        if name not in roots:
            function.__name__ = name
            function.__qualname__ = name
            setattr(cls, name, function)
    return cls


class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, "__get__", None) is None:
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        if isinstance(func, partialmethod):
            args = _merged(func.args, args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    __repr__ = partial.__repr__
    _text = partial._text

    def _function(self):
        def method(first, /, *args, **keywords):
            args = _filled(self.args, args)
            return self.func(first, *args, **{**self.keywords, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                owner = getattr(bound, "__self__", None)
                if owner is not None:
                    made.__self__ = owner
                return made
        return self._function().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_GenericAlias)


# Caches.


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator.

    If *maxsize* is set to None, the LRU features are disabled and the cache
    can grow without bound.

    If *typed* is True, arguments of different types will be cached separately.
    """
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Simple lightweight unbounded cache.  Sometimes called "memoize"."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        kind = type(instance).__name__
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property."
            ) from None
        value = kept.get(name, _ABSENT)
        if value is _ABSENT:
            value = self.func(instance)
            try:
                kept[name] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {kind!r} instance does not support item assignment "
                    f"for caching {name!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(_GenericAlias)


# Dispatch on the type of the first argument.


def _find_implementation(cls, registry):
    virtual = [kind for kind in registry if kind not in cls.__mro__ and issubclass(cls, kind)]
    # What a more special one brings along needs no place of its own.
    virtual = [kind for kind in virtual if not any([kind is not one and kind in one.__mro__ for one in virtual])]
    match = None
    for kind in _linear(cls, virtual):
        if match is not None:
            implicit = kind not in cls.__mro__ and match not in cls.__mro__
            if kind in registry and implicit and not issubclass(match, kind):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {kind}")
            break
        if kind in registry:
            match = kind
    return registry.get(match)


def _linear(cls, virtual):
    """The order of the bases of `cls` (C3) with the abstract classes that take it for theirs among them.

    They come with the first class that they fit: after its abstract bases, before the others.
    """
    bases = [*cls.__bases__]
    own = [kind for kind in virtual if issubclass(cls, kind) and not any([issubclass(base, kind) for base in bases])]
    rest = [kind for kind in virtual if kind not in own]
    cut = max([at + 1 for at, base in enumerate(bases) if hasattr(base, "__abstractmethods__")], default=0)
    rows = [[cls], *[_linear(base, rest) for base in (*bases[:cut], *own, *bases[cut:])], bases[:cut], own, bases[cut:]]
    result = []
    while rows := [row for row in rows if row]:
        for row in rows:
            head = row[0]
            if not any([head in other[1:] for other in rows]):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(head)
        rows = [row[1:] if row[0] is head else row for row in rows]
    return result


def singledispatch(func):
    """Single-dispatch generic function decorator.

    Transforms a function into a generic function, which can have different
    behaviours depending upon the type of its first argument.
    """
    registry = {}
    found = {}
    # What abstract classes take for theirs can change; None while none of them is registered.
    token = None

    def dispatch(cls):
        """Runs the dispatch algorithm to return the best available implementation."""
        nonlocal token
        if token is not None and token != _abc_token():
            found.clear()
            token = _abc_token()
        implementation = found.get(cls)
        if implementation is None:
            implementation = found[cls] = registry.get(cls) or _find_implementation(cls, registry)
        return implementation

    def register(cls, func=None):
        """Registers a new implementation for the given *cls* on a *generic_function*."""
        nonlocal token
        kinds = _dispatchable(cls)
        if kinds is not None:
            if func is None:
                return lambda implementation: register(cls, implementation)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", None):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            name, annotation = _first_hint(func)
            kinds = _dispatchable(annotation)
            if kinds is None:
                raise TypeError(f"Invalid annotation for {name!r}. {_not_dispatchable(annotation)}")
        for kind in kinds:
            registry[kind] = func
            if token is None and hasattr(kind, "__abstractmethods__"):
                token = _abc_token()
        found.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


def _abc_token():
    from abc import get_cache_token

    return get_cache_token()


def _first_hint(func):
    """The name of the first argument that is annotated, and its type."""
    from annotationlib import Format
    from typing import get_type_hints

    return next(iter(get_type_hints(func, format=Format.FORWARDREF).items()))


def _not_dispatchable(annotation):
    from annotationlib import ForwardRef

    if isinstance(annotation, ForwardRef):
        return f"{annotation!r} is an unresolved forward reference."
    if type(annotation).__name__ == "Union":
        return f"{annotation!r} not all arguments are classes."
    return f"{annotation!r} is not a class."


def _dispatchable(annotation):
    """The classes that an implementation is for, or None."""
    if isinstance(annotation, _GenericAlias):
        return None
    if isinstance(annotation, type):
        return (annotation,)
    args = getattr(annotation, "__args__", None)
    if type(annotation).__name__ == "Union" and args and all([isinstance(each, type) for each in args]):
        return args
    return None


class singledispatchmethod:
    """Single-dispatch generic method descriptor."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Registers a new implementation for the given *cls* on a *generic_method*."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            chosen = self.dispatcher.dispatch(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **keywords)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
