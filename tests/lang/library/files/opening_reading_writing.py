import io
import os
import tempfile

os.chdir(tempfile.mkdtemp())


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


with open("a.txt", "w") as file:
    print(file.write("hello\nwörld\n"), file.name, file.mode, file.tell())
with open("a.txt") as file:
    print(repr(file.read(3)), repr(file.readline()), file.readlines(), repr(file.read()))
for line in open("a.txt"):
    print(repr(line))
print(open("a.txt", "rb").read())
with open("a.txt", "a") as file:
    file.write("more")
print(open("a.txt").read().splitlines())
with open("a.txt", "r+") as file:
    file.seek(0, 2)
    print(file.tell(), file.truncate(5))
print(repr(open("a.txt").read()))
with open("b", "wb+") as file:
    print(file, file.write(b"0123456789"), file.seek(3), file.read(2), file.write(b"XX"), file.seek(0), file.read())
    print(file.seek(-3, 2), file.read(), file.seek(20), file.write(b"!"))
print(os.path.getsize("b"))
with open("b", "rb", 0) as file:
    buffer = bytearray(4)
    print(file, file.readinto(buffer), buffer, file.readall()[:3], file.seekable(), file.writable())
for mode in ("w", "wt", "x", "ab", "r+", "w+b", "rb"):
    if mode != "x":
        with open("m", mode) as file:
            print(mode, type(file).__name__, file.mode, file.readable(), file.writable())
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("n", "w", newline=newline) as file:
        file.write("a\nb\r\nc\rd")
    data = open("n", "rb").read()
    print(repr(newline), data, open("n", newline=newline).readlines())
for encoding in ("utf-8-sig", "utf-16", "latin-1"):
    with open("e", "w", encoding=encoding) as file:
        print("é", file=file)
        print("b", file=file)
    with open("e", "a", encoding=encoding) as file:
        print("c", file=file)
    print(encoding, open("e", "rb").read(), repr(open("e", encoding=encoding).read()))
for args in (
    ("nope",), ("nope/x", "w"), ("a.txt/x",), (".",), (".", "w"), ("q", "z"), ("q", "rb", -1, "x"), ("q", "rw"), (None,),
    ("q", 5), ("a.txt", "x"), ("q", "rr"), ("a.txt", "r", 0), ("a.txt", "r", -1, 5), ("a.txt", "r", -1, "nonsense"),
    ("a\0b",), ("q", "rbt"), ("a.txt", "rb", -1, None, "strict"), (1.5,), ("a.txt", "r", -1, None, None, "x"),
):
    attempt(lambda: open(*args))
attempt(lambda: open("a.txt").write("x"))
attempt(lambda: open("a.txt", "w").read())
attempt(lambda: open("a.txt", "rb").write(b"x"))
attempt(lambda: open("a.txt", "wb").write("x"))
file = open("a.txt")
file.close()
attempt(file.read)
print(file.closed)
number = os.open("d", os.O_RDWR | os.O_CREAT)
print(os.write(number, b"abc"), os.lseek(number, 1, os.SEEK_SET), os.read(number, 9), os.fstat(number).st_size)
with os.fdopen(number, "r+") as file:
    file.seek(0)
    print(file.read(), file.name == number)
attempt(lambda: os.read(number, 1))
print(io.open is open, io.FileIO("d").read(), os.devnull, open(os.devnull, "w").write("gone"), open(os.devnull).read())
print("end", file=open("p", "w"))
print(open("p").read())
