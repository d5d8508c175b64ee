src = "".join("  " * i + "for x in y:\n" for i in range(25)) + "  " * 25 + "pass"
try:
    compile(src, "<t>", "exec")
    print("compiles")
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno)
