import codecs
import io


class Shift(codecs.Codec):
    def encode(self, text, errors="strict"):
        return bytes((ord(c) + 1) % 256 for c in text), len(text)

    def decode(self, data, errors="strict"):
        return "".join(chr((b - 1) % 256) for b in bytes(data)), len(data)


class Encoder(Shift, codecs.IncrementalEncoder):
    def encode(self, text, final=False):
        return Shift.encode(self, text)[0] + (b"." if final else b"")


class Decoder(Shift, codecs.IncrementalDecoder):
    def decode(self, data, final=False):
        return Shift.decode(self, data)[0]


class Writer(Shift, codecs.StreamWriter): ...


class Reader(Shift, codecs.StreamReader): ...


def search(name):
    if name == "shift":
        return codecs.CodecInfo(Shift().encode, Shift().decode, Reader, Writer, Encoder, Decoder, "shift")


codecs.register(search)
print("HAL".encode("shift"), b"IBM".decode("shift"), str(b"BC", "shift"))
print(codecs.getincrementalencoder("shift")().encode("ab", True), codecs.getincrementaldecoder("shift")().decode(b"bc"))
print(list(codecs.iterencode(["a", "b"], "shift")), list(codecs.iterdecode([b"bc", b"d"], "shift")))

stored = io.BytesIO()
writer = codecs.getwriter("shift")(stored)
writer.write("one\ntwo\n")
writer.writelines(["x", "y"])
print(stored.getvalue(), writer.errors, writer.stream is stored)
reader = codecs.getreader("shift")(io.BytesIO(stored.getvalue()))
print(reader.charbuffertype, reader.readline(), reader.read(2), list(reader))
reader.seek(0)
print(reader.readlines())

for base in [codecs.Codec()]:
    for method in [base.encode, base.decode]:
        try:
            method("x")
        except NotImplementedError as error:
            print(repr(error))
for make in [codecs.IncrementalEncoder, codecs.IncrementalDecoder]:
    made = make()
    print(made.errors, made.getstate(), made.reset(), made.setstate(0))
    try:
        (made.encode if make is codecs.IncrementalEncoder else made.decode)("x")
    except NotImplementedError as error:
        print(repr(error))
