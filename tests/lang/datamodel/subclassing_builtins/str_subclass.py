class S(str):
    extra = 1
    def upper(self): return "custom"
s = S("abc")
s.attr = 5
print(s, repr(s), s.upper(), s.lower(), type(s.lower()).__name__, type(s[:]).__name__, type(s + "d").__name__, s == "abc", {"abc": 1}[s], s.attr, f"{s}", "".join([s]), "%s" % s, type(str(s)).__name__, S(5), S(b"x", "ascii"))
