# outcome: finished
import re

text = bytearray(b"abcabc" * 100)


def shrink(found):
    del text[:]
    return b"x"


try:
    re.sub(b"b", shrink, text)
except (BufferError, ValueError, IndexError):
    pass
steps = re.finditer(b"a", bytearray(b"aaaa"))
next(steps)
data = bytearray(b"a" * 1000)
steps = re.finditer(b"a", data)
found = next(steps)
try:
    data.clear()
except BufferError:
    pass
try:
    print(found.group(), list(steps)[:2], found.groups())
except (BufferError, ValueError):
    pass
