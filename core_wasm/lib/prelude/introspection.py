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


# dir


def _sorted_keys(namespace):
    return sorted(namespace)


def _dir_of(obj):
    method = _type_lookup(_class_of(obj), "__dir__")
    if method is None:
        raise TypeError("object does not provide __dir__")
    return sorted(_bind(method, obj)())


def _module___dir__(self, /):
    namespace = self.__dict__
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
        raise TypeError(f"__annotate__() must return a dict, not {_class_of(result).__name__}")
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


def _exec_code(code, globals, locals, closure):
    if locals is not None and not isinstance(locals, dict):
        locals = _Namespace(locals)
    _run_code(code, globals, locals)


def __run_code(code, globals, locals, /):
    return _run_code(code, globals, _Namespace(locals))


def _display_value(value):
    print(repr(value))


def _assertion_error(*args):
    return AssertionError(*args)


_not_implemented_error = NotImplementedError
