import re

for name in "ASCII DEBUG DOTALL IGNORECASE LOCALE MULTILINE NOFLAG UNICODE VERBOSE".split():
    flag = getattr(re, name)
    print(repr(flag), int(flag), flag is getattr(re.RegexFlag, name))
print(re.IGNORECASE is re.I, re.DOTALL is re.S, re.LOCALE is re.L, re.UNICODE is re.U)
print(re.IGNORECASE | re.DOTALL, repr(re.UNICODE | re.MULTILINE), ~re.IGNORECASE & re.RegexFlag(2))
print(re.match("a.b", "A\nB", re.IGNORECASE | re.DOTALL), re.match("a.b", "a\nb"))
print(re.compile("x").flags == re.UNICODE, re.compile(b"x").flags, re.compile("x", re.IGNORECASE).flags)
print(re.compile(b"\\w", re.LOCALE).flags, repr(re.compile(b"x", re.LOCALE | re.IGNORECASE)))
for pattern, flags in [("x", re.LOCALE), (b"x", re.UNICODE), ("x", re.ASCII | re.UNICODE), (b"x", re.ASCII | re.LOCALE)]:
    try:
        re.compile(pattern, flags)
    except ValueError as error:
        print(error)
print(re.error is re.PatternError, re.PatternError.__name__, re.PatternError.__mro__[1])
try:
    re.compile("a\nb(c", re.DOTALL)
except re.PatternError as error:
    print(error, "|", error.msg, error.pos, error.lineno, error.colno, repr(error.pattern))
made = re.PatternError("words", "ab\ncd", 4)
print(made, made.lineno, made.colno, re.PatternError("only words").pos)
