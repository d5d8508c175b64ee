"""Pickling: from objects to bytes."""

import builtins
import copyreg
import io
import struct
import sys
from types import (
    BuiltinFunctionType, FunctionType, MethodDescriptorType, MethodType, MethodWrapperType, ModuleType,
    WrapperDescriptorType,
)  # fmt: skip

from _pickle_codes import *
from _pickle_codes import encode_long, module_of

_AT_END = object()


class _Frames:
    """The output. From protocol 4 on it is in frames, each with its size in front."""

    def __init__(self, write):
        self._write_file = write
        self._frame = None

    def start(self):
        self._frame = io.BytesIO()

    def end(self):
        if self._frame is not None and self._frame.tell() > 0:
            self.commit(force=True)
            self._frame = None

    def commit(self, force=False):
        if self._frame is None or not (force or self._frame.tell() >= FRAME_SIZE_TARGET):
            return
        data = self._frame.getvalue()
        if len(data) >= FRAME_SIZE_MIN:
            self._write_file(FRAME + struct.pack("<Q", len(data)))
        self._write_file(data)
        self._frame = io.BytesIO()

    def write(self, data):
        if self._frame is not None:
            return self._frame.write(data)
        return self._write_file(data)

    def write_large(self, header, payload):
        """Large objects stand between frames, so that they are not copied."""
        if self._frame is not None:
            self.commit(force=True)
        self._write_file(header)
        self._write_file(payload)


class Pickler:
    """Takes a binary file for writing a pickle data stream.

    The optional *protocol* argument tells the pickler to use the given
    protocol; supported protocols are 0 to 5, and a negative one is the
    highest. If *fix_imports* is true and protocol is less than 3, names
    of Python 2 are used. If *buffer_callback* is given, buffers that it
    does not keep are written out of band.
    """

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        protocol = HIGHEST_PROTOCOL if protocol < 0 else protocol
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._buffer_callback = buffer_callback
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._frames = _Frames(self._file_write)
        self.write = self._frames.write
        # id -> (number, object): the object is kept, so that no other gets its id.
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Clears the pickler's "memo": what has been written will be written again, not referred to."""
        self.memo.clear()

    def dump(self, obj, /):
        """Write a pickled representation of the given object to the open file."""
        if not hasattr(self, "_file_write"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        if self.proto >= 2:
            self.write(PROTO + bytes([self.proto]))
        if self.proto >= 4:
            self._frames.start()
        self.save(obj)
        self.write(STOP)
        self._frames.end()

    # Remembering.

    def memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.write(self._put(number))
        self.memo[id(obj)] = number, obj

    def _put(self, number):
        if self.proto >= 4:
            return MEMOIZE
        if not self.bin:
            return PUT + repr(number).encode("ascii") + b"\n"
        return BINPUT + bytes([number]) if number < 256 else LONG_BINPUT + struct.pack("<I", number)

    def _get(self, number):
        if not self.bin:
            return GET + repr(number).encode("ascii") + b"\n"
        return BINGET + bytes([number]) if number < 256 else LONG_BINGET + struct.pack("<I", number)

    # One object.

    def persistent_id(self, obj):
        """A name for what is kept elsewhere; None for what is pickled."""
        return None

    def save(self, obj, save_persistent_id=True):
        self._frames.commit()
        if save_persistent_id:
            name = self.persistent_id(obj)
            if name is not None:
                self._save_persistent(name)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self._get(known[0]))
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            kind = type(obj)
            save = _SAVERS.get(kind)
            if save is not None:
                save(self, obj)
                return
            reduce = getattr(self, "dispatch_table", copyreg.dispatch_table).get(kind)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(kind, type):
                self._save_global(obj)
                return
            else:
                reduce = getattr(obj, "__reduce_ex__", _AT_END)
                if reduce is not _AT_END:
                    reduced = reduce(self.proto)
                else:
                    reduce = getattr(obj, "__reduce__", _AT_END)
                    if reduce is _AT_END:
                        raise PicklingError(f"Can't pickle {kind.__name__!r} object: {obj!r}")
                    reduced = reduce()
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        try:
            if not isinstance(reduced, tuple):
                raise PicklingError(f"__reduce__ must return a string or tuple, not {_name(reduced)}")
            if not 2 <= len(reduced) <= 6:
                raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
            self.save_reduce(*reduced, obj=obj)
        except BaseException as error:
            error.add_note(f"when serializing {_name(obj)} object")
            raise

    def _save_persistent(self, name):
        if self.bin:
            self.save(name, save_persistent_id=False)
            self.write(BINPERSID)
            return
        try:
            self.write(PERSID + str(name).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError(f"first item of the tuple returned by __reduce__ must be callable, not {_name(func)}")
        if not isinstance(args, tuple):
            raise PicklingError(f"second item of the tuple returned by __reduce__ must be a tuple, not {_name(args)}")
        self._save_made(func, args, obj)
        if obj is not None:
            # A circle through the arguments may have written it meanwhile.
            if id(obj) in self.memo:
                self.write(POP + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems, obj)
        if dictitems is not None:
            self._batch_setitems(dictitems, obj)
        if state is None:
            return
        with _Noting(obj, "state"):
            if state_setter is None:
                self.save(state)
                self.write(BUILD)
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self.write(TUPLE2 + REDUCE + POP)

    def _save_made(self, func, args, obj):
        """How an object is made: by __new__ of its class, or by a call."""
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            cls, positional, named = args
            if self.proto >= 4:
                self.save(cls)
                with _Noting(obj, "__new__ arguments"):
                    self.save(positional)
                    self.save(named)
                self.write(NEWOBJ_EX)
            else:
                import functools

                self.save(functools.partial(cls.__new__, cls, *positional, **named))
                self.save(())
                self.write(REDUCE)
        elif self.proto >= 2 and name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            with _Noting(obj, "class"):
                self.save(cls)
            with _Noting(obj, "__new__ arguments"):
                self.save(args[1:])
            self.write(NEWOBJ)
        else:
            with _Noting(obj, "reconstructor"):
                self.save(func)
            with _Noting(obj, "reconstructor arguments"):
                self.save(args)
            self.write(REDUCE)

    # Built-in types.

    def _save_none(self, obj):
        self.write(NONE)

    def _save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)

    def _save_int(self, obj):
        if self.bin:
            if 0 <= obj < 0x100:
                self.write(BININT1 + bytes([obj]))
                return
            if 0 <= obj < 0x10000:
                self.write(BININT2 + obj.to_bytes(2, "little"))
                return
            if -0x80000000 <= obj <= 0x7FFFFFFF:
                self.write(BININT + obj.to_bytes(4, "little", signed=True))
                return
        if self.proto >= 2:
            data = encode_long(obj)
            size = len(data)
            self.write((LONG1 + bytes([size]) if size < 256 else LONG4 + struct.pack("<i", size)) + data)
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self.write(INT + repr(obj).encode("ascii") + b"\n")
        else:
            self.write(LONG + repr(obj).encode("ascii") + b"L\n")

    def _save_float(self, obj):
        self.write(BINFLOAT + struct.pack(">d", obj) if self.bin else FLOAT + repr(obj).encode("ascii") + b"\n")

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                import codecs

                self.save_reduce(codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            return
        size = len(obj)
        if size <= 0xFF:
            self.write(SHORT_BINBYTES + bytes([size]) + obj)
        elif size >= FRAME_SIZE_TARGET:
            self._frames.write_large(BINBYTES + struct.pack("<I", size), obj)
        else:
            self.write(BINBYTES + struct.pack("<I", size) + obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._write_bytearray(obj)
        self.memoize(obj)

    def _write_bytearray(self, obj):
        header = BYTEARRAY8 + struct.pack("<Q", len(obj))
        if len(obj) >= FRAME_SIZE_TARGET:
            self._frames.write_large(header, obj)
        else:
            self.write(header + obj)

    def _save_buffer(self, obj):
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only be pickled with protocol >= 5")
        with obj.raw() as view:
            if not view.contiguous:
                raise PicklingError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
            is_inside = self._buffer_callback is None or bool(self._buffer_callback(obj))
            if is_inside and view.readonly:
                data = view.tobytes()
                self._save_bytes(data) if id(data) not in self.memo else self.write(self._get(self.memo[id(data)][0]))
            elif is_inside:
                self._save_bytearray(bytearray(view))
            else:
                self.write(NEXT_BUFFER + (READONLY_BUFFER if view.readonly else b""))

    def _save_str(self, obj):
        if self.bin:
            data = obj.encode("utf-8", "surrogatepass")
            size = len(data)
            if size <= 0xFF and self.proto >= 4:
                self.write(SHORT_BINUNICODE + bytes([size]) + data)
            elif size >= FRAME_SIZE_TARGET:
                self._frames.write_large(BINUNICODE + struct.pack("<I", size), data)
            else:
                self.write(BINUNICODE + struct.pack("<I", size) + data)
        else:
            text = obj.replace("\\", "\\u005c").replace("\0", "\\u0000").replace("\n", "\\u000a")
            text = text.replace("\r", "\\u000d").replace("\x1a", "\\u001a")
            self.write(UNICODE + text.encode("raw-unicode-escape") + b"\n")
        self.memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        size = len(obj)
        is_short = size <= 3 and self.proto >= 2
        if not is_short:
            self.write(MARK)
        for index, item in enumerate(obj):
            with _Noting(obj, f"item {index}"):
                self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # A circle through an item has written it meanwhile: what lies on the stack goes.
            pops = POP * size if is_short else POP_MARK if self.bin else POP * (size + 1)
            self.write(pops + self._get(known[0]))
            return
        self.write((TUPLE1, TUPLE2, TUPLE3)[size - 1] if is_short else TUPLE)
        self.memoize(obj)

    def _save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch_appends(obj, obj)

    def _batch_appends(self, items, obj):
        first = 0
        for batch in _batches(items):
            if not self.bin or len(batch) == 1:
                for index, item in enumerate(batch, first):
                    with _Noting(obj, f"item {index}"):
                        self.save(item)
                    self.write(APPEND)
            else:
                self.write(MARK)
                for index, item in enumerate(batch, first):
                    with _Noting(obj, f"item {index}"):
                        self.save(item)
                self.write(APPENDS)
            first += len(batch)

    def _save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items(), obj)

    def _batch_setitems(self, items, obj):
        for batch in _batches(items):
            is_one = not self.bin or len(batch) == 1
            if not is_one:
                self.write(MARK)
            for key, value in batch:
                self.save(key)
                with _Noting(obj, "item ", key):
                    self.save(value)
                if is_one:
                    self.write(SETITEM)
            if not is_one:
                self.write(SETITEMS)

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(EMPTY_SET)
        self.memoize(obj)
        for batch in _batches(obj):
            self.write(MARK)
            for item in batch:
                with _Noting(obj, "element"):
                    self.save(item)
            self.write(ADDITEMS)

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(MARK)
        for item in obj:
            with _Noting(obj, "element"):
                self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(POP_MARK + self._get(known[0]))
            return
        self.write(FROZENSET)
        self.memoize(obj)

    # Names of modules.

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self._save_global(obj)

    def _save_builtin(self, obj):
        owner = obj.__self__
        if owner is None and "." in obj.__qualname__:
            # A static method of a built-in type.
            self.save_reduce(getattr, (getattr(builtins, obj.__qualname__.partition(".")[0]), obj.__name__), obj=obj)
        elif owner is None or isinstance(owner, ModuleType):
            self._save_global(obj, obj.__name__)
        else:
            self.save_reduce(getattr, (owner, obj.__name__), obj=obj)

    def _save_method(self, obj):
        self.save_reduce(getattr, (obj.__self__, obj.__func__.__name__), obj=obj)

    def _save_descriptor(self, obj):
        self.save_reduce(getattr, (obj.__objclass__, obj.__name__), obj=obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = whichmodule(obj, name)
        parts = name.split(".")
        if "<locals>" in parts:
            raise PicklingError(f"Can't pickle local object {obj!r}")
        try:
            module = module_of(module_name)
        except (ImportError, ValueError, KeyError) as error:
            raise PicklingError(f"Can't pickle {obj!r}: {error}") from error
        found, parent = module, None
        try:
            for part in parts:
                parent, found = found, getattr(found, part)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code is not None:
                self.write(
                    EXT1 + bytes([code]) if code <= 0xFF
                    else EXT2 + struct.pack("<H", code) if code <= 0xFFFF
                    else EXT4 + struct.pack("<i", code)
                )  # fmt: skip
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif len(parts) > 1:
            # These protocols know no dots: the attribute is looked up when it is read.
            self.save_reduce(getattr, (parent, parts[-1]))
        else:
            self._write_global(module_name, name)
            self.memoize(obj)
            return
        self.memoize(obj)

    def _write_global(self, module_name, name):
        if self.fix_imports:
            if (module_name, name) in FORMER_NAMES:
                module_name, name = FORMER_NAMES[module_name, name]
            elif module_name == "builtins" and isinstance(getattr(builtins, name, None), type(Exception)):
                is_error = issubclass(getattr(builtins, name), BaseException)
                module_name = "exceptions" if is_error else "__builtin__"
            else:
                module_name = FORMER_MODULES.get(module_name, module_name)
        encoding = "utf-8" if self.proto >= 3 else "ascii"
        try:
            self.write(GLOBAL + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
        except UnicodeEncodeError:
            raise PicklingError(
                f"can't pickle global identifier '{module_name}.{name}' using pickle protocol {self.proto}"
            ) from None


_SAVERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    type: Pickler._save_type, FunctionType: Pickler._save_global, PickleBuffer: Pickler._save_buffer,
    BuiltinFunctionType: Pickler._save_builtin, MethodDescriptorType: Pickler._save_descriptor,
    MethodType: Pickler._save_method, MethodWrapperType: Pickler._save_builtin,
    WrapperDescriptorType: Pickler._save_descriptor,
}  # fmt: skip


class _Noting:
    """Errors inside say what was being written."""

    __slots__ = "obj", "what", "key"

    def __init__(self, obj, what, key=_AT_END):
        self.obj = obj
        self.what = what
        self.key = key

    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        if error is not None:
            what = self.what if self.key is _AT_END else f"{self.what}{self.key!r}"
            error.add_note(f"when serializing {_name(self.obj)} {what}")


def _name(obj):
    cls = type(obj)
    return cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"


def _batches(items):
    """The items in lists of a thousand."""
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def whichmodule(obj, name):
    """Find the module an object belong to: __module__, or the first that has it."""
    module_name = getattr(obj, "__module__", None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        found = module
        for part in name.split("."):
            found = getattr(found, part, _AT_END)
        if found is obj:
            return module_name
    return "__main__"
