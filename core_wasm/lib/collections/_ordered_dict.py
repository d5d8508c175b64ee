"""OrderedDict: a dict that knows both of its ends."""

from _prelude import _containers_repr, _dict_first, _dict_move_first, _dict_move_last, _show_module

__name__ = "collections"
_ABSENT = object()


@_show_module
class OrderedDict(dict):
    """Dictionary that remembers insertion order"""

    @_containers_repr("...")
    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        return f"{self.__class__.__name__}({dict(self.items())!r})"

    def __eq__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        same = dict.__eq__(self, other)
        if same is True and isinstance(other, OrderedDict):
            for mine, theirs in zip(self, other):
                if mine is not theirs and mine != theirs:
                    return False
        return same

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def update(self, /, *args, **kwds):
        """D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F."""
        if type(self).__setitem__ is dict.__setitem__:
            return dict.update(self, *args, **kwds)
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        for source in args:
            pairs = source.items() if isinstance(source, dict) else dict(source).items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 argument, got {len(args)}")
        OrderedDict.update(self, *args, **kwds)

    def popitem(self, /, last=True):
        """Remove and return a (key, value) pair from the dictionary.

        Pairs are returned in LIFO order if last is true or FIFO order if false.
        """
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = _dict_first(self)[0]
        return key, dict.pop(self, key)

    def move_to_end(self, /, key, last=True):
        """Move an existing element to the end (or beginning if last is false).

        Raise KeyError if the element does not exist.
        """
        if type(key) in (str, int):
            (_dict_move_last if last else _dict_move_first)(self, key)
            return
        # A key that may be compared by the program's own code.
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        others = [*dict.items(self)]
        dict.clear(self)
        dict.update(self, [(key, value), *others])

    def pop(self, key, default=_ABSENT):
        """od.pop(key[,default]) -> v, remove specified key and return the corresponding value.

        If the key is not found, return the default if given; otherwise,
        raise a KeyError.
        """
        return dict.pop(self, key) if default is _ABSENT else dict.pop(self, key, default)

    def setdefault(self, /, key, default=None):
        """Insert key with a value of default if key is not in the dictionary.

        Return the value for key if key is in the dictionary, else default.
        """
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self, /):
        """od.copy() -> a shallow copy of od"""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __reduce__(self):
        """Return state information for pickling"""
        return self.__class__, (), self.__getstate__(), None, iter(self.items())
