import codecs
import io

stream = io.BytesIO("grün\nblau\n".encode("latin-1"))
recoder = codecs.EncodedFile(stream, "utf-8", "latin-1")
print(type(recoder) is codecs.StreamRecoder, recoder.data_encoding, recoder.file_encoding)
print(recoder.readline(), recoder.read())
recoder.seek(0)
print(recoder.readlines(), list(recoder))
recoder.seek(0)
print(next(recoder), recoder.errors)
out = io.BytesIO()
recoder = codecs.EncodedFile(out, "utf-8", "utf-16-be")
recoder.write("ä".encode())
recoder.writelines([b"b", b"c"])
print(out.getvalue(), recoder.getvalue() == out.getvalue())
print(codecs.StreamRecoder.data_encoding, codecs.StreamRecoder.file_encoding, codecs.StreamReader.charbuffertype)
with codecs.StreamRecoder(
    io.BytesIO(b"abc"), *codecs.lookup("utf-8")[:2], codecs.getreader("ascii"), codecs.getwriter("ascii")
) as plain:
    print(plain.read(2), plain.data_encoding)
