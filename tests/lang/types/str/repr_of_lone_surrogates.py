s = "a\ud83db\udc00"
print(repr(s), len(s), s[1] == "\ud83d", [hex(ord(c)) for c in s])
try:
    s.encode()
except Exception as e:
    print(type(e).__name__, e)
try:
    s.encode("utf-8")
except Exception as e:
    print(type(e).__name__, e)
print(s.encode("utf-8", "surrogatepass"), s.encode("utf-8", "replace"), s.encode("utf-8", "backslashreplace"))
