"""The opcodes of pickles, and the errors."""

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5
FRAME_SIZE_MIN = 4
FRAME_SIZE_TARGET = 64 * 1024
BATCH = 1000

# Protocols 0 and 1.
MARK, STOP, POP, POP_MARK, DUP = b"(", b".", b"0", b"1", b"2"
FLOAT, INT, BININT, BININT1, LONG, BININT2, NONE = b"F", b"I", b"J", b"K", b"L", b"M", b"N"
PERSID, BINPERSID, REDUCE, STRING, BINSTRING, SHORT_BINSTRING = b"P", b"Q", b"R", b"S", b"T", b"U"
UNICODE, BINUNICODE, APPEND, BUILD, GLOBAL, DICT, EMPTY_DICT, APPENDS = b"V", b"X", b"a", b"b", b"c", b"d", b"}", b"e"
GET, BINGET, INST, LONG_BINGET, LIST, EMPTY_LIST, OBJ = b"g", b"h", b"i", b"j", b"l", b"]", b"o"
PUT, BINPUT, LONG_BINPUT, SETITEM, TUPLE, EMPTY_TUPLE, SETITEMS, BINFLOAT = b"p", b"q", b"r", b"s", b"t", b")", b"u", b"G"
TRUE, FALSE = b"I01\n", b"I00\n"
# Protocol 2.
PROTO, NEWOBJ, EXT1, EXT2, EXT4 = b"\x80", b"\x81", b"\x82", b"\x83", b"\x84"
TUPLE1, TUPLE2, TUPLE3, NEWTRUE, NEWFALSE, LONG1, LONG4 = b"\x85", b"\x86", b"\x87", b"\x88", b"\x89", b"\x8a", b"\x8b"
# Protocol 3.
BINBYTES, SHORT_BINBYTES = b"B", b"C"
# Protocol 4.
SHORT_BINUNICODE, BINUNICODE8, BINBYTES8, EMPTY_SET, ADDITEMS = b"\x8c", b"\x8d", b"\x8e", b"\x8f", b"\x90"
FROZENSET, NEWOBJ_EX, STACK_GLOBAL, MEMOIZE, FRAME = b"\x91", b"\x92", b"\x93", b"\x94", b"\x95"
# Protocol 5.
BYTEARRAY8, NEXT_BUFFER, READONLY_BUFFER = b"\x96", b"\x97", b"\x98"

# Names that Python 2 had for what is now elsewhere: pickles of protocols 0 to 2 use them.
FORMER_MODULES = {
    "builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser",
    "collections.abc": "_abcoll", "functools": "functools", "html.parser": "HTMLParser", "html.entities": "htmlentitydefs",
}  # fmt: skip
PRESENT_MODULES = {former: present for present, former in FORMER_MODULES.items()}
FORMER_NAMES = {
    ("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce"),
    ("builtins", "chr"): ("__builtin__", "unichr"), ("builtins", "str"): ("__builtin__", "unicode"),
    ("builtins", "int"): ("__builtin__", "long"), ("itertools", "zip_longest"): ("itertools", "izip_longest"),
    ("builtins", "map"): ("itertools", "imap"), ("builtins", "filter"): ("itertools", "ifilter"),
    ("builtins", "zip"): ("itertools", "izip"), ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
    ("collections", "UserList"): ("UserList", "UserList"), ("collections", "UserString"): ("UserString", "UserString"),
}  # fmt: skip
FORMER_NAMES["codecs", "encode"] = ("_codecs", "encode")
PRESENT_NAMES = {former: present for present, former in FORMER_NAMES.items()}
PRESENT_NAMES["__builtin__", "basestring"] = ("builtins", "str")
PRESENT_NAMES["exceptions", "StandardError"] = ("builtins", "Exception")


# Modules of C, whose names stand in pickles, by those that have their contents here.
OTHER_MODULES = {
    "_io": "io", "_codecs": "codecs", "_pickle": "pickle", "_operator": "operator", "_functools": "functools",
    "_collections": "collections", "_struct": "struct", "_random": "random", "_decimal": "decimal", "posix": "os",
    "_datetime": "datetime", "_thread": "threading", "_uuid": "uuid", "_weakref": "weakref", "_csv": "csv", "exceptions": "builtins",
}  # fmt: skip


def module_of(name):
    """The module of a name that stands in a pickle."""
    import sys

    name = OTHER_MODULES.get(name, name)
    __import__(name, level=0)
    return sys.modules[name]


class PickleError(Exception):
    """A common base class for the other pickling exceptions."""

    __module__ = "_pickle"


class PicklingError(PickleError):
    """This exception is raised when an unpicklable object is passed to the dump() method."""

    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """This exception is raised when there is a problem unpickling an object, such as a security violation.

    Other exceptions may also be raised during unpickling, including (but not necessarily limited to)
    AttributeError, EOFError, ImportError, and IndexError.
    """

    __module__ = "_pickle"


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers"""

    __module__ = "pickle"

    def __init__(self, object, /):
        self._view = memoryview(object)

    def raw(self):
        """Return a memoryview of the raw memory underlying this buffer; it has to be contiguous."""
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        if not self._view.contiguous:
            raise BufferError("cannot extract raw buffer from non-contiguous buffer")
        return self._view.cast("B")

    def __buffer__(self, flags, /):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view

    def release(self):
        """Release the underlying buffer."""
        self._view = None


def encode_long(number):
    """The bytes of an int, the lowest first, in two's complement; none for zero."""
    if not number:
        return b""
    size = (number.bit_length() >> 3) + 1
    data = number.to_bytes(size, "little", signed=True)
    if number < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    """The int of such bytes."""
    return int.from_bytes(data, "little", signed=True)
