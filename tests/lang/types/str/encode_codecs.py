s = "aé日😀"
for c in ("utf-8", "utf8", "UTF-8", "utf_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "utf-8-sig", "unicode_escape", "raw_unicode_escape"):
    print(c, s.encode(c))
print("é".encode("latin-1"), "é".encode("iso-8859-1"), "€".encode("cp1252"), "abc".encode("ascii"))
