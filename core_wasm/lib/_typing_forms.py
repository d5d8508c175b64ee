"""The forms of typing: Any, Optional, Literal, Annotated, Callable ..., and the aliases List, Dict, Iterable ...

    List          _SpecialAlias    a name for a class; List[int] is
    List[int]     _TypingAlias     (prelude's typing_core.py)
    Literal[1]    _LiteralAlias
    Annotated     _AnnotatedAlias
"""

import collections
import collections.abc
import contextlib
import operator

from _prelude import (
    _special_entries,
    _Generic,
    _is_parameter_expression,
    _is_unpacked_tuple_parameter,
    _ParamSpec,
    _public,
    _remembered,
    _SpecialForm,
    _type_check,
    _type_convert,
    _type_none_type,
    _typing_repr,
    _typing_union,
    _TypingAlias,
    _UnionType,
)

# What is defined here belongs to typing.
__name__ = "typing"


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __or__(self, other):
        return _typing_union(self, other)

    def __ror__(self, other):
        return _typing_union(other, self)


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type.

    Every type is compatible with it, and it with every type; a class may derive from it.
    """

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# Forms that stand alone.


def _no_subscript(form, parameters):
    raise TypeError(f"{form!r} is not subscriptable")


def _plain(name, doc):
    return _SpecialForm(name, _no_subscript, doc, False)


NoReturn = _plain("NoReturn", "Special type indicating functions that never return.")
Never = _plain("Never", "The bottom type, a type that has no members.")
Self = _plain("Self", "Used to spell the type of \"self\" in classes.")
LiteralString = _plain("LiteralString", "Represents an arbitrary literal string.")
TypeAlias = _plain("TypeAlias", "Special form for marking type aliases.")


# Forms of one type.


def _one_type(form, parameters):
    item = _type_check(parameters, f"{form} accepts only single type.")
    return _TypingAlias(form, (item,))


def _one_type_or_qualifier(form, parameters):
    item = _qualified_check(parameters, f"{form} accepts only single type.")
    return _TypingAlias(form, (item,))


def _qualified_check(value, message):
    """_type_check where ClassVar[...], Final[...] and their like may stand too."""
    if isinstance(value, str):
        value = _type_convert(value)
        value.__forward_is_class__ = True
    if isinstance(value, _TypingAlias) and value.__origin__ in _QUALIFIERS or value in (ClassVar, Final):
        return value
    return _type_check(value, message)


def _single(name, doc, subscript=_one_type):
    return _SpecialForm(name, subscript, doc)


ClassVar = _single("ClassVar", "Special type construct to mark class variables.", _one_type_or_qualifier)
Final = _single("Final", "Special typing construct to indicate final names to type checkers.", _one_type_or_qualifier)
Required = _single("Required", "Special typing construct to mark a TypedDict key as required.", _one_type_or_qualifier)
NotRequired = _single(
    "NotRequired", "Special typing construct to mark a TypedDict key as potentially missing.", _one_type_or_qualifier
)
ReadOnly = _single(
    "ReadOnly", "A special typing construct to mark an item of a TypedDict as read-only.", _one_type_or_qualifier
)
TypeGuard = _single("TypeGuard", "Special typing construct for marking user-defined type predicate functions.")
TypeIs = _single("TypeIs", "Special typing construct for marking user-defined type predicate functions.")
_QUALIFIERS = ClassVar, Final, Required, NotRequired, ReadOnly


def _optional(form, parameters):
    return _UnionType[_type_check(parameters, f"{form} requires a single type."), _type_none_type]


Optional = _SpecialForm("Optional", _optional, "Optional[X] is equivalent to Union[X, None].")


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    last = parameters[-1]
    if not (last is ... or isinstance(last, _ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    message = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateAlias(form, (*[_type_check(one, message) for one in parameters[:-1]], last))


@_public("typing", "_ConcatenateGenericAlias")
class _ConcatenateAlias(_TypingAlias, _root=True):
    def copy_with(self, args):
        last = args[-1]
        if isinstance(last, (list, tuple)):
            return (*args[:-1], *last)
        if isinstance(last, _ConcatenateAlias):
            args = (*args[:-1], *last.__args__)
        return super().copy_with(args)


Concatenate = _SpecialForm(
    "Concatenate", _concatenate, "Special form for annotating higher-order functions: a ParamSpec with more in front."
)


# Literal


def _literal(form, parameters):
    flat = []
    for one in parameters if isinstance(parameters, tuple) else (parameters,):
        flat += one.__args__ if isinstance(one, _LiteralAlias) else (one,)
    try:
        flat = [value for _, value in dict.fromkeys([(type(one), one) for one in flat])]
    except TypeError:
        # Values that cannot be hashed stay as they are.
        pass
    return _LiteralAlias(form, tuple(flat))


@_public("typing", "_LiteralGenericAlias")
class _LiteralAlias(_TypingAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, (), inst=inst, name=name)
        object.__setattr__(self, "__args__", args)

    def _values(self):
        return {(type(one), one) for one in self.__args__}

    def __eq__(self, other):
        return self._values() == other._values() if isinstance(other, _LiteralAlias) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self._values()))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_typing_repr, self.__args__)) or '()'}]"


Literal = _SpecialForm("Literal", _literal, "Special typing form to define literal types (a.k.a. value types).")


# Annotated


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if getattr(parameters[0], "__typing_unpacked_tuple_args__", None) or _is_unpacked_tuple_parameter(parameters[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _qualified_check(parameters[0], "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, parameters[1:])


@_public("typing", "_AnnotatedAlias")
class _AnnotatedAlias(_TypingAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        object.__setattr__(self, "__metadata__", metadata)

    def copy_with(self, args):
        (origin,) = args
        return _AnnotatedAlias(origin, self.__metadata__)

    def __repr__(self):
        shown = ", ".join([repr(one) for one in self.__metadata__])
        return f"typing.Annotated[{_typing_repr(self.__origin__)}, {shown}]"

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    __iter__ = None

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        origin = self.__origin__
        return origin.__mro_entries__(bases) if hasattr(origin, "__mro_entries__") else (origin,)


Annotated = _SpecialForm("Annotated", _annotated, "Add context-specific metadata to a type.", True)


# Aliases of classes.


@_public("typing", "_SpecialGenericAlias")
class _SpecialAlias(_TypingAlias, _root=True):
    """`List`: subscripting it gives `List[int]`."""

    def __init__(self, origin, count, *, inst=True, name=None, defaults=()):
        set_own = object.__setattr__
        set_own(self, "_inst", inst)
        set_own(self, "_name", origin.__name__ if name is None else name)
        set_own(self, "__origin__", origin)
        set_own(self, "_nparams", count)
        set_own(self, "_defaults", defaults)
        set_own(self, "__doc__", f"A generic version of {_typing_repr(origin)}.")
        set_own(self, "__module__", "typing")

    def __getitem__(self, parameters):
        return _remembered(self, parameters, self._subscripted, parameters)

    def _subscripted(self, parameters):
        message = "Parameters to generic types must be types."
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        given = tuple([_type_check(one, message) for one in parameters])
        least = self._nparams - len(self._defaults)
        if least <= len(given) < self._nparams:
            given += self._defaults[len(given) - self._nparams :]
        if not self._nparams:
            raise TypeError(f"{self} is not a generic class")
        if len(given) != self._nparams:
            many = "many" if len(given) > self._nparams else "few"
            expected = f"at least {least}" if self._defaults else self._nparams
            raise TypeError(f"Too {many} arguments for {self}; actual {len(given)}, expected {expected}")
        return self.copy_with(given)

    def copy_with(self, args):
        return _TypingAlias(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        return f"typing.{self._name}"

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _TypingAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return object.__hash__(self)

    def __mro_entries__(self, bases):
        return _special_entries(self, bases)

    def __reduce__(self):
        return self._name

    __iter__ = None


@_public("typing", "_DeprecatedGenericAlias")
class _OldAlias(_SpecialAlias, _root=True):
    def _warn(self):
        import warnings

        warnings.warn(f"'{self!r}' is deprecated and slated for removal in Python 3.17", DeprecationWarning, 3)

    def __instancecheck__(self, obj):
        self._warn()
        return super().__subclasscheck__(type(obj))


@_public("typing", "_TupleType")
class _TupleAlias(_SpecialAlias, _root=True):
    def _subscripted(self, parameters):
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        message = "Tuple[t0, t1, ...]: each t must be a type."
        if len(parameters) >= 2 and parameters[-1] is ...:
            return self.copy_with((*[_type_check(one, message) for one in parameters[:-1]], ...))
        return self.copy_with(tuple([_type_check(one, message) for one in parameters]))


@_public("typing", "_CallableType")
class _CallableSpecial(_SpecialAlias, _root=True):
    def copy_with(self, args):
        return _CallableAlias(self.__origin__, args, name=self._name, inst=self._inst)

    def __getitem__(self, parameters):
        given = parameters
        if isinstance(parameters, tuple) and isinstance(parameters[0], list):
            # A key that can be hashed, and is not that of a tuple in its place.
            given = (*parameters[1:], list, *parameters[0])
        return _remembered(self, given, self._subscripted, parameters)

    def _subscripted(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = parameters
        if isinstance(args, list):
            args = tuple(args)
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, tuple):
            return self.copy_with((*[_type_convert(one) for one in args], result))
        return self.copy_with((_type_convert(args), result))


@_public("typing", "_CallableGenericAlias")
class _CallableAlias(_TypingAlias, _root=True):
    def copy_with(self, args):
        flat = []
        for one in args:
            flat += one if isinstance(one, (list, tuple)) else (one,)
        return _CallableAlias(self.__origin__, tuple(flat), name=self._name, inst=self._inst)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_parameter_expression(args[0]):
            return super().__repr__()
        shown = ", ".join([_typing_repr(one) for one in args[:-1]])
        return f"typing.Callable[[{shown}], {_typing_repr(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_parameter_expression(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)

    __iter__ = None


_ABC = collections.abc
_alias = _SpecialAlias

Callable = _CallableSpecial(_ABC.Callable, 2)
Tuple = _TupleAlias(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Dict = _alias(dict, 2, inst=False, name="Dict")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
Type = _alias(type, 1, inst=False, name="Type")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Deque = _alias(collections.deque, 1, name="Deque")
Hashable = _alias(_ABC.Hashable, 0)
Awaitable = _alias(_ABC.Awaitable, 1)
Coroutine = _alias(_ABC.Coroutine, 3)
AsyncIterable = _alias(_ABC.AsyncIterable, 1)
AsyncIterator = _alias(_ABC.AsyncIterator, 1)
Iterable = _alias(_ABC.Iterable, 1)
Iterator = _alias(_ABC.Iterator, 1)
Reversible = _alias(_ABC.Reversible, 1)
Sized = _alias(_ABC.Sized, 0)
Container = _alias(_ABC.Container, 1)
Collection = _alias(_ABC.Collection, 1)
AbstractSet = _alias(_ABC.Set, 1, name="AbstractSet")
MutableSet = _alias(_ABC.MutableSet, 1)
Mapping = _alias(_ABC.Mapping, 2)
MutableMapping = _alias(_ABC.MutableMapping, 2)
Sequence = _alias(_ABC.Sequence, 1)
MutableSequence = _alias(_ABC.MutableSequence, 1)
ByteString = _OldAlias(getattr(_ABC, "ByteString", _ABC.Sequence), 0, name="ByteString")
MappingView = _alias(_ABC.MappingView, 1)
KeysView = _alias(_ABC.KeysView, 1)
ItemsView = _alias(_ABC.ItemsView, 2)
ValuesView = _alias(_ABC.ValuesView, 1)
Generator = _alias(_ABC.Generator, 3, defaults=(_type_none_type, _type_none_type))
AsyncGenerator = _alias(_ABC.AsyncGenerator, 2, defaults=(_type_none_type,))
ContextManager = _alias(contextlib.AbstractContextManager, 2, name="ContextManager", defaults=(bool | None,))
AsyncContextManager = _alias(
    contextlib.AbstractAsyncContextManager, 2, name="AsyncContextManager", defaults=(bool | None,)
)
