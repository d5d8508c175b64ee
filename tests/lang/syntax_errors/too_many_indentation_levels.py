src = "".join("  " * i + "if 1:\n" for i in range(101)) + "  " * 101 + "pass"
try:
    compile(src, "<t>", "exec")
    print("compiles")
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno)
