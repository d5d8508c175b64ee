import codecs
print(codecs.encode("héllo", "latin-1"), codecs.decode(b"h\xe9llo", "cp1252"), codecs.encode("abc"), codecs.decode(b"abc"))
print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex"), codecs.encode(b"abc", "base64"), codecs.decode(b"YWJj", "base64"))
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)
attempt(codecs.encode, b"x", "utf-8")
attempt(codecs.decode, "x", "utf-8")
attempt(codecs.encode, "\xe9", "ascii")
attempt(codecs.decode, b"\xff", "utf-8")
attempt(codecs.encode, "x", "nope")
attempt(codecs.encode, "x", 5)
attempt(codecs.encode, "x", "utf-8", None)
attempt("x".encode, "rot13")
attempt(b"x".decode, "hex")
attempt(codecs.encode, "\xe9", "ascii", "backslashreplace")
