import re
for p in ("(", ")", "[", "*a", "a**", "(?P<1>a)", "(?P<a>x)(?P<a>y)", r"\1", "(?<=a+)b", "a{3,1}", "[z-a]", "(?z)", "\\", "(?P=x)", r"(?P<n", r"[\d-z]", "(?"):
    try:
        re.compile(p)
        print(repr(p), "ok")
    except re.error as e:
        print(repr(p), "|", e.msg, e.pos)
try:
    re.findall("a", b"a")
except Exception as error:
    print(type(error).__name__, error)
try:
    re.findall(b"a", "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    re.match("a", 5)
except Exception as error:
    print(type(error).__name__, error)
