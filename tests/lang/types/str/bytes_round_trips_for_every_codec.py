s = "aé€日😀"
for c in ("utf-8", "utf-16", "utf-16-be", "utf-32", "utf-32-le", "utf-7" if False else "utf-8-sig"):
    b = s.encode(c)
    print(c, len(b), b.decode(c) == s)
for c in ("latin-1", "ascii", "cp1252", "iso8859-15"):
    print(c, s.encode(c, "replace"), s.encode(c, "ignore").decode(c))
