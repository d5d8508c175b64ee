e = UnicodeDecodeError("utf-8", b"a\xffb", 1, 2, "bad byte")
print(e, e.object)
e.reason = "changed"
print(e)
print(UnicodeEncodeError("ascii", "aéb", 1, 2, "r"), UnicodeEncodeError("ascii", "aééb", 1, 3, "r"), UnicodeTranslateError("aé", 1, 2, "r"), UnicodeDecodeError("x", b"abc", 0, 3, "r"))
