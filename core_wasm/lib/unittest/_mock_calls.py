"""Calls as mocks record them, and the names that stand for something in their arguments."""

import pprint

__unittest = True


# Sentinels.


class _SentinelObject:
    """A unique, named, sentinel object."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Access attributes to return a named object, usable as a sentinel."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            # Otherwise help() and the like take it for a class.
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """A helper object that compares equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# Calls.


def _format_call_signature(name, args, kwargs):
    shown = [repr(arg) for arg in args]
    shown += [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


def _parts(value, name=""):
    """Name, arguments and keyword arguments of a call given in one of its shorter forms."""
    args, kwargs = (), {}
    if len(value) == 3:
        return tuple(value)
    rest = list(value)
    if len(rest) == 2 and not isinstance(rest[0], str):
        return name, rest[0], rest[1]
    for part in rest:
        if isinstance(part, str) and part is rest[0]:
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """A call: a tuple (args, kwargs) or (name, args, kwargs), equal to shorter tuples as well.

    What is empty may be left out of those. `call` makes them: `call(1, a=2)`,
    `call.name.of.method(3)`.
    """

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name, args, kwargs = _parts(value, name)
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3:
            return False
        parent, other_parent = self._mock_parent, getattr(other, "_mock_parent", None)
        if parent and other_parent and parent != other_parent:
            return False
        name, args, kwargs = _parts(self)
        other_name, other_args, other_kwargs = _parts(other)
        if name and other_name != name:
            return False
        # This order lets ANY on the other side compare first.
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__:
            # `call.count` and `call.index` are calls of methods so named.
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def _get_call_arguments(self):
        return self[-2], self[-1]

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = _parts(self)
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = f"call{name}"
        else:
            name = f"call.{name}"
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """For a call that represents a chain of calls, the list of all of them."""
        calls = []
        one = self
        while one is not None:
            if one._mock_from_kall:
                calls.append(one)
            one = one._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """A list of calls; another list is in it if its calls follow each other here."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        count = len(value)
        return any(self[start : start + count] == value for start in range(len(self) - count + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


class _AnyComparer(list):
    """A list in which calls are looked for with ANY on either side."""

    def __contains__(self, item):
        for one in self:
            assert len(item) == len(one)
            if all(expected == actual for expected, actual in zip(item, one)):
                return True
        return False
