import re
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1b2"), re.findall(r"x*", "axb"), [m.span() for m in re.finditer(r"a|", "aba")], re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c"), re.split(r"-", "a-b-c", maxsplit=1), re.split(r"x*", "axbc"))
