"""This module provides access to some objects used or maintained by the
interpreter and to functions that interact strongly with the interpreter.

What belongs to a process (threads, profiling, audit hooks, the file system's encoding) is not here: a guest has none.
"""

from _prelude import (
    _caller_frame,
    _frame_depth,
    _handled,
    _STANDARD_MODULES as stdlib_module_names,
    _heap_bytes,
    _int_digits_max,
    _int_digits_max_set,
    _intern,
    _modules,
    _output_write,
    _recursion_limit,
    _recursion_limit_set,
)
from types import SimpleNamespace

_NOTHING = object()


class _Record(tuple):
    """A tuple whose items have names; the base of `sys.flags` and its like."""

    __slots__ = ()
    _shown = ""

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__qualname__}' instances")

    def __repr__(self):
        pairs = [f"{name}={value!r}" for name, value in zip(self.__match_args__, self)]
        return f"{self._shown}({', '.join(pairs)})"

    def __reduce__(self):
        return type(self), (tuple(self),)


class _Item:
    __slots__ = ("__doc__", "_index", "__name__")

    def __init__(self, index, name):
        self._index = index
        self.__name__ = name
        self.__doc__ = None

    def __get__(self, record, owner=None):
        return self if record is None else tuple.__getitem__(record, self._index)

    def __set__(self, record, value):
        raise AttributeError("readonly attribute")


def _record(name, names, values):
    members = {each: _Item(index, each) for index, each in enumerate(names)}
    members.update(
        __slots__=(),
        __match_args__=tuple(names),
        __module__="sys",
        _shown=f"sys.{name}",
        n_fields=len(names),
        n_sequence_fields=len(names),
        n_unnamed_fields=0,
    )
    return tuple.__new__(type(name, (_Record,), members), values)


version_info = _record(
    "version_info", ("major", "minor", "micro", "releaselevel", "serial"), (3, 14, 0, "final", 0)
)
version = "3.14.0 (wardian) [Zig]"
hexversion = 0x030E00F0
api_version = 1013
copyright = "Copyright (c) the authors of wardian."
platform = "wardian"
byteorder = "little"
maxsize = 9223372036854775807
maxunicode = 0x10FFFF
float_repr_style = "short"
executable = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = ""
platlibdir = "lib"
dont_write_bytecode = True
pycache_prefix = None
abiflags = ""
argv = [""]
orig_argv = []
path = []
meta_path = []
path_hooks = []
path_importer_cache = {}
warnoptions = []
_xoptions = {}
_audit_hooks = []
_switch_interval = 0.005
modules = _modules()
builtin_module_names = ("builtins", "math", "sys", "unicodedata")

flags = _record(
    "flags",
    (
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
        "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet",
        "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
        "safe_path", "int_max_str_digits",
    ),
    (0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, False, 1, 0, True, 4300),
)
float_info = _record(
    "float_info",
    (
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
        "epsilon", "radix", "rounds",
    ),
    (
        1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53,
        2.220446049250313e-16, 2, 1,
    ),
)
int_info = _record(
    "int_info",
    ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"),
    (30, 4, 4300, 640),
)
hash_info = _record(
    "hash_info",
    (
        "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
    ),
    (64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0),
)
thread_info = _record("thread_info", ("name", "lock", "version"), ("none", None, None))


implementation = SimpleNamespace(
    name="wardian",
    cache_tag=None,
    version=version_info,
    hexversion=hexversion,
    supports_isolated_interpreters=False,
)


class TextIOWrapper:
    """stdout and stderr: text goes to the host."""

    __module__ = "_io"
    __slots__ = ("_stream", "_bytes", "name", "mode", "errors", "__weakref__")
    encoding = "utf-8"
    newlines = None
    closed = False

    def __init__(self, stream, name, errors):
        self._stream = stream
        self.name = name
        self.mode = "w"
        self.errors = errors

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def __iter__(self):
        return self

    def __next__(self):
        _unreadable()

    @property
    def line_buffering(self):
        return bool(self._stream)

    @property
    def write_through(self):
        return False

    @property
    def buffer(self):
        if not hasattr(self, "_bytes"):
            import _io_guest

            self._bytes = _io_guest.bytes_of(self)
        return self._bytes

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        return _output_write(self._stream, text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        return None

    def close(self):
        return None

    def detach(self):
        _unsupported("detach")

    def fileno(self):
        _unsupported("fileno")

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def seekable(self):
        return False

    def read(self, size=-1, /):
        _unreadable()

    def readline(self, size=-1, /):
        _unreadable()

    def readlines(self, hint=-1, /):
        _unreadable()

    def seek(self, cookie, whence=0, /):
        _unsupported("seek")

    def tell(self):
        _unsupported("tell")

    def truncate(self, pos=None, /):
        _unsupported("truncate")

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if errors is not None:
            self.errors = errors


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


def _unreadable():
    raise UnsupportedOperation("not readable")


def _unsupported(operation):
    raise UnsupportedOperation(operation)


class _Empty:
    """stdin: at its end from the start."""

    __slots__ = ("_bytes", "name", "mode", "errors", "__weakref__")
    encoding = "utf-8"
    newlines = None
    closed = False

    def __init__(self):
        self.name = "<stdin>"
        self.mode = "r"
        self.errors = "strict"

    __repr__ = TextIOWrapper.__repr__
    buffer = TextIOWrapper.buffer
    __enter__ = TextIOWrapper.__enter__
    __exit__ = TextIOWrapper.__exit__
    __iter__ = TextIOWrapper.__iter__
    flush = TextIOWrapper.flush
    close = TextIOWrapper.close
    fileno = TextIOWrapper.fileno
    detach = TextIOWrapper.detach
    isatty = TextIOWrapper.isatty
    seek = TextIOWrapper.seek
    tell = TextIOWrapper.tell
    truncate = TextIOWrapper.truncate
    seekable = TextIOWrapper.seekable

    def __next__(self):
        raise StopIteration

    def readable(self):
        return True

    def writable(self):
        return False

    def read(self, size=-1, /):
        return ""

    def readline(self, size=-1, /):
        return ""

    def readlines(self, hint=-1, /):
        return []

    def write(self, text, /):
        raise UnsupportedOperation("not writable")

    def writelines(self, lines, /):
        raise UnsupportedOperation("not writable")


_Empty.__name__ = _Empty.__qualname__ = "TextIOWrapper"
_Empty.__module__ = "_io"

stdin = __stdin__ = _Empty()
stdout = __stdout__ = TextIOWrapper(0, "<stdout>", "strict")
stderr = __stderr__ = TextIOWrapper(1, "<stderr>", "backslashreplace")
del TextIOWrapper


def exit(status=None, /):
    """Exit the interpreter by raising SystemExit(status)."""
    if status is None:
        raise SystemExit
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status)


def exception():
    """Return the current exception, or None."""
    return _handled()


def exc_info():
    """Return current exception information: (type, value, traceback)."""
    error = _handled()
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)


def getrecursionlimit():
    """Return the current value of the recursion limit."""
    return _recursion_limit()


def setrecursionlimit(limit, /):
    """Set the maximum depth of the Python interpreter stack to n."""
    if not hasattr(type(limit), "__index__"):
        raise TypeError(f"'{type(limit).__name__}' object cannot be interpreted as an integer")
    limit = limit.__index__()
    if limit >= 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    depth = _frame_depth()
    if depth >= limit:
        raise RecursionError(
            f"cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"
        )
    _recursion_limit_set(limit)


def intern(string, /):
    """``Intern'' the given string."""
    if type(string) is not str:
        if isinstance(string, str):
            raise TypeError(f"can't intern {type(string).__name__}")
        raise TypeError(f"intern() argument must be str, not {type(string).__name__}")
    return _intern(string)


def _is_interned(string, /):
    return _intern(string) is string


# Sizes as CPython 3.14 has them on a 64-bit machine.

_BASES = {
    int: 24, float: 24, complex: 32, str: 41, bytes: 33, bytearray: 56, tuple: 24, list: 56, dict: 64,
    set: 216, frozenset: 216, bool: 28, type(None): 16, range: 48, type: 1064,
}


def getsizeof(object, default=_NOTHING):
    """Return the size of object in bytes."""
    method = getattr(type(object), "__sizeof__", None)
    if method is not None and not isinstance(object, type):
        for cls in type(object).__mro__:
            if "__sizeof__" in cls.__dict__ and cls.__module__ != "builtins":
                return _checked_size(method(object), default)
    return _size(object)


def _checked_size(size, default):
    if not isinstance(size, int):
        if default is not _NOTHING:
            return default
        raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError("__sizeof__() should return >= 0")
    return size


def _size(value):
    for cls in type(value).__mro__:
        if cls in _BASES:
            break
    else:
        return 48
    base = _BASES[cls] + (16 if type(value) is not cls else 0)
    if cls is int:
        return base + 4 * max(1, (abs(value).bit_length() + 29) // 30)
    if cls is str:
        return _size_of_text(value, base)
    if cls is bytes or cls is bytearray:
        return base + len(value)
    if cls is tuple or cls is list:
        return base + 8 * len(value)
    if cls is dict:
        return base if not value else base + _size_of_table(len(value) * 3 // 2)
    if cls is set or cls is frozenset:
        return base if len(value) < 5 else base + 16 * (1 << (len(value) * 5 // 3).bit_length())
    return base


def _size_of_text(text, base):
    if text.isascii():
        return base + len(text)
    widest = max(text)
    if widest < "\u0100":
        return base + 16 + len(text)
    return base + 17 + (2 if widest < "\U00010000" else 4) * (len(text) + 1) - 2


def _size_of_table(used):
    slots = max(8, 1 << (used - 1).bit_length())
    return 56 + slots + (slots * 2 // 3) * 24


def getrefcount(object, /):
    """Return the reference count of object: nobody counts here, so that of an object with a single name."""
    return 2


def getdefaultencoding():
    """Return the current default encoding used by the Unicode implementation."""
    return "utf-8"


def getfilesystemencoding():
    """Return the encoding used to convert Unicode filenames to OS filenames."""
    return "utf-8"


def getfilesystemencodeerrors():
    """Return the error mode used Unicode to OS filename conversion."""
    return "surrogateescape"


def get_int_max_str_digits():
    """Return the maximum string digits limit for non-binary int<->str conversions."""
    return _int_digits_max()


def set_int_max_str_digits(maxdigits):
    """Set the maximum string digits limit for non-binary int<->str conversions; 0 for none."""
    if not hasattr(type(maxdigits), "__index__"):
        raise TypeError(f"'{type(maxdigits).__name__}' object cannot be interpreted as an integer")
    maxdigits = maxdigits.__index__()
    if maxdigits >= 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    if maxdigits != 0 and maxdigits < int_info.str_digits_check_threshold:
        raise ValueError("maxdigits must be >= 640 or 0 for unlimited")
    _int_digits_max_set(maxdigits)


def is_finalizing():
    """Return True if Python is exiting."""
    return False


def getallocatedblocks():
    """Return the number of memory blocks currently allocated."""
    return _heap_bytes() // 16


def getswitchinterval():
    """Return the current thread switch interval, as it was set: there is one thread."""
    return _switch_interval


def setswitchinterval(interval, /):
    """Set the ideal thread switching delay in seconds: there is one thread."""
    global _switch_interval
    if isinstance(interval, str):
        raise TypeError("must be real number, not str")
    interval = float(interval)
    if interval <= 0.0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = interval


def gettrace():
    """Return the global debug tracing function: there is none."""
    return None


def getprofile():
    """Return the profiling function: there is none."""
    return None


def _getframe(depth=0, /):
    """Return a frame object from the call stack."""
    if not hasattr(type(depth), "__index__"):
        raise TypeError(f"'{type(depth).__name__}' object cannot be interpreted as an integer")
    frame = _caller_frame(max(depth.__index__(), 0) + 1)
    if frame is None:
        raise ValueError("call stack is not deep enough")
    return frame


def _getframemodulename(depth=0):
    """Return the name of the module for a calling frame."""
    frame = _caller_frame(max(depth, 0) + 1)
    return None if frame is None else frame.f_globals.get("__name__")


def breakpointhook(*args, **kwargs):
    """Called by breakpoint(): there is no debugger, so the program goes on."""
    return None


def displayhook(object, /):
    """Print an object to sys.stdout and also save it in builtins._"""
    if object is None:
        return
    import builtins

    builtins._ = None
    stream = globals().get("stdout")
    if stream is None:
        raise RuntimeError("lost sys.stdout")
    stream.write(repr(object))
    stream.write("\n")
    builtins._ = object


def excepthook(exctype, value, traceback, /):
    """Handle an exception by displaying it with a traceback on sys.stderr."""
    import traceback as drawing

    drawing.print_exception(exctype, value, traceback)


def unraisablehook(unraisable, /):
    """Handle an unraisable exception."""
    message = unraisable.err_msg
    if unraisable.object is not None:
        print(f"{message or 'Exception ignored in'}: {unraisable.object!r}", file=stderr)
    elif message:
        print(f"{message}:", file=stderr)
    excepthook(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


def addaudithook(hook):
    """Add a new audit hook callback: it is called with what programs give to audit()."""
    for each in _audit_hooks:
        try:
            each("sys.addaudithook", ())
        except RuntimeError:
            # Refused without a word.
            return
    _audit_hooks.append(hook)


def audit(event, /, *args):
    """Pass the event to any hooks that are attached."""
    if not isinstance(event, str):
        raise TypeError(f"audit() argument 1 must be str, not {type(event).__name__}")
    for hook in _audit_hooks:
        hook(event, args)


def is_remote_debug_enabled():
    """Return True if remote debugging is enabled: nobody can attach to a guest."""
    return False


def is_stack_trampoline_active():
    """Return *True* if a stack profiler trampoline is active."""
    return False


__breakpointhook__ = breakpointhook
__displayhook__ = displayhook
__excepthook__ = excepthook
__unraisablehook__ = unraisablehook
