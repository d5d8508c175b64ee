"""Warnings about what is no error: issuing them, choosing which are shown, catching them in tests.

The filters that a program starts with show DeprecationWarning only in `__main__`, where it can be acted upon.
"""

import functools
import linecache
import sys

from _prelude import _warn, _warn_explicit

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings", "deprecated",
]  # fmt: skip

warn = _warn
warn_explicit = _warn_explicit

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
# Changes with the filters: what a registry remembers holds for one version.
_filters_version = 1

_ACTIONS = "error", "ignore", "always", "all", "default", "module", "once"


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """A warning that is shown, and where it comes from."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )

    def __repr__(self):
        return f"<{type(self).__qualname__} {self}>"


# Showing.


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    return _formatted(WarningMessage(message, category, filename, lineno, None, line))


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _showwarnmsg(warning):
    """Shows a warning by what the program may have put into the place of `showwarning`."""
    if showwarning is _own_showwarning:
        return _show(warning)
    if not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    showwarning(warning.message, warning.category, warning.filename, warning.lineno, warning.file, warning.line)


def _write(warning):
    file = sys.stderr if warning.file is None else warning.file
    if file is None:
        return
    if formatwarning is _own_formatwarning:
        text = _formatted(warning)
    else:
        text = formatwarning(
            warning.message, warning.category, warning.filename, warning.lineno, warning.line
        )
    try:
        file.write(text)
    except OSError:
        # The file is closed: the warning is lost.
        pass


# What shows a warning; `catch_warnings(record=True)` puts a list's append here.
_show = _write


def _formatted(warning):
    text = f"{warning.filename}:{warning.lineno}: {warning.category.__name__}: {warning.message}\n"
    line = linecache.getline(warning.filename, warning.lineno) if warning.line is None else warning.line
    if line:
        text += f"  {line.strip()}\n"
    if warning.source is not None:
        text += f"{warning.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    return text


# Choosing.


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Insert an entry into the list of warnings filters (at the front).

    'message' is a regex that must match the start of the text (ignoring case), 'module' one for the whole module
    name; 'lineno' is 0 for every line. With 'append' the entry goes to the end.
    """
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    wanted = place = None
    if message or module:
        import re

        wanted = re.compile(message, re.IGNORECASE) if message else None
        place = re.compile(module) if module else None
    _add_filter((action, wanted, category, place, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a simple entry into the list of warnings filters (at the front).

    A simple filter matches all modules and messages.
    """
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Clear the list of warning filters, so that no filters are active."""
    filters[:] = []
    _filters_mutated()


def _this_module():
    # Library modules use it without having it in sys.modules.
    import warnings

    return warnings


class catch_warnings:
    """A context manager that copies and restores the warnings filter upon exiting the context.

    With 'record' the context's value is a list to which every warning is appended, instead of being shown.
    'module' is the module to work on, for tests of this module. If 'action' is given, `simplefilter` is called
    with it and the other arguments upon entering.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = _this_module() if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ["record=True"] if self._record else []
        if self._module is not _this_module():
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, module._show
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._show = log.append
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning, module._show = self._saved
        module._filters_mutated()


class deprecated:
    """Indicate that a class, function or overload is deprecated.

    When this decorator is applied to an object, the type checker will generate a diagnostic on usage of the
    deprecated object, and calling it issues a warning of 'category' with 'stacklevel', unless that is None.
    """

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category = self.message, self.category
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            _deprecate_class(arg, message, category, self.stacklevel + 1)
            return arg
        if not callable(arg):
            raise TypeError(
                "@deprecated decorator with non-None category must be applied to "
                f"a class or callable, not {arg!r}"
            )
        wrapper = _warning_first(arg, message, category, self.stacklevel + 1)
        if _is_coroutine_function(arg):
            import inspect

            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _warning_first(function, message, category, stacklevel):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        _warn(message, category, stacklevel)
        return function(*args, **kwargs)

    return wrapper


def _is_coroutine_function(function):
    return bool(getattr(getattr(function, "__code__", None), "co_flags", 0) & 0x80)


def _deprecate_class(cls, message, category, stacklevel):
    """Making an instance of the class itself warns, and so does subclassing."""
    make = cls.__new__

    @functools.wraps(make)
    def new(owner, /, *args, **kwargs):
        if owner is cls:
            _warn(message, category, stacklevel)
        if make is not object.__new__:
            return make(owner, *args, **kwargs)
        if owner.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{owner.__name__}() takes no arguments")
        return make(owner)

    cls.__new__ = staticmethod(new)
    prepare = cls.__init_subclass__
    if "__init_subclass__" in cls.__dict__ and hasattr(prepare, "__func__"):
        inner = prepare.__func__

        @functools.wraps(inner)
        def init_subclass(*args, **kwargs):
            _warn(message, category, stacklevel)
            return inner(*args, **kwargs)

        cls.__init_subclass__ = classmethod(init_subclass)
    else:

        @functools.wraps(prepare)
        def init_subclass(*args, **kwargs):
            _warn(message, category, stacklevel)
            return prepare(*args, **kwargs)

        cls.__init_subclass__ = init_subclass
    cls.__deprecated__ = new.__deprecated__ = init_subclass.__deprecated__ = message
