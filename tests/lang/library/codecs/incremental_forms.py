import codecs
text = "aé€😀\n"
for name in ("utf-8", "utf-16", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "utf-7"):
    usable = text if name != "latin-1" else "aé\n"
    data = usable.encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    pieces = [decoder.decode(data[i : i + 1]) for i in range(len(data))]
    pieces.append(decoder.decode(b"", True))
    encoder = codecs.getincrementalencoder(name)()
    parts = [encoder.encode(c) for c in usable]
    print(name, "".join(pieces) == usable, b"".join(parts) == data if name != "utf-7" else "")
decoder = codecs.getincrementaldecoder("utf-8")()
print(repr(decoder.decode(b"a\xe2")), decoder.getstate())
try:
    decoder.decode(b"", True)
except UnicodeDecodeError as error:
    print(error)
decoder.reset()
print(decoder.getstate(), repr(decoder.decode(b"ok")))
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print(ascii(decoder.decode(b"\xe2\x82")), ascii(decoder.decode(b"x")), ascii(decoder.decode(b"\xff", True)))
print(list(codecs.iterencode(["a", "é", "", "€"], "utf-8")), list(codecs.iterdecode([b"a\xc3", b"\xa9", b""], "utf-8")))
print(list(codecs.iterencode(["a", "b"], "utf-16")), list(codecs.iterdecode([b"\xff", b"\xfea", b"\0"], "utf-16")))
class Pairs(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        used = len(input) - len(input) % 2
        return input[:used].hex(), used
pairs = Pairs()
print(pairs.decode(b"abc"), pairs.getstate(), pairs.decode(b"d"))
