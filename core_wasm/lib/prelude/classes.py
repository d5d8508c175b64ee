"""Making classes and instances: what `class`, `type(...)` and calls of classes do beyond the core's own work.

The core makes the class object itself (`_class_create`: layout, resolution order, slots, special names). Around it stand
here, in CPython's order: entries of bases that are no classes, the metaclass, the namespace, the body, `__set_name__`,
`__init_subclass__`, a metaclass's own `mro()`, and the check of the cell `__class__`.

Instances come here when `__new__` is written in Python, or when somebody must wait for `__init__` in a frame.
"""

_ABSENT = object()


# Calling.


def _bind(found, obj):
    """What stands in the class of `obj`, as an attribute of `obj`."""
    get = _type_lookup(_class_of(found), "__get__")
    if get is None:
        return found
    if obj is None:
        # To `__get__`, None says that there is no instance.
        return lambda *args, **kwargs: found(None, *args, **kwargs)
    return get(found, obj, _class_of(obj))


def _call_packed(callee, args, kwargs):
    return callee(*args, **kwargs)


def _call_through_descriptor(self, /, *args, **kwargs):
    return _bind(_type_lookup(_class_of(self), "__call__"), self)(*args, **kwargs)


def _call_descriptor(method, self, /, *args):
    return _bind(method, self)(*args)


def _type_call(cls, /, *args, **kwargs):
    """`type.__call__`"""
    if cls is type and len(args) == 1 and not kwargs:
        return _class_of(args[0])
    self = cls.__new__(cls, *args, **kwargs)
    return _initialise(self, *args, **kwargs) if _wants_init(self, cls) else self


# The same for a `__new__` written in Python and few arguments, without collecting them.


def _type_call_1(cls, a, /):
    self = cls.__new__(cls, a)
    return _initialise(self, a) if _wants_init(self, cls) else self


def _type_call_2(cls, a, b, /):
    self = cls.__new__(cls, a, b)
    return _initialise(self, a, b) if _wants_init(self, cls) else self


def _type_call_3(cls, a, b, c, /):
    self = cls.__new__(cls, a, b, c)
    return _initialise(self, a, b, c) if _wants_init(self, cls) else self


def _type_call_4(cls, a, b, c, d, /):
    self = cls.__new__(cls, a, b, c, d)
    return _initialise(self, a, b, c, d) if _wants_init(self, cls) else self


def _type___call__(self, /, *args, **kwargs):
    return _type_call(self, *args, **kwargs)


def _initialise(self, /, *args, **kwargs):
    result = _bind(_type_lookup(_class_of(self), "__init__"), self)(*args, **kwargs)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{_class_of(result).__name__}'")
    return self


def _raise_abstract(cls, /, *args, **kwargs):
    if (args or kwargs) and _type_lookup(cls, "__init__") is _type_lookup(object, "__init__"):
        raise TypeError(f"{cls.__name__}() takes no arguments")
    names = sorted(cls.__abstractmethods__)
    plural = "s" if len(names) > 1 else ""
    shown = "', '".join(names)
    raise TypeError(
        f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract method{plural} '{shown}'"
    )


def _object___new__(cls, /, *args, **kwargs):
    return _raise_abstract(cls)


# The class statement.


def _load_name(namespace, name, globals, cell):
    """A name in a namespace with a `__getitem__` of its own."""
    try:
        return namespace[name]
    except KeyError:
        pass
    builtins = dict.get(globals, "__builtins__", _ABSENT)
    if builtins is _ABSENT:
        builtins = _builtins()
    elif _class_of(builtins) is _type_module:
        builtins = builtins.__dict__
    return _load_odd(globals, builtins, name)


def _load_odd(globals, builtins, name):
    """A name in globals or built-ins that may have a `__getitem__` of their own."""
    for namespace in (globals, builtins):
        try:
            return namespace[name]
        except KeyError:
            pass
    if name == "__build_class__":
        raise NameError("__build_class__ not found")
    raise NameError(f"name '{name}' is not defined", name=name)


def _import_odd(globals, builtins, name, locals, fromlist, level):
    """An import statement where the built-ins are no plain dict."""
    try:
        hook = builtins["__import__"]
    except KeyError:
        raise ImportError("__import__ not found") from None
    return hook(name, globals, locals, fromlist, level)


def _resolve_bases(bases):
    """Bases with `__mro_entries__` replaced by what those give."""
    resolved = None
    for index, base in enumerate(bases):
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            if resolved is not None:
                resolved.append(base)
            continue
        replacement = entries(bases)
        if not isinstance(replacement, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        if resolved is None:
            resolved = [*bases[:index]]
        resolved += replacement
    return bases if resolved is None else tuple(resolved)


def _builtin___build_class__(func=_ABSENT, name=_ABSENT, /, *bases, **kwds):
    """Make a class: what the class statement calls."""
    if name is _ABSENT:
        raise TypeError("__build_class__: not enough arguments")
    if not isinstance(func, _type_function):
        raise TypeError("__build_class__: func must be a function")
    if not isinstance(name, str):
        raise TypeError("__build_class__: name is not a string")
    resolved = _resolve_bases(bases)
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = _class_of(resolved[0]) if resolved else type
    is_class = isinstance(meta, type)
    if is_class:
        meta = _class_metaclass(meta, resolved)
    if meta is type:
        namespace = {}
    else:
        prepare = getattr(meta, "__prepare__", None)
        namespace = {} if prepare is None else prepare(name, resolved, **kwds)
        if not hasattr(_class_of(namespace), "__getitem__"):
            shown = meta.__name__ if is_class else "<metaclass>"
            raise TypeError(f"{shown}.__prepare__() must return a mapping, not {_class_of(namespace).__name__}")
    space = namespace if isinstance(namespace, dict) else _Namespace(namespace)
    cell = _run_class_body(func, space)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    cls = meta(name, resolved, namespace, **kwds)
    if cell is not None and isinstance(cls, type):
        _check_class_cell(cell, name, cls)
    return cls


def _check_class_cell(cell, name, cls):
    try:
        contents = cell.cell_contents
    except ValueError:
        raise RuntimeError(
            f"__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?"
        ) from None
    if contents is not cls:
        raise TypeError(f"__class__ set to {contents!r} defining {name!r} as {cls!r}")


# type.__new__


def _type___new__(cls, /, *args, **kwargs):
    if len(args) != 3:
        raise TypeError(f"type.__new__() takes exactly 3 arguments ({len(args)} given)")
    name, bases, namespace = args
    for number, argument, wanted in (1, name, str), (2, bases, tuple), (3, namespace, dict):
        if not isinstance(argument, wanted):
            given = _class_of(argument).__name__
            raise TypeError(f"type.__new__() argument {number} must be {wanted.__name__}, not {given}")
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = _class_metaclass(cls, bases)
    if winner is not cls:
        new = _type_lookup(winner, "__new__")
        if new is not _type_lookup(type, "__new__"):
            return winner.__new__(winner, name, bases, namespace, **kwargs)
        cls = winner
    if "\0" in name:
        raise ValueError("type name must not contain null characters")
    if "__module__" not in namespace:
        namespace = dict.copy(namespace)
        module = _caller_globals().get("__name__", _ABSENT)
        if module is not _ABSENT:
            namespace["__module__"] = module
    made = _class_create(cls, _plain_text(name), tuple(bases), namespace, _slot_names(namespace))
    if cls is not type:
        _apply_mro_method(cls, made)
    _set_names(made, namespace)
    super(made, made).__init_subclass__(**kwargs)
    return made


def _plain_text(text):
    return text if _class_of(text) is str else str.__str__(text)


def _slot_names(namespace):
    slots = namespace.get("__slots__", _ABSENT)
    if slots is _ABSENT:
        return None
    names = (slots,) if isinstance(slots, str) else tuple(slots)
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"__slots__ items must be strings, not '{_class_of(name).__name__}'")
        if not name.isidentifier():
            raise TypeError("__slots__ must be identifiers")
    return tuple(sorted(names))


def _apply_mro_method(meta, made):
    method = _type_lookup(meta, "mro")
    if method is _type_lookup(type, "mro"):
        return
    order = tuple(_bind(method, made)())
    for entry in order:
        if not isinstance(entry, type):
            raise TypeError(f"mro() returned a non-class ('{_class_of(entry).__name__}')")
    _class_mro_set(made, order)


def _set_names(made, namespace):
    for name, value in [*dict.items(namespace)]:
        hook = _type_lookup(_class_of(value), "__set_name__")
        if hook is None:
            continue
        try:
            _bind(hook, value)(made, name)
        except BaseException as error:
            kind = _class_of(value).__name__
            error.add_note(f"Error calling __set_name__ on '{kind}' instance {name!r} in '{made.__name__}'")
            raise


def _object___str__(self, /):
    return _bind(_type_lookup(_class_of(self), "__repr__"), self)()


# Descriptors.


def _property___init__(self, fget=None, fset=None, fdel=None, doc=None):
    _property_fill(self, fget, fset, fdel, getattr(fget, "__doc__", None), True)


def _property_name(self):
    """The name of a getter that guest code tells."""
    try:
        return self.fget.__name__
    except AttributeError:
        raise AttributeError("'property' object has no attribute '__name__'") from None


def _super_of_claimed(self, this_class, object):
    """For objects whose `__class__` guest code tells."""
    _super_fill(self, this_class, object, getattr(object, "__class__", None))


# Asking.


def _isinstance(obj, class_or_tuple, /):
    if _class_of(obj) is class_or_tuple:
        return True
    if _class_of(class_or_tuple) is type:
        return _is_plain_instance(obj, class_or_tuple)
    if isinstance(class_or_tuple, _UnionType):
        class_or_tuple = class_or_tuple.__args__
    if isinstance(class_or_tuple, tuple):
        for entry in class_or_tuple:
            if _isinstance(obj, entry):
                return True
        return False
    check = _type_lookup(_class_of(class_or_tuple), "__instancecheck__")
    if check is not None and check is not _type_lookup(type, "__instancecheck__"):
        return bool(_bind(check, class_or_tuple)(obj))
    return _is_plain_instance(obj, class_or_tuple)


def _is_plain_instance(obj, cls):
    own = _class_of(obj)
    if _is_subtype(_class_of(cls), type):
        if _is_subtype(own, cls):
            return True
        claimed = getattr(obj, "__class__", own)
        return claimed is not own and _is_subtype(_class_of(claimed), type) and _is_subtype(claimed, cls)
    _require_bases(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    claimed = getattr(obj, "__class__", None)
    return claimed is not None and _derives(claimed, cls)


def _type___instancecheck__(self, instance, /):
    return _is_plain_instance(instance, self)


def _issubclass(cls, class_or_tuple, /):
    if isinstance(class_or_tuple, _UnionType):
        class_or_tuple = class_or_tuple.__args__
    if isinstance(class_or_tuple, tuple):
        for entry in class_or_tuple:
            if _issubclass(cls, entry):
                return True
        return False
    check = _type_lookup(_class_of(class_or_tuple), "__subclasscheck__")
    if check is not None and check is not _type_lookup(type, "__subclasscheck__"):
        return bool(_bind(check, class_or_tuple)(cls))
    return _is_plain_subclass(cls, class_or_tuple)


def _is_plain_subclass(cls, other):
    if isinstance(cls, type) and isinstance(other, type):
        return _is_subtype(cls, other)
    _require_bases(cls, "issubclass() arg 1 must be a class")
    _require_bases(other, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return _derives(cls, other)


def _type___subclasscheck__(self, subclass, /):
    return _is_plain_subclass(subclass, self)


def _bases_of(cls):
    bases = getattr(cls, "__bases__", None)
    return bases if isinstance(bases, tuple) else None


def _require_bases(cls, message):
    if _bases_of(cls) is None:
        raise TypeError(message)


def _derives(cls, other):
    """Is `other` among the bases of `cls`, asking `__bases__` only?"""
    while cls is not other:
        bases = _bases_of(cls) or ()
        if len(bases) != 1:
            for base in bases:
                if _derives(base, other):
                    return True
            return False
        cls = bases[0]
    return True


def _getattr(object, name, default=_ABSENT, /):
    try:
        return _load_attr(object, name)
    except AttributeError as error:
        missing = error
    hook = _type_lookup(_class_of(object), "__getattr__")
    if hook is None:
        if default is _ABSENT:
            raise missing
        return default
    if default is _ABSENT:
        return _bind(hook, object)(name)
    try:
        return _bind(hook, object)(name)
    except AttributeError:
        return default


def _hasattr(obj, name, /):
    return _getattr(obj, name, _ABSENT_ATTRIBUTE) is not _ABSENT_ATTRIBUTE


_ABSENT_ATTRIBUTE = object()


def _native_half(native):
    """For a class whose other half is written in Zig: its body is put into that class, which takes its place."""

    def put(body):
        skipped = ("__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__firstlineno__", "__static_attributes__")
        _extend_class(native, {name: value for name, value in vars(body).items() if name not in skipped})
        return native

    return put
