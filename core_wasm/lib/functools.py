"""functools.py - Tools for working with functions and callable objects."""

from collections._namedtuple import namedtuple

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


class KeyWrapper:
    """What cmp_to_key() makes: an item that compares as a function says."""

    __slots__ = ("_compare", "obj")
    __hash__ = None
    __module__ = "functools"

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        key = KeyWrapper(self._compare)
        key.obj = obj
        return key

    # Sorting asks nothing else.
    def __lt__(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj) < 0

    def _asked(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj)

    def __gt__(self, other):
        return self._asked(other) > 0

    def __eq__(self, other):
        return self._asked(other) == 0

    def __ne__(self, other):
        return self._asked(other) != 0

    def __le__(self, other):
        return self._asked(other) <= 0

    def __ge__(self, other):
        return self._asked(other) >= 0


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function."""
    return KeyWrapper(mycmp)


def reduce(function, iterable, /, initial=_ABSENT):
    """Apply a function of two arguments cumulatively to the items of an iterable, from left to right.

    This effectively reduces the iterable to a single value.  If initial is present,
    it is placed before the items of the iterable in the calculation, and serves as
    a default when the iterable is empty.
    """
    try:
        iterator = iter(iterable)
    except TypeError:
        if hasattr(type(iterable), "__iter__"):
            raise
        raise TypeError("reduce() arg 2 must support iteration") from None
    value = next(iterator, _ABSENT) if initial is _ABSENT else initial
    if value is _ABSENT:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        value = function(value, item)
    return value


# partial


class _PlaceholderType:
    """The type of the Placeholder singleton."""

    __slots__ = ()
    __module__ = "functools"

    def __new__(cls):
        return Placeholder

    def __init_subclass__(cls):
        raise TypeError("type 'functools._PlaceholderType' is not an acceptable base type")

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


Placeholder = object.__new__(_PlaceholderType)


def _filled(before, after):
    """Positional arguments with the placeholders of `before` filled from `after`."""
    holes = [index for index, value in enumerate(before) if value is Placeholder]
    if not holes:
        return before + after
    if len(after) < len(holes):
        raise TypeError(
            f"missing positional arguments in 'partial' call; expected at least {len(holes)}, got {len(after)}"
        )
    whole = [*before]
    for index, value in zip(holes, after):
        whole[index] = value
    return (*whole, *after[len(holes) :])


def _merged(before, after):
    """As `_filled`, where too few arguments leave placeholders behind."""
    whole = [*before]
    rest = [*after]
    for index, value in enumerate(whole):
        if value is Placeholder and rest:
            whole[index] = rest.pop(0)
    return (*whole, *rest)


# Objects whose repr is being made.
_shown = set()


class partial:
    """Create a new function with partial application of the given arguments and keywords."""

    __slots__ = ("_func", "_args", "_keywords", "_has_holes", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError("the first argument must be callable")
        args = tuple(args)
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        for value in keywords.values():
            if value is Placeholder:
                raise TypeError("Placeholder cannot be passed as a keyword argument")
        if isinstance(func, partial) and type(func) is cls and not func.__dict__:
            args = _merged(func._args, args)
            keywords = {**func._keywords, **keywords}
            func = func._func
        self = object.__new__(cls)
        self._func = func
        self._args = args
        self._keywords = keywords
        self._has_holes = any([value is Placeholder for value in args])
        return self

    __new__.__text_signature__ = "(cls, func, /, *args, **keywords)"

    def __call__(self, /, *args, **keywords):
        args = _filled(self._args, args) if self._has_holes else self._args + args
        if keywords:
            return self._func(*args, **{**self._keywords, **keywords})
        return self._func(*args, **self._keywords)

    func = property(lambda self: self._func, doc="function object to use in future partial calls")
    args = property(lambda self: self._args, doc="tuple of arguments to future partial calls")
    keywords = property(
        lambda self: self._keywords, doc="dictionary of keyword arguments to future partial calls"
    )

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return type(_sample.method)(self, obj)

    def __repr__(self):
        cls = type(self)
        if id(self) in _shown:
            return "..."
        _shown.add(id(self))
        try:
            return self._text(cls)
        finally:
            _shown.discard(id(self))

    def _text(self, cls):
        shown = [repr(self.func), *map(repr, self.args)]
        shown += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(shown)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, own = state
        if not callable(func) or not isinstance(args, tuple):
            raise TypeError("invalid partial state")
        for one in (keywords, own):
            if one is not None and not isinstance(one, dict):
                raise TypeError("invalid partial state")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        self._func = func
        self._args = tuple(args)
        if keywords is None:
            keywords = {}
        self._keywords = keywords if type(keywords) is dict else dict(keywords)
        self._has_holes = any([value is Placeholder for value in args])
        self.__dict__ = {} if own is None else own

    __class_getitem__ = classmethod(_GenericAlias)


class _Sample:
    def method(self):
        """Has a bound method's type."""


_sample = _Sample()


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


_CacheInfo = namedtuple(
    "CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools"
)


class _Key(tuple):
    """Arguments of a call in a dict; as a class of its own it is never equal to an argument."""

    __slots__ = ()


_KEYWORDS = object()


def _key_of(args, keywords, typed):
    if not keywords and not typed:
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return _hashed(_Key(args))
    parts = [*args]
    if keywords:
        parts.append(_KEYWORDS)
        for item in keywords.items():
            parts += item
    if typed:
        parts += [type(value) for value in args]
        parts += [type(value) for value in keywords.values()]
    return _hashed(_Key(parts))


def _hashed(key):
    """Raises for an argument that has no hash, without a word about the dict behind the cache."""
    hash(key)
    return key


class _lru_cache_wrapper:
    """A function that remembers; dicts keep their order, so the least recently used call comes first."""

    __module__ = "functools"

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._results = {}
        self._hits = self._misses = 0

    def __call__(self, /, *args, **keywords):
        results = self._results
        key = _key_of(args, keywords, self._typed)
        result = results.get(key, _ABSENT)
        maxsize = self._maxsize
        if result is not _ABSENT:
            self._hits += 1
            if maxsize is not None:
                results[key] = results.pop(key)
            return result
        self._misses += 1
        result = self._function(*args, **keywords)
        if maxsize is None:
            results[key] = result
        elif maxsize and key not in results:
            if len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
        return result

    def cache_info(self):
        """Report cache statistics"""
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._results = {}
        self._hits = self._misses = 0

    def __get__(self, obj, cls=None):
        return self if obj is None else type(_sample.method)(self, obj)

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


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
    for kind in cls.__mro__:
        if kind in registry and kind is not object:
            return registry[kind]
        virtual = [
            other
            for other in registry
            if other not in cls.__mro__
            and issubclass(kind, other)
            and not any([issubclass(base, other) for base in kind.__bases__])
        ]
        best = [one for one in virtual if not any([other is not one and issubclass(other, one) for other in virtual])]
        if len(best) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {best[0]} or {best[1]}")
        if best:
            return registry[best[0]]
    return registry.get(object)


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
