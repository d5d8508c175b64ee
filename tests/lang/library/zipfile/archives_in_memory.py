"""Archives written and read in memory and in files; members as streams; what is damaged."""

import contextlib
import io
import tempfile
import zipfile

data = io.BytesIO()
with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("notes.txt", "hello " * 100)
    archive.writestr("deep/er/ü.bin", bytes(range(10)), compress_type=zipfile.ZIP_STORED)
    with archive.open("stream.txt", "w") as stream:
        stream.write(b"one\ntwo\n")
    archive.comment = b"a comment"

with zipfile.ZipFile(data) as archive:
    print(archive.namelist(), archive.comment, archive.testzip())
    for info in archive.infolist():
        print(info.filename, info.file_size, info.CRC, info.compress_type, info.is_dir(), info.compress_size < 70)
    print(archive.read("notes.txt")[:11], archive.getinfo("deep/er/ü.bin").file_size)
    with archive.open("stream.txt") as stream:
        print(stream.readline(), stream.read(), stream.readable())
    print(sorted(one.name for one in zipfile.Path(archive).iterdir()))
    print((zipfile.Path(archive) / "stream.txt").read_text().split(), (zipfile.Path(archive) / "deep").is_dir())
    try:
        archive.read("missing")
    except KeyError as error:
        print(error)
try:
    archive.read("notes.txt")
except ValueError as error:
    print(error)

with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    with zipfile.ZipFile("box.zip", "w") as archive:
        archive.writestr("a.txt", "first")
    with zipfile.ZipFile("box.zip", "a") as archive:
        archive.writestr("../b.txt", "second")
    with zipfile.ZipFile("box.zip") as archive:
        archive.extractall("out")
    with open("out/a.txt") as a, open("out/b.txt") as b:
        print(a.read(), b.read(), zipfile.is_zipfile("box.zip"), zipfile.is_zipfile("out/a.txt"))

damaged = bytearray(data.getvalue())
damaged[damaged.index(b"notes.txt") + 12] ^= 0xFF
for text in (b"no archive at all", b"", bytes(damaged)):
    try:
        print(zipfile.ZipFile(io.BytesIO(text)).testzip())
    except Exception as error:
        print(type(error).__name__, error if isinstance(error, zipfile.BadZipFile) else "")
try:
    zipfile.ZipFile(io.BytesIO(), "q")
except ValueError as error:
    print(error)
