"""Weak reference support for Python.

This module is an implementation of PEP 205. Objects die when a collection finds that nothing refers to them: asking a
reference makes one happen as long as that is cheap, gc.collect() always does. Callbacks are called after the collection
that such a question has caused.
"""

import _collections_abc
import itertools
from _prelude import _type_weak_reference as ref, _weak_references_to

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]  # fmt: skip

ReferenceType = ref
_ABSENT = object()


def getweakrefcount(object, /):
    """Return the number of weak references to 'object'."""
    return len(_weak_references_to(object))


def getweakrefs(object, /):
    """Return a list of all weak reference objects pointing to 'object'."""
    return _weak_references_to(object)


# Proxies.


def _alive(proxy):
    found = object.__getattribute__(proxy, "_reference")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


def _plain(value):
    return _alive(value) if type(value) in (ProxyType, CallableProxyType) else value


class ProxyType:
    """A proxy: behaves as the object that it refers to weakly."""

    __slots__ = ("_reference", "__weakref__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    __new__.__text_signature__ = "(cls)"

    def __getattribute__(self, name):
        return getattr(_alive(self), name)

    def __setattr__(self, name, value):
        setattr(_alive(self), name, value)

    def __delattr__(self, name):
        delattr(_alive(self), name)

    def __repr__(self):
        found = object.__getattribute__(self, "_reference")()
        return f"<weakproxy at {id(self):#x} to {type(found).__name__} at {id(found):#x}>"

    def __str__(self):
        return str(_alive(self))

    def __bytes__(self):
        return bytes(_alive(self))

    def __bool__(self):
        return bool(_alive(self))

    def __len__(self):
        return len(_alive(self))

    def __getitem__(self, key):
        return _alive(self)[_plain(key)]

    def __setitem__(self, key, value):
        _alive(self)[_plain(key)] = value

    def __delitem__(self, key):
        del _alive(self)[_plain(key)]

    def __contains__(self, item):
        return _plain(item) in _alive(self)

    def __iter__(self):
        return iter(_alive(self))

    def __next__(self):
        found = _alive(self)
        if not hasattr(type(found), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(found).__name__}' object")
        return next(found)

    def __reversed__(self):
        return reversed(_alive(self))

    def __eq__(self, other):
        return _alive(self) == _plain(other)

    def __ne__(self, other):
        return _alive(self) != _plain(other)

    def __lt__(self, other):
        return _alive(self) < _plain(other)

    def __le__(self, other):
        return _alive(self) <= _plain(other)

    def __gt__(self, other):
        return _alive(self) > _plain(other)

    def __ge__(self, other):
        return _alive(self) >= _plain(other)


def _forward_operators():
    import operator

    def of_one(function):
        return lambda self: function(_alive(self))

    def of_two(function):
        return lambda self, other: function(_alive(self), _plain(other))

    def reversed_of_two(function):
        return lambda self, other: function(_plain(other), _alive(self))

    for name in ("neg", "pos", "abs", "invert", "index"):
        setattr(ProxyType, f"__{name}__", of_one(getattr(operator, f"__{name}__")))
    ProxyType.__int__ = of_one(int)
    ProxyType.__float__ = of_one(float)
    for name in (
        "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul",
    ):  # fmt: skip
        function = getattr(operator, f"__{name}__")
        setattr(ProxyType, f"__{name}__", of_two(function))
        setattr(ProxyType, f"__r{name}__", reversed_of_two(function))
        setattr(ProxyType, f"__i{name}__", of_two(getattr(operator, f"__i{name}__")))
    ProxyType.__divmod__ = of_two(divmod)
    ProxyType.__rdivmod__ = reversed_of_two(divmod)


_forward_operators()


class CallableProxyType(ProxyType):
    """A proxy of something that can be called."""

    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _alive(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


class _Shared(ref):
    """The reference of a proxy without a callback, which all who ask for one share."""

    __slots__ = ("proxy",)


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'.

    'callback', if given, is called with a reference to the
    proxy when 'object' is about to be finalized.
    """
    if callback is None:
        for reference in _weak_references_to(object):
            if type(reference) is _Shared and (found := reference.proxy()) is not None:
                return found
    made = _new(CallableProxyType if callable(object) else ProxyType)
    if callback is None:
        reference = _Shared(object)
        reference.proxy = ref(made)
    else:
        reference = ref(object, lambda dead: callback(made))
    _set(made, "_reference", reference)
    return made


_new = object.__new__
_set = object.__setattr__


class WeakMethod(ref):
    """
    A custom `weakref.ref` subclass which simulates a weak reference to
    a bound method, working around the lifetime problem of bound methods.
    """

    __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def died(dead):
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, died)
        self._func_ref = ref(func, died)
        self._meth_type = type(meth)
        self._alive = True
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if self() is None or other() is None:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            return not self == other
        return NotImplemented

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """Specialized reference that includes a key corresponding to the value."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


# Containers. Entries whose objects have died are taken out when they are met.


class WeakValueDictionary(_collections_abc.MutableMapping):
    """Mapping class that references values weakly.

    Entries in the dictionary will be discarded when no strong
    reference to the value exists anymore
    """

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _living(self):
        """Pairs of key and value; what has died is taken out."""
        pairs, dead = [], []
        for key, reference in self.data.items():
            value = reference()
            if value is None:
                dead.append(key)
            else:
                pairs.append((key, value))
        for key in dead:
            self.data.pop(key, None)
        return pairs

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self._living())

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __iter__(self):
        for key, _ in self._living():
            yield key

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    keys = __iter__

    def values(self):
        """The living values."""
        for _, value in self._living():
            yield value

    itervalues = values

    def items(self):
        """Pairs of key and living value."""
        yield from self._living()

    def valuerefs(self):
        """Return a list of weak references to the values."""
        return list(self.itervaluerefs())

    def itervaluerefs(self):
        """Return an iterator that yields the weak references to the values."""
        for key, _ in self._living():
            yield self.data[key]

    def get(self, key, default=None):
        """The value of a key, or a default."""
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def pop(self, key, *args):
        """Remove a key and return its value."""
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def popitem(self):
        """Remove and return a pair."""
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        """The value of a key, which is set to a default if it has none."""
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        """Set several keys."""
        if other is not None:
            for key, value in other.items() if hasattr(other, "items") else dict(other).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        """A shallow copy."""
        made = WeakValueDictionary()
        for key, value in self._living():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = self.__class__()
        for key, value in self._living():
            made[deepcopy(key, memo)] = value
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """Mapping class that references keys weakly.

    Entries in the dictionary will be discarded when there is no
    longer a strong reference to the key. This can be used to
    associate additional data with an object owned by other parts of
    an application without adding attributes to those objects.
    """

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def _living(self):
        pairs, dead = [], []
        for reference, value in self.data.items():
            key = reference()
            if key is None:
                dead.append(reference)
            else:
                pairs.append((key, value))
        for reference in dead:
            self.data.pop(reference, None)
        return pairs

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self._living())

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for key, _ in self._living():
            yield key

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    keys = __iter__

    def values(self):
        """The values of living keys."""
        for _, value in self._living():
            yield value

    def items(self):
        """Pairs of living key and value."""
        yield from self._living()

    def keyrefs(self):
        """Return a list of weak references to the keys."""
        return list(self.data)

    def get(self, key, default=None):
        """The value of a key, or a default."""
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        """Remove a key and return its value."""
        return self.data.pop(ref(key), *args)

    def popitem(self):
        """Remove and return a pair."""
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        """The value of a key, which is set to a default if it has none."""
        return self.data.setdefault(ref(key), default)

    def update(self, dict=None, /, **kwargs):
        """Set several keys."""
        if dict is not None:
            for key, value in dict.items() if hasattr(dict, "items") else type({})(dict).items():
                self[key] = value
        if kwargs:
            self.update(kwargs)

    def copy(self):
        """A shallow copy."""
        made = WeakKeyDictionary()
        for key, value in self._living():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = self.__class__()
        for key, value in self._living():
            made[key] = deepcopy(value, memo)
        return made

    __ior__ = WeakValueDictionary.__ior__
    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__


class WeakSet(_collections_abc.MutableSet):
    """A set that references its items weakly."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def _living(self):
        items, dead = [], []
        for reference in self.data:
            item = reference()
            if item is None:
                dead.append(reference)
            else:
                items.append(item)
        self.data.difference_update(dead)
        return items

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __iter__(self):
        yield from self._living()

    def __len__(self):
        return len(self._living())

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr({*self._living()}) if self.data else "set()"

    def __reduce__(self):
        return self.__class__, (self._living(),), self.__getstate__()

    def add(self, item):
        """Add an item."""
        self.data.add(ref(item))

    def clear(self):
        """Remove all items."""
        self.data.clear()

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def pop(self):
        """Remove and return an item."""
        while True:
            try:
                item = self.data.pop()()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            if item is not None:
                return item

    def remove(self, item):
        """Remove an item; KeyError if it is not there."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove an item if it is there."""
        self.data.discard(ref(item))

    def update(self, other):
        """Add all items of an iterable."""
        for item in other:
            self.add(item)

    def difference(self, other):
        """The items that are not in the other one."""
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        """Remove all items of an iterable."""
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])

    def intersection(self, other):
        """The items that are in both."""
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        """Keep the items that are in both."""
        self.data.intersection_update([ref(item) for item in other])

    def issubset(self, other):
        """Are all items in the other one?"""
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < {*map(ref, other)}

    def issuperset(self, other):
        """Are all items of the other one in this one?"""
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > {*map(ref, other)}

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == {*map(ref, other)}

    def symmetric_difference(self, other):
        """The items that are in one of them only."""
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Keep the items that are in one of them only."""
        self.data.symmetric_difference_update([ref(item) for item in other])

    def union(self, other):
        """The items of both."""
        return self.__class__([item for part in (self, other) for item in part])

    __or__ = union

    def isdisjoint(self, other):
        """Have they no item in common?"""
        return len(self.intersection(other)) == 0


class finalize:
    """Class for finalization of weakrefable objects

    finalize(obj, func, *args, **kwargs) returns a callable finalizer
    object which will be called when obj is garbage collected. The
    first time the finalizer is called it evaluates func(*arg, **kwargs)
    and returns the result. After this the finalizer is dead, and
    calling it just returns None.
    """

    __slots__ = ()
    _registry = {}

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    _index_iter = itertools.count()

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = next(self._index_iter)
        self._registry[self] = info

    def __call__(self, _=None):
        """If alive then mark as dead and return func(*args, **kwargs);
        otherwise return None"""
        info = self._registry.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """If alive then mark as dead and return (obj, func, args, kwargs);
        otherwise return None"""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """If alive then return (obj, func, args, kwargs);
        otherwise return None"""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """Whether finalizer is alive"""
        info = self._registry.get(self)
        # Asking runs what is due.
        return info is not None and (info.weakref() is not None or self in self._registry)

    @property
    def atexit(self):
        """Whether finalizer should be called at exit"""
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"
