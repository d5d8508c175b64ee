import codecs
def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)
def stars(error):
    return "*" * (error.end - error.start), error.end
codecs.register_error("stars", stars)
print("aéb€".encode("ascii", "stars"), b"a\xff\xfeb".decode("utf-8", "stars"), codecs.lookup_error("stars") is stars)
codecs.register_error("numbers", lambda e: (b"<%d>" % ord(e.object[e.start]), e.start + 1))
print("aé€".encode("latin-1", "numbers"), "é€".encode("ascii", "numbers"))
codecs.register_error("back", lambda e: ("?", -1))
print(b"\xffab".decode("ascii", "back"))
codecs.register_error("bad", lambda e: 5)
attempt("é".encode, "ascii", "bad")
attempt(b"\xff".decode, "ascii", "bad")
attempt("é".encode, "ascii", "nobody")
attempt(codecs.lookup_error, "nobody")
attempt(codecs.register_error, "x", 5)
attempt(codecs.register_error, 5, stars)
enc = UnicodeEncodeError("ascii", "aé€b", 1, 3, "r")
dec = UnicodeDecodeError("utf-8", b"a\xff\xfeb", 1, 3, "r")
tra = UnicodeTranslateError("aé€b", 1, 3, "r")
for name in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape"):
    handler = codecs.lookup_error(name)
    for error in (enc, dec, tra, ValueError("x")):
        attempt(handler, error)
print(codecs.strict_errors.__name__, codecs.ignore_errors(enc))
sur = UnicodeEncodeError("ascii", "a\udcff", 1, 2, "r")
attempt(codecs.lookup_error("surrogateescape"), sur)
