s = "a\ud83db\udc00"
print(repr(s), len(s), s[1] == "\ud83d", [hex(ord(c)) for c in s])
try:
    s.encode()
except Exception as error:
    print(type(error).__name__, error)
try:
    s.encode("utf-8")
except Exception as error:
    print(type(error).__name__, error)
print(s.encode("utf-8", "surrogatepass"), s.encode("utf-8", "replace"), s.encode("utf-8", "backslashreplace"))
