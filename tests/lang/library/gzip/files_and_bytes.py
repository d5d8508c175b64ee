import gzip
import io
import os
import tempfile

os.chdir(tempfile.mkdtemp())
text = b"line one\nline two\n" * 100
print(gzip.decompress(gzip.compress(text)) == text, gzip.compress(b"x", mtime=5)[:10])
target = io.BytesIO()
with gzip.GzipFile(fileobj=target, mode="w", mtime=0, filename="name.gz") as file:
    file.write(b"one\ntwo\n")
    print(file.write(b"three"), file.tell(), file.readable(), file.writable())
print(target.getvalue()[:15])
with gzip.GzipFile(fileobj=io.BytesIO(target.getvalue() * 2)) as file:
    print(file.readline(), file.peek(3)[:3], file.read(6), file.readlines())
    print(file.seek(4), file.read(3), file.tell(), file.mtime)
with gzip.open("t.gz", "wt", encoding="utf-8") as file:
    file.write("hällo\nx\n")
with gzip.open("t.gz", "rt", encoding="utf-8") as file:
    print(list(file))
with gzip.open("t.gz", "ab") as file:
    file.write(b"more")
with gzip.open("t.gz") as file:
    print(file.read())


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


packed = gzip.compress(b"abc" * 10)
for data in (b"", b"xx", packed[:-3], packed[:5], packed[:-8] + bytes(8), packed[:-4] + bytes(4), packed + b"\0\0", packed + b"x"):
    attempt(gzip.decompress, data)
attempt(gzip.open, "t.gz", "rbt")
attempt(gzip.open, "t.gz", "rb", encoding="utf-8")
attempt(gzip.open, 5)
attempt(gzip.open, "none.gz")
file = gzip.open("t.gz")
attempt(file.write, b"x")
file.close()
attempt(file.read)
