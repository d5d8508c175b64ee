"""What cannot be pickled or read, and how a program takes part."""

import copyreg
import io
import pickle


class Plain:
    def __init__(self, a):
        self.a = a


def local():
    class Inner:
        pass

    return Inner()


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0], getattr(error, "__notes__", []))


nameless = lambda: 1
for value in (nameless, local(), (x for x in ()), [1, {"a": (nameless,)}], Plain(nameless), {1, (nameless,)}, io):
    attempt(pickle.dumps, value)
for data in (
    b"", b"\x80\x05", b"\x80\x06.", b"\xff", b"cnomodule\nx\n.", b"I1\n", b"0.", b".", b"(.", b"h\x05.", b"]a.", "str",
    b"\x80\x04\x95\x05\x00\x00\x00\x00\x00\x00\x00N", b"I1\n.", b"K", b"X\x05\0\0\0ab.",
):  # fmt: skip
    attempt(pickle.loads, data)
attempt(pickle.dumps, 1, 7)
attempt(pickle.dump, 1, 5)
attempt(pickle.load, 5)
file = io.BytesIO()
pickle.dump(1, file)
pickle.dump("x", file, protocol=0)
file.seek(0)
print(pickle.load(file), pickle.load(file))


class Naming(pickle.Pickler):
    def persistent_id(self, obj):
        return "name" if isinstance(obj, Plain) else None


class Resolving(pickle.Unpickler):
    def persistent_load(self, pid):
        return "loaded", pid

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name} is forbidden")


file = io.BytesIO()
Naming(file).dump([Plain(1), 2])
attempt(pickle.loads, file.getvalue())
print(Resolving(io.BytesIO(file.getvalue())).load())
attempt(Resolving(io.BytesIO(pickle.dumps(Plain(1)))).load)


class Overriding(pickle.Pickler):
    def reducer_override(self, obj):
        return (int, ("42",)) if isinstance(obj, Plain) else NotImplemented


file = io.BytesIO()
Overriding(file).dump([Plain(1)])
print(pickle.loads(file.getvalue()))
copyreg.pickle(Plain, lambda obj: (Plain, (obj.a * 2,)))
print(pickle.loads(pickle.dumps(Plain(4))).a)
kept = []
packed = pickle.dumps([pickle.PickleBuffer(bytearray(b"abc"))], 5, buffer_callback=kept.append)
print(packed, bytes(pickle.loads(packed, buffers=kept)[0].raw()))
attempt(pickle.loads, packed)
print(pickle.loads(b"\x80\x02cexceptions\nValueError\nq\x00."), pickle.loads(b"c__builtin__\nxrange\n(I3\ntR."))
print(pickle.loads(b"S'abc'\n."), pickle.loads(b"U\x01\xe9.", encoding="latin-1"), pickle.loads(b"U\x01\xe9.", encoding="bytes"))
print(issubclass(pickle.PicklingError, pickle.PickleError), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
