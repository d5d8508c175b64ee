def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("import a.b as")
check("from a import")
check("from a import b,")
check("from a import (b")
check("from a import ()")
check("from a import b c")
check("from . import *, a")
check("def f():\n    from a import *")
check("import a as b.c")
check("import a as 1")
check("from a import b as 1")
check("from import a")
check("import a,")
check("from a import b as None")
check("import *")
check("import a from b")
check("from a import b.c")
