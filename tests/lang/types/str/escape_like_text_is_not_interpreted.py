s = r"\n\t{0}%s$x\u0041"
print(s, len(s), s.replace("\\", "/"), s.split("\\"), repr(s), s % () if False else s.count("\\"))
