import fnmatch, re

names = ["a.py", "b.txt", "A.PY", ".hidden", "a-b.c", "x[1].z", "dir/file.py", "", "aa", "a\nb"]
for pattern in ("*", "*.py", "?.py", "[ab].*", "[!ab]*", "[a-b]*", "*[[]*", "[]]", "[!]]", "a*b*c", "**", "[", "[z-a]", "[!z-a]", "[a-]*", "[-a]*", "[a-c-e]", "x[[]1].z", "[\\]", "[^a]*", "*.p?", "*-*.*", "[a&&b]", "[!]", "[]"):
    print(pattern, fnmatch.filter(names, pattern), fnmatch.fnmatch("abc", pattern))
print(fnmatch.fnmatchcase("A", "a"), fnmatch.fnmatch(b"a.py", b"*.py"), fnmatch.filter([b"a", b"b"], b"[a]"))
print(bool(re.match(fnmatch.translate("a*b?c*d"), "aXXbYcZZd")), bool(re.match(fnmatch.translate("*a*a*a*a*b"), "a" * 50)))
try:
    fnmatch.fnmatch("a", b"a")
except TypeError as error:
    print(error)
