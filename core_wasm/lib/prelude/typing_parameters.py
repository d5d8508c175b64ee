"""TypeVar, ParamSpec, TypeVarTuple, and what their bounds and defaults are until they are asked for."""


@_public("typing", "NoDefaultType")
class _NoDefaultType(_Final):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("NoDefaultType takes no arguments")
        return _NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


_NoDefault = object.__new__(_NoDefaultType)


class _Lazy:
    """A value that a function of the compiler gives when it is first asked for."""

    __slots__ = ("evaluate", "value", "known")

    def __init__(self, evaluate):
        self.evaluate = evaluate
        self.known = False

    def get(self):
        if not self.known:
            self.value = self.evaluate(1)
            self.known = True
        return self.value


class _Constant:
    """What `evaluate_bound` and the like are for values that were given as such."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __call__(self, format=1):
        return _type_repr(self.value) if format == 4 else self.value

    def __repr__(self):
        return f"<constevaluator {self.value!r}>"


def _lazy_value(given, absent=None):
    return given.get() if isinstance(given, _Lazy) else given


def _evaluator(given, absent=None):
    if isinstance(given, _Lazy):
        return given.evaluate
    return None if given is absent else _Constant(given)


def _caller_module():
    return _caller_globals().get("__name__")


def _parameter_name(kind, name):
    if not isinstance(name, str):
        raise TypeError(f"{kind}() argument 'name' must be str, not {_class_of(name).__name__}")
    return name


class _Parameter:
    """What type variables of all kinds have in common."""

    __slots__ = ("_name", "_default", "__dict__", "__weakref__")

    @property
    def __name__(self):
        return self._name

    @property
    def __default__(self):
        return _lazy_value(self._default)

    @property
    def evaluate_default(self):
        return _evaluator(self._default, _NoDefault)

    def has_default(self, /):
        return self._default is not _NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {_class_of(self).__name__}")

    def __or__(self, other):
        return _typing_union(self, other)

    def __ror__(self, other):
        return _typing_union(other, self)

    def __reduce__(self):
        return self._name


class _Variable(_Parameter):
    """TypeVar and ParamSpec: variance and bound."""

    __slots__ = ("_bound", "_covariant", "_contravariant", "_infer_variance")

    @property
    def __bound__(self):
        return _lazy_value(self._bound)

    @property
    def __covariant__(self):
        return self._covariant

    @property
    def __contravariant__(self):
        return self._contravariant

    @property
    def __infer_variance__(self):
        return self._infer_variance

    @property
    def evaluate_bound(self):
        return _evaluator(self._bound)

    def __repr__(self):
        if self._infer_variance:
            return self._name
        return f"{'+' if self._covariant else '-' if self._contravariant else '~'}{self._name}"

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self._covariant, self._contravariant = bool(covariant), bool(contravariant)
        self._infer_variance = bool(infer_variance)


@_public("typing", "TypeVar")
class _TypeVar(_Variable, _Final):
    """Type variable: stands for any type, for one below a bound, or for one of several."""

    __slots__ = ("_constraints",)

    def __new__(
        cls, name, *constraints, bound=None, default=_NoDefault, covariant=False, contravariant=False,
        infer_variance=False,
    ):  # fmt: skip
        self = object.__new__(cls)
        self._name = _parameter_name("typevar", name)
        self._set_variance(covariant, contravariant, infer_variance)
        self._bound = None if bound is None else _type_check(bound, "Bound must be a type.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self._constraints = tuple([_type_check(one, message) for one in constraints])
        self._default = default
        self.__module__ = _caller_module()
        return self

    @property
    def __constraints__(self):
        return _lazy_value(self._constraints)

    @property
    def evaluate_constraints(self):
        return _evaluator(self._constraints, ())

    def __typing_subst__(self, arg):
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if _is_unpacked(arg):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        index = alias.__parameters__.index(self)
        if index < len(args):
            return args
        if index == len(args):
            return (*args, self.__default__) if self.has_default() else args
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {index}")


def _is_unpacked(arg):
    if isinstance(arg, _UnpackAlias):
        return True
    return isinstance(arg, _GenericAlias) and arg.__unpacked__


@_public("typing", "ParamSpecArgs")
class _ParamSpecArgs(_Final):
    """The positional parameters of a ParamSpec: what `*args: P.args` means."""

    __slots__ = ("__origin__", "__weakref__")
    _suffix = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        origin = self.__origin__
        name = origin.__name__ if isinstance(origin, _ParamSpec) else repr(origin)
        return f"{name}.{self._suffix}"

    def __eq__(self, other):
        if _class_of(other) is not _class_of(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._suffix, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {_class_of(self).__name__}")


@_public("typing", "ParamSpecKwargs")
class _ParamSpecKwargs(_Final):
    """The keyword parameters of a ParamSpec: what `**kwargs: P.kwargs` means."""

    __slots__ = ("__origin__", "__weakref__")
    _suffix = "kwargs"
    __init__ = _ParamSpecArgs.__init__
    __repr__ = _ParamSpecArgs.__repr__
    __eq__ = _ParamSpecArgs.__eq__
    __hash__ = _ParamSpecArgs.__hash__
    __mro_entries__ = _ParamSpecArgs.__mro_entries__


@_public("typing", "ParamSpec")
class _ParamSpec(_Variable, _Final):
    """Parameter specification variable: stands for the parameters of a callable."""

    __slots__ = ()

    def __new__(
        cls, name, *, bound=None, default=_NoDefault, covariant=False, contravariant=False, infer_variance=False
    ):  # fmt: skip
        self = object.__new__(cls)
        self._name = _parameter_name("paramspec", name)
        self._set_variance(covariant, contravariant, infer_variance)
        self._bound = None if bound is None else _type_check(bound, "Bound must be a type.")
        self._default = default
        self.__module__ = _caller_module()
        return self

    @property
    def args(self):
        return _ParamSpecArgs(self)

    @property
    def kwargs(self):
        return _ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_type_check(one, "Expected a type.") for one in arg])
        if not _is_parameter_expression(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        index = parameters.index(self)
        if index == len(args) and self.has_default():
            args = (*args, self.__default__)
        if index >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(parameters) == 1 and not _is_parameter_expression(args[0]):
            return (args,)
        if isinstance(args[index], list):
            return (*args[:index], tuple(args[index]), *args[index + 1 :])
        return args


def _is_parameter_expression(arg):
    """Can it stand for a ParamSpec?"""
    if arg is ... or isinstance(arg, (tuple, list, _ParamSpec)):
        return True
    return isinstance(arg, _TypingAlias) and getattr(arg.__origin__, "_name", None) == "Concatenate"


@_public("typing", "TypeVarTuple")
class _TypeVarTuple(_Parameter, _Final):
    """Type variable tuple: stands for any number of types."""

    __slots__ = ()

    def __new__(cls, name, *, default=_NoDefault):
        self = object.__new__(cls)
        self._name = _parameter_name("typevartuple", name)
        self._default = default
        self.__module__ = _caller_module()
        return self

    def __repr__(self):
        return self._name

    def __iter__(self):
        yield _Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        index = parameters.index(self)
        if any([isinstance(one, _TypeVarTuple) for one in parameters[index + 1 :]]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        count = len(args)
        left, right = index, len(parameters) - index - 1
        endless = fill = None
        for at, arg in enumerate(args):
            inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if endless is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                endless, fill = at, inner[0]
        if endless is not None:
            left, right = min(left, endless), min(right, count - endless - 1)
        elif left + right > count:
            least = len(parameters) - 1
            raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {least}")
        if left == count - right and self.has_default():
            default = self.__default__
            replacement = _unpacked_items(default if isinstance(default, tuple) else (default,))
        else:
            replacement = args[left : count - right]
        before = [fill] * (index - left)
        after = [fill] * (len(parameters) - right - left - len(before) - 1)
        return (*args[:left], *before, replacement, *after, *args[count - right :])


def _make_typevar(name, bound, constraints, default):
    self = object.__new__(_TypeVar)
    self._name = name
    self._bound = None if bound is None else _Lazy(bound)
    self._constraints = () if constraints is None else _Lazy(constraints)
    self._covariant = self._contravariant = False
    self._infer_variance = True
    return _made_parameter(self, default)


def _make_paramspec(name, default):
    self = object.__new__(_ParamSpec)
    self._name = name
    self._bound = None
    self._covariant = self._contravariant = False
    self._infer_variance = True
    return _made_parameter(self, default)


def _make_typevartuple(name, default):
    self = object.__new__(_TypeVarTuple)
    self._name = name
    return _made_parameter(self, default)


def _made_parameter(self, default):
    self._default = _NoDefault if default is None else _Lazy(default)
    self.__module__ = _caller_module()
    return self
