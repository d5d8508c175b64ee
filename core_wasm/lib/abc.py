"""Abstract Base Classes (ABCs) according to PEP 3119."""

from _prelude import (
    _abstract_checks_forget, _abstract_checks_install, _abstract_checks_remember, _class_pattern_flags,
)  # fmt: skip

_STATE = "_abc_impl"
# Of `__flags__`: instances match sequence patterns, mapping patterns.
_PATTERN_FLAGS = 1 << 5 | 1 << 6
_tokens = [0]


def abstractmethod(funcobj):
    """A decorator indicating abstract methods.

    Requires that the metaclass is ABCMeta or derived from it.  A
    class that has a metaclass derived from ABCMeta cannot be
    instantiated unless all of its abstract methods are overridden.
    """
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A decorator indicating abstract classmethods. Deprecated: use @classmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A decorator indicating abstract staticmethods. Deprecated: use @staticmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A decorator indicating abstract properties. Deprecated: use @property over @abstractmethod."""

    __isabstractmethod__ = True


def _abstract_of(cls):
    """The abstract methods of an abstract class; None for another one."""
    try:
        return cls.__abstractmethods__
    except AttributeError:
        return None


def _abstract_names(cls, candidates):
    return {name for name in candidates if getattr(getattr(cls, name, None), "__isabstractmethod__", False)}


def _is_derived(cls, subclass):
    """Does the class, or one that is registered, lie below the abstract class?"""
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for registered in cls.__dict__[_STATE]:
        if issubclass(subclass, registered):
            return True
    for derived in cls.__subclasses__():
        if issubclass(subclass, derived):
            return True
    return False


class ABCMeta(type):
    """Metaclass for defining Abstract Base Classes (ABCs).

    Use this metaclass to create an ABC.  An ABC can be subclassed
    directly, and then acts as a mix-in class.  You can also register
    unrelated concrete classes (even built-in classes) and unrelated
    ABCs as 'virtual subclasses'.
    """

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = {
            name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)
        }
        for base in bases:
            names |= _abstract_names(cls, (_abstract_of(base) or ()))
        cls.__abstractmethods__ = frozenset(names)
        type.__setattr__(cls, _STATE, [])
        flags = namespace.get("__abc_tpflags__")
        if isinstance(flags, int):
            _class_pattern_flags(cls, flags & _PATTERN_FLAGS)
            type.__delattr__(cls, "__abc_tpflags__")
        return cls

    def register(cls, subclass):
        """Register a virtual subclass of an ABC.

        Returns the subclass, to allow usage as a class decorator.
        """
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls.__dict__[_STATE].append(subclass)
        if cls.__flags__ & _PATTERN_FLAGS:
            _class_pattern_flags(subclass, cls.__flags__ & _PATTERN_FLAGS)
        _tokens[0] += 1
        _abstract_checks_forget()
        return subclass

    def __instancecheck__(cls, instance):
        """Override for isinstance(instance, cls)."""
        claimed = instance.__class__
        actual = type(instance)
        if cls.__subclasscheck__(claimed):
            return True
        return actual is not claimed and cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        """Override for issubclass(subclass, cls)."""
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = _is_derived(cls, subclass)
        elif not isinstance(answer, bool):
            raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
        _abstract_checks_remember(cls, subclass, answer)
        return answer
    def _dump_registry(cls, file=None):
        """Debug helper to print the ABC registry."""
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Inv. counter: {get_cache_token()}", file=file)
        print(f"_abc_registry: {cls.__dict__[_STATE]!r}", file=file)

    def _abc_registry_clear(cls):
        """Clear the registry (for debugging or testing)."""
        cls.__dict__[_STATE].clear()
        _abstract_checks_forget()

    def _abc_caches_clear(cls):
        """Clear the caches (for debugging or testing)."""
        _abstract_checks_forget()


_abstract_checks_install(ABCMeta.__instancecheck__, ABCMeta.__subclasscheck__)


class ABC(metaclass=ABCMeta):
    """Helper class that provides a standard way to create an ABC using inheritance."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Recalculate the set of abstract methods of an abstract class."""
    if _abstract_of(cls) is None:
        return cls
    names = _abstract_names(cls, [name for base in cls.__bases__ for name in (_abstract_of(base) or ())])
    names |= {name for name, value in cls.__dict__.items() if getattr(value, "__isabstractmethod__", False)}
    cls.__abstractmethods__ = frozenset(names)
    return cls


def get_cache_token():
    """Returns the current ABC cache token: it changes with every registration."""
    return _tokens[0]
