"""Looking at objects: dir, annotations, exec, pickling's protocol, and operators as functions."""


def _equal(left, right):
    return left == right


def _not_equal(left, right):
    return left != right


def _binary_or(left, right):
    return left | right


def _hash_of(obj):
    return hash(obj)


# object


def _object___ne__(self, value, /):
    result = _bind(_type_lookup(_class_of(self), "__eq__"), self)(value)
    return result if result is NotImplemented else not result


def _object___str__(self, /):
    return repr(self)


def _object___format__(self, format_spec, /):
    if not isinstance(format_spec, str):
        raise TypeError(f"__format__() argument must be str, not {_class_of(format_spec).__name__}")
    if format_spec:
        raise TypeError(f"unsupported format string passed to {_class_of(self).__name__}.__format__")
    return str(self)


# Pickling and copying: object.__reduce_ex__ and __getstate__.


def _slot_attributes(cls):
    """The attributes that `__slots__` of the class and its bases name."""
    names = []
    for owner in type.mro(cls):
        slots = owner.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = owner.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    return names


def _object___getstate__(self, /):
    state = getattr(self, "__dict__", None)
    if not state:
        state = None
    slots = {}
    for name in _slot_attributes(_class_of(self)):
        value = getattr(self, name, _ABSENT)
        if value is not _ABSENT:
            slots[name] = value
    return (state, slots) if slots else state


def _object___reduce__(self, /):
    return _reduce_plainly(self, 0)


def _object___reduce_ex__(self, protocol, /):
    protocol = _strings_index(protocol)
    own = _type_lookup(_class_of(self), "__reduce__")
    if own is not _type_lookup(object, "__reduce__"):
        return _bind(own, self)()
    return _reduce_anew(self) if protocol >= 2 else _reduce_plainly(self, protocol)


def _reduce_anew(self):
    """Protocol 2 and later: `cls.__new__(cls, *args)`, state, items."""
    cls = _class_of(self)
    make, args = _newobj, (cls,)
    if _type_lookup(cls, "__getnewargs_ex__") is not None:
        given = self.__getnewargs_ex__()
        if not isinstance(given, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{_class_of(given).__name__}'")
        if len(given) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
        positional, named = given
        if not isinstance(positional, tuple):
            kind = _class_of(positional).__name__
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{kind}'")
        if not isinstance(named, dict):
            kind = _class_of(named).__name__
            raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{kind}'")
        if named:
            make, args = _newobj_ex, (cls, positional, named)
        else:
            args = (cls, *positional)
    elif _type_lookup(cls, "__getnewargs__") is not None:
        given = self.__getnewargs__()
        if not isinstance(given, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{_class_of(given).__name__}'")
        args = (cls, *given)
    elif not _is_picklable(self):
        raise TypeError(f"cannot pickle '{_pickled_name(cls)}' object")
    state = self.__getstate__()
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    return make, args, state, items, pairs


# Built-in classes whose objects `cls.__new__(cls)`, items and state make again.
_PICKLABLE = frozenset([object, list, dict, set, frozenset, bytearray, BaseException])


def _is_picklable(self):
    for cls in type.mro(_class_of(self)):
        if not _is_heap_class(cls):
            return cls in _PICKLABLE or issubclass(cls, BaseException)
    return True


def _pickled_name(cls):
    return cls.__name__ if _is_heap_class(cls) else _full_name(cls)


def _is_heap_class(cls):
    return bool(cls.__flags__ & 512)


def _reduce_plainly(self, protocol):
    """Protocols 0 and 1: the nearest built-in base makes the object."""
    cls = _class_of(self)
    base = next(one for one in type.mro(cls) if not _is_heap_class(one))
    if base is object:
        state = None
    else:
        if base is cls:
            raise TypeError(f"cannot pickle '{_pickled_name(cls)}' object")
        state = base(self)
    args = (cls, base, state)
    if _type_lookup(cls, "__getstate__") is _type_lookup(object, "__getstate__"):
        if _slot_attributes(cls):
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        own = getattr(self, "__dict__", None)
    else:
        own = self.__getstate__()
    return (_reconstructor, args, own) if own else (_reconstructor, args)


def _newobj(cls, *args):
    return cls.__new__(cls, *args)


def _newobj_ex(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


for _function, _name in (_newobj, "__newobj__"), (_newobj_ex, "__newobj_ex__"), (_reconstructor, "_reconstructor"):
    _function.__name__ = _function.__qualname__ = _name
    _function.__module__ = "copyreg"
del _function, _name


# dir


def _sorted_keys(namespace):
    return sorted(_shown_locals(namespace).keys())


def _dir_of(obj):
    method = _type_lookup(_class_of(obj), "__dir__")
    if method is None:
        raise TypeError("object does not provide __dir__")
    return sorted(_bind(method, obj)())


def _module___dir__(self, /):
    namespace = self.__dict__
    if not isinstance(namespace, dict):
        raise TypeError("<module>.__dict__ is not a dictionary")
    hook = namespace.get("__dir__")
    return [*namespace] if hook is None else hook()


def _object___dir__(self, /):
    names = {}
    own = getattr(self, "__dict__", None)
    if isinstance(own, dict):
        names.update(own)
    cls = getattr(self, "__class__", None)
    if cls is not None:
        _names_of_class(cls, names)
    return [*names]


def _type___dir__(self, /):
    names = {}
    _names_of_class(self, names)
    return [*names]


def _names_of_class(cls, names):
    namespace = getattr(cls, "__dict__", None)
    if namespace is not None:
        names.update(namespace)
    for base in getattr(cls, "__bases__", ()):
        _names_of_class(base, names)


# Annotations (PEP 649).


def _evaluated(annotate):
    if not callable(annotate):
        raise TypeError("__annotate__ must be callable or None")
    result = annotate(1)
    if not isinstance(result, dict):
        raise TypeError(f"__annotate__ returned non-dict of type '{_class_of(result).__name__}'")
    return result


def _function_annotations(function, annotate):
    result = _evaluated(annotate)
    _function_set_annotations(function, result)
    return result


def _class_annotations(cls, annotate):
    result = _evaluated(annotate)
    type.__setattr__(cls, "__annotations_cache__", result)
    return result


def _module_annotations(module, annotate):
    result = _evaluated(annotate)
    module.__dict__["__annotations__"] = result
    return result


# exec


class _Namespace(dict):
    """A namespace from `__prepare__` or for `exec` that is no dict, in a form that the core can run code in."""

    __slots__ = ("mapping",)

    def __init__(self, mapping):
        self.mapping = mapping

    def __getitem__(self, key):
        return self.mapping[key]

    def __setitem__(self, key, value):
        self.mapping[key] = value

    def __delitem__(self, key):
        del self.mapping[key]


def _shown_locals(space):
    return space.mapping if _class_of(space) is _Namespace else space


def _exec_code(code, globals, locals, closure, warnings=None):
    if warnings is not None:
        _warn_of_syntax(warnings, code.co_filename)
    if locals is not None and not isinstance(locals, dict):
        locals = _Namespace(locals)
    _run_code(code, globals, locals, closure)


def _eval_code(code, globals, locals, warnings):
    if warnings is not None:
        _warn_of_syntax(warnings, code.co_filename)
    if locals is not None and not isinstance(locals, dict):
        locals = _Namespace(locals)
    return _run_code(code, globals, locals)


def __run_code(code, globals, locals, closure=None, /):
    return _run_code(code, globals, _Namespace(locals), closure)


def _display_value(value):
    """A line of a program compiled as "single" is an expression: shows it."""
    show = getattr(_import_module("sys"), "displayhook", None)
    if show is None:
        raise RuntimeError("lost sys.displayhook")
    show(value)


def _assertion_error(*args):
    return AssertionError(*args)


_not_implemented_error = NotImplementedError


# Showing what holds objects of the program.


def _method___repr__(self, /):
    function = self.__func__
    name = getattr(function, "__qualname__", None)
    if name is None:
        name = getattr(function, "__name__", None)
    return f"<bound method {name if isinstance(name, str) else '?'} of {self.__self__!r}>"


def _staticmethod___repr__(self, /):
    return f"<staticmethod({self.__func__!r})>"


def _classmethod___repr__(self, /):
    return f"<classmethod({self.__func__!r})>"


def _mappingproxy___repr__(self, /):
    return f"mappingproxy({self.copy()!r})"


def _mappingproxy___str__(self, /):
    return str(self.copy())


# Attributes of classmethod, staticmethod and property that are those of the functions in them.


def _wrapped_attribute(wrapper, function, name):
    try:
        return getattr(function, name)
    except AttributeError:
        pass
    shown = _class_of(wrapper).__name__
    raise AttributeError(f"{shown!r} object has no attribute {name!r}", name=name, obj=wrapper)


def _any_abstract(*functions):
    return any([getattr(function, "__isabstractmethod__", False) for function in functions])
