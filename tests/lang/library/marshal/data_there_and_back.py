# Data as bytes in CPython's format: what is written is read, what CPython writes (with references) is read, garbage is refused.
import io
import marshal

values = [
    0, -5, 2**31 - 1, 2**31, -(2**70), 1.5, float("inf"), 2 - 3j, "abc", "ü" * 300, "x" * 300, b"bytes", (), (1, (2, (3,))),
    {"a": [None, True, False, ...], 2: "b"}, {1, 2}, frozenset("a"), StopIteration, "\ud800",
]
for value in values:
    print(marshal.loads(marshal.dumps(value)) == value, end=" ")
print(marshal.dumps([1, None, 1.5, "é"], 4) != b"")
written = (
    b"[\x05\x00\x00\x00\xe9\x01\x00\x00\x00\xda\x03abcr\x01\x00\x00\x00\xa9\x02r\x00\x00\x00\x00\xe9\x02\x00\x00\x00"
    b"{\xda\x01k[\x01\x00\x00\x00r\x01\x00\x00\x000"
)
print(marshal.loads(written))
file = io.BytesIO()
for value in "first", [2]:
    marshal.dump(value, file)
file.seek(0)
print(marshal.load(file), marshal.load(file))
for garbage in b"", b"i\0", b"?", b"(\xff\xff\xff\xff":
    try:
        marshal.loads(garbage)
    except (EOFError, ValueError) as error:
        print(type(error).__name__, error)
try:
    marshal.dumps(object())
except ValueError as error:
    print(error)
