# What the compiler warns about, and when.
import warnings


def show(source, mode="exec"):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        compile(source, "<text>", mode)
    for w in found:
        print(w.filename, w.lineno, w.category.__name__, w.message, w.line)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "<text>", mode)
        except SyntaxError as e:
            print("   ", e.msg, e.lineno, *([e.offset, e.end_lineno, e.end_offset] if "in a 'finally" in e.msg else []))


show("x = 1\nx is 1")
show("x is not 'a'")
show("x is (1, 2)")
show("() is x")
show("x == 1 is 2")
show("assert (1, 'message')")
show("'a'(1)\n[1](2)\n{}(3)\n(1)(4)\nf'{x}'()\n(x for x in y)()")
show("'a'[1.0]\n[1]['a']\n(1, 2)['k']\n{1}[2]\nNone[1]\n(lambda: 1)[2]\n'abc'[1:2]")
show("'\\d'\n")
show("'''\n\\q'''\n")
show("b'\\400'\n'\\777'")
show("1or 2")
show("def f():\n    try: pass\n    finally:\n        return 1")
show("for x in y:\n    try: pass\n    finally:\n        break")
show("for x in y:\n    try: pass\n    finally:\n        for z in x: break")
show("def f():\n    try: pass\n    finally:\n        def g(): return 1")
show("x is 1\nfor x in y:\n    try: pass\n    finally:\n        continue\n'\\z'")
show("1 is 1", "eval")
for run in (exec, eval):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        run("1 is 1")
    print([(w.filename, w.lineno, str(w.message)) for w in found])
