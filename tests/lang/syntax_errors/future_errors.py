def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("from __future__ import nope")
check("from __future__ import braces")
check("x = 1\nfrom __future__ import annotations")
check("from __future__ import *")
check("'doc'\nfrom __future__ import annotations")
