"""Create portable serialized representations of Python objects.

    dump(object, file), dumps(object) -> bytes
    load(file), loads(bytes) -> object

What is written is byte for byte what other Pythons write. Never unpickle what comes from somebody else: a pickle may call
anything that the program could call.
"""

import io as _io

from _pickle_codes import *
from _pickle_codes import decode_long, encode_long
from _pickle_read import Unpickler
from _pickle_write import Pickler, whichmodule

__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "PickleBuffer",
]  # fmt: skip
__all__ += sorted([name for name, value in list(globals().items()) if name.isupper() and isinstance(value, bytes)])

Pickler.__module__ = Unpickler.__module__ = "_pickle"
_Pickler, _Unpickler = Pickler, Unpickler
format_version = "5.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
bytes_types = (bytes, bytearray)



def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return the pickled representation of the object as a bytes object."""
    target = _io.BytesIO()
    Pickler(target, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return target.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the pickle data stored in a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    """Read and return an object from the given pickle data."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    source = _io.BytesIO(data)
    return Unpickler(source, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()
