"""The variables of a frame as a mapping that writes through to them (PEP 667)."""


class FrameLocalsProxy:
    __slots__ = ("_frame",)
    __module__ = "builtins"
    __hash__ = None

    def __new__(cls, *args):
        if len(args) != 1:
            raise TypeError(f"FrameLocalsProxy expected 1 argument, got {len(args)}")
        if _class_of(args[0]) is not _type_frame:
            raise TypeError(f"expect frame, not {_class_of(args[0]).__name__}")
        return _frame_locals_proxy(args[0])

    def __getitem__(self, key, /):
        try:
            return _proxied(self)[key]
        except KeyError:
            raise KeyError(f"local variable '{key!r}' is not defined") from None

    def __setitem__(self, key, value, /):
        frame = _frame_of_proxy(self)
        if not isinstance(key, str):
            # What equals the name of a variable is as good as that.
            for name in _frame_variables(frame):
                if hash(name) == hash(key) and name == key:
                    key = name
        if not _frame_variable_set(frame, key, value):
            _frame_extra(frame)[key] = value

    def __delitem__(self, key, /):
        extra = _frame_extra(_frame_of_proxy(self))
        if key not in extra and key in _proxied(self):
            raise ValueError("cannot remove local variables from FrameLocalsProxy")
        del extra[key]

    def __contains__(self, key, /):
        return key in _proxied(self)

    def __len__(self):
        return len(_proxied(self))

    def __iter__(self):
        return iter([*_proxied(self)])

    def __reversed__(self):
        return [*_proxied(self)][::-1]

    @_containers_repr("{...}")
    def __repr__(self):
        return repr(_proxied(self))

    def __eq__(self, other):
        if _class_of(other) is FrameLocalsProxy:
            return _frame_of_proxy(self) is _frame_of_proxy(other)
        return _proxied(self) == other if isinstance(other, dict) else NotImplemented

    def __or__(self, other):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            return NotImplemented
        return _proxied(self) | dict(other)

    def __ror__(self, other):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            return NotImplemented
        return dict(other) | _proxied(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        return [*_proxied(self)]

    def values(self):
        return [*_proxied(self).values()]

    def items(self):
        return [*_proxied(self).items()]

    def get(self, key, default=None, /):
        return _proxied(self).get(key, default)

    def copy(self):
        return _proxied(self)

    def setdefault(self, key, default=None, /):
        found = _proxied(self)
        if key not in found:
            self[key] = default
        return found.setdefault(key, default)

    def pop(self, key, default=_ABSENT, /):
        extra = _frame_extra(_frame_of_proxy(self))
        if key not in extra:
            if key in _proxied(self):
                raise ValueError("cannot remove local variables from FrameLocalsProxy")
            if default is not _ABSENT:
                return default
        return extra.pop(key)

    def update(self, other, /):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            raise TypeError("update() argument must be dict or another FrameLocalsProxy")
        for key, value in other.items():
            self[key] = value


_frame_of_proxy = FrameLocalsProxy._frame.__get__


def _frame_locals_proxy(frame):
    proxy = object.__new__(FrameLocalsProxy)
    _put_frame(proxy, frame)
    return proxy


_put_frame = FrameLocalsProxy._frame.__set__
del FrameLocalsProxy._frame


def _proxied(proxy):
    frame = _frame_of_proxy(proxy)
    found = _frame_variables(frame)
    found.update(_frame_extra(frame))
    return found
