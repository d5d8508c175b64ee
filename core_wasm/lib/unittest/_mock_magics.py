"""Special methods of mocks: which there are, and what they give unless told otherwise."""

from unittest._mock_calls import DEFAULT

__unittest = True

_numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_plain = """lt gt le ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit
    divmod rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next
    fspath aiter""".split()

# What a MagicMock has from the start.
_magics = {f"__{name}__" for name in _plain}
_magics |= {f"__{front}{name}__" for front in ("", "i", "r") for name in _numerics}

# What can be set, but is not there from the start.
_non_defaults = {
    "__get__", "__set__", "__delete__", "__reversed__", "__missing__", "__reduce__",
    "__reduce_ex__", "__getinitargs__", "__getnewargs__", "__getstate__", "__setstate__",
    "__getformat__", "__repr__", "__dir__", "__subclasses__", "__format__",
    "__getnewargs_ex__",
}  # fmt: skip

_async_method_magics = {"__aenter__", "__aexit__", "__anext__"}
_sync_async_magics = {"__aiter__"}
_async_magics = _async_method_magics | _sync_async_magics
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics

_unsupported_magics = {
    "__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__",
    "__subclasscheck__", "__del__",
}  # fmt: skip

_calculate_return_value = {
    "__hash__": object.__hash__,
    "__str__": object.__str__,
    "__sizeof__": object.__sizeof__,
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}

_return_values = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
    "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0,
    "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
    "__aexit__": False,
}  # fmt: skip


def _equality(self):
    def __eq__(other):
        value = self.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if self is other else NotImplemented

    return __eq__


def _inequality(self):
    def __ne__(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented

    return __ne__


def _iteration(self):
    def __iter__():
        value = self.__iter__._mock_return_value
        # An iterator that was given is not used up by the first loop where it can be avoided.
        return iter([]) if value is DEFAULT else iter(value)

    return __iter__


def _asynchronous_iteration(self):
    def __aiter__():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if value is DEFAULT else value))

    return __aiter__


_side_effect_methods = {
    "__eq__": _equality,
    "__ne__": _inequality,
    "__iter__": _iteration,
    "__aiter__": _asynchronous_iteration,
}


def _set_return_value(mock, method, name):
    """Let the mock of a special method give what such methods must give."""
    if name in _return_values:
        method.return_value = _return_values[name]
    elif name in _calculate_return_value:
        method.return_value = _calculate_return_value[name](mock)
    elif name in _side_effect_methods:
        method.side_effect = _side_effect_methods[name](mock)


class _AsyncIterator:
    """An iterator as an asynchronous one."""

    def __init__(self, iterator):
        self.iterator = iterator

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


def _get_method(name, func):
    """The function as a method of the class."""

    def method(self, /, *args, **kw):
        return func(self, *args, **kw)

    method.__name__ = name
    return method


class MagicProxy:
    """A special method of a class of mocks: its mock is made when the method is first needed."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, _type=None):
        if obj is None:
            obj = _type.__dict__["_mock_self"]
        name = self.name
        method = obj._get_child_mock(name=name, _new_name=name, _new_parent=obj)
        setattr(obj, name, method)
        _set_return_value(obj, method, name)
        return method


# One for all mocks: what they make goes into the class that each mock has of its own.
_proxies = {name: MagicProxy(name) for name in sorted(_magics | _async_method_magics)}
