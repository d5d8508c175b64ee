"""Unpickling: from bytes to objects."""

import copyreg
import io
import struct
import sys

from _pickle_codes import *
from _pickle_codes import decode_long, module_of

_AT_END = object()


class _Stop(Exception):
    pass


class Unpickler:
    """This takes a binary file for reading a pickle data stream.

    The protocol version of the pickle is detected automatically. The
    optional *fix_imports*, *encoding* and *errors* say how what Python 2
    has pickled is read; *buffers* are those that were kept out of band.
    """

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        for name in ("read", "readline"):
            if not hasattr(file, name):
                raise TypeError("file must have 'read' and 'readline' attributes")
        self._buffers = None if buffers is None or buffers == () else iter(buffers)
        self._file = file
        self._frame = None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    # Reading: from the frame, if one is open, else from the file.

    def _read(self, size):
        if self._frame is not None:
            data = self._frame.read(size)
            if len(data) == size:
                return data
            if data:
                raise UnpicklingError("pickle exhausted before end of frame")
            self._frame = None
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _read_code(self):
        if self._frame is not None:
            if code := self._frame.read(1):
                return code
            self._frame = None
        code = self._file.read(1)
        if not code:
            raise EOFError("Ran out of input")
        return code

    def _read_line(self):
        if self._frame is not None:
            line = self._frame.readline()
            if line.endswith(b"\n"):
                return line[:-1]
            if line:
                raise UnpicklingError("pickle exhausted before end of frame")
            self._frame = None
        line = self._file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, form, size):
        return struct.unpack(form, self._read(size))[0]

    def load(self):
        """Load a pickle: the object whose representation comes next in the file."""
        if not hasattr(self, "_file"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._marks = []
        self.stack = []
        readers = _READERS
        try:
            while True:
                code = self._read_code()
                reader = readers.get(code)
                if reader is None:
                    raise UnpicklingError(f"invalid load key, '{_shown(code[0])}'.")
                reader(self)
        except _Stop:
            pass
        return self._pop()

    def _pop(self):
        if not self.stack:
            raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")
        return self.stack.pop()

    def _top(self):
        if not self.stack:
            raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")
        return self.stack[-1]

    def _pop_mark(self):
        """What lies above the last mark."""
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self.stack
        self.stack = self._marks.pop()
        return items

    def persistent_load(self, pid):
        """The object that persistent_id() gave this name."""
        raise UnpicklingError(
            "A load persistent id instruction was encountered, but no persistent_load function was specified."
        )

    def find_class(self, module_name, global_name, /):
        """Return an object from a specified module; a subclass may allow only some."""
        if self.proto < 3 and self.fix_imports:
            if (module_name, global_name) in PRESENT_NAMES:
                module_name, global_name = PRESENT_NAMES[module_name, global_name]
            else:
                module_name = PRESENT_MODULES.get(module_name, module_name)
        found = module = module_of(module_name)
        for part in global_name.split(".") if self.proto >= 4 else [global_name]:
            if part == "<locals>":
                raise AttributeError(f"Can't get local attribute {global_name!r} on {module!r}")
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}") from None
        return found

    # One method for each opcode.

    def _proto(self):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {proto}")
        self.proto = proto

    def _open_frame(self):
        size = self._number("<Q", 8)
        if size > sys.maxsize:
            raise ValueError(f"frame size > sys.maxsize: {size}")
        if self._frame is not None and self._frame.read(1):
            raise UnpicklingError("beginning of a new frame before end of current frame")
        self._frame = None
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        self._frame = io.BytesIO(data)

    def _stop(self):
        raise _Stop

    def _mark(self):
        self._marks.append(self.stack)
        self.stack = []

    def _push_int(self):
        line = self._read_line()
        if line in (b"00", b"01"):
            self.stack.append(line == b"01")
        else:
            try:
                self.stack.append(int(line, 0))
            except ValueError:
                raise ValueError("could not convert string to int") from None

    def _push_long(self):
        line = self._read_line()
        self.stack.append(int(line.removesuffix(b"L"), 0))

    def _push_counted_long(self, size):
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self.stack.append(decode_long(self._read(size)))

    def _push_float(self):
        self.stack.append(float(self._read_line()))

    def _decode(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _push_string(self):
        line = self._read_line()
        if len(line) < 2 or line[0] != line[-1] or line[:1] not in (b"'", b'"'):
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self.stack.append(self._decode(line[1:-1].decode("unicode_escape").encode("latin-1")))

    def _push_binstring(self):
        size = self._number("<i", 4)
        if size < 0:
            raise UnpicklingError("BINSTRING pickle has negative byte count")
        self.stack.append(self._decode(self._read(size)))

    def _push_utf8(self, size):
        self.stack.append(str(self._read(size), "utf-8", "surrogatepass"))

    def _push_bytearray(self):
        self.stack.append(bytearray(self._read(self._number("<Q", 8))))

    def _push_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self.stack.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def _make_readonly(self):
        view = memoryview(self._top())
        if not view.readonly:
            self.stack[-1] = view.toreadonly()

    def _last(self, count):
        """The last items of the stack become one tuple."""
        if len(self.stack) < count:
            raise UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")
        self.stack[-count:] = [tuple(self.stack[-count:])]

    def _make(self, kind):
        items = self._pop_mark()
        self.stack.append(kind(items))

    def _make_dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self.stack.append(dict(zip(items[::2], items[1::2])))

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            made = cls(*args)
        else:
            made = cls.__new__(cls)
        self.stack.append(made)

    def _inst(self):
        module = self._read_line().decode("ascii")
        name = self._read_line().decode("ascii")
        self._instantiate(self.find_class(module, name), self._pop_mark())

    def _obj(self):
        args = self._pop_mark()
        if not args:
            raise UnpicklingError("unpickling stack underflow")
        self._instantiate(args.pop(0), args)

    def _newobj(self):
        args = self._pop()
        cls = self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f"NEWOBJ class argument must be a type, not {type(cls).__name__}")
        if not isinstance(args, tuple):
            raise UnpicklingError(f"NEWOBJ expected an arg tuple, got {type(args).__name__}")
        self.stack.append(cls.__new__(cls, *args))

    def _newobj_ex(self):
        named = self._pop()
        args = self._pop()
        cls = self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f"NEWOBJ_EX class argument must be a type, not {type(cls).__name__}")
        self.stack.append(cls.__new__(cls, *args, **named))

    def _global(self):
        module = self._read_line().decode("utf-8")
        name = self._read_line().decode("utf-8")
        self.stack.append(self.find_class(module, name))

    def _stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.stack.append(self.find_class(module, name))

    def _extension(self, code):
        if code in copyreg._extension_cache:
            self.stack.append(copyreg._extension_cache[code])
            return
        key = copyreg._inverted_registry.get(code)
        if not key:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError(f"unregistered extension code {code}")
        found = copyreg._extension_cache[code] = self.find_class(*key)
        self.stack.append(found)

    def _reduce(self):
        args = self._pop()
        func = self._pop()
        self.stack.append(func(*args))

    def _drop(self):
        if self.stack or not self._marks:
            self._pop()
        else:
            self._pop_mark()

    def _dup(self):
        self.stack.append(self._top())

    def _get(self, key):
        try:
            self.stack.append(self.memo[key])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {key}") from None

    def _put(self, key):
        if key < 0:
            raise ValueError("negative PUT argument")
        self.memo[key] = self._top()

    def _memoize(self):
        self.memo[len(self.memo)] = self._top()

    def _append(self):
        value = self._pop()
        self._top().append(value)

    def _appends(self):
        items = self._pop_mark()
        target = self._top()
        try:
            extend = target.extend
        except AttributeError:
            for item in items:
                target.append(item)
        else:
            extend(items)

    def _setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    def _setitems(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        target = self._top()
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _build(self):
        state = self._pop()
        made = self._top()
        setstate = getattr(made, "__setstate__", _AT_END)
        if setstate is not _AT_END:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            own = made.__dict__
            for key, value in state.items():
                own[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(made, key, value)

    def _persistent(self):
        try:
            name = self._read_line().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self.stack.append(self.persistent_load(name))


def _shown(byte):
    """A byte as it is shown between quotes."""
    return chr(byte) if 32 <= byte < 127 and byte not in (39, 92) else f"\\x{byte:02x}"


_READERS = {
    PROTO: Unpickler._proto, FRAME: Unpickler._open_frame, STOP: Unpickler._stop, MARK: Unpickler._mark,
    NONE: lambda self: self.stack.append(None), NEWTRUE: lambda self: self.stack.append(True),
    NEWFALSE: lambda self: self.stack.append(False), INT: Unpickler._push_int, LONG: Unpickler._push_long,
    BININT: lambda self: self.stack.append(self._number("<i", 4)),
    BININT1: lambda self: self.stack.append(self._read(1)[0]),
    BININT2: lambda self: self.stack.append(self._number("<H", 2)),
    LONG1: lambda self: self._push_counted_long(self._read(1)[0]),
    LONG4: lambda self: self._push_counted_long(self._number("<i", 4)),
    FLOAT: Unpickler._push_float, BINFLOAT: lambda self: self.stack.append(self._number(">d", 8)),
    STRING: Unpickler._push_string, BINSTRING: Unpickler._push_binstring,
    SHORT_BINSTRING: lambda self: self.stack.append(self._decode(self._read(self._read(1)[0]))),
    UNICODE: lambda self: self.stack.append(str(self._read_line(), "raw-unicode-escape")),
    SHORT_BINUNICODE: lambda self: self._push_utf8(self._read(1)[0]),
    BINUNICODE: lambda self: self._push_utf8(self._number("<I", 4)),
    BINUNICODE8: lambda self: self._push_utf8(self._number("<Q", 8)),
    SHORT_BINBYTES: lambda self: self.stack.append(self._read(self._read(1)[0])),
    BINBYTES: lambda self: self.stack.append(self._read(self._number("<I", 4))),
    BINBYTES8: lambda self: self.stack.append(self._read(self._number("<Q", 8))),
    BYTEARRAY8: Unpickler._push_bytearray, NEXT_BUFFER: Unpickler._push_next_buffer,
    READONLY_BUFFER: Unpickler._make_readonly,
    EMPTY_TUPLE: lambda self: self.stack.append(()), TUPLE: lambda self: self._make(tuple),
    TUPLE1: lambda self: self._last(1), TUPLE2: lambda self: self._last(2), TUPLE3: lambda self: self._last(3),
    EMPTY_LIST: lambda self: self.stack.append([]), LIST: lambda self: self._make(list),
    EMPTY_DICT: lambda self: self.stack.append({}), DICT: Unpickler._make_dict,
    EMPTY_SET: lambda self: self.stack.append(set()), FROZENSET: lambda self: self._make(frozenset),
    INST: Unpickler._inst, OBJ: Unpickler._obj, NEWOBJ: Unpickler._newobj, NEWOBJ_EX: Unpickler._newobj_ex,
    GLOBAL: Unpickler._global, STACK_GLOBAL: Unpickler._stack_global, REDUCE: Unpickler._reduce,
    EXT1: lambda self: self._extension(self._read(1)[0]), EXT2: lambda self: self._extension(self._number("<H", 2)),
    EXT4: lambda self: self._extension(self._number("<i", 4)),
    POP: Unpickler._drop, POP_MARK: lambda self: self._pop_mark(), DUP: Unpickler._dup,
    GET: lambda self: self._get(int(self._read_line())), BINGET: lambda self: self._get(self._read(1)[0]),
    LONG_BINGET: lambda self: self._get(self._number("<I", 4)),
    PUT: lambda self: self._put(int(self._read_line())), BINPUT: lambda self: self._put(self._read(1)[0]),
    LONG_BINPUT: lambda self: self._put(self._number("<I", 4)), MEMOIZE: Unpickler._memoize,
    APPEND: Unpickler._append, APPENDS: Unpickler._appends, SETITEM: Unpickler._setitem,
    SETITEMS: Unpickler._setitems, ADDITEMS: Unpickler._additems, BUILD: Unpickler._build,
    PERSID: Unpickler._persistent,
    BINPERSID: lambda self: self.stack.append(self.persistent_load(self._pop())),
}  # fmt: skip
