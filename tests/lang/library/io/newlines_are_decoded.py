import codecs
import io

for translate in [True, False]:
    decoder = io.IncrementalNewlineDecoder(None, translate=translate)
    print(repr(decoder.decode("a\r")), repr(decoder.decode("\nb\rc")), repr(decoder.decode("\n", final=True)), repr(decoder.newlines))
    decoder.reset()
    print(repr(decoder.newlines), repr(decoder.decode("x\r", final=True)), repr(decoder.newlines))

utf8 = codecs.getincrementaldecoder("utf-8")()
decoder = io.IncrementalNewlineDecoder(utf8, True)
print([decoder.decode(bytes([b])) for b in "ä\r\nö\n".encode()], repr(decoder.newlines))
state = decoder.getstate()
print(state, decoder.setstate(state), decoder.errors if hasattr(decoder, "errors") else None)
decoder.decode(b"\r")
print(decoder.getstate())
decoder.setstate((b"", 0))
print(repr(decoder.decode(b"\n")))
print(issubclass(io.IncrementalNewlineDecoder, codecs.IncrementalDecoder))
for wrong in [lambda: io.IncrementalNewlineDecoder(None, False).decode(b"a")]:
    try:
        print(wrong())
    except TypeError as error:
        print(error)
