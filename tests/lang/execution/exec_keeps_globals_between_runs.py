ns = {}
for src in ("x = 1", "def f(): return x", "x += 1", "y = f() * 10", "class C:\n    z = y", "del x"):
    exec(src, ns)
print(ns["y"], ns["C"].z, "x" in ns)
try:
    exec("f()", ns)
except Exception as error:
    print(type(error).__name__, error)
