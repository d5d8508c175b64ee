"""Each function of a codec gives what it has made and how much it has read."""

import codecs
import io

print(codecs.utf_8_encode("aé"), codecs.utf_8_decode(b"a\xc3"), codecs.utf_8_decode(b"a\xff", "replace", True))
print(codecs.utf_16_decode(b"\xff\xfea\0b"), codecs.utf_16_ex_decode(b"\xfe\xff\0a"), codecs.utf_32_le_encode("a"))
print(codecs.ascii_encode("abc"), codecs.latin_1_decode(b"\xff"), codecs.utf_7_encode("ä"))
print(codecs.unicode_escape_decode(r"\u1234\n"), codecs.raw_unicode_escape_encode("\u1234\n"))
print(codecs.escape_decode(rb"a\n\x41\101\\"), codecs.escape_encode(b"a'\"\n\xff"), codecs.escape_encode(b"'"))
print(codecs.escape_decode(rb"\x1z", "replace"), codecs.escape_decode(rb"\x", "ignore"))

print(codecs.charmap_encode("ab€", "replace", {97: 1, 98: b"xy", 63: 3}))
print(codecs.charmap_decode(b"\0\1\2", "strict", "abc"))
print(codecs.charmap_decode(b"\0\1\5", "replace", {0: "x", 1: 66}))
table = codecs.charmap_build("cab")
print(codecs.charmap_encode("abc", "strict", table), codecs.charmap_encode("é"), codecs.charmap_decode(b"\xe9"))

for attempt in (
    lambda: codecs.charmap_encode("aaz", "strict", {97: 1}),
    lambda: codecs.charmap_decode(b"\7", "strict", ""),
    lambda: codecs.charmap_encode("a", "strict", {97: 256}),
    lambda: codecs.escape_decode(b"\\"),
    lambda: codecs.escape_decode(rb"ab\x1"),
    lambda: codecs.ascii_encode("é"),
    lambda: codecs.utf_8_decode(b"\xff"),
    lambda: codecs.utf_8_encode(b"a"),
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)

reader = codecs.getreader("utf-8")(io.BytesIO(b"first\nsecond\n"))
print(repr(reader.readline()), repr(reader.read(1)), repr(reader.read(3)), repr(reader.read()))
