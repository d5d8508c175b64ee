"""The part of functools that leaves no lines in tracebacks: what CPython has in C."""

from collections._namedtuple import namedtuple

from _prelude import _dict_move_last, _GenericAlias, _set_caller

# What is defined here belongs to functools.
__name__ = "functools"
_ABSENT = object()


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

    # In this order vm/quick_call.zig knows them.
    __slots__ = ("_args", "_func", "_has_holes", "_keywords", "_names", "__dict__", "__weakref__")

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
        self._names = None
        return self

    __new__.__text_signature__ = "(cls, func, /, *args, **keywords)"

    def __call__(self, /, *args, **keywords):
        args = _filled(self._args, args) if self._has_holes else self._args + args
        if keywords:
            return self._func(*args, **{**self._keywords, **keywords})
        if self._keywords:
            return self._func(*args, **self._keywords)
        return self._func(*args)

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


_set_caller(partial, 1)


class _Sample:
    def method(self):
        """Has a bound method's type."""


_sample = _Sample()


# Caches.


_CacheInfo = namedtuple(
    "CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools"
)


_KEYWORDS = object()


def _key_of(args, keywords, typed):
    parts = [*args]
    if keywords:
        parts.append(_KEYWORDS)
        for item in keywords.items():
            parts += item
    if typed:
        parts += [type(value) for value in args]
        parts += [type(value) for value in keywords.values()]
    return tuple(parts)


class _lru_cache_wrapper:
    """A function that remembers; dicts keep their order, so the least recently used call comes first."""

    # In this order vm/quick_call.zig knows them.
    __slots__ = ("_function", "_hits", "_maxsize", "_misses", "_results", "_typed", "__dict__", "__weakref__")
    __module__ = "functools"

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._results = {}
        self._hits = self._misses = 0

    def __call__(self, /, *args, **keywords):
        if keywords or self._typed:
            key = _key_of(args, keywords, self._typed)
        elif len(args) == 1 and type(args[0]) in (int, str):
            # Never equal to the tuple of another call.
            key = args[0]
        else:
            key = args
        results = self._results
        try:
            result = results.get(key, _ABSENT)
        except TypeError:
            result = results
        if result is results:
            # An argument that has no hash says so without a word about the dict.
            hash(key)
            result = results.get(key, _ABSENT)
        maxsize = self._maxsize
        if result is not _ABSENT:
            self._hits += 1
            if maxsize is not None:
                if type(key) is tuple:
                    results[key] = results.pop(key)
                else:
                    _dict_move_last(results, key)
            return result
        self._misses += 1
        result = self._function(*args, **keywords) if keywords else self._function(*args)
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


_set_caller(_lru_cache_wrapper, 2)
