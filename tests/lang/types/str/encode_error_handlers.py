s = "aé日😀b"
for h in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
    print(h, s.encode("ascii", h), s.encode("latin-1", errors=h))
