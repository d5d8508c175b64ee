"""namedtuple: classes of tuples whose items have names."""

from keyword import iskeyword
from _prelude import _caller_frame, _tuple_getter

__name__ = "collections"


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Returns a new subclass of tuple with named fields.

    >>> Point = namedtuple('Point', ['x', 'y'])
    >>> p = Point(11, y=22)             # instantiate with positional args or keywords
    >>> p[0] + p[1]                     # indexable like a plain tuple
    33
    >>> p._replace(x=100)               # _replace() is like str.replace() but targets named fields
    Point(x=100, y=22)
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    field_names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        field_names = _renamed(field_names)
    for name in [typename, *field_names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in field_names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults) :], defaults))
    result = type(typename, (tuple,), _namespace(typename, tuple(field_names), defaults, field_defaults))
    if module is None:
        module = _caller_frame(1).f_globals.get("__name__", "__main__")
    result.__module__ = module
    return result


def _renamed(field_names):
    """Names that cannot be used become those of their positions."""
    seen = set()
    result = []
    for index, name in enumerate(field_names):
        if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
            name = f"_{index}"
        seen.add(name)
        result.append(name)
    return result


def _namespace(typename, fields, defaults, field_defaults):
    count = len(fields)
    shown = f"({', '.join([f'{name}=%r' for name in fields])})"
    new = tuple.__new__

    __new__ = _constructor(typename, fields, defaults)

    @classmethod
    def _make(cls, iterable):
        made = new(cls, iterable)
        if len(made) != count:
            raise TypeError(f"Expected {count} arguments, got {len(made)}")
        return made

    def _replace(self, /, **kwds):
        made = self._make([kwds.pop(name, item) for name, item in zip(fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return made

    def __repr__(self):
        """Return a nicely formatted representation string"""
        return self.__class__.__name__ + shown % tuple(self)

    def _asdict(self):
        """Return a new dict which maps field names to their values."""
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        """Return self as a plain tuple.  Used by copy and pickle."""
        return tuple(self)

    _make.__func__.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    for method in (_make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": __new__,
        "_make": _make,
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for index, name in enumerate(fields):
        namespace[name] = _tuple_getter(index, f"Alias for field number {index}")
    return namespace


def _constructor(typename, fields, defaults):
    """`__new__(_cls, x, y)`, which has to be made as text, so that it has these parameters."""
    arguments = "".join([f"{name}, " for name in fields])
    namespace = {"_make": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    made = eval(f"lambda _cls, {arguments}: _make(_cls, ({arguments}))", namespace)
    made.__name__ = "__new__"
    made.__qualname__ = f"{typename}.__new__"
    made.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
    if defaults is not None:
        made.__defaults__ = defaults
    return made
