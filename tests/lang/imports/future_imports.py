from __future__ import annotations
def f(x: undefined) -> "also": pass
print(f.__annotations__)
try:
    exec("x = 1\nfrom __future__ import annotations")
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("from __future__ import braces")
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("from __future__ import nope")
except Exception as error:
    print(type(error).__name__, error)
