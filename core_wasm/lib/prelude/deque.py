"""What deques and defaultdicts do when guest code is needed."""


def _deque_arguments(iterable=(), maxlen=None):
    """The arguments of deque(), for the words of its errors."""
    return iterable, maxlen


_deque_arguments.__name__ = _deque_arguments.__qualname__ = "deque"


def _deque___init__(self, /, *args, **kwargs):
    if len(args) + len(kwargs) > 2:
        raise TypeError(f"deque() takes at most 2 arguments ({len(args) + len(kwargs)} given)")
    iterable, maxlen = _deque_arguments(*args, **kwargs)
    if maxlen is None:
        maximum = -1
    elif not isinstance(maxlen, int):
        raise TypeError("an integer is required")
    elif maxlen < 0:
        raise ValueError("maxlen must be non-negative")
    else:
        maximum = int(maxlen)
    if maximum >= 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    _deque_set_maximum(self, maximum)
    _deque_extend(self, iterable)


def _deque_extend(self, iterable, /):
    append = _type_deque.append
    for item in iterable:
        append(self, item)


def _deque_extendleft(self, iterable, /):
    append = _type_deque.appendleft
    for item in iterable:
        append(self, item)


def _deque___iadd__(self, value, /):
    _deque_extend(self, value)
    return self


@_containers_repr("[...]")
def _deque___repr__(self):
    items = f"[{', '.join([repr(item) for item in _type_deque.__iter__(self)])}]"
    limit = _type_deque.maxlen.__get__(self)
    name = _numbers_name(self)
    return f"{name}({items})" if limit is None else f"{name}({items}, maxlen={limit})"


def _deque_copy(self, /):
    limit = _type_deque.maxlen.__get__(self)
    cls = _class_of(self)
    made = cls(self) if limit is None else cls(self, limit)
    if not isinstance(made, _type_deque):
        raise TypeError(f"{cls.__name__}() must return a deque, not {_class_of(made).__name__}")
    return made


_deque___copy__ = _deque_copy


def _deque___add__(self, value, /):
    made = _deque_copy(self)
    made.extend(value)
    return made


def _deque___mul__(self, value, /):
    return _type_deque.__imul__(_deque_copy(self), _numbers_index(value))


_deque___rmul__ = _deque___mul__


def _deque___imul__(self, value, /):
    return _type_deque.__imul__(self, _numbers_index(value))


def _deque___reduce__(self, /):
    limit = _type_deque.maxlen.__get__(self)
    args = () if limit is None else ((), limit)
    return _class_of(self), args, self.__getstate__(), iter(self)


def _deque___getitem__(self, key, /):
    return _type_deque.__getitem__(self, _numbers_index(key))


def _deque___setitem__(self, key, value, /):
    return _type_deque.__setitem__(self, _numbers_index(key), value)


def _deque___delitem__(self, key, /):
    return _type_deque.__delitem__(self, _numbers_index(key))


def _deque_insert(self, index, value, /):
    _type_deque.insert(self, _numbers_index(index), value)


def _deque_rotate(self, n=1, /):
    _type_deque.rotate(self, _numbers_index(n))


def _deque___contains__(self, key, /):
    for item in _type_deque.__iter__(self):
        if item is key or item == key:
            return True
    return False


def _deque_count(self, value, /):
    found = 0
    for item in _type_deque.__iter__(self):
        if item is value or item == value:
            found += 1
    return found


def _deque_index(self, value, start=0, stop=9223372036854775807, /):
    length = _type_deque.__len__(self)
    start, stop = _containers_bound(start), _containers_bound(stop)
    if start < 0:
        start = max(start + length, 0)
    if stop < 0:
        stop += length
    at = 0
    for item in _type_deque.__iter__(self):
        if at >= stop:
            break
        if at >= start and (item is value or item == value):
            return at
        at += 1
    raise ValueError("deque.index(x): x not in deque")


def _deque_remove(self, value, /):
    at = 0
    items = _type_deque.__iter__(self)
    while True:
        try:
            item = next(items)
        except StopIteration:
            raise ValueError("deque.remove(x): x not in deque") from None
        except RuntimeError:
            raise IndexError("deque mutated during iteration") from None
        # What a comparison raises is its own.
        if item is value or item == value:
            break
        at += 1
    try:
        next(items)
    except RuntimeError:
        raise IndexError("deque mutated during iteration") from None
    except StopIteration:
        if at >= _type_deque.__len__(self):
            raise IndexError("deque mutated during iteration") from None
    _type_deque.__delitem__(self, at)


def _deque_compare(name):
    method = getattr(list, name)

    def compare(self, value, /):
        if not isinstance(value, _type_deque):
            return NotImplemented
        return method([*_type_deque.__iter__(self)], [*_type_deque.__iter__(value)])

    return compare


_deque___eq__ = _deque_compare("__eq__")
_deque___ne__ = _deque_compare("__ne__")
_deque___lt__ = _deque_compare("__lt__")
_deque___le__ = _deque_compare("__le__")
_deque___gt__ = _deque_compare("__gt__")
_deque___ge__ = _deque_compare("__ge__")


# defaultdict


def _defaultdict___init__(self, default_factory=None, /, *args, **kwargs):
    if default_factory is not None and not callable(default_factory):
        raise TypeError("first argument must be callable or None")
    _type_default_dict.default_factory.__set__(self, default_factory)
    dict.__init__(self, *args, **kwargs)


def _defaultdict___missing__(self, key, /):
    factory = _type_default_dict.default_factory.__get__(self)
    if factory is None:
        raise KeyError(key)
    self[key] = value = factory()
    return value


# Another key than that of the dict itself: its repr may be asked for inside that of the factory.
_defaultdict_factories = set()


def _defaultdict_factory(self):
    key = id(self)
    if key in _defaultdict_factories:
        return "..."
    _defaultdict_factories.add(key)
    try:
        return repr(_type_default_dict.default_factory.__get__(self))
    finally:
        _defaultdict_factories.discard(key)


@_containers_repr("{...}")
def _defaultdict_items(self):
    return f"{{{', '.join([f'{key!r}: {value!r}' for key, value in dict.items(self)])}}}"


def _defaultdict___repr__(self):
    items = _defaultdict_items(self)
    return f"{_numbers_name(self)}({_defaultdict_factory(self)}, {items})"


def _defaultdict_copy(self, /):
    return _class_of(self)(_type_default_dict.default_factory.__get__(self), self)


_defaultdict___copy__ = _defaultdict_copy


def _defaultdict___or__(self, value, /):
    if not isinstance(value, dict):
        return NotImplemented
    made = self.copy()
    made.update(value)
    return made


def _defaultdict___ror__(self, value, /):
    if not isinstance(value, dict):
        return NotImplemented
    made = _class_of(self)(_type_default_dict.default_factory.__get__(self), value)
    made.update(self)
    return made


def _defaultdict___reduce__(self, /):
    factory = _type_default_dict.default_factory.__get__(self)
    return _class_of(self), () if factory is None else (factory,), None, None, iter(self.items())


# Counter


def _count_missing(self, key):
    """The count of elements not in the Counter is zero."""
    return 0


_count_missing.__name__ = "__missing__"
_count_missing.__qualname__ = "Counter.__missing__"
_count_missing.__module__ = "collections"
