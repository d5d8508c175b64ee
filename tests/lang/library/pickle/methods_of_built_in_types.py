"""Methods of built-in types are pickled by name; buffers and text streams come back."""

import io
import pickle

for method in (str.maketrans, "a".upper, "a".__add__, str.__add__, dict.fromkeys, int.from_bytes, [].append, len):
    print(method.__name__, [type(pickle.loads(pickle.dumps(method, protocol))).__name__ for protocol in range(6)])
print(pickle.loads(pickle.dumps("a".__add__))("b"), pickle.loads(pickle.dumps(str.maketrans))("a", "b"))
for newline in (None, "", "\n", "\r\n"):
    stream = io.StringIO("a\nb\r\nc", newline=newline)
    stream.read(2)
    again = pickle.loads(pickle.dumps(stream))
    print(repr(again.read()), repr(again.getvalue()), again.newlines)
buffer = pickle.PickleBuffer(bytearray(b"abc"))
print(bytes(buffer), bytearray(buffer), memoryview(buffer).readonly)
buffer.release()
try:
    bytes(buffer)
except ValueError as error:
    print(error)
