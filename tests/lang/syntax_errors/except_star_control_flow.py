def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("def f():\n    try: pass\n    except* E: return")
check("for x in y:\n    try: pass\n    except* E: break")
check("for x in y:\n    try: pass\n    except* E: continue")
