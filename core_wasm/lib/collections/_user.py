"""UserDict, UserList and UserString: wrappers that are easy to derive from, because every method goes through the others."""

import _collections_abc
import sys

__name__ = "collections"


class UserDict(_collections_abc.MutableMapping):
    """A dict wrapped: its contents are in `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, "__missing__"):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        # Not through __getitem__: `__missing__` is not asked.
        return key in self.data

    def get(self, key, default=None):
        """D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None."""
        return self[key] if key in self else default

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        if isinstance(other, UserDict):
            return self.__class__(self.data | other.data)
        if isinstance(other, dict):
            return self.__class__(self.data | other)
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, UserDict):
            return self.__class__(other.data | self.data)
        if isinstance(other, dict):
            return self.__class__(other | self.data)
        return NotImplemented

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __copy__(self):
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        made.__dict__["data"] = self.__dict__["data"].copy()
        return made

    def copy(self):
        """A shallow copy."""
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        import copy

        data = self.data
        try:
            self.data = {}
            made = copy.copy(self)
        finally:
            self.data = data
        made.update(self)
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new one with these keys, all with the same value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class UserList(_collections_abc.MutableSequence):
    """A more or less complete user-defined wrapper around list objects."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            if type(initlist) == type(self.data):
                self.data[:] = initlist
            elif isinstance(initlist, UserList):
                self.data[:] = initlist.data[:]
            else:
                self.data = list(initlist)

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _list_of(other)

    def __le__(self, other):
        return self.data <= _list_of(other)

    def __eq__(self, other):
        return self.data == _list_of(other)

    def __gt__(self, other):
        return self.data > _list_of(other)

    def __ge__(self, other):
        return self.data >= _list_of(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + _as_list(other, self.data))

    def __radd__(self, other):
        return self.__class__(_as_list(other, self.data) + self.data)

    def __iadd__(self, other):
        self.data += _as_list(other, self.data)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        made.__dict__["data"] = self.__dict__["data"][:]
        return made

    def append(self, item):
        """Add an item at the end."""
        self.data.append(item)

    def insert(self, i, item):
        """Add an item before index i."""
        self.data.insert(i, item)

    def pop(self, i=-1):
        """Remove and return the item at index i (default last)."""
        return self.data.pop(i)

    def remove(self, item):
        """Remove the first item that is equal."""
        self.data.remove(item)

    def clear(self):
        """Remove all items."""
        self.data.clear()

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def count(self, item):
        """How many items are equal to this one."""
        return self.data.count(item)

    def index(self, item, *args):
        """The index of the first item that is equal."""
        return self.data.index(item, *args)

    def reverse(self):
        """Reverse in place."""
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        """Sort in place, as list.sort."""
        self.data.sort(*args, **kwds)

    def extend(self, other):
        """Add all items of an iterable at the end."""
        self.data.extend(other.data if isinstance(other, UserList) else other)


def _list_of(other):
    return other.data if isinstance(other, UserList) else other


def _as_list(other, data):
    if isinstance(other, UserList):
        return other.data
    return other if isinstance(other, type(data)) else list(other)


def _str_of(value):
    return value.data if isinstance(value, UserString) else value


class UserString(_collections_abc.Sequence):
    """A str wrapped: it is in `data`."""

    def __init__(self, seq):
        if isinstance(seq, str):
            self.data = seq
        elif isinstance(seq, UserString):
            self.data = seq.data[:]
        else:
            self.data = str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _str_of(string)

    def __lt__(self, string):
        return self.data < _str_of(string)

    def __le__(self, string):
        return self.data <= _str_of(string)

    def __gt__(self, string):
        return self.data > _str_of(string)

    def __ge__(self, string):
        return self.data >= _str_of(string)

    def __contains__(self, char):
        return _str_of(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        if isinstance(other, UserString):
            return self.__class__(self.data + other.data)
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding="utf-8", errors="strict"):
        """As str.encode."""
        return self.data.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)

    def find(self, sub, start=0, end=sys.maxsize):
        """As str.find."""
        return self.data.find(_str_of(sub), start, end)

    def rfind(self, sub, start=0, end=sys.maxsize):
        """As str.rfind."""
        return self.data.rfind(_str_of(sub), start, end)

    def index(self, sub, start=0, end=sys.maxsize):
        """As str.index."""
        return self.data.index(_str_of(sub), start, end)

    def rindex(self, sub, start=0, end=sys.maxsize):
        """As str.rindex."""
        return self.data.rindex(_str_of(sub), start, end)

    def count(self, sub, start=0, end=sys.maxsize):
        """As str.count."""
        return self.data.count(_str_of(sub), start, end)

    def removeprefix(self, prefix, /):
        """As str.removeprefix."""
        return self.__class__(self.data.removeprefix(_str_of(prefix)))

    def removesuffix(self, suffix, /):
        """As str.removesuffix."""
        return self.__class__(self.data.removesuffix(_str_of(suffix)))

    def replace(self, old, new, maxsplit=-1):
        """As str.replace."""
        return self.__class__(self.data.replace(_str_of(old), _str_of(new), maxsplit))

    def translate(self, *args):
        """As str.translate."""
        return self.__class__(self.data.translate(*args))

    def capitalize(self):
        """As str.capitalize."""
        return self.__class__(self.data.capitalize())

    def casefold(self):
        """As str.casefold."""
        return self.__class__(self.data.casefold())

    def lower(self):
        """As str.lower."""
        return self.__class__(self.data.lower())

    def swapcase(self):
        """As str.swapcase."""
        return self.__class__(self.data.swapcase())

    def title(self):
        """As str.title."""
        return self.__class__(self.data.title())

    def upper(self):
        """As str.upper."""
        return self.__class__(self.data.upper())

    def center(self, width, *args):
        """As str.center."""
        return self.__class__(self.data.center(width, *args))

    def ljust(self, width, *args):
        """As str.ljust."""
        return self.__class__(self.data.ljust(width, *args))

    def rjust(self, width, *args):
        """As str.rjust."""
        return self.__class__(self.data.rjust(width, *args))

    def zfill(self, width):
        """As str.zfill."""
        return self.__class__(self.data.zfill(width))

    def expandtabs(self, tabsize=8):
        """As str.expandtabs."""
        return self.__class__(self.data.expandtabs(tabsize))

    def strip(self, chars=None):
        """As str.strip."""
        return self.__class__(self.data.strip(_str_of(chars)))

    def lstrip(self, chars=None):
        """As str.lstrip."""
        return self.__class__(self.data.lstrip(_str_of(chars)))

    def rstrip(self, chars=None):
        """As str.rstrip."""
        return self.__class__(self.data.rstrip(_str_of(chars)))

    def isalnum(self):
        """As str.isalnum."""
        return self.data.isalnum()

    def isalpha(self):
        """As str.isalpha."""
        return self.data.isalpha()

    def isascii(self):
        """As str.isascii."""
        return self.data.isascii()

    def isdecimal(self):
        """As str.isdecimal."""
        return self.data.isdecimal()

    def isdigit(self):
        """As str.isdigit."""
        return self.data.isdigit()

    def isidentifier(self):
        """As str.isidentifier."""
        return self.data.isidentifier()

    def islower(self):
        """As str.islower."""
        return self.data.islower()

    def isnumeric(self):
        """As str.isnumeric."""
        return self.data.isnumeric()

    def isprintable(self):
        """As str.isprintable."""
        return self.data.isprintable()

    def isspace(self):
        """As str.isspace."""
        return self.data.isspace()

    def istitle(self):
        """As str.istitle."""
        return self.data.istitle()

    def isupper(self):
        """As str.isupper."""
        return self.data.isupper()

    def endswith(self, suffix, start=0, end=sys.maxsize):
        """As str.endswith."""
        return self.data.endswith(suffix, start, end)

    def startswith(self, prefix, start=0, end=sys.maxsize):
        """As str.startswith."""
        return self.data.startswith(prefix, start, end)

    def format(self, /, *args, **kwds):
        """As str.format."""
        return self.data.format(*args, **kwds)

    def format_map(self, mapping):
        """As str.format_map."""
        return self.data.format_map(mapping)

    def join(self, seq):
        """As str.join."""
        return self.data.join(seq)

    def partition(self, sep):
        """As str.partition."""
        return self.data.partition(_str_of(sep))

    def rpartition(self, sep):
        """As str.rpartition."""
        return self.data.rpartition(_str_of(sep))

    def split(self, sep=None, maxsplit=-1):
        """As str.split."""
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        """As str.rsplit."""
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        """As str.splitlines."""
        return self.data.splitlines(keepends)

    maketrans = str.maketrans
