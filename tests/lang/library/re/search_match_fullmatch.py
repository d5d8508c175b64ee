import re
print(re.search(r"b+", "abbbc").group(), re.match(r"b", "ab"), re.fullmatch(r"a.c", "abc").span(), re.search("", "x").span(), re.match(r"(a)(b)?", "ac").groups(), re.match(r"(?P<x>\d+)-(?P<y>\d+)", "12-34").groupdict())
m = re.search(r"(\w)(\w)(\w)?", "ab")
print(m, m[0], m.group(1, 2), m.groups("none"), m.start(2), m.end(), m.lastindex, m.string, m.re.pattern, m.regs)
try:
    m.group(9)
except Exception as error:
    print(type(error).__name__, error)
try:
    m["nope"]
except Exception as error:
    print(type(error).__name__, error)
