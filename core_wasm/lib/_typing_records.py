"""NamedTuple, TypedDict and NewType."""

import annotationlib
import collections
import sys
import warnings

from _prelude import _Generic, _type_check, _typing_union, _TypingAlias
from _typing_forms import NotRequired, ReadOnly, Required, _AnnotatedAlias

# What is defined here belongs to typing.
__name__ = "typing"

class _Absent:
    def __repr__(self):
        return "<sentinel>"


_ABSENT = _Absent()
_PROHIBITED = frozenset([
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
])  # fmt: skip
_SPECIAL = frozenset([
    "__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__",
])  # fmt: skip


def _own_annotations(namespace):
    """(names in order, function that gives them in a format)"""
    if "__annotations__" in namespace:
        types = namespace["__annotations__"]
        return list(types), _annotate_from(types)
    annotate = annotationlib.get_annotate_from_class_namespace(namespace)
    if annotate is None:
        return [], _annotate_from({})
    names = list(annotationlib.call_annotate_function(annotate, annotationlib.Format.FORWARDREF))
    return names, lambda format: annotationlib.call_annotate_function(annotate, format)


def _annotate_from(types):
    def annotate(format):
        if format == annotationlib.Format.STRING:
            return annotationlib.annotations_to_string(types)
        return dict(types)

    return annotate


def _checked(name, value):
    return _type_check(value, f"field {name} annotation must be a type")


# NamedTuple


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not _Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        names, annotate = _own_annotations(namespace)
        defaults = []
        for name in names:
            if name in namespace:
                defaults.append(name)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow "
                    f"default field{plural} {', '.join(defaults)}"
                )
        made = _made_named_tuple(
            typename, names, annotate, [namespace[name] for name in defaults], namespace["__module__"]
        )
        made.__bases__ = bases
        if _Generic in bases:
            made.__class_getitem__ = classmethod(_Generic.__dict__["__class_getitem__"].__func__)
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key in _SPECIAL:
                continue
            if key not in made._fields:
                setattr(made, key, value)
            set_name = getattr(type(value), "__set_name__", None)
            if set_name is None:
                continue
            try:
                set_name(value, made, key)
            except BaseException as error:
                error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {key!r} in {typename!r}")
                raise
        if _Generic in bases:
            made.__init_subclass__()
        return made


def _made_named_tuple(name, fields, annotate, defaults, module):
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)

    def checked(format):
        values = annotate(format)
        if format == annotationlib.Format.STRING:
            return values
        return {key: _checked(key, value) for key, value in values.items()}

    made.__annotate__ = made.__new__.__annotate__ = checked
    return made


def _fields_given(what, fields, empty):
    """The fields of a call that may have left them out: deprecated."""
    if fields is not _ABSENT and fields is not None:
        return fields
    how = "Failing to pass a value for" if fields is _ABSENT else "Passing `None` as"
    warnings.warn(
        f"{how} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To create a {what} class "
        f"with 0 fields using the functional syntax, pass an empty {empty}.",
        DeprecationWarning,
        3,
    )
    return ()


def NamedTuple(typename, fields=_ABSENT, /, **kwargs):
    """Typed version of namedtuple.

    class Employee(NamedTuple):
        name: str
        id: int = 3

    It has the fields, in order, with defaults, and may have methods. Also
    `Employee = NamedTuple('Employee', [('name', str), ('id', int)])`.
    """
    if kwargs and fields is _ABSENT:
        warnings.warn(
            "Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. "
            "Use the class-based or functional syntax instead.",
            DeprecationWarning,
            2,
        )
        fields = kwargs.items()
    elif kwargs and fields is None:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    empty = f"list, e.g. `{typename} = NamedTuple({typename!r}, [])`"
    types = {name: _checked(name, one) for name, one in _fields_given("NamedTuple", fields, empty)}
    made = _made_named_tuple(typename, types, _annotate_from(types), [], sys._getframe(1).f_globals.get("__name__"))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# TypedDict


def _qualifiers(annotation):
    """The qualifiers around a type: Required, NotRequired, ReadOnly."""
    while True:
        if isinstance(annotation, _AnnotatedAlias):
            annotation = annotation.__origin__
        elif isinstance(annotation, _TypingAlias) and annotation.__origin__ in (Required, NotRequired, ReadOnly):
            yield annotation.__origin__
            (annotation,) = annotation.__args__
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not _Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (_Generic,) if any([issubclass(base, _Generic) for base in bases]) else ()
        names, annotate = _own_annotations(namespace)
        left_out = "__annotate__", "__annotate_func__", "__annotations__"
        own = {key: value for key, value in namespace.items() if key not in left_out}
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), own)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        module = made.__module__
        # That of a call is known to its references.
        owner = made if "__annotations__" in namespace else None

        def checked(value):
            if isinstance(value, str):
                value = annotationlib.ForwardRef(value, module=module, owner=owner)
            return _type_check(value, message)

        values = {key: checked(value) for key, value in annotate(annotationlib.Format.FORWARDREF).items()}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            above = base.__dict__.get("__required_keys__", set())
            required |= above
            optional -= above
            above = base.__dict__.get("__optional_keys__", set())
            required -= above
            optional |= above
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        for key in names:
            found = set(_qualifiers(values[key]))
            is_required = Required in found or total and NotRequired not in found
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly in found:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total

        def all_annotations(format):
            found = {}
            for base in bases:
                above = base.__dict__.get("__annotate__") or getattr(base, "__annotate__", None)
                if above is not None:
                    found.update(annotationlib.call_annotate_function(above, format, owner=base))
            given = annotate(format)
            if format != annotationlib.Format.STRING:
                given = {key: checked(value) for key, value in given.items()}
            found.update(given)
            return found

        made.__annotate__ = all_annotations
        return made

    def __call__(self, /, *args, **kwargs):
        # An instance is a plain dict.
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_ABSENT, /, *, total=True):
    """A simple typed namespace. At runtime it is equivalent to a plain dict.

    class Point2D(TypedDict):
        x: int
        y: NotRequired[int]

    What is required, optional and read-only is in `__required_keys__`, `__optional_keys__` and `__readonly_keys__`.
    """
    empty = f"dictionary, e.g. `{typename} = TypedDict({typename!r}, {{}})`"
    types = dict(_fields_given("TypedDict", fields, empty))
    namespace = {"__annotations__": types, "__module__": sys._getframe(1).f_globals.get("__name__")}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


# NewType


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead.

    `UserId = NewType('UserId', int)`: UserId(5) is 5, and a type of its own for type checkers.
    """

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get("__name__")
        if module != "typing":
            self.__module__ = module

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    "Cannot subclass an instance of NewType. "
                    f"Perhaps you were looking for: `{cls.__name__} = NewType({cls.__name__!r}, {self.__name__})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return _typing_union(self, other)

    def __ror__(self, other):
        return _typing_union(other, self)
