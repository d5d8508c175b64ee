import io

print(io.DEFAULT_BUFFER_SIZE)


class Raw(io.RawIOBase):
    """Gives out three bytes at a time."""

    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, target):
        piece, self.data = self.data[:3], self.data[3:]
        target[: len(piece)] = piece
        return len(piece)

    def write(self, data):
        return len(data)


buffer = bytearray(5)
stored = io.BytesIO(b"abcdefgh")
print(stored.readinto1(buffer), buffer, stored.readinto1(buffer), buffer, stored.readinto1(buffer))
reader = io.BufferedReader(Raw(b"abcdefgh"))
buffer = bytearray(5)
print(reader.readinto1(buffer), buffer, reader.readinto(buffer), buffer, reader.readinto1(bytearray()))
pair = io.BufferedRWPair(Raw(b"abcdefgh"), Raw(b""))
buffer = bytearray(2)
print(pair.readinto1(buffer), buffer, pair.readinto1(memoryview(buffer)[1:]), buffer)
random = io.BufferedRandom(io.BytesIO(b"abcdef"))
buffer = bytearray(4)
print(random.readinto1(buffer), buffer)


class Both(io.BufferedIOBase):
    def read(self, size=-1):
        return b"read"[:size]

    def read1(self, size=-1):
        return b"one"[:size]


buffer = bytearray(4)
print(Both().readinto(buffer), buffer, Both().readinto1(buffer), buffer)
for wrong in [
    lambda: io.BytesIO(b"a").readinto1(b"a"),
    lambda: io.BufferedIOBase().readinto1(bytearray(1)),
    lambda: io.BufferedWriter(io.BytesIO()).readinto1(bytearray(1)),
]:
    try:
        print(wrong())
    except (TypeError, io.UnsupportedOperation) as error:
        print(type(error).__name__, error)

print(io.StringIO().line_buffering)
text = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
print(text.line_buffering, text.write_through)
text.reconfigure(line_buffering=True, write_through=True)
print(text.line_buffering, text.write_through)
out = io.BytesIO()
text = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
text.write("a")
print(out.getvalue())
out = io.BytesIO()
text = io.TextIOWrapper(out, encoding="utf-8", line_buffering=True)
text.write("ab\n")
print(out.getvalue())
